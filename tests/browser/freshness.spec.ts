/** How fresh a list is: cached days, what moved, and what is tried again. */
import { readFileSync } from "node:fs";
import { expect, Hub, isKept, list, type Row, test } from "./support.ts";

const DAY = "2025-12-08";

/** The request for `day`, however often it was made. */
const asked = (hub: Hub, day: string) => hub.requests.filter((url) => url === Hub.url(day)).length;

test.describe("a day that was seen before", () => {
  test("is shown without a connection, and says from when it is", async ({ app, hub, page }) => {
    hub.answers(DAY, list(12));
    await page.goto(`?date=${DAY}`);
    await expect(app.cards).toHaveCount(10);
    await isKept(page, DAY);
    await page.clock.setFixedTime("2025-12-09T14:00:00Z");
    hub.fails(DAY);
    await page.reload();
    await expect(app.cards).toHaveCount(10);
    await expect(app.status).toHaveText("마감 · 12편 · 12:00 기준 · 새로 받지 못함", { useInnerText: true });
    await expect(app.notices).toContainText("새로 받지 못해 이 기기에 저장된 목록입니다.");
    await expect(app.copy).toBeEnabled();
  });

  test("is there before its answer comes, and takes over what the answer changes", async ({ app, hub, page }) => {
    hub.answers(DAY, list(3));
    await page.goto(`?date=${DAY}`);
    await isKept(page, DAY);
    await page.clock.setFixedTime("2025-12-09T14:00:00Z");
    const release = hub.holds(DAY);
    await page.reload();
    await expect(app.cards).toHaveCount(3);
    await expect(app.status).toContainText("새로 확인하는 중…");
    hub.answers(DAY, list(4));
    release();
    await expect(app.cards).toHaveCount(4);
    await expect(app.status).toHaveText("마감 · 4편 · 23:00 기준 · 새 논문 1편", { useInnerText: true });
  });

  test("is not asked for again a week after it closed, unless that is wanted", async ({ app, hub, page }) => {
    await page.clock.setFixedTime("2025-12-17T00:00:01Z");
    hub.answers(DAY, list(3));
    await page.goto(`?date=${DAY}`);
    await isKept(page, DAY);
    expect(asked(hub, DAY)).toBe(1);
    await page.reload();
    await expect(app.cards).toHaveCount(3);
    await page.clock.setFixedTime("2026-02-01T00:00:00Z");
    await page.reload();
    await expect(app.cards).toHaveCount(3);
    expect(asked(hub, DAY)).toBe(1);
    await app.button("새로고침").click();
    await expect.poll(() => asked(hub, DAY)).toBe(2);
  });

  test("is asked for again while its upvotes still change", async ({ app, hub, page }) => {
    hub.answers(DAY, list(3));
    await page.goto(`?date=${DAY}`);
    await isKept(page, DAY);
    await page.clock.setFixedTime("2025-12-16T12:00:00Z");
    await page.reload();
    await expect(app.cards).toHaveCount(3);
    await expect.poll(() => asked(hub, DAY)).toBe(2);
  });

  test("stands in for the latest list where that cannot be loaded", async ({ app, hub, page }) => {
    hub.answers("2025-12-09", list(5));
    await page.goto("./");
    await expect(app.cards).toHaveCount(5);
    await isKept(page, "2025-12-09");
    await page.clock.setFixedTime("2025-12-10T12:00:00Z");
    hub.fails("2025-12-10");
    await page.goto("./");
    await expect(app.cards).toHaveCount(5);
    await expect(app.heading).toHaveText("2025년 12월 9일 화요일");
    const failed = app.notices.filter({ hasText: "이 기기에 저장된 목록입니다" });
    await expect(failed).toBeVisible();
    await expect(app.notices.filter({ hasText: "더 새로운 12월 10일 목록이 있을 수 있습니다." })).toBeVisible();
    hub.answers("2025-12-10", list(4));
    await failed.getByRole("button", { name: "다시 시도" }).click();
    await expect(app.heading).toHaveText("2025년 12월 10일 수요일");
    await expect(app.cards).toHaveCount(4);
    await expect(app.notices).toHaveCount(0);
  });

  test("is looked for on the device, where another tab may have kept it, and no other day is", async ({ context, app, hub, page }) => {
    await page.addInitScript(() => {
      const looked: string[] = [];
      Object.assign(globalThis, { looked });
      const match = caches.match.bind(caches);
      caches.match = (url, ...how) => (looked.push(String(url)), match(url, ...how));
      // Tells when it is known what is cached.
      const { keys } = Cache.prototype;
      Cache.prototype.keys = async function () {
        const kept = await keys.call(this);
        const { dataset } = document.documentElement;
        setTimeout(() => (dataset.known = String(Number(dataset.known ?? 0) + 1)));
        return kept;
      };
    });
    const looked = (day: string) => page.evaluate((url) => (globalThis as typeof globalThis & { looked: string[] }).looked.includes(url), Hub.url(day));
    const known = page.locator("html");
    const days = ["2025-12-03", "2025-12-04", "2025-12-05"];
    days.forEach((day, place) => hub.answers(day, list(place + 3)));
    await page.goto("?date=2025-12-05");
    await expect(known).toHaveAttribute("data-known", "1");
    await page.getByRole("button", { name: "하루 전" }).click();
    await expect(app.cards).toHaveCount(4);
    expect(await looked("2025-12-04")).toBe(false);

    const other = await context.newPage();
    await other.goto("?date=2025-12-03");
    await isKept(other, "2025-12-03");
    await page.evaluate(() => document.dispatchEvent(new Event("visibilitychange")));
    await expect(known).toHaveAttribute("data-known", "2");
    await page.getByRole("button", { name: "하루 전" }).click();
    await expect(app.cards).toHaveCount(3);
    expect(await looked("2025-12-03")).toBe(true);
    expect(asked(hub, "2025-12-03"), "it was fetched a moment ago").toBe(1);
  });

  test("can be forgotten", async ({ app, hub, page }) => {
    hub.answers(DAY, list(3));
    await page.goto(`?date=${DAY}`);
    await isKept(page, DAY);
    await app.openSettings();
    await expect(page.getByText("2025-12-08 목록을 이 기기에 저장했습니다.")).toBeVisible();
    await app.button("저장된 목록 지우기").click();
    await expect(page.getByText("이 기기에 저장된 목록이 없습니다.")).toBeVisible();
    expect(await page.evaluate((url) => caches.match(url), Hub.url(DAY))).toBeUndefined();
  });
});

