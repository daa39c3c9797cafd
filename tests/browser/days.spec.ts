/** Which day is shown: by the buttons, the field, the address, the history, and by itself. */
import type { Page } from "@playwright/test";
import { expect, hostPost, Hub, list, paper, type Row, styledWhile, SUBPATH, test } from "./support.ts";

/** The weekdays before noon of 2025-12-09, each with a list of its own. */
function fill(hub: Hub) {
  hub.answers("2025-12-09", list(3, () => ({ organization: "Tuesday" })));
  hub.answers("2025-12-08", list(12, () => ({ organization: "Monday" })));
  hub.answers("2025-12-05", list(5, () => ({ organization: "Friday" })));
}

test("a list that comes at once takes the place of the one before, and nothing is said of loading", async ({ app, hub, page }) => {
  fill(hub);
  // What the page would do after a tenth of a second is held back: here everything comes at once.
  await page.addInitScript(() => {
    const { setTimeout } = window;
    const later = (act: () => void, wait?: number, ...given: []) => (wait === 100 ? 0 : setTimeout(act, wait, ...given));
    Object.assign(window, { setTimeout: later });
  });
  await page.goto("?date=2025-12-09");
  await expect(app.cards).toHaveCount(3);
  await page.evaluate(() => {
    const seen: number[] = [];
    Object.assign(globalThis, { seen });
    const look = () => seen.push(document.querySelectorAll(".card").length);
    new MutationObserver(look).observe(document.querySelector("main")!, { childList: true, subtree: true, characterData: true });
  });
  await app.before.click();
  await expect(app.cards).toHaveCount(10);
  await expect(app.heading).toHaveText("2025년 12월 8일 월요일");
  const seen = await page.evaluate(() => (globalThis as unknown as { seen: number[] }).seen);
  expect(Math.min(...seen)).toBe(3);
});

test("of the list of another day each card is made once", async ({ app, hub, page }) => {
  fill(hub);
  await page.goto("?date=2025-12-09");
  await expect(app.cards).toHaveCount(3);
  await page.evaluate(() => {
    const made: string[] = [];
    Object.assign(globalThis, { made });
    new MutationObserver((changes) => {
      for (const { addedNodes } of changes) {
        for (const node of addedNodes) {
          const cards = node instanceof Element ? [node, ...node.querySelectorAll("*")].filter((each) => each.matches(".card")) : [];
          made.push(...cards.map((card) => card.querySelector("h2")!.textContent!));
        }
      }
    }).observe(document.querySelector("main")!, { childList: true, subtree: true });
  });
  await app.before.click();
  await expect(app.cards).toHaveCount(10);
  const made = await page.evaluate(() => (globalThis as unknown as { made: string[] }).made);
  expect(made).toEqual(Array.from({ length: 10 }, (_, index) => `Paper Boat ${index + 1}`));
});

test("the cards of the list that is left are not styled anew while another list is loaded", async ({ app, hub, page }) => {
  hub.answers("2025-12-09", list(12));
  const release = hub.holds("2025-12-08");
  await page.goto("?date=2025-12-09");
  await expect(app.cards).toHaveCount(10);
  const elements = await app.cards.evaluateAll((cards) => cards.flatMap((card) => [...card.querySelectorAll("*")]).length);
  const styled = await styledWhile(page, async () => {
    await app.before.click();
    await expect(app.heading).toHaveText("2025년 12월 8일 월요일");
  });
  release();
  expect(styled).toBeGreaterThan(0);
  expect(styled).toBeLessThan(elements / 2);
});

test("a list that takes the place of another is seen from its beginning, and the focus stays with the lists", async ({ app, hub, page }) => {
  fill(hub);
  const release = hub.holds("2025-12-08");
  await page.setViewportSize({ width: 800, height: 500 });
  await page.goto("?date=2025-12-09");
  await expect(app.cards).toHaveCount(3);
  await app.cards.last().getByRole("link", { name: "Paper Boat 3" }).focus();
  expect(await page.evaluate(() => scrollY)).toBeGreaterThan(100);

  await app.before.evaluate((button: HTMLButtonElement) => button.click());
  // Some frames later the list before is still there, or what is said of loading; and then the next.
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => requestAnimationFrame(done)))));
  release();
  await expect(app.cards).toHaveCount(10);
  expect(await page.evaluate(() => scrollY)).toBe(0);
  await expect(app.papers).toBeFocused();
});

