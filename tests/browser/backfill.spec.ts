/** The posts of many days at once, and the .zip file that holds them. */
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import type { Download, Page } from "@playwright/test";
import { expect, expectAccessible, expectNothingAside, hostPost, type Hub, isKept, list, realAnswer, test } from "./support.ts";
import { ROOT } from "./where.ts";

test.use({ now: "2026-07-20T03:00:00Z" });

/** The weekdays of June 2026. */
const JUNE = Array.from({ length: 30 }, (_, i) => `2026-06-${String(i + 1).padStart(2, "0")}`).filter(
  (day) => ![0, 6].includes(new Date(day).getUTCDay()),
);
const HOLIDAY = "2026-06-19";

/** Two papers for each day but the holiday. */
function june(hub: Hub, days = JUNE): void {
  for (const day of days) if (day !== HOLIDAY) hub.answers(day, listOf(day));
}
const listOf = (day: string) =>
  list(2, (rank) => ({ id: `2606.${day.slice(8)}00${rank}`, title: `Paper ${rank} of the ${day.slice(8)}th` }));

/** The name of the post of a list: it is dated by the next morning. */
const nameOf = (day: string) => {
  const next = new Date(Date.parse(day) + 24 * 60 * 60 * 1000).toISOString().slice(0, 10);
  return `_posts/${next}-daily-papers-${next}.md`;
};

const partsOf = (page: Page) => {
  const dialog = page.getByRole("dialog", { name: /^(여러 날 한꺼번에|Export several days)$/ });
  const button = (name: string) => dialog.getByRole("button", { name, exact: true });
  const ways = page.getByRole("button", { name: /^(내보내기|Export)$/ });
  return {
    dialog,
    button,
    ways,
    /** Asks for it in the menu of the ways to hand a post over. */
    async ask() {
      await ways.click();
      await page.getByRole("button", { name: /^(여러 날 한꺼번에|Export several days)$/ }).click();
    },
    first: dialog.getByLabel("시작일 (UTC)"),
    last: dialog.getByLabel("종료일 (UTC)"),
    bar: dialog.getByRole("progressbar"),
    range: dialog.locator(".range"),
    lines: dialog.getByRole("listitem"),
    posts: dialog.locator(".post-count"),
    heard: dialog.locator(".visually-hidden"),
    async saved(): Promise<Record<string, string>> {
      const [file] = await Promise.all([page.waitForEvent("download"), button(".zip으로 내려받기").click()]);
      return filesOf(file);
    },
  };
};

/** What is in an archive, as Python reads it: name and text, in the archive's order. */
async function filesOf(file: Download): Promise<Record<string, string>> {
  const program =
    "import json, sys, zipfile\n" +
    "with zipfile.ZipFile(sys.argv[1]) as z:\n" +
    "  assert z.testzip() is None\n" +
    "  json.dump({i.filename: z.read(i).decode() for i in z.infolist()}, sys.stdout)";
  return JSON.parse(execFileSync("python3", ["-c", program, await file.path()], { encoding: "utf8" }));
}

/** How many requests were under way at once at most. */
function mostAtOnce(page: Page): () => number {
  let [most, now] = [0, 0];
  const ours = (url: string) => url.startsWith("https://huggingface.co/api/");
  page.on("request", (request) => ours(request.url()) && (most = Math.max(most, ++now)));
  page.on("requestfinished", (request) => ours(request.url()) && now--);
  page.on("requestfailed", (request) => ours(request.url()) && now--);
  return () => most;
}

const open = async (page: Page, address = "?date=2026-06-10") => {
  await page.goto(address);
  const parts = partsOf(page);
  await parts.ask();
  await expect(parts.dialog).toBeVisible();
  return parts;
};

test("June 2026 is one archive: a post for every list, the very post that the page shows for that day", async ({ app, hub, page }) => {
  test.slow();
  for (const day of JUNE) hub.answers(day, readFileSync(`${ROOT}${realAnswer(day)}`, "utf8"));
  const most = mostAtOnce(page);
  await page.goto("?date=2026-06-10");
  await expect(app.cards).not.toHaveCount(0);
  // What was chosen and written for a day is in its post.
  await page.getByRole("textbox", { name: "머리말" }).fill("유월 열흘의 논문.");
  await page.getByRole("article").nth(1).getByRole("checkbox").uncheck();
  await expect(app.text).not.toHaveValue("");
  const shown = await app.text.inputValue();
  expect(shown).toContain("유월 열흘의 논문.");

  const { ask, dialog, first, last, range, button, posts, saved } = partsOf(page);
  await ask();
  await expect(dialog).toBeVisible();
  await expect(first).toHaveValue("2026-06-01");
  await expect(last).toHaveValue("2026-06-30");
  await expect(range).toHaveText("평일 22일 · 11초쯤 걸리고, 이 기기에 저장된 목록은 바로 씁니다.");
  await button("시작").click();
  await expect(posts).toHaveText(/^글 2[12]편 · \d+\.\d KB$/, { timeout: 40_000 });
  const lists = JUNE.filter((day) => readFileSync(`${ROOT}${realAnswer(day)}`, "utf8").length > 10);
  const files = await saved();
  expect(Object.keys(files)).toEqual(lists.map(nameOf));
  expect(files[nameOf("2026-06-10")]).toBe(shown);
  expect(files[nameOf("2026-06-30")]).toBe(hostPost("2026-06-30", realAnswer("2026-06-30")));
  await expect(dialog.getByText(/^내려받았습니다 · daily-papers-2026-06-01--2026-06-30\.zip · /)).toBeVisible();
  expect(most()).toBeLessThanOrEqual(4);
  // One request a day, that of the shown day included: its list was cached.
  expect(hub.requests.toSorted()).toEqual(JUNE.map((day) => `https://huggingface.co/api/daily_papers?date=${day}&limit=100`));
});