for (const [how, broken] of [
  ["refuses", `caches.open = caches.match = () => Promise.reject(new DOMException("denied", "SecurityError"));`],
  ["is not there", `Object.defineProperty(window, "caches", { value: undefined });`],
  ["is full", `Cache.prototype.put = () => Promise.reject(new DOMException("full", "QuotaExceededError"));`],
  ["never answers", `caches.open = caches.match = () => new Promise(() => {});`],
  ["never tells what it has", `Cache.prototype.keys = () => new Promise(() => {});`],
] as const) {
  test(`a Cache Storage that ${how} costs nothing but speed`, async ({ app, hub, page }) => {
    await page.addInitScript(broken);
    // The page has no patience here, where otherwise it has a second of it.
    await page.addInitScript(() => {
      const { setTimeout } = window;
      const sooner = (act: () => void, wait?: number, ...given: []) => setTimeout(act, wait === 1000 ? 0 : wait, ...given);
      Object.assign(window, { setTimeout: sooner });
    });
    hub.answers(DAY, list(3));
    await page.goto(`?date=${DAY}`);
    await expect(app.cards).toHaveCount(3);
    await page.reload();
    await expect(app.cards).toHaveCount(3);
    await app.openSettings();
    await expect(page.getByText("이 기기에 저장된 목록이 없습니다.")).toBeVisible();
    // What goes wrong after that is heard, too.
    await page.evaluate(() => new Promise((done) => setTimeout(done)));
  });
}

