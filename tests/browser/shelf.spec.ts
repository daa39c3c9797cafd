/** The shelf: papers that are saved for later, what is done with them there, and what it costs nothing to lose. */
import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { type App, expect, expectAccessible, expectNothingAside, list, test } from "./support.ts";

const DAY = "2025-12-08";
const boat = (rank: number) => `Paper Boat ${rank}`;

function shelfOf(page: Page, app: App) {
  return {
    /** The link in the head of the page. */
    link: page.getByRole("banner").getByRole("link", { name: /^서재/ }),
    save: (title: string) => app.of(title, "서재에 담기"),
    markRead: (title: string) => app.of(title, "읽음으로 표시"),
    unreadOnly: app.button("안 읽은 것만"),
    putBack: app.button("다시 담기"),
    async open() {
      await page.getByRole("banner").getByRole("link", { name: /^서재/ }).click();
      await expect(app.heading).toHaveText("서재");
    },
  };
}

test.beforeEach(({ hub }) => hub.answers(DAY, list(12)));

test("papers are saved from their cards, and are on the shelf after a reload", async ({ app, hub, page }) => {
  const shelf = shelfOf(page, app);
  await page.goto(`?date=${DAY}`);
  await expect(shelf.link).toHaveAccessibleName("서재: 담아 둔 논문 0편");
  for (const rank of [3, 1]) {
    await expect(shelf.save(boat(rank))).toHaveAttribute("aria-pressed", "false");
    await shelf.save(boat(rank)).click();
    await expect(shelf.save(boat(rank))).toHaveAttribute("aria-pressed", "true");
  }
  await shelf.save(boat(2)).click();
  await shelf.save(boat(2)).click();
  await expect(shelf.link).toHaveAccessibleName("서재: 담아 둔 논문 2편");
  await expectAccessible(page);

  await shelf.open();
  await expect(page).toHaveURL("?shelf");
  await expect(page).toHaveTitle("서재 · Daily Papers");
  await expect(app.titles).toHaveText([boat(1), boat(3)]);
  await expect(app.status).toHaveText("담아 둔 논문 2편 · 안 읽은 논문 2편");
  await expect(app.before).toBeDisabled();
  await expect(app.after).toBeDisabled();
  await expect(app.refresh).toBeHidden();
  await expect(shelf.link).toHaveAttribute("aria-current", "page");

  const requests = hub.requests.length;
  await page.reload();
  await expect(app.titles).toHaveText([boat(1), boat(3)]);
  expect(hub.requests.length, "nothing is fetched for the shelf").toBe(requests);
  await expectNothingAside(page);
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    await expectAccessible(page);
  }

  await app.card(boat(3)).getByRole("link", { name: "2025년 12월 8일 월요일 목록" }).click();
  await expect(page).toHaveURL(`?date=${DAY}`);
  await expect(app.cards).toHaveCount(10);
  await page.goBack();
  await expect(app.titles).toHaveText([boat(1), boat(3)]);
});

test("a link of the page opens a tab where the browser is asked for one", async ({ app, context, page }) => {
  await page.goto(`?date=${DAY}`);
  await expect(app.cards).toHaveCount(10);
  const tab = context.waitForEvent("page");
  await page.locator(".shelf-link").click({ modifiers: ["ControlOrMeta"] });
  await expect(await tab).toHaveURL(/\?shelf$/);
  await expect(page).toHaveURL(`?date=${DAY}`);
});

test("the shelf is read by when its papers were saved, if that is wanted, and no other list is", async ({ app, context, page }) => {
  const shelf = shelfOf(page, app);
  const bySaving = app.button("담은 날짜");
  await page.goto(`?date=${DAY}`);
  for (const [minute, rank] of [5, 2, 9].entries()) {
    await context.clock.setFixedTime(`2025-12-09T03:0${minute}:00Z`);
    await shelf.save(boat(rank)).click();
  }
  await app.openView();
  await expect(app.button("댓글")).toBeVisible();
  await expect(bySaving).toBeHidden();
  await page.keyboard.press("Escape");

  await shelf.open();
  await expect(app.titles).toHaveText([boat(2), boat(5), boat(9)]);
  await expect(app.text).toHaveValue(/\n서재에서 논문 \*\*3개\*\*를 골랐습니다\.\n/);
  const text = await app.text.inputValue();
  await app.openView();
  await bySaving.click();
  await expect(bySaving).toHaveAttribute("aria-pressed", "true");
  await expectAccessible(page);
  await page.keyboard.press("Escape");
  await expect(app.titles).toHaveText([boat(9), boat(2), boat(5)]);
  await expect(app.note.getByRole("status")).toHaveText("담은 날짜순으로 보는 중 · 글의 순서는 그대로입니다");
  expect(await app.text.inputValue()).toBe(text);

  await page.goBack();
  await expect(app.titles.first()).toHaveText(boat(1));
  await expect(app.note).toHaveCount(0);
});