test("hurrying through days that are still to come, every press counts", async ({ app, hub, page }) => {
  fill(hub);
  const release = ["2025-12-08", "2025-12-05", "2025-12-04", "2025-12-03"].map((day) => hub.holds(day));
  await page.goto("?date=2025-12-09");
  await expect(app.cards).toHaveCount(3);
  // Four presses in one task: no list and no word of loading can be there in between.
  await app.before.evaluate((button: HTMLButtonElement) => [1, 2, 3, 4].forEach(() => button.click()));
  await expect(page).toHaveURL("?date=2025-12-03");
  release.forEach((open) => open());
  await expect(app.heading).toHaveText("2025년 12월 3일 수요일");
});

test("the buttons go a day back and forth, and the address goes with them", async ({ app, hub, page }) => {
  fill(hub);
  await page.goto("?date=2025-12-08");
  await expect(app.heading).toHaveText("2025년 12월 8일 월요일");
  await expect(page).toHaveTitle("2025-12-08 · Daily Papers");

  await app.after.click();
  await expect(app.heading).toHaveText("2025년 12월 9일 화요일");
  await expect(page).toHaveURL("?date=2025-12-09");
  await expect(page).toHaveTitle("2025-12-09 · Daily Papers");
  await app.openCalendar();
  await expect(app.date).toHaveValue("2025-12-09");
  await expect(app.cards).toHaveCount(3);

  await app.before.click();
  await app.before.click();
  await expect(app.heading, "weekends have no list").toHaveText("2025년 12월 5일 금요일");
  await expect(page).toHaveURL("?date=2025-12-05");
});

test("no button leads past the present day", async ({ app, hub, page }) => {
  fill(hub);
  await page.goto("?date=2025-12-09");
  await expect(app.cards).toHaveCount(3);
  await expect(app.after).toBeDisabled();
  await expect(app.before).toBeEnabled();
  await app.openCalendar();
  await expect(app.date).toHaveAttribute("max", "2025-12-09");
  await expect(app.date).toHaveAttribute("min", "2023-05-04");
});

test("no button leads before the first list", async ({ app, hub, page }) => {
  hub.answers("2023-05-04", list(2));
  await page.goto("?date=2023-05-05");
  await app.before.click();
  await expect(app.heading).toHaveText("2023년 5월 4일 목요일");
  await expect(app.cards).toHaveCount(2);
  await expect(app.before).toBeDisabled();
  await expect(app.after).toBeEnabled();
});

test("Back and Forward walk through the days", async ({ app, hub, page }) => {
  fill(hub);
  await page.goto("./");
  await expect(app.cards).toHaveCount(3);
  await app.openCalendar();
  await app.date.fill("2025-12-08");
  await expect(app.cards).toHaveCount(10);
  await app.date.fill("2025-12-05");
  await expect(app.cards).toHaveCount(5);

  await page.goBack();
  await expect(app.heading).toHaveText("2025년 12월 8일 월요일");
  await expect(app.cards).toHaveCount(10);
  await expect(app.date).toHaveValue("2025-12-08");
  await page.goBack();
  await expect(page).toHaveURL("./");
  await expect(app.heading).toHaveText("2025년 12월 9일 화요일");
  await expect(app.cards).toHaveCount(3);
  await page.goForward();
  await expect(app.heading).toHaveText("2025년 12월 8일 월요일");
  await expect(app.cards).toHaveCount(10);
});

test("a day chosen twice is one place in the history, and a count is none", async ({ app, hub, page }) => {
  fill(hub);
  await page.goto("./");
  await expect(app.cards).toHaveCount(3);
  await app.openCalendar();
  await app.date.fill("2025-12-08");
  await expect(app.cards).toHaveCount(10);
  const places = await page.evaluate(() => history.length);
  await app.openCount();
  await app.count("5").click();
  await app.count("전부").click();
  await expect(page).toHaveURL("?date=2025-12-08&top=all");
  await app.openCalendar();
  await app.date.fill("2025-12-08");
  expect(await page.evaluate(() => history.length)).toBe(places);
  expect(hub.requests).toEqual([Hub.url("2025-12-09"), Hub.url("2025-12-08")]);
});