test("a week that was left open until it closed says what its post may lack, until it is loaded again", async ({ app, hub, page }) => {
  hub.answers("2025-12-08", list(3));
  hub.answers("2025-12-09", list(4));
  await page.clock.install({ time: "2025-12-09T12:00:00Z" });
  await page.goto("?week=2025-W50");
  await expect(app.cards).toHaveCount(4);
  const early = "마감되기 전의 목록입니다.";
  await expect(app.text).not.toHaveValue(new RegExp(early));
  await page.clock.fastForward(136 * 60 * 60 * 1000);
  await expect(app.text).toHaveValue(new RegExp(early));
  await app.button("새로고침").click();
  await expect(app.text).not.toHaveValue(new RegExp(early));
});

test.describe("a refresh", () => {
  const answer = (when: string) =>
    JSON.parse(readFileSync(new URL(`../../../shared/hf-api/days/2025-12-09.${when}.json`, import.meta.url), "utf8")) as Row[];

  test("shows what moved, card by card, and leaves alone what was unfolded", async ({ app, hub, page }) => {
    hub.answers("2025-12-09", list(3));
    await page.goto("?date=2025-12-09&top=all");
    await expect(app.cards).toHaveCount(3);
    const rows = list(4, (rank) => ({
      upvotes: [10, 40, 25, 5][rank - 1]!,
    }));
    hub.answers("2025-12-09", rows);
    await app.button("새로고침").click();
    await expect(app.titles).toHaveText(["Paper Boat 2", "Paper Boat 3", "Paper Boat 1", "Paper Boat 4"]);
    await expect(app.cards.locator(".rank-change")).toHaveText(["1계단 ↑ · +20", "1계단 ↑ · +15", "2계단 ↓ · -20", "새 논문"]);
    await expect(app.cards.locator(".rank")).toHaveText(["순위 1", "순위 2", "순위 3", "순위 4"]);
    await expect(app.status).toContainText("새 논문 1편 · 순위 바뀜 3편");
  });

  test("of a real day from morning to evening says what moved", async ({ app, hub, page }) => {
    hub.answers("2025-12-09", answer("morning"));
    await page.goto("?date=2025-12-09&top=all");
    await expect(app.cards).toHaveCount(answer("morning").length);
    hub.answers("2025-12-09", answer("evening"));
    await app.button("새로고침").click();
    await expect(app.cards).toHaveCount(answer("evening").length);
    const before = new Set(answer("morning").map((row) => (row.paper as Row).id));
    const fresh = answer("evening").filter((row) => !before.has((row.paper as Row).id)).length;
    await expect(app.cards.locator(".rank-change", { hasText: "새 논문" })).toHaveCount(fresh);
  });

  test("keeps the card that is being read where it is", async ({ app, hub, page }) => {
    hub.answers("2025-12-09", list(20));
    await page.goto("?date=2025-12-09&top=all");
    const tenth = app.cards.nth(9);
    await expect(tenth).toContainText("Paper Boat 10");
    await tenth.evaluate((card) => card.scrollIntoView());
    const boat = app.cards.filter({ has: page.getByText("Paper Boat 10", { exact: true }) });
    const top = () => boat.evaluate((card) => Math.round(card.getBoundingClientRect().top));
    const before = await top();
    hub.answers("2025-12-09", list(23, (rank) => ({ id: `2512.${String(rank > 3 ? rank - 3 : 90 + rank).padStart(5, "0")}`, title: rank > 3 ? `Paper Boat ${rank - 3}` : `New ${rank}` })));
    await app.button("새로고침").evaluate((button: HTMLElement) => button.click());
    await expect(app.cards).toHaveCount(23);
    // To the pixel that a window can be scrolled to.
    await expect.poll(async () => Math.abs((await top()) - before)).toBeLessThanOrEqual(1);
  });

  test("that fails leaves the list, and says so", async ({ app, hub, page }) => {
    hub.answers(DAY, list(3));
    await page.goto(`?date=${DAY}`);
    await expect(app.cards).toHaveCount(3);
    hub.status(DAY, 404);
    await app.button("새로고침").click();
    await expect(app.notices).toContainText("허깅페이스가 요청을 거절했습니다(404)");
    await expect(app.status).toContainText("새로 받지 못함");
    await expect(app.cards).toHaveCount(3);
    await expect(app.button("새로고침")).toBeEnabled();
  });

  test("happens by itself when the reader comes back to an open list after ten minutes", async ({ app, hub, page }) => {
    hub.answers("2025-12-09", list(3));
    await page.goto("?date=2025-12-09");
    await expect(app.cards).toHaveCount(3);
    const comeBack = () => page.evaluate(() => document.dispatchEvent(new Event("visibilitychange", { bubbles: true })));
    await page.clock.setFixedTime("2025-12-09T03:09:59Z");
    await comeBack();
    expect(asked(hub, "2025-12-09")).toBe(1);
    hub.answers("2025-12-09", list(4));
    await page.clock.setFixedTime("2025-12-09T03:10:00Z");
    await comeBack();
    await expect(app.cards).toHaveCount(4);
    expect(asked(hub, "2025-12-09")).toBe(2);
  });
});

