/** Two tabs of one browser on one day: what is written in one is what the other shows, and nothing is lost. */
import type { Page } from "@playwright/test";
import { expect, list, test } from "./support.ts";

const DAY = "2025-12-08";
const boat = (rank: number) => `Paper Boat ${rank}`;

const introduction = (page: Page) => page.getByRole("textbox", { name: "머리말" });
const comment = (page: Page, title: string) => page.getByRole("textbox", { name: `코멘트: ${title}`, exact: true });
const text = (page: Page) => page.getByLabel("글의 Markdown");
const swap = (page: Page) => page.getByRole("button", { name: "다른 글로 바꾸기" });
const keep = (page: Page) => page.getByRole("button", { name: "이 글로 두기" });
const differs = (page: Page) => page.getByText("다른 탭과 다르게 썼습니다.");

test.beforeEach(({ hub }) => hub.answers(DAY, list(12)));

test("the field shows what another tab wrote, and the words that it replaced can be had back, and theirs again", async ({ context, page }) => {
  const other = await context.newPage();
  for (const tab of [page, other]) await tab.goto(`?date=${DAY}`);
  await introduction(other).fill("B intro");
  await expect(introduction(page)).toHaveValue("B intro");
  await introduction(page).fill("A intro");

  // The cursor is still in the field of the other tab.
  await other.bringToFront();
  await expect(introduction(other)).toHaveValue("A intro");
  await expect(text(other)).toHaveValue(/\nA intro\n/);
  await expect(differs(other)).toBeVisible();
  await swap(other).click();
  await expect(introduction(other)).toBeFocused();
  for (const tab of [other, page]) {
    await expect(introduction(tab)).toHaveValue("B intro");
    await expect(text(tab)).toHaveValue(/\nB intro\n/);
  }
  expect(await page.evaluate((day) => localStorage.getItem(`daily-papers.introduction.${day}`), DAY)).toBe("B intro");
  // What was in the field is not lost either.
  await swap(other).click();
  for (const tab of [other, page]) await expect(introduction(tab)).toHaveValue("A intro");
  await keep(other).click();
  await expect(introduction(other)).toBeFocused();
  await expect(differs(other)).toBeHidden();
  await expect(introduction(other)).toHaveValue("A intro");
});

test("words that another tab replaced survive a reload", async ({ context, page }) => {
  const other = await context.newPage();
  for (const tab of [page, other]) await tab.goto(`?date=${DAY}`);
  await introduction(page).fill("A intro");
  await expect(introduction(other)).toHaveValue("A intro");
  await introduction(other).fill("B intro");
  await expect(differs(page)).toBeVisible();
  await page.reload();
  await expect(introduction(page)).toHaveValue("B intro");
  await swap(page).click();
  await expect(introduction(other)).toHaveValue("A intro");
});

test("a folded comment that another tab replaces says so", async ({ context, page, app }) => {
  const other = await context.newPage();
  for (const tab of [page, other]) await tab.goto(`?date=${DAY}`);
  await app.of(boat(1), "코멘트").click();
  await app.comment(boat(1)).fill("A");
  await app.of(boat(1), "코멘트").click();
  await other.getByRole("button", { name: `코멘트 있음: ${boat(1)}`, exact: true }).click();
  await comment(other, boat(1)).fill("");
  const card = app.card(boat(1));
  await expect(card.locator(".comment")).toContainText("다른 탭과 다르게 썼습니다.");
  await page.reload();
  await expect(card.locator(".comment")).toContainText("다른 탭과 다르게 썼습니다.");
  await card.getByRole("button", { name: "고치기" }).click();
  await swap(page).click();
  await expect(app.comment(boat(1))).toHaveValue("A");
  await app.of(boat(1), "코멘트").click();
  await expect(card.locator(".comment")).toHaveText(/^A\s*고치기$/);
});

test("a comment is the same in both tabs", async ({ context, page }) => {
  const other = await context.newPage();
  for (const tab of [page, other]) {
    await tab.goto(`?date=${DAY}`);
    await tab.getByRole("button", { name: `코멘트: ${boat(1)}`, exact: true }).click();
  }
  await comment(page, boat(1)).fill("A");
  await expect(comment(other, boat(1))).toHaveValue("A");
  await comment(other, boat(1)).fill("B");
  await expect(comment(page, boat(1))).toHaveValue("B");
  await expect(text(page)).toHaveValue(/- 코멘트: B\n/);
  await swap(page).click();
  await expect(comment(other, boat(1))).toHaveValue("A");
});

test("what another tab ticks is a step that can be undone", async ({ context, page, app }) => {
  const other = await context.newPage();
  for (const tab of [page, other]) await tab.goto(`?date=${DAY}`);
  await app.tick(boat(2)).uncheck();
  const tick = (title: string) => other.getByRole("checkbox", { name: `글에 담기: ${title}`, exact: true });
  await expect(tick(boat(2))).not.toBeChecked();
  await tick(boat(3)).uncheck();
  await expect(app.tick(boat(3))).not.toBeChecked();
  await app.undo.click();
  await expect(app.tick(boat(3))).toBeChecked();
  await expect(app.tick(boat(2))).not.toBeChecked();
  await expect(tick(boat(3))).toBeChecked();
});

test("steps can be undone after a reload", async ({ page, app }) => {
  await page.goto(`?date=${DAY}`);
  await app.tick(boat(2)).uncheck();
  await app.openCount();
  await app.count("5").click();
  await app.tick(boat(1)).uncheck();
  await expect(app.copy).toHaveText("글 복사 · 3편");
  await page.reload();
  for (const papers of [4, 9, 10]) {
    await app.undo.click();
    await expect(app.copy).toHaveText(`글 복사 · ${papers}편`);
  }
  await expect(app.undo).toBeDisabled();
});

test("a full device is reported where one writes", async ({ page, app }) => {
  await page.goto(`?date=${DAY}`);
  await expect(app.cards).toHaveCount(10);
  await page.evaluate(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException("full", "QuotaExceededError");
    };
  });
  await app.of(boat(1), "코멘트").click();
  await app.comment(boat(1)).fill("첫 논문");
  const card = app.card(boat(1));
  await expect(card.getByRole("alert")).toContainText("이 기기에 저장하지 못했습니다.");
  await expect(app.card(boat(2)).getByRole("alert")).toHaveCount(0);
});

test("a comment on a paper that is left out can be written, and a folded one is quoted", async ({ page, app }) => {
  await page.goto(`?date=${DAY}`);
  await app.tick(boat(2)).uncheck();
  await app.of(boat(2), "코멘트").click();
  await app.comment(boat(2)).fill("나중에");
  const card = app.card(boat(2));
  await expect(card.getByRole("alert")).toContainText("글에 담지 않은 논문이라 이 코멘트도 글에 들어가지 않습니다.");
  await app.tick(boat(2)).check();
  await expect(card.getByRole("alert")).toHaveCount(0);
  await expect(app.text).toHaveValue(/- 코멘트: 나중에\n/);
  await app.of(boat(2), "코멘트").click();
  await expect(app.comment(boat(2))).toBeHidden();
  await expect(app.of(boat(2), "코멘트 있음")).toHaveAttribute("aria-expanded", "false");
  await expect(card.locator(".comment")).toContainText("나중에");
  await expect(app.card(boat(1)).locator(".comment")).toHaveCount(0);
  await card.getByRole("button", { name: "고치기" }).click();
  await expect(app.comment(boat(2))).toBeFocused();
  await expect(card.locator(".comment")).toHaveCount(0);
});