test("a reload keeps the day and the count", async ({ app, hub, page }) => {
  fill(hub);
  await page.goto("?date=2025-12-08");
  await app.openCount();
  await app.count("5").click();
  await expect(page).toHaveURL("?date=2025-12-08&top=5");
  await page.reload();
  await expect(app.heading).toHaveText("2025년 12월 8일 월요일");
  await expect(app.cards).toHaveCount(5);
  await expect(app.countButton).toHaveText("상위 5편");
  await app.openCount();
  await expect(app.count("5")).toHaveAttribute("aria-pressed", "true");
});

test("a count that is none has its default", async ({ app, hub, page }) => {
  fill(hub);
  for (const top of ["0", "-1", "2.5", "many", "", "99999999999999999999999"]) {
    await page.goto(`?date=2025-12-08&top=${top}`);
    await expect(app.cards, `top=${top}`).toHaveCount(10);
    await expect(app.countButton, `top=${top}`).toHaveText("상위 10편");
    await app.openCount();
    await expect(app.count("10"), `top=${top}`).toHaveAttribute("aria-pressed", "true");
  }
});

for (const way of ["최신", "Daily Papers"]) {
  test(`“${way}” returns to the latest list and the bare address`, async ({ app, hub, page }) => {
    fill(hub);
    await page.goto("?date=2025-12-05");
    await expect(app.cards).toHaveCount(5);
    await page.locator("button, a").filter({ hasText: way }).click();
    await expect(app.heading).toHaveText("2025년 12월 9일 화요일");
    await expect(page).toHaveURL("./");
    await expect(app.cards).toHaveCount(3);
  });
}

test("under a path of its host the page stays below it", async ({ app, hub, page }) => {
  fill(hub);
  await page.goto(`${SUBPATH}?sample=2025-12-26`);
  await expect(app.cards).toHaveCount(7);
  await app.latest.click();
  await expect(page).toHaveURL(SUBPATH.href);
  await expect(app.cards).toHaveCount(3);
  await app.before.click();
  await expect(page).toHaveURL(`${SUBPATH}?date=2025-12-08`);
});

