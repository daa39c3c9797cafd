/** Answers that come late, or are not wanted any more. */
import type { Page } from "@playwright/test";
import { expect, Hub, list, test } from "./support.ts";

const cancelled = (page: Page, day: string) =>
  page.waitForEvent("requestfailed", (request) => request.url() === Hub.url(day));

test("choosing another day cancels the request for the one before", async ({ app, hub, page }) => {
  hub.answers("2025-12-09", list(3));
  hub.answers("2025-12-08", list(8));
  hub.answers("2025-12-05", list(5));
  const release = hub.holds("2025-12-08");
  await page.goto("./");
  await expect(app.cards).toHaveCount(3);

  await app.openCalendar();
  await app.date.fill("2025-12-08");
  // The day is there before its list, and the former list is gone.
  await expect(app.heading).toHaveText("2025년 12월 8일 월요일");
  await expect(app.status).toHaveText("목록을 불러오는 중…");
  await expect(app.cards).toHaveCount(0);
  const cancellation = cancelled(page, "2025-12-08");
  await app.date.fill("2025-12-05");
  expect((await cancellation).failure()?.errorText).toBe("net::ERR_ABORTED");
  release();

  await expect(app.cards).toHaveCount(5);
  await expect(app.heading).toHaveText("2025년 12월 5일 금요일");
});

test("a first answer that comes after another day was chosen does not replace it", async ({ app, hub, page }) => {
  hub.answers("2025-12-08", list(8));
  hub.answers("2025-12-05", list(5));
  const release = hub.holds("2025-12-08");
  // boot.js asked for this day too, and that request is nobody's to cancel: its answer does come.
  await page.goto("?date=2025-12-08", { waitUntil: "commit" });
  await app.openCalendar();
  await app.date.fill("2025-12-05");
  await expect(app.cards).toHaveCount(5);

  const answer = page.waitForEvent("requestfinished", (request) => request.url() === Hub.url("2025-12-08"));
  release();
  await answer;
  // A round trip through the page: whatever the answer set in motion has happened.
  await page.evaluate(() => new Promise<void>((done) => requestAnimationFrame(() => setTimeout(done))));
  await expect(app.heading).toHaveText("2025년 12월 5일 금요일");
  await expect(app.cards).toHaveCount(5);
  await expect(page).toHaveURL("?date=2025-12-05");
});

test("hurrying back through the days shows the last one, whichever answer comes first", async ({ app, hub, page }) => {
  const days = ["2025-12-04", "2025-12-03", "2025-12-02"];
  hub.answers("2025-12-05", list(2));
  const releases = days.map((day, i) => {
    hub.answers(day, list(3 + i));
    return hub.holds(day);
  });
  await page.goto("?date=2025-12-05");
  await expect(app.cards).toHaveCount(2);
  for (const _ of days) await app.before.click();
  await expect(app.heading).toHaveText("2025년 12월 2일 화요일");

  releases.toReversed().forEach((release) => release());
  await expect(app.cards).toHaveCount(5);
  await expect(app.heading).toHaveText("2025년 12월 2일 화요일");
  await expect(page).toHaveURL("?date=2025-12-02");
  expect(hub.requests).toEqual(["2025-12-05", ...days].map(Hub.url));
  // Each day is a place in the history.
  await page.goBack();
  await expect(app.cards).toHaveCount(4);
});

test("Back while a list is on its way cancels it", async ({ app, hub, page }) => {
  hub.answers("2025-12-09", list(3));
  hub.holds("2025-12-08");
  await page.goto("./");
  await expect(app.cards).toHaveCount(3);
  await app.before.click();
  await expect(app.status).toHaveText("목록을 불러오는 중…");
  const cancellation = cancelled(page, "2025-12-08");
  await page.goBack();
  expect((await cancellation).failure()).not.toBeNull();
  await expect(app.cards).toHaveCount(3);
});

test("a second page that comes late belongs to its own day", async ({ app, hub, page }) => {
  const rows = list(6);
  hub.pages("2025-12-08", rows.slice(0, 3), rows.slice(3));
  hub.answers("2025-12-05", list(2));
  await page.goto("?date=2025-12-05");
  await expect(app.cards).toHaveCount(2);
  // Only the second page waits.
  const release = hub.holds("2025-12-08", 1);
  const asked = page.waitForRequest((request) => request.url().startsWith(`${Hub.url("2025-12-08")}&p=1`));
  await app.openCalendar();
  await app.date.fill("2025-12-08");
  const second = await asked;
  const cancellation = page.waitForEvent("requestfailed", (request) => request.url() === second.url());
  await app.date.fill("2025-12-05");
  await cancellation;
  release();
  await expect(app.cards).toHaveCount(2);
  await expect(app.heading).toHaveText("2025년 12월 5일 금요일");
});
