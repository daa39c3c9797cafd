/** The history of exported posts: which papers were in which, and which days are done. */
import type { Page } from "@playwright/test";
import { type App, expect, expectAccessible, list, test } from "./support.ts";

const DAY = "2025-12-08";

/** Five papers, and three others with fewer upvotes. */
const PAPERS = list(5);
const OTHERS = list(3, (rank) => ({ id: `2512.0010${rank}`, title: `Other Boat ${rank}`, upvotes: 5 - rank }));

const mark = (page: Page) => page.locator(".published:not(:empty)");
/** The check that papers of the post were in another one. */
const repeated = (app: App) => app.check("다른 글에 실은 논문이");

test("papers of a day's post are marked in its week, left out in one step, and come back in one", async ({ app, hub, page }) => {
  hub.answers(DAY, PAPERS);
  hub.answers("2025-12-09", OTHERS);
  await page.goto(`?date=${DAY}`);
  await app.openCount();
  await app.count("5").click();
  await app.copied();
  await expect(mark(page)).toHaveCount(0);
  await expect(repeated(app)).toHaveCount(0);

  await page.goto("?week=2025-W50");
  await expect(app.cards).toHaveCount(8);
  await expect(mark(page)).toHaveCount(5);
  await expect(app.card("Paper Boat 1")).toContainText("12월 9일 글에 실음");
  await expect(app.card("Other Boat 1")).not.toContainText("글에 실음");

  await expect(repeated(app)).toContainText("다른 글에 실은 논문이 5편 있습니다.");
  await app.openChecks();
  await repeated(app).getByRole("button", { name: "이미 실은 논문 5편 빼기" }).click();
  await expect(app.summary).toContainText("3편 선택 · 5편 뺌");
  await expect(app.text).not.toHaveValue(/Paper Boat/);
  await expect(repeated(app)).toHaveCount(0);
  await app.undo.click();
  await expect(app.text).toHaveValue(/Paper Boat 5/);
  await app.openChecks();
  await expect(repeated(app).getByRole("button")).toHaveText("이미 실은 논문 5편 빼기");
});

test("marked papers are accessible, light and dark", async ({ app, hub, page }) => {
  hub.answers(DAY, PAPERS);
  // The same papers once more.
  hub.answers("2025-12-05", PAPERS);
  await page.goto(`?date=${DAY}`);
  await app.copied();
  await page.goto("?date=2025-12-05");
  await expect(mark(page)).toHaveCount(5);
  await expectAccessible(page);
  await page.emulateMedia({ colorScheme: "dark" });
  await page.setViewportSize({ width: 390, height: 844 });
  await expectAccessible(page);
});

for (const [how, hand] of Object.entries({
  "rich copy": async (app: App) => {
    await app.openExports();
    await app.copyRich.click();
  },
  download: async (app: App) => {
    await app.download.click();
  },
})) {
  test(`a ${how} counts, too`, async ({ app, hub, page }) => {
    hub.answers(DAY, PAPERS);
    await page.goto(`?date=${DAY}`);
    await expect(app.cards).toHaveCount(5);
    await hand(app);
    await expect(app.exportStatus).not.toBeEmpty();
    await page.goto("?month=2025-12");
    await expect(mark(page)).toHaveCount(5);
  });
}

test("a refused copy is no publication", async ({ app, hub, page }) => {
  hub.answers(DAY, PAPERS);
  await page.addInitScript(() => Object.defineProperty(navigator, "clipboard", { value: undefined }));
  await page.goto(`?date=${DAY}`);
  await app.copy.click();
  await expect(app.exportStatus).toHaveText(/클립보드에 복사하지 못했습니다/);
  expect(await page.evaluate(() => localStorage.getItem("daily-papers.published"))).toBeNull();
});

test("a day whose post was exported has a dot in both calendars, which is said as well", async ({ app, hub, page }) => {
  hub.answers(DAY, PAPERS);
  await page.goto(`?date=${DAY}`);
  await app.copied();
  await app.openCalendar();
  const calendar = page.getByRole("dialog", { name: "달력에서 고르기" });
  const day = calendar.getByRole("button", { name: "2025년 12월 8일 월요일 · 글을 낸 날" });
  await expect(day.locator(".dot")).toBeVisible();
  await expect(calendar.locator("li .dot")).toHaveCount(1);
  await expect(calendar.locator(".legend")).toHaveText("글을 낸 날");
  await page.goto("?week=2025-W50");
  const cell = page.getByRole("button", { name: /^2025년 12월 8일 월요일 · 논문 5편.* · 글을 낸 날$/ });
  await expect(cell.locator(".dot")).toBeVisible();
});

test("a sample is not noted, and another copy of a day replaces what was noted", async ({ app, hub, page }) => {
  hub.answers(DAY, PAPERS);
  await page.goto(`?date=${DAY}`);
  await app.copied();
  await app.tick("Paper Boat 5").uncheck();
  await app.copied();
  await page.goto(`?sample=${DAY}`);
  await expect(app.cards.first()).toBeVisible();
  await app.copied();
  const noted = await page.evaluate(() => localStorage.getItem("daily-papers.published"));
  const { posts } = JSON.parse(noted!);
  expect(posts).toHaveLength(1);
  expect(posts[0]).toMatchObject({ period: "2025-12-08", date: "2025-12-09" });
  expect(posts[0].papers).toHaveLength(4);
});

test("two windows do not lose each other's posts", async ({ context, app, hub, page }) => {
  hub.answers(DAY, PAPERS);
  hub.answers("2025-12-05", OTHERS);
  await page.goto(`?date=${DAY}`);
  await expect(app.cards).toHaveCount(5);
  const other = await context.newPage();
  await other.goto("?date=2025-12-05");
  await other.getByRole("button", { name: "내려받기" }).click();
  await expect(other.locator(".post .export-status")).toContainText("내려받았습니다");
  // Windows may have processes of their own, between which a busy browser takes its time.
  await page.waitForFunction(() => localStorage.getItem("daily-papers.published"));
  await app.download.click();
  await expect(app.exportStatus).toContainText("내려받았습니다");
  const noted = await page.evaluate(() => localStorage.getItem("daily-papers.published"));
  expect(JSON.parse(noted!).posts.map(({ period }: { period: string }) => period)).toEqual(["2025-12-05", DAY]);
});

test("what was noted can be forgotten", async ({ app, hub, page }) => {
  hub.answers(DAY, PAPERS);
  await page.goto(`?date=${DAY}`);
  await app.copied();
  await page.goto("?week=2025-W50");
  await expect(mark(page)).toHaveCount(5);
  await app.openSettings();
  await expect(app.settings).toContainText("복사하거나 내려받은 글 1개에 어떤 논문을 실었는지 이 기기에 적어 두었습니다.");
  await app.button("글 낸 기록 지우기").click();
  await expect(mark(page)).toHaveCount(0);
  await expect(app.button("글 낸 기록 지우기")).toBeHidden();
  expect(await page.evaluate(() => localStorage.getItem("daily-papers.published"))).toBeNull();
});

test("in English, dates are written as English does", async ({ app, hub, page }) => {
  hub.answers(DAY, PAPERS);
  await page.goto(`?date=${DAY}&lang=en`);
  await page.getByRole("button", { name: "Download" }).click();
  await page.goto("?week=2025-W50&lang=en");
  await expect(app.card("Paper Boat 1")).toContainText("In your 9 December post");
  await page.getByRole("button", { name: /^Checks/ }).click();
  await expect(page.getByRole("button", { name: "Leave out 5 already posted" })).toBeVisible();
});
