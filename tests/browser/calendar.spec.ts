/** The calendar to choose a day from: which days it lets be chosen, by what, and what it says of the others. */
import type { Page } from "@playwright/test";
import { expect, expectAccessible, expectNothingAside, type Hub, list, test } from "./support.ts";

const OPENER = /^(달력에서 고르기|Choose from a calendar)$/;

function fill(hub: Hub) {
  hub.answers("2025-12-09", list(3));
  hub.answers("2025-12-08", list(8));
  hub.answers("2025-12-05", list(5));
  hub.answers("2025-11-28", list(7));
}

/** The calendar's parts. */
function calendarOf(page: Page) {
  const calendar = page.getByRole("dialog", { name: OPENER });
  return {
    calendar,
    /** The heading's button, which is named by the day that is shown. */
    opener: page.getByRole("heading", { level: 1 }).getByRole("button"),
    month: calendar.locator(".month[role=status]"),
    day: (name: string) => calendar.getByRole("button", { name, exact: true }),
    focused: calendar.locator("button:focus"),
    /** Opens it; the focus is on the day that is shown. */
    async open() {
      await this.opener.click();
      await expect(this.focused).toHaveAttribute("aria-current", "date");
    },
  };
}

test("a day is chosen by a click, and Back returns", async ({ app, hub, page }) => {
  fill(hub);
  await page.goto("?date=2025-12-09");
  await expect(app.cards).toHaveCount(3);
  const { calendar, opener, month, day, ...rest } = calendarOf(page);
  await expect(calendar).toBeHidden();
  await expect(opener).toHaveAccessibleName("2025년 12월 9일 화요일");
  await expect(opener).toHaveAccessibleDescription("달력에서 고르기");
  await opener.click();
  await expect(month).toHaveText("2025년 12월");
  await expect(rest.focused).toHaveAccessibleName("2025년 12월 9일 화요일 · 오늘(UTC)");
  await day("2025년 12월 5일 금요일").click();
  await expect(calendar).toBeHidden();
  await expect(opener).toBeFocused();
  await expect(page).toHaveURL("?date=2025-12-05");
  await expect(app.cards).toHaveCount(5);
  await page.goBack();
  await expect(app.heading).toHaveText("2025년 12월 9일 화요일");
  await expect(app.cards).toHaveCount(3);
});

test("weekends and days to come are told, and cannot be chosen", async ({ app, hub, page }) => {
  fill(hub);
  await page.goto("?date=2025-12-08");
  await expect(app.cards).toHaveCount(8);
  const calendar = calendarOf(page);
  await calendar.open();
  for (const name of ["2025년 12월 6일 토요일 · 주말이라 목록 없음", "2025년 12월 7일 일요일 · 주말이라 목록 없음", "2025년 12월 10일 수요일 · 아직 오지 않은 날"]) {
    await expect(calendar.day(name)).toHaveAttribute("aria-disabled", "true");
    await calendar.day(name).click({ force: true });
    await expect(calendar.calendar).toBeVisible();
  }
  // The keys pass a weekend, and stop at the present day.
  await page.keyboard.press("ArrowRight");
  await expect(calendar.focused).toHaveAccessibleName("2025년 12월 9일 화요일 · 오늘(UTC)");
  await page.keyboard.press("PageDown");
  await expect(calendar.focused).toHaveAccessibleName("2025년 12월 9일 화요일 · 오늘(UTC)");
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("End");
  await expect(calendar.focused).toHaveAccessibleName("2025년 12월 7일 일요일 · 주말이라 목록 없음");
  await page.keyboard.press("Enter");
  await expect(calendar.calendar).toBeVisible();
  await expect(page).toHaveURL("?date=2025-12-08");
  expect(hub.requests).toHaveLength(1);
});