test("a stop half way keeps what has come, and the rest can be fetched", async ({ hub, page }) => {
  test.slow();
  june(hub);
  const most = mostAtOnce(page);
  const held = JUNE.slice(6).filter((day) => day !== "2026-06-10").map((day) => hub.holds(day));
  const { bar, button, lines, posts, saved } = await open(page);
  // Six that come, the shown day, which was cached, and four that are waited for.
  await button("시작").click();
  await expect.poll(() => hub.requests.length).toBe(6 + 1 + 4);
  await expect(bar).toHaveAttribute("value", "7");
  await expect(bar).toHaveAttribute("max", "22");
  await expect(page.getByText("22일 가운데 7일", { exact: true })).toBeVisible();
  await expect(button("멈추기")).toBeFocused();
  await button("멈추기").click();
  await expect(posts).toHaveText(/^글 7편 · /);
  await expect(lines).toHaveText(["멈춰서 받지 않은 날이 15일 있습니다(6월 9일부터)."]);
  await expect(button(".zip으로 내려받기")).toBeFocused();
  const came = [...JUNE.slice(0, 6), "2026-06-10"];
  expect(Object.keys(await saved())).toEqual(came.map(nameOf));
  expect(most()).toBe(4);

  for (const release of held) release();
  await button("나머지 받기").click();
  await expect(posts).toHaveText(/^글 21편 · /, { timeout: 20_000 });
  expect(Object.keys(await saved())).toEqual(JUNE.filter((day) => day !== HOLIDAY).map(nameOf));
});

test("a day that fails is named with the reason and fetched again, and a holiday is named as one", async ({ hub, page }) => {
  june(hub);
  hub.status("2026-06-17", 404);
  const { first, last, bar, button, lines, posts, saved, heard } = await open(page);
  await first.fill("2026-06-15");
  await last.fill("2026-06-21");
  await button("시작").click();
  await expect(bar).toHaveAttribute("max", "5");
  await expect(posts).toHaveText(/^글 3편 · /);
  await expect(lines).toHaveText([
    "논문이 없어 건너뛴 날: 6월 19일",
    /^받지 못한 날: 6월 17일\. 허깅페이스가 요청을 거절했습니다\(404\)/,
  ]);
  await expect(heard).toHaveText("끝났습니다. 글 3편을 만들었습니다.");
  june(hub);
  hub.requests.length = 0;
  await button("나머지 받기").click();
  await expect(posts).toHaveText(/^글 4편 · /);
  await expect(lines).toHaveText(["논문이 없어 건너뛴 날: 6월 19일"]);
  await expect(button("나머지 받기")).toBeHidden();
  expect(hub.requests).toEqual(["https://huggingface.co/api/daily_papers?date=2026-06-17&limit=100"]);
  expect(Object.keys(await saved())).toEqual(["2026-06-15", "2026-06-16", "2026-06-17", "2026-06-18"].map(nameOf));
});

test("requests keep a pace, and days that are kept cost none", async ({ hub, page }) => {
  june(hub);
  const { button, first, last, posts } = await open(page, "?date=2026-06-01");
  await first.fill("2026-06-08");
  await last.fill("2026-06-16");
  const times: number[] = [];
  page.on("request", (request) => request.url().includes("/api/daily_papers") && times.push(performance.now()));
  await button("시작").click();
  await expect(posts).toHaveText(/^글 7편 · /);
  expect(times).toHaveLength(7);
  // Two a second, give or take what the machine is busy with.
  expect(times.at(-1)! - times[0]!).toBeGreaterThan(2500);

  // A list is cached a moment after it has come.
  for (const day of ["15", "16"]) await isKept(page, `2026-06-${day}`);
  await button("닫기").click();
  await partsOf(page).ask();
  await first.fill("2026-06-08");
  await last.fill("2026-06-16");
  await button("시작").click();
  await expect(posts).toHaveText(/^글 7편 · /);
  expect(times).toHaveLength(7);
});

