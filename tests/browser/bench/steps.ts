/** What is done with each subject in a round, to measure it. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Browser, type BrowserContextOptions, chromium, type LaunchOptions, type Page } from "@playwright/test";
import { AHEAD, daysBefore, LATEST, MONTH_DAYS, PAST } from "./days.ts";
import type { Hub } from "./hub.ts";
import type { Column, Measure } from "./measures.ts";
import { COPY, type Probe, probe, type Setup } from "./probe.ts";
import { median } from "./report.ts";
import type { Lists } from "./rows.ts";
import type { Subject } from "./subjects.ts";

/** See `probe`. */
declare const bench: Probe;

/** After how many changes of day the memory is read. */
const FEW = 5;
export const MANY = 50;
/** What hardly varies and takes long is measured in this many rounds, at most. */
const FEW_ROUNDS = 3;
/** The names of buttons, as the pages and older builds have them: to the day before, to the month, to all of its cards. */
const BEFORE = ["하루 전", "전날"];
const MONTH = ["월간", "월"];
const ALL = ["전부", "나머지도 보기"];
/** What is typed into the search field. */
const TYPED = "sparse attention";
/** How long Hugging Face takes to answer a visit, in milliseconds; within the page it answers at once. */
const LATENCY = 300;

const SLOW_4G = { offline: false, latency: 150, downloadThroughput: 1_600_000 / 8, uploadThroughput: 750_000 / 8 };
const WIDE: BrowserContextOptions = { locale: "ko-KR", timezoneId: "Asia/Seoul", viewport: { width: 1280, height: 900 } };
const PHONE: BrowserContextOptions = { ...WIDE, viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true };

export type Note = (measure: Measure, ...values: number[]) => void;

export interface Step {
  columns: Column[];
  /** In how many rounds it is done; in all if it does not say. */
  rounds?: number;
  run(subject: Subject, note: Note, round: number): Promise<void>;
}

/** What a run stands on. */
export interface Ground {
  browser: Browser;
  launch: LaunchOptions;
  hub: Hub;
  lists: Lists;
  /** Whether the column is measured. */
  wants(column: Column): boolean;
}

async function slowDown(page: Page) {
  const session = await page.context().newCDPSession(page);
  await session.send("Network.enable");
  await session.send("Network.emulateNetworkConditions", SLOW_4G);
  await session.send("Emulation.setCPUThrottlingRate", { rate: 4 });
}

/** Waits until nothing is loaded any more, the files that a service worker stores included. */
async function settle(page: Page) {
  await page.waitForLoadState("networkidle");
  await page.evaluate(async () => (await navigator.serviceWorker.getRegistration()) && navigator.serviceWorker.ready);
}

/** What is left after the garbage was collected, in bytes and nodes. */
async function memoryOf(page: Page) {
  const session = await page.context().newCDPSession(page);
  await session.send("Performance.enable");
  // What a first collection sets free may hold more.
  for (let times = 0; times < 3; times++) await session.send("HeapProfiler.collectGarbage");
  const { metrics } = await session.send("Performance.getMetrics");
  const value = (name: string) => metrics.find((metric) => metric.name === name)!.value;
  const wasm = await page.evaluate(() => bench.memory?.buffer.byteLength);
  return { heap: value("JSHeapUsedSize"), nodes: value("Nodes"), wasm };
}

