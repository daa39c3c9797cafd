/**
 * The built page measured against the baseline, a page by hand in plain JavaScript: in turn, in one run, served and
 * answered by the same servers on this machine. Prints a table of medians. See scripts/bench.
 */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { cpus, loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { type Browser, type BrowserContext, type CDPSession, chromium, type Page, test } from "@playwright/test";
import { standIn } from "../stand_in.ts";
import { CHROMIUM, DIST, ROOT } from "../where.ts";
import { Lists } from "./rows.ts";
import { brotli, type Host, serve } from "./serve.ts";

const ROUNDS = Number(process.env.BENCH_ROUNDS || 7);
const FOLDER = process.env.BENCH_FOLDER || undefined;

const DAY = 24 * 60 * 60 * 1000;
const dateOf = (time: number) => new Date(time).toISOString().slice(0, 10);
const isWeekday = (time: number) => ![0, 6].includes(new Date(time).getUTCDay());

/** The latest weekday that is over: a list that a reader of this morning has. */
const START = (() => {
  let time = Date.now() - DAY;
  while (!isWeekday(time)) time -= DAY;
  return dateOf(time);
})();
const before = (day: string, days: number) => dateOf(Date.parse(day) - days * DAY);
/** The whole month before, and its weekdays; with real answers the last month that they are of. */
const MONTH = (() => {
  const known = FOLDER ? readdirSync(FOLDER).map((name) => name.slice(0, 7)) : [];
  const often = [...new Set(known)].filter((month) => known.filter((other) => other === month).length > 19);
  return often.sort().at(-1) ?? dateOf(Date.parse(`${START.slice(0, 7)}-01`) - DAY).slice(0, 7);
})();
const MONTH_DAYS = Array.from({ length: 31 }, (_, i) => Date.parse(`${MONTH}-01`) + i * DAY)
  .filter((time) => dateOf(time).startsWith(MONTH) && isWeekday(time))
  .map(dateOf);
const BIG = { day: "2025-01-06", papers: 5_000 };

/** How many days are gone through for the memory, and after how many it is looked at for the first time. */
const [FEW, MANY] = [5, 50];

/** How often all cards of the big list are made, at most. */
const MOST_ALL = 3;

/** What is typed into the search field. */
const TYPED = "sparse attention";

const lists = new Lists(FOLDER, BIG);

/** What is measured, in milliseconds if it does not say otherwise, and the goal for the ratio. */
const MEASURES = {
  first: ["First card, first visit", 1.25],
  again: ["First card, repeat visit", 1.25],
  slow: ["First card, first visit, slow 4G and a 4× slower processor", 1.5],
  day: ["Another day: from the click to its cards", 1.5],
  month: [`A month, ${lists.papers(MONTH_DAYS)} papers: from the click to the whole ranking`, 1.5],
  big: ["A list of 5,000 papers: first cards, from the visit on", undefined],
  all: ["All 5,000 cards, from the click on", undefined],
  allTask: ["… longest task meanwhile", undefined],
  key: ["A key in the search field of the month, to the next paint: median", undefined],
  worstKey: ["… the slowest", undefined],
  task: ["Longest task of a first visit and a change of day", undefined],
  fewHeap: [`JavaScript heap after ${FEW} days (MB)`, undefined],
  manyHeap: [`JavaScript heap after ${MANY} days (MB)`, undefined],
  fewWasm: [`Memory of the WebAssembly after ${FEW} days (MB)`, undefined],
  manyWasm: [`Memory of the WebAssembly after ${MANY} days (MB)`, undefined],
  fewNodes: [`Nodes of the document after ${FEW} days`, undefined],
  manyNodes: [`Nodes of the document after ${MANY} days`, undefined],
  bytes: ["Bytes by Brotli of a first visit, with what the page then keeps for later ones (kB)", undefined],
} as const satisfies Record<string, readonly [string, number | undefined]>;

type Measure = keyof typeof MEASURES;

interface Subject {
  name: string;
  host: Host;
  found: Map<Measure, number[]>;
}

/** What the page measures itself with. */
interface Bench {
  /** The time, in milliseconds since the visit began, at which that is painted that makes the condition hold. */
  until(condition: () => boolean): Promise<number>;
  /** When the first card was painted. */
  first: Promise<number>;
  /** Whether the ranking starts with the paper of this id. */
  startsWith(id: string): boolean;
  /** For every key that was pressed, how long it took to the next paint. */
  keys: number[];
  tasks: number[];
  memory: WebAssembly.Memory | undefined;
}
declare const bench: Bench;

/** Runs in every page before anything of its own. */
function instrument() {
  const painted = (then: (now: number) => void) => {
    // Called from an animation frame: the frame is painted before the message comes.
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => then(performance.now());
    port2.postMessage(null);
  };
  const until = (condition: () => boolean) =>
    new Promise<number>((resolve, reject) => {
      const since = performance.now();
      const look = () => {
        if (condition()) return painted(resolve);
        // A run that waits for ever tells nobody why.
        if (performance.now() - since > 300_000) return reject(new Error(`waited for ${condition} at ${location}: ${document.body?.innerText.slice(0, 500)}`));
        requestAnimationFrame(look);
      };
      requestAnimationFrame(look);
    });
  const firstCard = () => document.querySelector<HTMLAnchorElement>(".ranking .card h2 a")?.href;
  const made: Bench = {
    until,
    first: until(() => firstCard() !== undefined),
    startsWith: (id) => firstCard()?.endsWith(`/${id}`) ?? false,
    keys: [],
    tasks: [],
    memory: undefined,
  };
  Object.assign(globalThis, { bench: made });
  addEventListener("keydown", ({ timeStamp }) => {
    requestAnimationFrame(() => painted((now) => made.keys.push(now - timeStamp)));
  }, true);
  new PerformanceObserver((list) => made.tasks.push(...list.getEntries().map(({ duration }) => duration))).observe({
    type: "longtask",
  });
  const { instantiate } = WebAssembly;
  const remembering = async (module: WebAssembly.Module, imports: WebAssembly.Imports) => {
    const instance = await instantiate(module, imports);
    made.memory = Object.values(instance.exports).find((value) => value instanceof WebAssembly.Memory);
    return instance;
  };
  Object.assign(WebAssembly, { instantiate: remembering });
}

const CONTEXT = { locale: "ko-KR", viewport: { width: 1280, height: 900 } } as const;

test("bench", async () => {
  const answers = new Map<string, Buffer>();
  const answerOf = (day: string): Buffer => {
    const body = answers.get(day) ?? brotli(Buffer.from(JSON.stringify(lists.of(day))), 5);
    answers.set(day, body);
    return body;
  };
  // Made beforehand: the page waits 15 seconds for an answer, and what takes the time to make one is not the page's.
  for (const day of [BIG.day, ...MONTH_DAYS]) answerOf(day);
  for (let days = 0; days <= MANY; days++) answerOf(before(START, days));
  const hub = await standIn((request, response) => {
    const body = answerOf(new URL(request.url!, "https://huggingface.co").searchParams.get("date") ?? START);
    response.writeHead(200, {
      "content-type": "application/json; charset=utf-8",
      "content-encoding": "br",
      "content-length": body.length,
      "access-control-allow-origin": "*",
      "access-control-expose-headers": "Link",
      "cache-control": "no-cache",
    });
    response.end(body);
  });
  const css = readdirSync(DIST).find((name) => /^page-.*\.css$/.test(name))!;
  const subjects: Subject[] = [
    { name: "built page", host: await serve(DIST), found: new Map() },
    {
      name: "baseline",
      host: await serve(join(import.meta.dirname, "baseline"), { "page.css": join(DIST, css), "icons/icon.svg": join(DIST, "icons/icon.svg") }),
      found: new Map(),
    },
  ];
  const launch = { ...CHROMIUM, args: [...CHROMIUM.args, ...hub.args] };
  const browser = await chromium.launch(launch);

  const inContext = async (act: (page: Page, context: BrowserContext) => Promise<void>) => {
    const context = await browser.newContext(CONTEXT);
    await context.addInitScript(instrument);
    await act(await context.newPage(), context);
    await context.close();
  };

  const round = async ({ host, found }: Subject, isWarmUp: boolean) => {
    const note = (measure: Measure, ...values: number[]) => {
      if (!isWarmUp) found.set(measure, [...(found.get(measure) ?? []), ...values]);
    };
    const address = `${host.url}?date=${START}`;
    const first = async (page: Page, url = address) => {
      await page.goto(url, { waitUntil: "commit" });
      return page.evaluate(() => bench.first);
    };

    host.sent();
    await inContext(async (page) => {
      note("first", await first(page));
      // What comes after the first card, such as the worker, is part of the visit.
      await page.waitForLoadState("networkidle");
      note("bytes", host.sent() / 1_000);
      for (let days = 1; days <= 5; days++) note("day", await dayBefore(page, before(START, days)));
    });

    await inContext(async (page, context) => {
      const session = await context.newCDPSession(page);
      await session.send("Network.enable");
      await session.send("Network.emulateNetworkConditions", {
        offline: false,
        latency: 150,
        downloadThroughput: 1_600_000 / 8,
        uploadThroughput: 750_000 / 8,
      });
      await session.send("Emulation.setCPUThrottlingRate", { rate: 4 });
      note("slow", await first(page));
    });

    const profile = mkdtempSync(join(tmpdir(), "daily-papers-"));
    const returning = await chromium.launchPersistentContext(profile, { ...launch, ...CONTEXT });
    await returning.addInitScript(instrument);
    for (let visit = 0; visit < 4; visit++) {
      const page = await returning.newPage();
      const time = await first(page);
      await page.waitForLoadState("networkidle");
      // The built page keeps its files once it has its list; the baseline keeps none.
      await page.evaluate(async () => (await navigator.serviceWorker.getRegistration()) && navigator.serviceWorker.ready);
      if (visit > 0) note("again", time);
      await page.close();
    }
    await returning.close();
    rmSync(profile, { recursive: true, force: true });

    await inContext(async (page) => {
      // Any day of the month, which is asked for again with the others.
      await first(page, `${host.url}?date=${MONTH_DAYS[0]}`);
      await page.waitForLoadState("networkidle");
      const expected = { id: lists.top(MONTH_DAYS), papers: `논문 ${lists.papers(MONTH_DAYS)}편` };
      note(
        "month",
        await page.evaluate(async ({ id, papers }) => {
          const from = performance.now();
          document.querySelector<HTMLButtonElement>(".kinds button:nth-child(3)")!.click();
          const isWhole = () => document.querySelector(".summary")!.textContent!.includes(papers) && bench.startsWith(id);
          return (await bench.until(isWhole)) - from;
        }, expected),
      );
      await page.waitForTimeout(300);
      await page.locator("#search").focus();
      for (const key of TYPED) {
        await page.keyboard.press(key === " " ? "Space" : key);
        await page.waitForTimeout(80);
      }
      const keys = await page.evaluate(() => bench.keys);
      note("key", median(keys));
      note("worstKey", Math.max(...keys));
    });

    await inContext(async (page) => {
      note("big", await first(page, `${host.url}?date=${BIG.day}`));
      await page.waitForLoadState("networkidle");
      // It takes long, and hardly varies.
      if (isWarmUp || (found.get("all")?.length ?? 0) >= MOST_ALL) return;
      const { time, task } = await page.evaluate(async (papers) => {
        bench.tasks.length = 0;
        const from = performance.now();
        document.querySelector<HTMLButtonElement>(".rest button")!.click();
        const ranking = document.querySelector(".ranking")!;
        const time = (await bench.until(() => ranking.childElementCount === papers)) - from;
        // Long tasks are told of after they end.
        await new Promise((done) => setTimeout(done, 200));
        return { time, task: Math.max(0, ...bench.tasks) };
      }, BIG.papers);
      note("all", time);
      note("allTask", task);
    });

    note("task", await longestTask(browser, inContext, (page) => first(page)));
  };

  const memory = async ({ host, found }: Subject) =>
    inContext(async (page, context) => {
      const session = await context.newCDPSession(page);
      await session.send("Performance.enable");
      await page.goto(`${host.url}?date=${START}`, { waitUntil: "commit" });
      await page.evaluate(() => bench.first);
      for (let days = 1; days <= MANY; days++) {
        await dayBefore(page, before(START, days));
        if (days !== FEW && days !== MANY) continue;
        const { heap, nodes } = await collected(session);
        const wasm = await page.evaluate(() => bench.memory?.buffer.byteLength ?? 0);
        found.set(days === FEW ? "fewHeap" : "manyHeap", [heap / 1e6]);
        found.set(days === FEW ? "fewNodes" : "manyNodes", [nodes]);
        found.set(days === FEW ? "fewWasm" : "manyWasm", [wasm / 1e6]);
      }
    });

  try {
    for (let turn = 0; turn <= ROUNDS; turn++) {
      // The first round is for the browser and the servers to get going.
      console.error(turn ? `round ${turn} of ${ROUNDS}` : "warming up");
      for (const subject of turn % 2 ? [...subjects].reverse() : subjects) await round(subject, turn === 0);
    }
    for (const subject of subjects) {
      console.error(`the memory of the ${subject.name}`);
      await memory(subject);
    }
    console.log(table(subjects, browser.version()));
  } finally {
    await browser.close();
    for (const { host } of subjects) host.close();
    await hub.close();
  }
});

/** Goes to the day before, and returns how long it took until its cards were painted. */
const dayBefore = (page: Page, day: string): Promise<number> =>
  page.evaluate(async (id) => {
    const from = performance.now();
    document.querySelector<HTMLButtonElement>(".days .step")!.click();
    return (await bench.until(() => bench.startsWith(id))) - from;
  }, lists.top([day]));

/** What is left after the garbage was collected. */
async function collected(session: CDPSession) {
  // What a first collection sets free may hold more.
  for (let times = 0; times < 3; times++) await session.send("HeapProfiler.collectGarbage");
  const { metrics } = await session.send("Performance.getMetrics");
  const of = (name: string) => metrics.find((metric) => metric.name === name)!.value;
  return { heap: of("JSHeapUsedSize"), nodes: of("Nodes") };
}

/** The longest task of the page's main thread in a first visit with a change of day, by the browser's own trace. */
async function longestTask(
  browser: Browser,
  inContext: (act: (page: Page) => Promise<void>) => Promise<void>,
  visit: (page: Page) => Promise<number>,
): Promise<number> {
  let longest = 0;
  await inContext(async (page) => {
    await browser.startTracing(page, { categories: ["__metadata", "toplevel", "disabled-by-default-devtools.timeline", "blink.user_timing"] });
    await visit(page);
    await page.evaluate(() => performance.mark("bench"));
    await page.waitForLoadState("networkidle");
    await dayBefore(page, before(START, 1));
    await page.evaluate(() => new Promise((done) => setTimeout(done, 300)));
    const { traceEvents } = JSON.parse((await browser.stopTracing()).toString()) as { traceEvents: TraceEvent[] };
    const mark = traceEvents.find(({ name, cat }) => name === "bench" && cat.includes("blink.user_timing"));
    const isOfPage = ({ pid, tid }: TraceEvent) => pid === mark?.pid && tid === mark.tid;
    const tasks = traceEvents.filter((event) => event.name === "RunTask" && isOfPage(event));
    longest = Math.max(...tasks.map(({ dur = 0 }) => dur / 1_000));
  });
  return longest;
}

interface TraceEvent {
  name: string;
  cat: string;
  pid: number;
  tid: number;
  /** In microseconds. */
  dur?: number;
}

function median(values: number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

function table([ours, theirs]: Subject[], version: string): string {
  const commit = execFileSync("git", ["log", "-1", "--format=%h"], { cwd: ROOT, encoding: "utf8" }).trim();
  const shown = (value: number) => (value < 100 ? value.toFixed(1) : value.toFixed(0));
  const rows = (Object.keys(MEASURES) as Measure[]).map((measure) => {
    const [name, goal] = MEASURES[measure];
    const [one, other] = [ours!, theirs!].map(({ found }) => found.get(measure) ?? []);
    const [a, b] = [median(one!), median(other!)];
    const spread = (values: number[]) => (values.length > 1 ? ` (${shown(Math.min(...values))}–${shown(Math.max(...values))})` : "");
    const ratio = b ? (a / b).toFixed(2) : "";
    const verdict = goal ? `${goal}: ${a / b <= goal ? "met" : "missed"}` : "";
    return `| ${name} | ${shown(a)}${spread(one!)} | ${shown(b)}${spread(other!)} | ${ratio} | ${verdict} |`;
  });
  const [load] = loadavg();
  return [
    `${dateOf(Date.now())}, commit ${commit}, Chromium ${version}, ${cpus().length} cores, load ${load!.toFixed(1)}, ${ROUNDS} rounds,`,
    `${FOLDER ? "real" : "made-up"} answers. Medians, and the least and the most, in milliseconds.`,
    "",
    "| | built page | baseline | ratio | goal |",
    "|---|---:|---:|---:|---|",
    ...rows,
  ].join("\n");
}