test("the shelf gives a post and a bibliography like any list, with a name of its own", async ({ app, page }) => {
  const shelf = shelfOf(page, app);
  await page.goto(`?date=${DAY}`);
  for (const rank of [1, 2, 3]) await shelf.save(boat(rank)).click();
  await shelf.open();
  await app.introduction.fill("서재에서 골랐습니다.");
  await app.tick(boat(2)).uncheck();
  await expect(app.fileName).toHaveText("2025-12-09-shelf-papers-2025-12-09.md");
  await expect(app.text).toHaveValue(/^---\ntitle: 서재의 논문 - 2025-12-09\ndate: 2025-12-09 12:00:00 \+0900\n/);
  await expect(app.text).toHaveValue(/\n서재에서 골랐습니다\.\n/);
  await expect(app.text).toHaveValue(/\n서재에서 논문 \*\*2개\*\*를 골랐습니다\.\n/);
  await expect(app.text).not.toHaveValue(/Paper Boat 2/);
  const text = await app.text.inputValue();
  expect(await app.copied()).toBe(text);
  await expect(app.exportStatus).toContainText("복사했습니다 · 서재 · 2편");

  await app.openExports();
  const [file] = await Promise.all([page.waitForEvent("download"), app.button("BibTeX (.bib)").click()]);
  expect(file.suggestedFilename()).toBe("2025-12-09-shelf-papers-2025-12-09.bib");
  expect((await readFile(await file.path(), "utf8")).match(/^@misc/gm)).toHaveLength(2);

  // Choice and words stay with the shelf, whatever the day.
  await page.reload();
  await expect(app.text).toHaveValue(text);
  const keys = await page.evaluate(() => Object.keys(localStorage).filter((key) => key.includes("shelf")).sort());
  expect(keys).toEqual(["daily-papers.introduction.shelf", "daily-papers.selection.shelf"]);
});

test("what is read is marked, and the rest can be shown alone while the post keeps its papers", async ({ app, page }) => {
  const shelf = shelfOf(page, app);
  await page.goto(`?date=${DAY}`);
  for (const rank of [1, 2, 3]) await shelf.save(boat(rank)).click();
  await shelf.open();
  await shelf.markRead(boat(2)).click();
  await expect(shelf.markRead(boat(2))).toHaveAttribute("aria-pressed", "true");
  await expect(app.status).toHaveText("담아 둔 논문 3편 · 안 읽은 논문 2편");
  await expectAccessible(page);
  const post = await app.text.inputValue();

  await shelf.unreadOnly.click();
  await expect(app.titles).toHaveText([boat(1), boat(3)]);
  await shelf.markRead(boat(1)).press("Enter");
  await expect(app.titles).toHaveText([boat(3)]);
  await expect(app.papers).toBeFocused();
  expect(await app.text.inputValue()).toBe(post);
  await shelf.unreadOnly.click();
  await expect(app.titles).toHaveText([boat(1), boat(2), boat(3)]);

  await page.reload();
  await expect(shelf.markRead(boat(1))).toHaveAttribute("aria-pressed", "true");
  await expect(shelf.markRead(boat(3))).toHaveAttribute("aria-pressed", "false");
});

test("a paper that is taken off can be put back, and an empty shelf says how it is filled", async ({ app, page }) => {
  const shelf = shelfOf(page, app);
  await page.goto("?shelf");
  await expect(app.placeholder.getByRole("heading")).toHaveText("서재가 비어 있습니다");
  await expect(app.placeholder).toContainText("논문 카드의 책갈피를 누르면");
  await expectAccessible(page);
  await page.goto(`?date=${DAY}`);
  await shelf.save(boat(4)).click();
  await shelf.save(boat(5)).click();
  await shelf.open();
  await expect(shelf.putBack).toBeHidden();
  await shelf.save(boat(4)).click();
  await expect(app.titles).toHaveText([boat(5)]);
  await expect(page.getByText("논문을 서재에서 뺐습니다.")).toBeVisible();
  await shelf.putBack.click();
  await expect(app.titles).toHaveText([boat(4), boat(5)]);
  await expect(shelf.putBack).toBeHidden();

  for (const rank of [4, 5]) await shelf.save(boat(rank)).click();
  await expect(app.placeholder.getByRole("heading")).toHaveText("서재가 비어 있습니다");
  await shelf.putBack.click();
  await expect(app.titles).toHaveText([boat(5)]);
});