test("closing stops, the focus returns, and the dialog is new when it is opened again", async ({ app, hub, page }) => {
  june(hub);
  hub.holds("2026-06-02");
  await page.goto("?date=2026-06-10");
  // Without a post the other items of the menu are disabled, and the keyboard skips them.
  await expect(app.copy.first()).toBeEnabled();
  const { ways, dialog, button, first, last, range } = partsOf(page);
  const askByKeys = async () => {
    await page.keyboard.press("Enter");
    for (let way = 0; way < 3; way++) await page.keyboard.press("Tab");
    await expect(page.getByRole("button", { name: "여러 날 한꺼번에" })).toBeFocused();
    await page.keyboard.press("Enter");
  };
  await ways.focus();
  await askByKeys();
  await expect(dialog).toBeVisible();
  expect(await dialog.evaluate((dialog) => dialog.contains(document.activeElement))).toBe(true);
  await expect(last).toHaveValue("2026-06-30");
  await button("시작").focus();
  await page.keyboard.press("Enter");
  await expect(button("멈추기")).toBeFocused();
  await expect.poll(() => hub.requests.some((url) => url.includes("date=2026-06-02"))).toBe(true);
  const aborted = page.waitForEvent("requestfailed", (request) => request.url().includes("date=2026-06-02"));
  await page.keyboard.press("Escape");
  await aborted;
  await expect(dialog).toBeHidden();
  await expect(ways).toBeFocused();
  const asked = hub.requests.length;

  await askByKeys();
  await expect(first).toHaveValue("2026-06-01");
  await expect(button("시작")).toBeEnabled();
  await expect(range).toContainText("평일 22일");
  expect(hub.requests).toHaveLength(asked);
});

test("what cannot be started says why", async ({ page }) => {
  const { first, last, range, button } = await open(page);
  for (const [from, to, said] of [
    ["2026-06-10", "2026-06-09", "종료일이 시작일보다 앞섭니다. 두 날짜를 확인해 주세요."],
    ["2025-06-01", "2026-06-30", "한 번에 366일까지 받을 수 있습니다. 기간을 나누어 주세요."],
    ["2026-06-13", "2026-06-14", /^목록이 있는 날이 없습니다/],
    ["", "2026-06-14", "시작일과 종료일을 2023-05-04 ~ 오늘(UTC) 사이에서 골라 주세요."],
    ["2026-06-10", "2026-07-21", "시작일과 종료일을 2023-05-04 ~ 오늘(UTC) 사이에서 골라 주세요."],
  ] as const) {
    await first.fill(from);
    await last.fill(to);
    await expect(range).toHaveText(said);
    await expect(button("시작")).toBeDisabled();
  }
  await first.fill("2025-06-30");
  await last.fill("2026-06-30");
  await expect(range).toHaveText(/^평일 262일 · 2분 11초쯤/);
  await expect(button("시작")).toBeEnabled();
});

test("before a month has a day that is over, the month before is proposed", async ({ context, page }) => {
  await context.clock.setFixedTime("2026-07-01T03:00:00Z");
  const { first, last } = await open(page, "./");
  await expect(first).toHaveValue("2026-06-01");
  await expect(last).toHaveValue("2026-06-30");
});

test("other programs than Jekyll get their posts without a folder", async ({ hub, page }) => {
  june(hub);
  await page.addInitScript(() => localStorage.setItem("daily-papers.format", "target: hugo\n"));
  const { first, last, button, saved } = await open(page);
  await first.fill("2026-06-10");
  await last.fill("2026-06-11");
  await button("시작").click();
  expect(Object.keys(await saved())).toEqual(["daily-papers-2026-06-11.md", "daily-papers-2026-06-12.md"]);
});

test("a trap while its dialog is open closes it, and the page says that it has stopped", async ({ noise, page }) => {
  noise.allow(/panicked at|unreachable/);
  const { dialog, first } = await open(page);
  await page.evaluate(() => Object.defineProperty(Event.prototype, "target", { get: () => null }));
  await first.fill("2026-06-08");
  await expect(page.locator("#stopped")).toBeVisible();
  await expect(dialog).toBeHidden();
});

test("every state is accessible, in both languages and on a narrow screen", async ({ hub, page }) => {
  june(hub);
  hub.status("2026-06-17", 404);
  await page.setViewportSize({ width: 390, height: 780 });
  await page.goto("?date=2026-06-10&lang=en");
  await page.getByRole("button", { name: "Show post" }).click();
  const { ask, dialog, bar } = partsOf(page);
  await ask();
  const button = (name: string) => dialog.getByRole("button", { name, exact: true });
  await expect(dialog).toBeVisible();
  await expectAccessible(page);
  await dialog.getByLabel("First day (UTC)").fill("2026-06-15");
  await dialog.getByLabel("Last day (UTC)").fill("2026-06-19");
  const release = hub.holds("2026-06-18");
  await button("Start").click();
  await expect(bar).toHaveAttribute("value", "4");
  await expectAccessible(page);
  await expectNothingAside(page);
  release();
  await expect(dialog.getByRole("listitem")).toHaveText([
    "Skipped, no papers: 19 June",
    /^Couldn’t load: 17 June\. Hugging Face refused the request \(404\)/,
  ]);
  await expectAccessible(page);
  await expectNothingAside(page);
  expect(await dialog.innerText()).not.toMatch(/[가-힣]/);
});
