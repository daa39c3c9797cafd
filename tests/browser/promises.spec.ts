/**
 * What SECURITY.md says of the page as a whole, held in one walk through all its parts. What it says of single parts is
 * held by the specs of those parts.
 */
import type { BrowserContext, Page } from "@playwright/test";
import { type App, expect, type Hub, HOME, list, PICTURES, test } from "./support.ts";

// What is asked for and what is stored includes the service worker's part.
test.use({ serviceWorkers: "allow", acceptDownloads: true });

const DAY = "2025-12-08";
const HUGGING_FACE = /^https:\/\/(cdn-(thumbnails|uploads|avatars)\.)?huggingface\.co$/;

/** Uses everything the page has, as somebody would who looks at all of it. */
async function walk(page: Page, app: App, hub: Hub) {
  // It is a long way.
  test.slow();
  const rows = list(12, (rank) => (rank === 1 ? { keywords: ["boats"] } : {}));
  for (const day of ["2025-12-01", "2025-12-02", "2025-12-03", "2025-12-04", "2025-12-05", DAY, "2025-12-09"]) {
    hub.answers(day, rows);
  }
  await page.goto(`?date=${DAY}`);
  await expect(app.cards).toHaveCount(10);

  await app.tick("Paper Boat 2").uncheck();
  await app.of("Paper Boat 3", "고정").click();
  await app.of("Paper Boat 1", "코멘트").click();
  await app.comment("Paper Boat 1").fill("꼭 보세요.");
  await app.introduction.fill("오늘의 머리말");
  await app.copied();
  const downloading = page.waitForEvent("download");
  await app.download.click();
  await (await downloading).delete();

  await app.tab("Markdown").click();
  await expect(app.text).toBeVisible();
  await app.tab("미리보기").click();
  await expect(app.preview).toContainText("Paper Boat 1");
  await app.openExports();
  await app.copyRich.click();
  await expect(app.exportStatus).toContainText("서식까지 복사했습니다");
  await app.openSettings();
  await app.setting("작성자").fill("Ada");
  await app.closeSettings();

  await page.getByRole("button", { name: /어둡게|어두운|밝게|밝은/ }).first().click();
  await app.before.click();
  await expect(app.heading).toContainText("12월 5일");
  await page.goto("?week=2025-W49");
  await expect(app.cards.first()).toBeVisible();
  await page.goto("?sample=2025-12-26");
  await expect(app.cards).toHaveCount(7);
  await page.goto("?q=boat");
  await expect(app.cards.first()).toBeVisible();

  await app.openExports();
  await app.button("여러 날 한꺼번에").click();
  const dialog = page.getByRole("dialog", { name: "여러 날 한꺼번에" });
  await expect(dialog).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();
  await page.evaluate(async () => void (await navigator.serviceWorker.ready));
}

/** Everything that is asked for from now on, by whomever: the page, its workers, the browser for either. */
function asked(context: BrowserContext): Set<string> {
  const origins = new Set<string>();
  context.on("request", (request) => {
    const { origin, protocol } = new URL(request.url());
    if (!["blob:", "data:"].includes(protocol)) origins.add(origin);
  });
  return origins;
}

test("a walk through the whole page asks its own host and Hugging Face, sets no cookie, and stores under its own name", async ({ context, app, hub, page }) => {
  const origins = asked(context);
  await walk(page, app, hub);

  const strangers = [...origins].filter((origin) => origin !== HOME.origin && !HUGGING_FACE.test(origin));
  expect(strangers).toEqual([]);
  expect(origins).toContain("https://huggingface.co");

  expect(await context.cookies()).toEqual([]);
  const stored = await page.evaluate(async () => ({
    cookie: document.cookie,
    local: Object.keys(localStorage),
    session: Object.keys(sessionStorage),
    caches: await caches.keys(),
    databases: (await indexedDB.databases()).map(({ name }) => name),
  }));
  expect(stored.cookie).toBe("");
  expect(stored.session).toEqual([]);
  expect(stored.databases).toEqual([]);
  expect(stored.local.filter((key) => !key.startsWith("daily-papers."))).toEqual([]);
  expect(stored.caches.filter((name) => !/^daily-papers\.(lists|files)\b/.test(name))).toEqual([]);
  // The walk has left something in both, or it would have proved nothing.
  expect(stored.local).toEqual(expect.arrayContaining(["daily-papers.introduction.2025-12-08", "daily-papers.format"]));
  expect(stored.caches).toHaveLength(2);
});

test("nothing that was written or chosen is sent anywhere: every request is a plain GET without a body", async ({ context, app, hub, page }) => {
  const told: string[] = [];
  context.on("request", (request) => {
    const { origin, search } = new URL(request.url());
    const plain = request.method() === "GET" && request.postData() === null;
    // A picture's address holds nothing but the paper's id.
    const address = [HOME.origin, PICTURES].includes(origin) || /^\?date=\d{4}-\d\d-\d\d&limit=100$/.test(search);
    if (!plain || !address) told.push(`${request.method()} ${request.url()}`);
  });
  const sockets: string[] = [];
  page.on("websocket", (socket) => sockets.push(socket.url()));
  await walk(page, app, hub);
  expect(told).toEqual([]);
  expect(sockets).toEqual([]);
});

test("Hugging Face is told neither who asks nor from where: no cookie, no referrer, no name", async ({ context, app, hub, page }) => {
  const headers: Record<string, string>[] = [];
  context.on("request", async (request) => {
    if (request.url().startsWith("https://huggingface.co/")) headers.push(request.headers());
  });
  await context.addCookies([{ name: "token", value: "secret", domain: "huggingface.co", path: "/" }]);
  hub.answers(DAY, list(3));
  await page.goto(`?date=${DAY}`);
  await expect(app.cards).toHaveCount(3);
  expect(headers.length).toBeGreaterThan(0);
  for (const sent of headers) {
    expect(Object.keys(sent).filter((name) => ["cookie", "authorization", "referer"].includes(name))).toEqual([]);
  }
});
