/** What comes out of the printer: papers and post, without what is pressed on the screen. */
import { expect, readText, test } from "./support.ts";

const DAY = "2025-12-08";
/** Sheets of A4 with margins of 1 cm, in CSS pixels. */
const PAPER = { width: 718, height: 1047 };

test.beforeEach(async ({ page, app, hub }) => {
  hub.answers(DAY, readText(`static/samples/${DAY}.json`));
  await page.goto(`?date=${DAY}`);
  await expect(app.cards).toHaveCount(10);
});

test("on paper the list has whole abstracts and the addresses of links, and no controls", async ({ page, app }) => {
  const card = app.cards.first();
  await card.getByRole("button", { name: "코멘트" }).click();
  await expect(card.getByRole("textbox")).toBeFocused();
  await page.keyboard.type("표 2를 보세요.");
  // The Markdown is for the screen.
  await app.tab("Markdown").click();
  await expect(app.text).toBeVisible();
  await page.setViewportSize(PAPER);
  await page.emulateMedia({ media: "print" });

  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(card.getByRole("heading")).toBeVisible();
  await expect(card.getByRole("textbox")).toHaveValue("표 2를 보세요.");
  await expect(card.getByRole("textbox")).toBeVisible();
  await expect(app.cards.nth(1).getByRole("textbox")).toBeHidden();
  // The date, organizations, authors and keywords are read, too.
  await expect(card.locator(".authors")).toBeVisible();
  await expect(page.getByRole("button").and(page.locator(":not(h1 *, .byline *, .keywords *)"))).toHaveCount(0);
  for (const role of ["checkbox", "combobox", "searchbox", "tab"] as const) {
    await expect(page.getByRole(role)).toHaveCount(0);
  }
  const cut = await page.locator(".abstract").evaluateAll((abstracts) =>
    abstracts.filter(({ scrollHeight, clientHeight }) => scrollHeight > clientHeight + 1),
  );
  expect(cut).toEqual([]);
  const link = card.getByRole("link", { name: "PDF" });
  const printed = await link.evaluate((link) => getComputedStyle(link, "::after").content);
  expect(printed).toContain(await link.getAttribute("href"));
  const split = await app.cards.evaluateAll((cards) => cards.map((card) => getComputedStyle(card).breakInside));
  expect(new Set(split)).toEqual(new Set(["avoid"]));
  await expect(app.text).toBeHidden();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(PAPER.width);
});

test("a phone prints the post as it is, also while its sheet is closed", async ({ page, app }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.reload();
  await app.cards.first().getByRole("checkbox").uncheck();
  await page.evaluate(() => window.dispatchEvent(new Event("beforeprint")));
  await page.emulateMedia({ media: "print" });
  await expect(app.preview).toBeVisible();
  await expect(app.preview).toContainText("총 9개의 논문이 수집되었습니다.");
});

test("on paper the list says how fresh it is and which days it lacks", async ({ page, app, hub }) => {
  hub.status("2025-12-09", 404);
  await page.goto("?week=2025-W50");
  const missing = app.notices.filter({ hasText: "받지 못한 날이 있습니다: 12월 9일." });
  await expect(missing).toBeVisible();
  await page.setViewportSize(PAPER);
  await page.emulateMedia({ media: "print" });
  await expect(missing).toBeVisible();
  await expect(missing.getByRole("button")).toHaveCount(0);
  await expect(app.status).toBeVisible();
  await expect(app.status).toContainText("집계 중");
  await expect(page.locator(".list-status > :visible")).toHaveCount(1);
});

test("on paper the band of a sample is as wide as the paper", async ({ page, app }) => {
  await page.goto(`?sample=${DAY}`);
  await expect(app.sampleBand).toBeVisible();
  await page.setViewportSize(PAPER);
  await page.emulateMedia({ media: "print" });
  const band = await app.sampleBand.boundingBox();
  expect(band!.x).toBeGreaterThanOrEqual(0);
  expect(band!.x + band!.width).toBeLessThanOrEqual(PAPER.width);
});

test("on paper the post begins a page of its own, if its preview is open", async ({ page, app }) => {
  await expect(app.preview.getByRole("listitem").first()).toBeVisible();
  await page.setViewportSize(PAPER);
  await page.emulateMedia({ media: "print" });

  const post = await app.preview.boundingBox();
  const papers = await app.cards.last().boundingBox();
  expect(post!.y).toBeGreaterThan(papers!.y + papers!.height - 1);
  expect(await app.preview.evaluate((post) => post.scrollHeight - post.clientHeight)).toBeLessThanOrEqual(1);
  const before = await app.preview.evaluate((post) => getComputedStyle(post.closest(".preview")!).breakBefore);
  expect(before).toBe("page");
});