export function stepsOf({ browser, launch, hub, lists, wants }: Ground): Step[] {
  const setupOf = (day: string, rest: Partial<Setup> = {}): Setup => {
    return { ahead: AHEAD, title: lists.topTitle([day]), copy: COPY, ...rest };
  };

  /** Acts in a page of a new context, which makes it a first visit; the first title is that of `day`. */
  const inContext = async (day: string, act: (page: Page) => Promise<void>, rest: Partial<Setup> = {}, options = WIDE) => {
    const context = await browser.newContext(options);
    try {
      await context.addInitScript(probe, setupOf(day, rest));
      await act(await context.newPage());
    } finally {
      await context.close();
    }
  };

  /** Opens the list of a day, or the latest one, and returns when its first title was in view. */
  const visit = async (page: Page, { host }: Subject, day = LATEST): Promise<number> => {
    hub.latency = LATENCY;
    await page.goto(day === LATEST ? host.url : `${host.url}?date=${day}`, { waitUntil: "commit" });
    const time = await page.evaluate(() => bench.first);
    hub.latency = 0;
    return time;
  };

  /** Goes to the day before, which is a weekday on some pages, and returns how long it took until its first title was
   * painted, and the day. */
  const goBack = async (page: Page, day: string): Promise<[number, string]> => {
    const days = daysBefore(day);
    const [time, found] = await page.evaluate(
      async ({ names, titles }): Promise<[number, number]> => {
        const from = performance.now();
        bench.click(names);
        const shown = () => titles.findIndex((title) => bench.shows(title));
        return [(await bench.until(() => shown() >= 0)) - from, shown()];
      },
      { names: BEFORE, titles: days.map((each) => lists.topTitle([each])) },
    );
    return [time, days[found]!];
  };

  const firstVisit = (day: string, isSlow: boolean, first: Measure, copyable?: Measure) => (subject: Subject, note: Note) => {
    const copies = copyable !== undefined && wants("copy") && subject.columns.includes("copy");
    const act = async (page: Page) => {
      if (isSlow) await slowDown(page);
      note(first, await visit(page, subject, day));
      if (copies) note(copyable, await page.evaluate(() => bench.copyable!));
    };
    return inContext(day, act, { copies });
  };

  /** With a profile on disk, as readers have one: it stores compiled code, too. */
  const repeatVisits = async (subject: Subject, note: Note) => {
    const profile = mkdtempSync(join(tmpdir(), "daily-papers-"));
    const context = await chromium.launchPersistentContext(profile, { ...launch, ...WIDE });
    try {
      await context.addInitScript(probe, setupOf(LATEST));
      for (const measure of [undefined, "repeat", "repeat", "repeatSlow"] as const) {
        const page = await context.newPage();
        if (measure === "repeatSlow") await slowDown(page);
        const time = await visit(page, subject);
        if (measure) note(measure, time);
        else await settle(page);
        await page.close();
      }
    } finally {
      await context.close();
      rmSync(profile, { recursive: true, force: true });
    }
  };

  const otherDays = (subject: Subject, note: Note) =>
    inContext(PAST, async (page) => {
      await visit(page, subject, PAST);
      await page.waitForLoadState("networkidle");
      let day = PAST;
      for (let change = 0; change < FEW; change++) {
        const [time, before] = await goBack(page, day);
        note("day", time);
        day = before;
      }
    });

  const month = async (subject: Subject, note: Note, round: number) => {
    const isWhole = wants("task") && round <= FEW_ROUNDS;
    if (!isWhole && !wants("month") && !wants("search")) return;
    await inContext(PAST, async (page) => {
      await visit(page, subject, PAST);
      await page.waitForLoadState("networkidle");
      const loaded = { title: lists.topTitle(MONTH_DAYS), count: `${lists.count(MONTH_DAYS)}편`, month: MONTH };
      const time = await page.evaluate(async ({ title, count, month }) => {
        bench.tasks.length = 0;
        const from = performance.now();
        bench.click(month);
        return (await bench.until(() => bench.says(count) && bench.shows(title))) - from;
      }, loaded);
      note("month", time);
      if (!wants("search") && !isWhole) return;

      const field = page.getByRole("searchbox");
      await page.waitForTimeout(300);
      await field.focus();
      for (const key of TYPED) {
        await page.keyboard.press(key === " " ? "Space" : key);
        await page.waitForTimeout(80);
      }
      const keys = await page.evaluate(() => bench.keys);
      note("key", median(keys));
      note("slowestKey", Math.max(...keys));
      if (!isWhole) return;

      await field.fill("");
      const papers = { all: ALL, papers: lists.count(MONTH_DAYS), title: loaded.title };
      const task = await page.evaluate(async ({ all, papers, title }) => {
        await bench.until(() => bench.shows(title));
        bench.click(all);
        await bench.until(() => bench.linked() >= papers);
        for (let y = 0; y < document.body.scrollHeight; y += 2_000) {
          scrollTo(0, y);
          await new Promise(requestAnimationFrame);
        }
        // Long tasks are reported after they end.
        await new Promise((done) => setTimeout(done, 300));
        return Math.max(0, ...bench.tasks);
      }, papers);
      note("task", task);
    });
  };

  const shift = (measure: Measure, isSlow: boolean) => (subject: Subject, note: Note) => {
    const act = async (page: Page) => {
      if (isSlow) await slowDown(page);
      await visit(page, subject);
      // What takes the place of a first list belongs to the visit.
      if (subject.columns.includes("copy")) await page.evaluate(() => bench.until(bench.offersCopy));
      await page.waitForLoadState("networkidle");
      await page.waitForTimeout(1_000);
      note(measure, await page.evaluate(() => bench.shift));
    };
    return inContext(LATEST, act, { below: true }, PHONE);
  };

  const bytes = (subject: Subject, note: Note) =>
    inContext(LATEST, async (page) => {
      subject.host.sent();
      await visit(page, subject);
      await settle(page);
      note("bytes", subject.host.sent() / 1_000);
    });

  const memory = (subject: Subject, note: Note) =>
    inContext(PAST, async (page) => {
      await visit(page, subject, PAST);
      let day = PAST;
      for (let change = 1; change <= MANY; change++) {
        [, day] = await goBack(page, day);
        if (change !== FEW && change !== MANY) continue;
        const { heap, nodes, wasm } = await memoryOf(page);
        note(change === FEW ? "heapFew" : "heapMany", heap / 1e6);
        note(change === FEW ? "nodesFew" : "nodesMany", nodes);
        if (wasm) note(change === FEW ? "wasmFew" : "wasmMany", wasm / 1e6);
      }
    });

  return [
    { columns: ["first", "copy"], run: firstVisit(LATEST, false, "first", "copy") },
    { columns: ["first"], run: firstVisit(PAST, false, "firstPast") },
    { columns: ["first", "copy"], run: firstVisit(LATEST, true, "slow", "copySlow") },
    { columns: ["first"], run: firstVisit(PAST, true, "slowPast") },
    { columns: ["repeat"], run: repeatVisits },
    { columns: ["day"], run: otherDays },
    { columns: ["month", "search", "task"], run: month },
    { columns: ["shift"], rounds: FEW_ROUNDS, run: shift("shift", false) },
    { columns: ["shift"], rounds: FEW_ROUNDS, run: shift("shiftSlow", true) },
    { columns: ["memory"], rounds: 1, run: memory },
    { columns: ["bytes"], rounds: 1, run: bytes },
  ];
}