test.describe("a date in the address that is none", () => {
  const nonsense = [
    ["hello", undefined, "주소의 날짜(‘hello’)를 읽을 수 없어 최신 목록을 보여 드립니다."],
    ["2025-02-30", "2025-02-28", "주소의 ‘2025-02-30’에 맞는 목록이 없습니다. 가장 가까운 날(2025년 2월 28일 금요일)의 목록을 보여 드립니다."],
    ["2030-01-01", "2025-12-09", "주소의 ‘2030-01-01’에 맞는 목록이 없습니다. 가장 가까운 날(2025년 12월 9일 화요일)의 목록을 보여 드립니다."],
    ["2020-01-01", "2023-05-04", "주소의 ‘2020-01-01’에 맞는 목록이 없습니다. 가장 가까운 날(2023년 5월 4일 목요일)의 목록을 보여 드립니다."],
    ["<script>", undefined, "주소의 날짜(‘<script>’)를 읽을 수 없어 최신 목록을 보여 드립니다."],
  ] as const;

  for (const [asked, instead, sentence] of nonsense) {
    test(`${asked} gives ${instead ?? "the latest list"}, a notice and a mended address`, async ({ app, hub, page }) => {
      fill(hub);
      const rows = list(2);
      for (const day of ["2025-02-28", "2023-05-04"]) hub.answers(day, rows);
      await page.goto(`?date=${encodeURIComponent(asked)}`);
      await expect(app.notices.first()).toHaveText(sentence);
      await expect(page).toHaveURL(instead ? `?date=${instead}` : "./");
      await expect(app.cards.first()).toBeVisible();
      await app.openCalendar();
      await expect(app.date).toHaveValue(instead ?? "2025-12-09");
      // Nothing was asked for in vain before the address was understood.
      expect(hub.requests).toEqual([Hub.url(instead ?? "2025-12-09")]);

      // The notice is about the address, and goes with it.
      await app.date.fill("2025-12-05");
      await expect(app.cards).toHaveCount(5);
      await expect(app.notices).toHaveCount(0);
    });
  }

  test("a date without its zeros is understood, and the address mended", async ({ app, hub, page }) => {
    fill(hub);
    await page.goto("?date=2025-12-8");
    await expect(app.cards.first()).toBeVisible();
    await expect(page).toHaveURL("?date=2025-12-08");
    await expect(app.notices).toHaveCount(0);
  });

  test("a number, a search and a language that are none are each said, and leave the address", async ({ app, hub, page }) => {
    fill(hub);
    await page.goto("?date=2025-12-08&top=0&q=%00&lang=fr");
    await expect(app.cards.first()).toBeVisible();
    await expect(app.notices).toHaveText([
      "주소의 논문 수(‘0’)를 읽을 수 없어 설정한 수를 따릅니다. 1 이상의 정수나 all을 쓸 수 있습니다.",
      "주소의 검색어를 읽을 수 없어 검색하지 않았습니다.",
      "주소의 언어(‘fr’)는 지원하지 않습니다. ko나 en을 쓸 수 있습니다.",
    ]);
    await expect(page).toHaveURL("?date=2025-12-08");
  });

  test("a sample that is none gives the first one", async ({ app, page }) => {
    await page.goto("?sample=2020-02-02");
    await expect(app.notices.first()).toHaveText(
      "‘2020-02-02’의 예시는 없습니다. 2025년 12월 8일 월요일의 예시를 보여 드립니다.",
    );
    await expect(page).toHaveURL("?sample=2025-12-08");
    await expect(app.cards).toHaveCount(10);
  });
});

test("an impossible date in the field is explained when the field is left", async ({ app, hub, page }) => {
  fill(hub);
  await page.goto("?date=2025-12-08");
  await app.openCalendar();
  const explained = page.getByText(
    "2023-05-04부터 2025-12-09까지의 날짜를 고를 수 있습니다. 보던 날짜로 되돌렸습니다.",
  );
  for (const date of ["2020-01-01", "2030-01-01", ""]) {
    await app.date.fill(date);
    await expect(explained).toBeHidden();
    await app.date.blur();
    await expect(explained).toBeVisible();
    await expect(app.date).toHaveValue("2025-12-08");
    // Whoever comes back to the field hears it too.
    await expect(app.date).toHaveAccessibleDescription(await explained.innerText());
    await app.date.fill("2025-12-08");
    await expect(explained).toBeHidden();
  }
  expect(hub.requests).toEqual([Hub.url("2025-12-08")]);
});

/** The parts of a date field in the order of the browser's own language: the first is the one that a key changes. */
async function partsOfDateField(page: Page) {
  await page.setContent(`<input type="date" value="2025-06-15">`);
  const field = page.locator("input");
  await field.press("ArrowUp");
  const orders: Record<string, string[]> = {
    "2026-06-15": ["year", "month", "day"],
    "2025-07-15": ["month", "day", "year"],
    "2025-06-16": ["day", "month", "year"],
  };
  return orders[await field.inputValue()]!;
}

test("a date can be typed key by key", async ({ app, hub, page }) => {
  const parts = await partsOfDateField(page);
  fill(hub);
  await page.goto("?date=2025-12-09");
  await expect(app.cards).toHaveCount(3);
  await app.openCalendar();
  await app.date.focus();
  for (const part of parts) {
    await page.keyboard.type({ year: "2025", month: "12", day: "05" }[part]!);
    // A year has room for six digits, so the field waits for more of them.
    if (part === "year") await page.keyboard.press("ArrowRight");
  }
  await expect(app.date).toHaveValue("2025-12-05");
  await expect(app.heading).toHaveText("2025년 12월 5일 금요일");
  await expect(app.cards).toHaveCount(5);
});

