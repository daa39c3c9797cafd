/** The first list, which is in the static shell before the program is there (static/first_list.js). */
import type { Page } from "@playwright/test";
import { expect, holdWasm, Hub, isKept, list, paper, readText, realAnswer, type Row, test } from "./support.ts";

const DAY = "2025-12-08";
const OPEN = "2025-12-09";

const LONG = "We fold boats out of paper and let them float. ".repeat(20);

/** Papers of every length: titles of one line and of three, many authors and none, all links and few. */
const ROWS = list(12, (rank) => ({
  title: ["Paper Boats", "Folding ".repeat(18) + "Boats", "Boats, Sails & “Keels”: A Survey", "C++ <b>Boats</b> at 100% Speed", "折纸船 배 접기"][rank % 5]! + ` ${rank}`,
  summary: rank === 4 ? "Short." : LONG,
  authors: Array.from({ length: (rank * 2) % 7 }, (_, i) => `Author ${i} of the Paper`),
  organization: rank % 3 ? `Harbour Lab ${"of Folding ".repeat(rank % 4)}` : null,
  keywords: Array.from({ length: (rank * 3) % 9 }, (_, i) => `keyword number ${i % 7}`),
  code: rank % 2 ? `https://github.com/example/${rank}` : null,
  stars: rank % 4 === 1 ? 12_345 : rank % 4 === 3 ? 7 : null,
  project: rank % 3 === 1 ? "https://boats.example/" : null,
}));

const shell = (page: Page) => page.locator("#first-list");

/** What the reader sees of each of the first five cards, and where. */
const seen = (page: Page, selector: string) =>
  page.locator(selector).evaluateAll((cards) =>
    cards.slice(0, 5).map((card) => {
      const text = (part: string) => card.querySelector(part)?.textContent?.trim();
      const digits = (part: string) => text(part)?.replace(/\D/g, "");
      const { height, left, width } = card.getBoundingClientRect();
      return {
        rank: digits(".rank"),
        title: text("h2"),
        id: card.querySelector("h2")?.id,
        link: card.querySelector<HTMLAnchorElement>("h2 a")?.href,
        upvotes: text(".upvotes [aria-hidden]") ?? text(".upvotes"),
        share: card.querySelector<HTMLElement>(".share i")?.style.width,
        organization: text(".organization"),
        authors: text(".authors"),
        keywords: [...card.querySelectorAll(".keywords li")].map((keyword) => keyword.textContent),
        place: [left, width, height].map(Math.round),
      };
    }),
  );

for (const [screen, width] of [["a phone", 390], ["a small phone", 320], ["a tablet", 800], ["a wide screen", 1280]] as const) {
  for (const lang of ["ko", "en"] as const) {
    test(`the program has the same cards at the same heights, on ${screen}, lang=${lang}`, async ({ app, hub, page }) => {
      await page.setViewportSize({ width, height: 844 });
      hub.answers(DAY, ROWS);
      const arrive = await holdWasm(page);
      await page.goto(`?date=${DAY}&lang=${lang}`, { waitUntil: "commit" });
      await expect(shell(page).getByRole("heading")).toHaveCount(5);
      await expect(page.locator("html")).toHaveAttribute("lang", lang);
      const before = await seen(page, "#first-list > li");

      arrive();
      await expect(app.cards).toHaveCount(10);
      await expect(shell(page)).toHaveCount(0);
      expect(before).toEqual(await seen(page, ".papers .paper-list > li"));
      expect(hub.requests).toEqual([Hub.url(DAY)]);
    });
  }
}

