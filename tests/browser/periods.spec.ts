/** Weeks and months: loaded day by day, ranked as one, and exported as one post. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { execFileSync } from "node:child_process";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, expectNothingAside, type Hub, isKept, list, readClipboard, type Row, test } from "./support.ts";
import { POST, ROOT } from "./where.ts";

const REAL = new URL("../../../shared/hf-api/days/", import.meta.url);
test.use({ now: "2026-07-20T03:00:00Z" });

/** The weekdays of June 2026. */
const JUNE = Array.from({ length: 30 }, (_, i) => `2026-06-${String(i + 1).padStart(2, "0")}`).filter(
  (day) => ![0, 6].includes(new Date(day).getUTCDay()),
);

const real = (day: string) => JSON.parse(readFileSync(new URL(`${day}.json`, REAL), "utf8")) as Row[];

/** The post the host makes of several days. */
function hostPost(option: string, period: string, days: Record<string, Row[]>): string {
  const folder = mkdtempSync(join(tmpdir(), "daily-papers-"));
  try {
    const named = Object.entries(days).flatMap(([day, rows]) => {
      const file = join(folder, `${day}.json`);
      writeFileSync(file, JSON.stringify(rows));
      return [day, file];
    });
    return execFileSync(POST, [option, period, ...named], { cwd: ROOT, encoding: "utf8", stdio: "pipe" });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** A week of five short lists: two papers a day of its own, and one that is on all of them. */
function week(hub: Hub): Record<string, Row[]> {
  const days: Record<string, Row[]> = {};
  ["08", "09", "10", "11", "12"].forEach((day, i) => {
    const rows = list(3, (rank) => ({
      id: rank === 1 ? "2606.00001" : `2606.${i + 1}000${rank}`,
      title: rank === 1 ? "On Every List" : `Paper ${rank} of the ${day}th`,
      upvotes: rank === 1 ? 50 + i : 10 * (i + 1) + rank,
    }));
    days[`2026-06-${day}`] = rows;
    hub.answers(`2026-06-${day}`, rows);
  });
  return days;
}

test("a week is the lists of its days in one ranking, each paper once", async ({ app, hub, page }) => {
  const days = week(hub);
  await page.goto("?week=2026-W24");
  await expect(app.heading).toHaveText("2026년 6월 8–14일");
  await expect(app.status).toHaveText(/^마감 · 2026년 24주 · 5일치 · 11편 · 12:00 기준$/, { useInnerText: true });
  await expect(app.titles.first()).toHaveText("On Every List");
  await expect(app.cards.first()).toContainText("▲ 54");
  expect(await app.copied()).toBe(hostPost("--week", "2026-W24", days));
  await expect(page).toHaveTitle("2026-W24 · Daily Papers");
});

test("day, week and month lead to one another, and Back leads back", async ({ app, hub, page }) => {
  week(hub);
  await page.goto("?date=2026-06-10");
  await expect(app.cards).toHaveCount(3);
  await app.button("주간").click();
  await expect(page).toHaveURL("?week=2026-W24");
  await expect(app.summary).toHaveText(/^11편 모두 선택/);
  await app.button("월간").click();
  await expect(page).toHaveURL("?month=2026-06");
  await expect(app.heading).toHaveText("2026년 6월");
  await page.getByRole("button", { name: "2026년 6월 9일 화요일 · 논문 3편 · 좋아요 96개" }).click();
  await expect(page).toHaveURL("?date=2026-06-09");
  await expect(app.cards).toHaveCount(3);
  await page.goBack();
  await page.goBack();
  await expect(app.heading).toHaveText("2026년 6월 8–14일");
  await page.getByRole("button", { name: "한 주 전" }).click();
  await expect(page).toHaveURL("?week=2026-W23");
});

test("no button leads to a week or a month that has not begun", async ({ app, page }) => {
  await page.goto("?month=2026-07");
  await expect(app.heading).toHaveText("2026년 7월");
  await expect(page.getByRole("button", { name: "한 달 뒤" })).toBeDisabled();
  await page.goto("?week=2026-W30");
  await expect(page.getByRole("button", { name: "한 주 뒤" })).toBeDisabled();
});

test("a day that fails is named and left out, and can be fetched by itself later", async ({ app, hub, page }) => {
  week(hub);
  hub.status("2026-06-10", 404);
  await page.goto("?week=2026-W24");
  const said = app.notices.getByText("받지 못한 날이 있습니다: 6월 10일. 나머지 4일치로 순위를 냈습니다.");
  await expect(said).toBeVisible();
  await expect(app.summary).toHaveText(/^9편 모두 선택/);
  week(hub);
  await app.notices.getByRole("button", { name: "나머지 받기" }).click();
  await expect(app.summary).toHaveText(/^11편 모두 선택/);
  await expect(said).toBeHidden();
});

test("a refresh leaves the ranking until the new one is whole", async ({ app, hub, page }) => {
  week(hub);
  await page.goto("?week=2026-W24");
  await expect(app.summary).toHaveText(/^11편 모두 선택/);
  const release = hub.holds("2026-06-12");
  hub.answers("2026-06-08", list(1, () => ({ id: "2606.99999", title: "Late", upvotes: 99 })));
  await app.button("새로고침").click();
  await expect(page.getByText("목록 5일치 가운데 4일치를 받았습니다…")).toBeVisible();
  await expect(app.titles.first()).toHaveText("On Every List");
  release();
  await expect(app.titles.first()).toHaveText("Late");
  await expect(app.summary).toHaveText(/^10편 모두 선택/);
});

test("a week of which nothing can be loaded says why", async ({ app, hub, page }) => {
  for (const day of ["08", "09", "10", "11", "12"]) hub.status(`2026-06-${day}`, 404);
  await page.goto("?week=2026-W24");
  await expect(app.titles).toHaveText("2026년 24주 · 6월 8일–6월 14일 목록을 불러오지 못했습니다");
  await expect(app.papers.getByText("허깅페이스가 요청을 거절했습니다(404)").first()).toBeVisible();
  await expect(app.copy).toBeDisabled();
});

test("never more than four requests are under way, and stopping keeps what has come", async ({ app, hub, page }) => {
  let most = 0;
  let now = 0;
  const ours = (url: string) => url.startsWith("https://huggingface.co/api/");
  page.on("request", (request) => ours(request.url()) && (most = Math.max(most, ++now)));
  page.on("requestfinished", (request) => ours(request.url()) && now--);
  page.on("requestfailed", (request) => ours(request.url()) && now--);
  for (const day of JUNE) hub.answers(day, list(2, (rank) => ({ id: `2606.${day.slice(8)}00${rank}` })));
  const release = hub.holds("2026-06-12");
  for (const day of JUNE.slice(10)) hub.holds(day);
  await page.goto("?month=2026-06");
  await expect(page.getByText("목록 22일치 가운데 9일치를 받았습니다…")).toBeVisible();
  await expect(page.getByRole("progressbar")).toHaveAttribute("value", "9");
  await app.button("멈추기").click();
  await expect(page.getByText("받지 못한 날이 있습니다: 6월 12일–6월 30일. 나머지 9일치로 순위를 냈습니다.")).toBeVisible();
  await expect(app.summary).toHaveText(/^18편 모두 선택/);
  expect(most).toBe(4);
  // What comes after all is not taken.
  release();
  await app.button("멈추기").waitFor({ state: "hidden" });
  await expect(app.summary).toHaveText(/^18편 모두 선택/);
});

test("a week past its settling is not asked for again", async ({ app, hub, page }) => {
  week(hub);
  await page.goto("?week=2026-W24");
  await expect(app.summary).toHaveText(/^11편 모두 선택/);
  for (const day of ["08", "09", "10", "11", "12"]) await isKept(page, `2026-06-${day}`);
  const asked = hub.requests.length;
  await page.reload();
  await expect(app.summary).toHaveText(/^11편 모두 선택/);
  await app.button("월간").click();
  await expect(app.summary).toHaveText(/^11편 모두 선택/);
  expect(hub.requests.slice(asked).filter((url) => /2026-06-(08|09|10|11|12)/.test(url))).toEqual([]);
});

test("too many requests are waited out", async ({ app, hub, page }) => {
  // Half a minute is how long the page waits, by the browser's own timer.
  test.setTimeout(120_000);
  week(hub);
  hub.status("2026-06-10", 429, "Too Many Requests");
  await page.goto("?week=2026-W24");
  await expect(page.getByText("목록 5일치 가운데 4일치를 받았습니다…")).toBeVisible();
  week(hub);
  await expect(app.summary).toHaveText(/^11편 모두 선택/, { timeout: 60_000 });
});

for (const lang of ["ko", "en"]) {
  test(`a week has room on the narrowest phone, ${lang}`, async ({ app, hub, page }) => {
    week(hub);
    await page.setViewportSize({ width: 320, height: 640 });
    await page.goto(`?week=2026-W24&lang=${lang}`);
    await expect(app.cards.nth(9)).toBeAttached();
    await expectNothingAside(page);
  });
}

test("the bars of a week are there where the list and the post are not side by side", async ({ app, hub, page }) => {
  week(hub);
  await page.setViewportSize({ width: 768, height: 1024 });
  await page.goto("?week=2026-W24");
  await expect(app.cards.nth(9)).toBeAttached();
  await expect(page.locator(".day-cell").first()).toBeVisible();
});

test("a nonsense week gives the nearest, and says so", async ({ app, page }) => {
  await page.goto("?week=2026-W99");
  await expect(app.notices).toContainText("2026-W99");
  await expect(page).toHaveURL(/\?week=2026-W\d\d$/);
});

test("a post that lacks days says so, and asks before it is copied", async ({ app, hub, page }) => {
  week(hub);
  hub.status("2026-06-10", 404);
  await page.goto("?week=2026-W24");
  await expect(app.check("1일치 목록이 빠진 글입니다. 글에도 그렇게 적었습니다.")).toHaveCount(1);
  await expect(app.text).toHaveValue(/2026-06-08부터 2026-06-14까지 4일치 목록\(1일치 빠짐\)에/);
  await page.evaluate(() => navigator.clipboard.writeText("before"));
  await app.copy.click();
  const anyway = app.button("그래도 복사 · 1일 빠짐");
  await expect(anyway).toBeFocused();
  await expect(app.exportStatus).toHaveText("빠진 날이나 논문이 있습니다. 그래도 내보내려면 한 번 더 눌러 주세요.");
  expect(await readClipboard(page)).toBe("before");
  await anyway.click();
  await expect(app.exportStatus).toContainText("복사했습니다");
  expect(await readClipboard(page)).toContain("(1일치 빠짐)");

  await app.download.click();
  await expect(app.button("그래도 내려받기")).toBeVisible();
  await app.openExports();
  await app.button("제목 목록으로 복사").click();
  await app.button("그래도 내보내기").click();
  await expect(app.exportStatus).toHaveText("제목 목록을 복사했습니다.");

  const days = week(hub);
  await app.openChecks();
  await app.checks.getByRole("button", { name: "나머지 받기" }).click();
  await expect(app.checks).toHaveCount(0);
  expect(await app.copied()).toBe(hostPost("--week", "2026-W24", days));
});

test.describe("the whole of June 2026", () => {
  test.skip(() => !readdirSync(new URL("../../../shared/", import.meta.url), { withFileTypes: true }).length, "needs the real answers");

  test("has 821 papers, one day failing and mended", async ({ app, hub, page }) => {
    for (const day of JUNE) hub.answers(day, real(day));
    hub.status("2026-06-17", 404);
    await page.goto("?month=2026-06");
    await expect(page.getByText("받지 못한 날이 있습니다: 6월 17일. 나머지 21일치로 순위를 냈습니다.")).toBeVisible();
    hub.answers("2026-06-17", real("2026-06-17"));
    await app.notices.getByRole("button", { name: "나머지 받기" }).click();
    await expect(app.status).toContainText("22일치 · 821편");
    await expect(app.summary).toHaveText(/^상위 20편 선택/);
    await expect(app.cards).toHaveCount(20);
    expect(await app.copied()).toBe(hostPost("--month", "2026-06", Object.fromEntries(JUNE.map((day) => [day, real(day)]))));
  });
});