test("a date typed key by key is one place in the history, however many dates it was on the way", async ({ app, hub, page }) => {
  const parts = await partsOfDateField(page);
  fill(hub);
  hub.answers("2025-11-05", list(7));
  await page.goto("?date=2025-12-09");
  await expect(app.cards).toHaveCount(3);
  await app.openCalendar();
  const places = await page.evaluate(() => {
    const dates: string[] = [];
    Object.assign(globalThis, { dates });
    document.querySelector("#date")!.addEventListener("change", ({ target }) => dates.push((target as HTMLInputElement).value));
    return history.length;
  });
  await app.date.focus();
  for (const part of parts) {
    await page.keyboard.type({ year: "2025", month: "11", day: "05" }[part]!);
    if (part === "year") await page.keyboard.press("ArrowRight");
  }
  await expect(app.cards).toHaveCount(7);
  expect(await page.evaluate(() => (globalThis as unknown as { dates: string[] }).dates.length)).toBeGreaterThan(1);
  expect(await page.evaluate(() => history.length)).toBe(places + 1);
  await page.goBack();
  await expect(app.heading).toHaveText("2025년 12월 9일 화요일");
  await expect(app.cards).toHaveCount(3);

  // What is typed then is another date, and not the former one again.
  await page.goForward();
  await expect(app.cards).toHaveCount(7);
  await app.date.focus();
  await page.keyboard.press("ArrowUp");
  await expect(app.date).not.toHaveValue("2025-11-05");
  await page.goBack();
  await expect(app.date).toHaveValue("2025-11-05");
  await expect(app.cards).toHaveCount(7);
});

test.describe("the latest list", () => {
  const moments = [
    { when: "on a Saturday", now: "2025-12-13T12:00:00Z", day: "2025-12-12" },
    { when: "late on a Sunday", now: "2025-12-14T23:59:59Z", day: "2025-12-12" },
    { when: "on Monday before the first papers", now: "2025-12-15T00:30:00Z", day: "2025-12-12" },
    { when: "on Monday when the first papers come", now: "2025-12-15T01:30:00Z", day: "2025-12-15" },
    { when: "on Tuesday before the first papers", now: "2025-12-16T01:29:59Z", day: "2025-12-15" },
    { when: "on the very first day", now: "2023-05-04T12:00:00Z", day: "2023-05-04" },
  ];
  for (const { when, now, day } of moments) {
    test.describe(when, () => {
      test.use({ now });

      test(`is that of ${day}, asked for once`, async ({ app, hub, page }) => {
        hub.answers(day, list(4));
        await page.goto("./");
        await expect(app.cards).toHaveCount(4);
        await expect(page).toHaveURL("./");
        await app.openCalendar();
        await expect(app.date).toHaveValue(day);
        expect(hub.requests).toEqual([Hub.url(day)]);
      });
    });
  }

  test.describe("in the first hour of a day", () => {
    test.use({ now: "2025-12-09T01:35:00Z" });

    test("is the one that closed last, and the new one is a press away", async ({ app, hub, page }) => {
      fill(hub);
      hub.answers("2025-12-09", list(1));
      await page.goto("./");
      await expect(app.heading).toHaveText("2025년 12월 8일 월요일");
      await expect(page.locator(".notice")).toContainText("아직 논문이 거의 없어");
      await app.button("2025년 12월 9일 화요일 보기").click();
      await expect(page).toHaveURL("?date=2025-12-09");
      await expect(app.cards).toHaveCount(1);
    });
  });

  const REFUSED = `{"error":"✖ \\"date\\" must be less than or equal to \\"2025-12-07T00:00:00.000Z\\"\\n  → at date"}`;

  test("is an earlier one on a holiday and where a day is refused", async ({ app, hub, page }) => {
    fill(hub);
    hub.answers("2025-12-09", []);
    hub.status("2025-12-08", 400, REFUSED);
    await page.goto("./");
    await expect(app.heading).toHaveText("2025년 12월 5일 금요일");
    await expect(app.cards).toHaveCount(5);
    expect(hub.requests).toEqual(["2025-12-09", "2025-12-08", "2025-12-05"].map(Hub.url));
  });

  test("is told to be late by the clock of a device that is ahead, and no newer one is offered", async ({ app, hub, page }) => {
    fill(hub);
    hub.status("2025-12-09", 400, REFUSED);
    await page.goto("./");
    await expect(app.heading).toHaveText("2025년 12월 8일 월요일");
    await expect(app.notices).toHaveText([/^이 기기의 시계로는 이미 시작된 날이 허깅페이스에서는 아직 열리지 않았습니다\./]);
    await page.goto("?week=2025-W50");
    await expect(app.notices.filter({ hasText: "이미 시작된 날이 허깅페이스에서는" })).toBeVisible();
    await expect(app.notices.filter({ hasText: "받지 못한 날이 있습니다: 12월 9일." })).toBeVisible();
  });

  for (const address of ["?date=2025-12-09", "?week=2025-W50", "?month=2025-12"]) {
    test(`is told to be early by the clock of a device that is behind: ${address}`, async ({ app, hub, page }) => {
      fill(hub);
      const behind = app.notices.filter({ hasText: "허깅페이스의 목록이 이 기기의 시계보다 앞서 있습니다." });
      await page.goto(address);
      await expect(app.cards.first()).toBeVisible();
      await expect(page.getByRole("progressbar")).toBeHidden();
      await expect(behind).toHaveCount(0);

      const row = paper();
      const authors = [{ name: "Ada Example", statusLastChangedAt: "2025-12-09T12:30:00.000Z" }];
      hub.answers("2025-12-09", [{ ...row, paper: { ...(row.paper as Row), authors } }]);
      await app.button("새로고침").click();
      await expect(behind).toBeVisible();
    });
  }

  test("is told to be late by the clock of a device that is ahead, in a month as in a week", async ({ app, hub, page }) => {
    fill(hub);
    hub.status("2025-12-09", 400, REFUSED);
    await page.goto("?month=2025-12");
    await expect(app.notices.filter({ hasText: "이미 시작된 날이 허깅페이스에서는" })).toBeVisible();
    await expect(app.notices.filter({ hasText: "받지 못한 날이 있습니다: 12월 9일." })).toBeVisible();
  });

  test("is looked for on eight weekdays and no more", async ({ app, hub, page }) => {
    await page.goto("./");
    await expect(app.titles).toHaveText("논문이 없는 날입니다");
    await expect(app.heading).toHaveText("2025년 11월 28일 금요일");
    expect(hub.requests).toHaveLength(8);
  });
});