test("a day is chosen by keys alone, through weeks and months", async ({ app, hub, page }) => {
  fill(hub);
  await page.goto("?date=2025-12-08");
  await expect(app.cards).toHaveCount(8);
  const { opener, focused, month, calendar } = calendarOf(page);
  await opener.focus();
  await page.keyboard.press("Enter");
  const at = (name: string) => expect(focused).toHaveAccessibleName(name);
  await at("2025년 12월 8일 월요일");
  for (const [key, there] of [
    ["ArrowUp", "2025년 12월 1일 월요일"],
    ["ArrowLeft", "2025년 11월 30일 일요일 · 주말이라 목록 없음"],
    ["Home", "2025년 11월 24일 월요일"],
    ["PageUp", "2025년 10월 24일 금요일"],
    ["PageDown", "2025년 11월 24일 월요일"],
    ["ArrowDown", "2025년 12월 1일 월요일"],
    ["ArrowLeft", "2025년 11월 30일 일요일 · 주말이라 목록 없음"],
    ["ArrowLeft", "2025년 11월 29일 토요일 · 주말이라 목록 없음"],
    ["ArrowLeft", "2025년 11월 28일 금요일"],
  ] as const) {
    await page.keyboard.press(key);
    await at(there);
  }
  await expect(month).toHaveText("2025년 11월");
  await page.keyboard.press("Space");
  await expect(calendar).toBeHidden();
  await expect(opener).toBeFocused();
  await expect(page).toHaveURL("?date=2025-11-28");
  await expect(app.cards).toHaveCount(7);
});

test("Escape and a click elsewhere close it, and change nothing", async ({ app, hub, page }) => {
  fill(hub);
  await page.goto("?date=2025-12-08");
  await expect(app.cards).toHaveCount(8);
  const calendar = calendarOf(page);
  await calendar.open();
  await page.keyboard.press("PageUp");
  await expect(calendar.month).toHaveText("2025년 11월");
  await page.keyboard.press("Escape");
  await expect(calendar.calendar).toBeHidden();
  await expect(calendar.opener).toBeFocused();
  // It opens where the page is, not where it was left.
  await calendar.open();
  await expect(calendar.month).toHaveText("2025년 12월");
  await page.locator(".tagline").click();
  await expect(calendar.calendar).toBeHidden();
  await expect(page).toHaveURL("?date=2025-12-08");
});

test("keys that come faster than the page is painted go where they were meant to go", async ({ app, hub, page }) => {
  fill(hub);
  await page.goto("?date=2025-12-08");
  await expect(app.cards).toHaveCount(8);
  const calendar = calendarOf(page);
  await calendar.open();
  const painting = await page.evaluateHandle(() => {
    const painting = window.requestAnimationFrame;
    window.requestAnimationFrame = () => 0;
    return painting;
  });
  await page.keyboard.press("PageUp");
  await expect(calendar.month).toHaveText("2025년 11월");
  await expect(calendar.focused).toHaveAccessibleName("2025년 11월 8일 토요일 · 주말이라 목록 없음");
  await page.keyboard.press("Escape");
  await expect(calendar.calendar).toBeHidden();
  await expect(calendar.opener).toBeFocused();
  await painting.evaluate((painting) => {
    window.requestAnimationFrame = painting;
  });
  await calendar.open();
  await page.evaluate(() => {
    window.requestAnimationFrame = () => 0;
  });
  for (const key of ["ArrowLeft", "ArrowLeft", "ArrowLeft", "Enter"]) {
    await page.keyboard.press(key);
  }
  await expect(page).toHaveURL("?date=2025-12-05");
});

test("it does not go before the first list or beyond the present month", async ({ hub, page }) => {
  hub.answers("2023-05-05", list(2));
  await page.goto("?date=2023-06-03");
  const { opener, calendar, month, focused } = calendarOf(page);
  await opener.click();
  const before = calendar.getByRole("button", { name: "이전 달" });
  await before.click();
  await expect(month).toHaveText("2023년 5월");
  await expect(before).toBeDisabled();
  await expect(focused).toHaveAccessibleName("2023년 5월 4일 목요일");
  for (const key of ["ArrowLeft", "ArrowUp", "Home", "PageUp"]) {
    await page.keyboard.press(key);
    await expect(focused).toHaveAccessibleName("2023년 5월 4일 목요일");
  }
  await page.keyboard.press("Escape");
  await page.goto("?date=2025-12-08");
  await opener.click();
  await expect(calendar.getByRole("button", { name: "다음 달" })).toBeDisabled();
});