test("what goes wrong for a moment is tried again without a word", async ({ app, hub, page }) => {
  for (const wrong of ["no connection", 500, 503] as const) {
    const day = { "no connection": "2025-12-08", 500: "2025-12-05", 503: "2025-12-04" }[wrong];
    if (wrong === "no connection") hub.fails(day);
    else hub.status(day, wrong);
    const first = page.waitForEvent("requestfinished", (request) => request.url() === Hub.url(day));
    const failed = page.waitForEvent("requestfailed", (request) => request.url() === Hub.url(day));
    const over = Promise.race([first, failed]);
    first.catch(() => {});
    failed.catch(() => {});
    await page.goto(`?date=${day}`);
    await over;
    hub.answers(day, list(4));
    await expect(app.cards).toHaveCount(4);
    expect(asked(hub, day)).toBeGreaterThan(1);
  }
});

test("what will not get better is asked for once", async ({ app, hub, page }) => {
  for (const [day, status] of [["2025-12-08", 404], ["2025-12-05", 429], ["2025-12-04", 403]] as const) {
    hub.status(day, status);
    await page.goto(`?date=${day}`);
    await expect(app.titles).toContainText("목록을 불러오지 못했습니다");
    // What boot.js asks for is the page's own request.
    expect(asked(hub, day)).toBe(1);
  }
});

test("a page left open on a latest list that could not be refreshed offers the newer one", async ({ app, hub, page }) => {
  hub.answers("2025-12-09", list(7));
  await page.clock.install({ time: "2025-12-09T14:00:00Z" });
  await page.goto("./");
  await expect(app.cards).toHaveCount(7);
  await isKept(page, "2025-12-09");
  hub.status("2025-12-09", 404);
  await app.refresh.click();
  await expect(app.status).toContainText("새로 받지 못함");
  const offer = app.notices.filter({ hasText: "더 새로운 12월 10일 목록이 있을 수 있습니다." });
  await expect(offer).toHaveCount(0);

  hub.answers("2025-12-10", list(5));
  await page.clock.fastForward("13:00:00");
  await offer.getByRole("button", { name: "최신" }).click();
  await expect(app.heading).toHaveText("2025년 12월 10일 수요일");
  await expect(app.cards).toHaveCount(5);
});

test("a page left open on the latest list offers the newer one, and shows it when that is wanted", async ({ app, hub, page }) => {
  hub.answers("2025-12-09", []);
  hub.answers(DAY, list(12));
  await page.clock.install({ time: "2025-12-09T00:30:00Z" });
  await page.goto("./");
  await expect(app.heading).toHaveText("2025년 12월 8일 월요일");
  const offer = page.locator(".notice", { hasText: "더 새로운 12월 9일 목록이 있을 수 있습니다." });
  await expect(offer).toBeHidden();

  hub.answers("2025-12-09", list(7));
  await page.clock.fastForward("03:00:00");
  await expect(offer).toBeVisible();
  await expect(app.cards).toHaveCount(10);
  await offer.getByRole("button", { name: "최신" }).click();
  await expect(app.heading).toHaveText("2025년 12월 9일 화요일");
  await expect(app.cards).toHaveCount(7);
  await expect(offer).toBeHidden();
  await expect(page).toHaveURL("./");
});