for (const day of ["2025-12-08", "2026-06-23"]) {
  test(`of the real list of ${day} the program has the same cards`, async ({ app, hub, page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.clock.setFixedTime("2026-09-01T03:00:00Z");
    hub.answers(day, readText(realAnswer(day)));
    const arrive = await holdWasm(page);
    await page.goto(`?date=${day}`, { waitUntil: "commit" });
    await expect(shell(page).getByRole("heading").first()).toBeVisible();
    const before = await seen(page, "#first-list > li:not(.skeleton)");
    expect(before.length).toBeGreaterThanOrEqual(4);
    arrive();
    await expect(app.cards).toHaveCount(10);
    const after = await seen(page, ".papers .paper-list > li");
    expect(before).toEqual(after.filter(({ id }) => before.some((card) => card.id === id)));
  });
}

test("the cards stand where the program has them, on a phone and on a wide screen", async ({ app, hub, page }) => {
  test.slow();
  const top = () => page.locator(".paper-list > li").first().evaluate((card) => Math.round(card.getBoundingClientRect().top));
  for (const day of [DAY, OPEN]) hub.answers(day, ROWS);
  for (const [width, height] of [[390, 844], [360, 780], [1280, 900], [800, 1000]] as const) {
    await page.setViewportSize({ width, height });
    for (const day of [DAY, OPEN]) {
      for (const lang of ["ko", "en"]) {
        const arrive = await holdWasm(page);
        await page.goto(`?date=${day}&lang=${lang}`, { waitUntil: "commit" });
        await expect(shell(page).getByRole("heading")).toHaveCount(5);
        const before = await top();
        arrive();
        await expect(app.cards).toHaveCount(10);
        expect.soft(Math.abs((await top()) - before), `${width} px, ${day}, ${lang}: ${before}, then ${await top()}`).toBeLessThanOrEqual(4);
        await page.unroute(/_bg\.wasm$/);
      }
    }
  }
});

test("nothing moves while a first visit opens an open list on a phone", async ({ app, hub, page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  hub.answers(OPEN, ROWS);
  await page.addInitScript(() => {
    const shifts: { value: number; parts: string[] }[] = [];
    Object.assign(globalThis, { shifts });
    new PerformanceObserver((entries) => {
      // Those after a touch, too.
      for (const entry of entries.getEntries() as (PerformanceEntry & { value: number; sources: { node?: Node }[] })[]) {
        const parts = entry.sources.map(({ node }) => (node instanceof Element ? node.outerHTML.slice(0, 80) : String(node?.textContent)));
        shifts.push({ value: entry.value, parts });
      }
    }).observe({ type: "layout-shift", buffered: true });
  });
  const arrive = await holdWasm(page);
  await page.goto("./", { waitUntil: "commit" });
  await expect(shell(page).getByRole("heading")).toHaveCount(5);
  arrive();
  await expect(app.cards).toHaveCount(10);
  const shifts = await page.evaluate(async () => {
    for (let frame = 0; frame < 3; frame++) await new Promise(requestAnimationFrame);
    await new Promise((done) => setTimeout(done));
    return (globalThis as unknown as { shifts: { value: number; parts: string[] }[] }).shifts;
  });
  expect(shifts.reduce((sum, { value }) => sum + value, 0), JSON.stringify(shifts)).toBeLessThanOrEqual(0.02);
});

test("the focus on a title and the place on the page stay when the program comes", async ({ app, hub, page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  hub.answers(DAY, ROWS);
  const arrive = await holdWasm(page);
  await page.goto(`?date=${DAY}`, { waitUntil: "commit" });
  const title = shell(page).getByRole("link", { name: "Boats, Sails & “Keels”: A Survey 2" });
  await title.focus();
  await page.evaluate(() => scrollTo(0, 500));
  arrive();
  await expect(app.cards).toHaveCount(10);
  await expect(app.papers.getByRole("link", { name: "Boats, Sails & “Keels”: A Survey 2" })).toBeFocused();
  expect(await page.evaluate(() => scrollY)).toBe(500);
});

test("a list kept on the device is shown at once, and what its answer changes comes with the program", async ({ app, hub, page }) => {
  hub.answers(DAY, ROWS);
  await page.goto(`?date=${DAY}`);
  await expect(app.cards).toHaveCount(10);
  await isKept(page, DAY);
  const release = hub.holds(DAY);
  const arrive = await holdWasm(page);
  await page.clock.setFixedTime("2025-12-09T14:00:00Z");
  await page.reload({ waitUntil: "commit" });
  await expect(shell(page).getByRole("heading")).toHaveCount(5);
  arrive();
  await expect(app.cards).toHaveCount(10);
  hub.answers(DAY, ROWS.slice(0, 3));
  release();
  await expect(app.cards).toHaveCount(3);
});

test("a list shorter than the shell leaves no skeleton", async ({ hub, page }) => {
  hub.answers(DAY, list(3));
  await holdWasm(page);
  await page.goto(`?date=${DAY}`, { waitUntil: "commit" });
  await expect(shell(page).getByRole("heading")).toHaveText(["Paper Boat 1", "Paper Boat 2", "Paper Boat 3"]);
  await expect(page.locator("#first-list > li")).toHaveCount(3);
  await expect(page.locator(".skeleton")).toHaveCount(0);
});

/** The page has done with the answer, without the program. */
async function answered(page: Page, address: string): Promise<void> {
  await holdWasm(page);
  const script = page.waitForResponse(/first_list/);
  await page.goto(address, { waitUntil: "commit" });
  await script;
  // The script can come before the one that asks for it has run: the page names it, too.
  await page.waitForFunction(() => "firstList" in globalThis);
  await page.evaluate(async () => {
    const { firstList } = globalThis as unknown as { firstList: { response: Promise<Response> } };
    await (await firstList.response).clone().text().catch(() => {});
    for (let task = 0; task < 3; task++) await new Promise((done) => setTimeout(done));
  });
}

for (const [what, address] of [
  ["a search", `?date=${DAY}&q=boat`],
  ["fewer papers than the shell has", `?date=${DAY}&top=3`],
] as const) {
  test(`where the address asks for ${what}, the shell waits for the program`, async ({ hub, page }) => {
    hub.answers(DAY, ROWS);
    await holdWasm(page);
    const answer = page.waitForResponse(Hub.url(DAY));
    await page.goto(address, { waitUntil: "commit" });
    await (await answer).finished();
    await page.evaluate(() => new Promise((done) => setTimeout(done)));
    await expect(page.locator(".skeleton")).toHaveCount(5);
  });
}

test("with topics, which can hide papers, the shell waits for the program", async ({ app, hub, page }) => {
  hub.answers(DAY, ROWS);
  await page.addInitScript((topics) => localStorage.setItem("daily-papers.topics", topics), JSON.stringify({
    version: 1,
    topics: [{ name: "A", search: "\"boat 1\"", muted: true }],
  }));
  const arrive = await holdWasm(page);
  const answer = page.waitForResponse(Hub.url(DAY));
  await page.goto(`?date=${DAY}`, { waitUntil: "commit" });
  await (await answer).finished();
  await page.evaluate(() => new Promise((done) => setTimeout(done)));
  await expect(page.locator(".skeleton")).toHaveCount(5);
  arrive();
  await expect(app.cards.first()).toBeVisible();
});

test("a paper that the program reads otherwise keeps its skeleton, and the others are there", async ({ hub, page }) => {
  const titles = ["Paper Boat 1", "Boats in $O(n)$", "Paper Boat 3", "\\textbf{Boats}", "Paper\n  Boat 5"];
  hub.answers(DAY, list(9, (rank) => ({ title: titles[rank - 1] ?? "Another" })));
  await answered(page, `?date=${DAY}`);
  await expect(shell(page).getByRole("heading")).toHaveText(["Paper Boat 1", "Paper Boat 3", "Paper Boat 5"]);
  await expect(shell(page).locator(".rank")).toHaveText(["1", "3", "5"]);
  await expect(page.locator(".skeleton")).toHaveCount(2);
});

const MARKUP = `<img src=x onerror="hacked=1"><script>hacked=1</script><b>Boat</b>`;
const hostile: [what: string, row: (good: Row) => unknown][] = [
  ["a title that is no text", (good) => ({ ...good, paper: { ...(good.paper as Row), title: { toString: "x" } } })],
  ["no paper", () => ({ title: "Boat" })],
  ["null", () => null],
  ["a list", () => [[]]],
  ["an id that is an address", (good) => ({ ...good, paper: { ...(good.paper as Row), id: "../../settings" } })],
  ["an id that is a list", (good) => ({ ...good, paper: { ...(good.paper as Row), id: ["2512.00002"] } })],
  ["the id of another", (good) => ({ ...good, paper: { ...(good.paper as Row), id: "2512.00001" } })],
  ["upvotes that are a text", (good) => ({ ...good, paper: { ...(good.paper as Row), upvotes: "12" } })],
  ["more upvotes than the one before", (good) => ({ ...good, paper: { ...(good.paper as Row), upvotes: 1_000 } })],
  ["upvotes that are no count", (good) => ({ ...good, paper: { ...(good.paper as Row), upvotes: -1 } })],
];
for (const [what, row] of hostile) {
  test(`a row with ${what} ends the list`, async ({ hub, page }) => {
    const [first, second, third] = list(3);
    hub.answers(DAY, [first, row(second!), third] as Row[]);
    await answered(page, `?date=${DAY}`);
    await expect(shell(page).getByRole("heading")).toHaveText(["Paper Boat 1"]);
    await expect(page.locator(".skeleton")).toHaveCount(4);
  });
}

test("texts of strangers are text or nothing", async ({ hub, page }) => {
  const given = { authors: [MARKUP], organization: MARKUP, keywords: [MARKUP], summary: MARKUP.repeat(20), code: "javascript:hacked=1", project: MARKUP };
  const odd = { authors: [{ name: 1 }], ai_keywords: "x", organization: [], summary: {}, githubStars: "many" };
  const rows = [paper({ title: MARKUP, id: "2512.00001v3", upvotes: 9, ...given })];
  for (const [i, [field, value]] of Object.entries(odd).entries()) {
    const row = paper({ id: `2512.0001${i}`, title: "Boat", upvotes: 5 - i });
    rows.push({ ...row, paper: { ...(row.paper as Row), [field]: value } });
  }
  hub.answers(DAY, rows);
  await answered(page, `?date=${DAY}`);
  await expect(shell(page).getByRole("heading").first()).toHaveText(MARKUP);
  await expect(shell(page).getByRole("link").first()).toHaveAttribute("href", "https://huggingface.co/papers/2512.00001");
  const made = await page.evaluate(() => ({
    hacked: "hacked" in globalThis,
    elements: document.querySelectorAll("#app :is(script, b, img:not(.picture), [onerror])").length,
    addresses: [...document.querySelectorAll("#first-list [href], #first-list [src]")].map((link) => link.getAttribute("href")),
  }));
  expect(made.hacked).toBe(false);
  expect(made.elements).toBe(0);
  for (const address of made.addresses) expect(address).toMatch(/^https:\/\/huggingface\.co\/papers\/\d{4}\.\d{5}$/);
});

const NO_LISTS: [what: string, body: string, status?: number][] = [
  ["an object", `{"length": 1, "0": ${JSON.stringify(list(1)[0])}}`],
  ["a text", `"Boats"`],
  ["nothing", ""],
  ["null", "null"],
  ["markup", `<!doctype html>${MARKUP}`],
  ["an empty list", "[]"],
  ["lists in lists", "[".repeat(100_000)],
  ["five papers with huge titles", JSON.stringify(list(5, (rank) => ({ title: `${rank}${"Boat".repeat(200_000)}` })))],
  ["a refusal", JSON.stringify(list(3)), 404],
];
for (const [what, body, status = 200] of NO_LISTS) {
  test(`an answer that is ${what} leaves the shell as it is`, async ({ hub, page }) => {
    hub.status(DAY, status, body);
    await answered(page, `?date=${DAY}`);
    await expect(page.locator(".skeleton")).toHaveCount(5);
    await expect(shell(page)).toHaveText("");
  });
}