test("a day in the address is asked for once", async ({ app, hub, page }) => {
  fill(hub);
  await page.goto("?date=2025-12-08&top=all");
  await expect(app.cards).toHaveCount(12);
  expect(hub.requests).toEqual([Hub.url("2025-12-08")]);
});

test.describe("at the same moment, in whatever time zone", () => {
  // In Korea and on Kiritimati it is the tenth already.
  const rows: Row[] = list(11);

  for (const timezoneId of ["Etc/GMT+12", "Asia/Seoul", "Pacific/Kiritimati"]) {
    test.describe(timezoneId, () => {
      test.use({ timezoneId, now: "2025-12-09T23:30:00Z" });

      test("the same day, bounds and post are shown", async ({ app, hub, page }) => {
        hub.answers("2025-12-09", rows);
        await page.goto("./");
        await expect(app.heading).toHaveText("2025년 12월 9일 화요일");
        await app.openCalendar();
        await expect(app.date).toHaveValue("2025-12-09");
        await expect(app.date).toHaveAttribute("max", "2025-12-09");
        await expect(app.after).toBeDisabled();
        const open = hostPost("2025-12-09", rows).replaceAll(" - 2025-12-10", " - 2025-12-09 (집계 중)");
        await expect(app.text).toHaveValue(open.replace("09:15:00", "08:30:00"));
        await expect(app.fileName).toHaveText("2025-12-09-daily-papers-2025-12-09-open.md");

        await page.goto("?date=2025-12-01");
        await expect(app.heading).toHaveText("2025년 12월 1일 월요일");
        await app.openCalendar();
        await expect(app.date).toHaveValue("2025-12-01");
      });
    });
  }
});