test("while a week is shown, a day leads to its week", async ({ app, page }) => {
  await page.goto("?week=2025-W49");
  await expect(app.heading).toHaveText("2025년 12월 1–7일");
  const calendar = calendarOf(page);
  await calendar.open();
  await calendar.day("2025년 12월 9일 화요일 · 오늘(UTC)").click();
  await expect(page).toHaveURL("?week=2025-W50");
});

for (const timezoneId of ["Etc/GMT+12", "Pacific/Kiritimati"]) {
  test.describe(timezoneId, () => {
    // In Korea and on Kiritimati it is the tenth already.
    test.use({ timezoneId, now: "2025-12-09T23:30:00Z" });

    test("the days are those of UTC", async ({ app, hub, page }) => {
      fill(hub);
      await page.goto("?date=2025-12-05");
      await expect(app.cards).toHaveCount(5);
      const { opener, calendar, day } = calendarOf(page);
      await opener.click();
      await expect(calendar.locator("[aria-current=date]")).toHaveAccessibleName("2025년 12월 5일 금요일");
      await expect(calendar).toContainText("목록 날짜는 UTC 기준입니다(한국 오전 9시에 날짜가 바뀝니다).");
      await expect(day("2025년 12월 10일 수요일 · 아직 오지 않은 날")).toHaveAttribute("aria-disabled", "true");
      await day("2025년 12월 9일 화요일 · 오늘(UTC)").click();
      await expect(page).toHaveURL("?date=2025-12-09");
      await expect(app.cards).toHaveCount(3);
    });
  });
}

test("it is accessible in both languages, wide and narrow, light and dark, and fits", async ({ hub, page }) => {
  test.slow();
  fill(hub);
  for (const language of ["en", "ko"]) {
    await page.setViewportSize({ width: 320, height: 640 });
    await page.goto(`?date=2025-12-05&lang=${language}`);
    const { opener, calendar, day } = calendarOf(page);
    await opener.click();
    await expect(calendar).toBeVisible();
    if (language === "en") {
      await expect(day("Saturday, 6 December 2025 · weekend, no list")).toHaveAttribute("aria-disabled", "true");
      await expect(calendar).toContainText("Lists are dated in UTC: the date changes at 09:00 in Korea.");
    }
    await expectNothingAside(page);
    const box = (await calendar.boundingBox())!;
    expect(box.y >= 0 && box.y + box.height <= 640, "it lies within the window").toBe(true);
    for (const width of [390, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      for (const colorScheme of ["light", "dark"] as const) {
        await page.emulateMedia({ colorScheme });
        await expect(calendar).toBeVisible();
        await expectAccessible(page);
      }
    }
  }
});

test("a search and a language stay when a day is chosen", async ({ app, hub, page }) => {
  fill(hub);
  await page.goto("?date=2025-12-08&q=boat&lang=en");
  await expect(app.cards).toHaveCount(8);
  const { opener, day } = calendarOf(page);
  await opener.click();
  await day("Friday, 5 December 2025").click();
  await expect(page).toHaveURL("?date=2025-12-05&q=boat&lang=en");
  await expect(app.cards).toHaveCount(5);
});

test("the month follows a date that is typed below it", async ({ app, hub, page }) => {
  fill(hub);
  await page.goto("?date=2025-12-08");
  await expect(app.cards).toHaveCount(8);
  const calendar = calendarOf(page);
  await calendar.open();
  await app.date.fill("2025-11-28");
  await expect(calendar.month).toHaveText("2025년 11월");
  await expect(calendar.day("2025년 11월 28일 금요일")).toHaveAttribute("aria-current", "date");
  await expect(app.cards).toHaveCount(7);
});