test("the shelf is searched, and what another tab saves is on it at once", async ({ app, context, page }) => {
  const shelf = shelfOf(page, app);
  const other = await context.newPage();
  await page.goto(`?date=${DAY}`);
  await shelf.save(boat(1)).click();
  await shelf.open();
  await other.goto(`?date=${DAY}`);
  await other.getByRole("button", { name: `서재에 담기: ${boat(2)}`, exact: true }).click();
  await page.bringToFront();
  await expect(app.titles).toHaveText([boat(1), boat(2)]);
  await other.bringToFront();
  await other.getByRole("button", { name: `서재에 담기: ${boat(1)}`, exact: true }).click();
  await page.bringToFront();
  await expect(app.titles).toHaveText([boat(2)]);
  await page.getByRole("searchbox", { name: "논문 검색" }).fill("nothing of that name");
  await expect(app.placeholder).toBeVisible();
  await page.getByRole("searchbox", { name: "논문 검색" }).fill('"boat 2"');
  await expect(app.titles).toHaveText([boat(2)]);
  await expect(page).toHaveURL("?shelf&q=%22boat+2%22");
});

test("a key saves the paper that has the focus, and takes it off", async ({ app, page }) => {
  const shelf = shelfOf(page, app);
  await page.goto(`?date=${DAY}`);
  await expect(shelf.save(boat(1))).toBeAttached();
  await page.keyboard.press("j");
  await page.keyboard.press("j");
  await page.keyboard.press("b");
  await expect(shelf.link).toHaveAccessibleName("서재: 담아 둔 논문 1편");
  await expect(page.locator(".save[aria-pressed=true]")).toHaveCount(1);
  await page.keyboard.press("b");
  await expect(shelf.link).toHaveAccessibleName("서재: 담아 둔 논문 0편");
  await page.keyboard.press("?");
  await expect(page.getByRole("dialog", { name: "단축키" })).toContainText("서재에 담기 · 빼기");
});

test("where the device stores nothing, that is said, and the shelf is there until the page is closed", async ({ app, page }) => {
  const shelf = shelfOf(page, app);
  await page.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException("full", "QuotaExceededError");
    };
  });
  await page.goto(`?date=${DAY}`);
  await shelf.save(boat(1)).click();
  await expect(app.notices.filter({ hasText: "이 기기에 저장하지 못했습니다" })).toBeVisible();
  await shelf.open();
  await expect(app.titles).toHaveText([boat(1)]);
});

test("the shelf is in the file that takes everything along, and two shelves become one", async ({ app, page }) => {
  const shelf = shelfOf(page, app);
  await page.goto(`?date=${DAY}`);
  for (const rank of [1, 2]) await shelf.save(boat(rank)).click();
  await shelf.open();
  await shelf.markRead(boat(1)).click();
  await app.openSettings();
  const [download] = await Promise.all([page.waitForEvent("download"), app.button("파일로 내보내기").click()]);
  const file = await download.path();

  await page.evaluate(() => localStorage.clear());
  await page.goto(`?date=${DAY}`);
  for (const rank of [1, 3]) await shelf.save(boat(rank)).click();
  await shelf.open();
  await app.openSettings();
  await app.settings.locator("[type=file]").setInputFiles(file);
  await expect(app.settled).toHaveText(/가져왔습니다\. 더한 것 1,/);
  await app.closeSettings();
  await expect(app.titles).toHaveText([boat(1), boat(2), boat(3)]);
  await expect(app.status).toHaveText("담아 둔 논문 3편 · 안 읽은 논문 2편");
  await expect(shelf.markRead(boat(1))).toHaveAttribute("aria-pressed", "true");
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test("the menu of a card saves its paper, and the shelf has targets as large as a finger", async ({ app, page }) => {
    const shelf = shelfOf(page, app);
    await page.goto(`?date=${DAY}`);
    await expect(shelf.save(boat(2))).toBeHidden();
    await app.of(boat(2), "이 논문으로 할 일").tap();
    await page.locator("#card-menu").getByRole("button", { name: "서재에 담기", exact: true }).tap();
    await expect(shelf.save(boat(2))).toBeVisible();
    await shelf.link.tap();
    await expect(app.titles).toHaveText([boat(2)]);
    await expect(page.getByRole("combobox", { name: "기간" }).locator("option:checked")).toHaveText("서재");
    await expectNothingAside(page);
    await expectAccessible(page);
    for (const target of [shelf.link, shelf.save(boat(2)), shelf.markRead(boat(2)), shelf.unreadOnly]) {
      const box = await target.boundingBox();
      expect(box!.height).toBeGreaterThanOrEqual(44);
    }
    await shelf.markRead(boat(2)).tap();
    await expect(app.status).toHaveText("담아 둔 논문 1편 · 안 읽은 논문 0편");
    await app.of(boat(2), "이 논문으로 할 일").tap();
    await page.locator("#card-menu").getByRole("button", { name: "서재에서 빼기", exact: true }).tap();
    await expect(app.placeholder.getByRole("heading")).toHaveText("서재가 비어 있습니다");
    await page.getByRole("combobox", { name: "기간" }).selectOption("일간");
    await expect(page).toHaveURL("?date=2025-12-09");
  });
});
