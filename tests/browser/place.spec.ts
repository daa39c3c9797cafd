/** Where a reader is on the page, and what is selected there, stays. */
import type { Page } from "@playwright/test";
import { expect, list, test } from "./support.ts";

const DAY = "2025-12-08";

/** Where the card of a paper is on the screen. */
const top = (page: Page, title: string) =>
  page.getByRole("article", { name: title, exact: true }).evaluate((card) => Math.round(card.getBoundingClientRect().top));

for (const width of [1280, 390]) {
  test(`a reload, another language and another theme keep the place on a screen of ${width} px`, async ({ app, hub, page }) => {
    hub.answers(DAY, list(40));
    await page.setViewportSize({ width, height: 844 });
    await page.goto(`?date=${DAY}&top=all`);
    await expect(app.cards).toHaveCount(40);
    await page.evaluate(() => scrollTo(0, 4000));
    const title = await page.evaluate(() => {
      const cards = [...document.querySelectorAll(".card")];
      return cards.find((card) => card.getBoundingClientRect().bottom > 90)?.querySelector("h2")?.textContent ?? "";
    });
    expect(title).not.toBe("Paper Boat 1");
    const before = await top(page, title);
    const expectPlace = () => expect.poll(async () => Math.abs((await top(page, title)) - before)).toBeLessThanOrEqual(2);

    await page.reload();
    await expectPlace();
    await page.reload();
    await expectPlace();
    await page.evaluate(() => document.querySelector<HTMLElement>("header button[lang]")?.click());
    await expect(page.locator("html")).toHaveAttribute("lang", "en");
    await expectPlace();
    await page.evaluate(() => document.querySelector<HTMLElement>("header button.theme")?.click());
    await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
    await expectPlace();
  });
}

test("a page that is opened anew begins at its top", async ({ app, hub, page }) => {
  hub.answers(DAY, list(40));
  await page.goto(`?date=${DAY}&top=all`);
  await expect(app.cards).toHaveCount(40);
  await page.evaluate(() => scrollTo(0, 4000));
  await page.goto("about:blank");
  await page.goto(`?date=${DAY}&top=all`);
  await expect(app.cards).toHaveCount(40);
  expect(await page.evaluate(() => scrollY)).toBe(0);
});

test("a minute that passes keeps what is selected", async ({ app, hub, page }) => {
  await page.clock.install({ time: "2025-12-09T03:00:30Z" });
  hub.answers("2025-12-09", list(12));
  await page.goto("?date=2025-12-09");
  await expect(app.text).toHaveValue(/date: 2025-12-09 12:00:00/);

  await app.tab("Markdown").click();
  await app.text.evaluate((field: HTMLTextAreaElement) => (field.focus(), field.setSelectionRange(300, 320)));
  await page.clock.runFor("01:00");
  await expect(app.text).toHaveValue(/date: 2025-12-09 12:01:00/);
  const selected = await app.text.evaluate((field: HTMLTextAreaElement) => [field.selectionStart, field.selectionEnd]);
  expect(selected).toEqual([300, 320]);

  await app.tab("미리보기").click();
  await app.preview.locator("ol > li").nth(1).evaluate((item) => getSelection()?.selectAllChildren(item));
  await page.clock.runFor("01:00");
  await expect(app.preview.locator(".post-date")).toContainText("12:02");
  expect(await page.evaluate(() => getSelection()?.toString())).toContain("Paper Boat 2");
});
