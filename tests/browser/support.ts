/**
 * What every spec stands on: `import { expect, list, test } from "./support.ts"`.
 *
 * A test gets a page whose clock stands still at `now`, a Hugging Face of its own (`hub`), and no other network.
 * It fails by itself where the page asks another host, breaks its Content-Security-Policy, throws, or logs an error
 * that the test has not allowed (`noise.allow`).
 */
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type ConsoleMessage, expect, type Locator, type Page, type Route, test as base } from "@playwright/test";
import axe from "axe-core";
import { HOME, POST, ROOT, SUBPATH } from "./where.ts";

export { expect, HOME, SUBPATH };

/** Tuesday noon in Korea; the list of that day has been open for three hours. */
const NOON = "2025-12-09T03:00:00Z";

export const test = base.extend<{ now: string; hub: Hub; noise: Noise; network: void; app: App }>({
  now: [NOON, { option: true }],

  app: async ({ page }, use) => use(appOf(page)),

  hub: async ({}, use) => {
    const hub = new Hub();
    await use(hub);
    hub.close();
  },

  noise: async ({ hub }, use) => {
    const noise = new Noise(hub);
    await use(noise);
    expect.soft(noise.heard, "what the page should not have done").toEqual([]);
  },

  network: [
    async ({ context, hub, noise, now }, use) => {
      await context.clock.setFixedTime(now);
      // Chromium has them from 138 on, other browsers have not: what is tested is the same in all of them.
      await context.addInitScript(() => {
        for (const model of ["Translator", "Summarizer"]) Reflect.deleteProperty(window, model);
      });
      if (FRAMES_LATER_BY) await context.addInitScript(delayFrames, FRAMES_LATER_BY);
      context.on("console", (message) => noise.onConsole(message));
      context.on("weberror", (error) => noise.onError(error.error()));
      await context.route(isElsewhere, (route) => {
        const url = new URL(route.request().url());
        if (Hub.is(url)) return hub.answer(route, url);
        if (url.origin === PICTURES) return route.fulfill({ contentType: "image/png", body: PIXEL });
        noise.onStranger(url);
        return route.abort("blockedbyclient");
      });
      await use();
    },
    { auto: true },
  ],
});

/**
 * By how many milliseconds every frame comes later than it would. What a test does between two frames is a race that
 * only a busy machine loses; with this, every run loses it.
 */
const FRAMES_LATER_BY = Number(process.env.DAILY_PAPERS_FRAMES_LATER_BY ?? 0);

function delayFrames(milliseconds: number) {
  const frame = window.requestAnimationFrame.bind(window);
  const later = window.setTimeout.bind(window);
  window.requestAnimationFrame = (act) => later(() => frame(act), milliseconds);
}

/** Where the papers' pictures come from. Every one of them is a pixel. */
export const PICTURES = "https://cdn-thumbnails.huggingface.co";
const PIXEL = Buffer.from("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==", "base64");

const isElsewhere = (url: URL) => /^https?:$/.test(url.protocol) && ![HOME.origin, SUBPATH.origin].includes(url.origin);

/** A row as it is on the wire. */
export type Row = Record<string, unknown>;

type Answer = { status: number; body: string; headers: Record<string, string> } | "no connection";

/** Hugging Face's API of the daily papers. A day that nothing is said of has no papers. */
export class Hub {
  /** Every request, in order. */
  readonly requests: string[] = [];
  /** Requests that a browser reports as errors of its own accord. */
  readonly refused = new Set<string>();
  readonly #answers = new Map<string, Answer>();
  readonly #held = new Map<string, { gate: Promise<void>; open: () => void }>();

  static is(url: URL): boolean {
    return url.origin === "https://huggingface.co" && url.pathname === "/api/daily_papers";
  }

  /** The address at which the page asks for a day. */
  static url(day: string): string {
    return `https://huggingface.co/api/daily_papers?date=${day}&limit=100`;
  }

  /** The day's list; a string is sent as it is. */
  answers(day: string, body: Row[] | string): void {
    this.status(day, 200, body);
  }

  /** The day's list in several answers, each leading to the next by its `Link` header. */
  pages(day: string, ...pages: Row[][]): void {
    pages.forEach((rows, p) => {
      const next = `${Hub.url(day)}&p=${p + 1}`;
      this.#answers.set(key(day, String(p)), {
        status: 200,
        body: JSON.stringify(rows),
        headers: p + 1 < pages.length ? { link: `<${next}>; rel="next"` } : {},
      });
    });
  }

  /** Any answer at all. */
  status(day: string, status: number, body: Row[] | string = "", headers: Record<string, string> = {}): void {
    const text = typeof body === "string" ? body : JSON.stringify(body);
    this.#answers.set(key(day), { status, body: text, headers });
  }

  /** No connection; for one of the further pages if `p` says so. */
  fails(day: string, p = 0): void {
    this.#answers.set(key(day, String(p)), "no connection");
  }

  /** Lets requests for the day wait until the returned function is called; then they get what is set by then. */
  holds(day: string, p = 0): () => void {
    const { promise: gate, resolve: open } = withResolvers();
    this.#held.set(key(day, String(p)), { gate, open });
    return open;
  }

  async answer(route: Route, url: URL): Promise<void> {
    this.requests.push(url.href);
    const page = key(url.searchParams.get("date") ?? "", url.searchParams.get("p"));
    await this.#held.get(page)?.gate;
    const answer = this.#answers.get(page) ?? { status: 200, body: "[]", headers: {} };
    const refused = answer === "no connection" || answer.status >= 400;
    if (refused) this.refused.add(url.href);
    // The page may have given up on the request, or be closed.
    if (answer === "no connection") return route.abort("connectionfailed").catch(() => {});
    const { status, body } = answer;
    const headers = {
      "access-control-allow-origin": "*",
      "access-control-expose-headers": "Link",
      "content-type": "application/json; charset=utf-8",
      ...answer.headers,
    };
    return route.fulfill({ status, body, headers }).catch(() => {});
  }

  close(): void {
    for (const { open } of this.#held.values()) open();
  }
}

const key = (day: string, p: string | null = null) => `${day} ${p ?? "0"}`;

function withResolvers() {
  let resolve!: () => void;
  const promise = new Promise<void>((done) => (resolve = done));
  return { promise, resolve };
}

/** What a page must not do, unless the test allows it. */
class Noise {
  readonly heard: string[] = [];
  readonly #allowed: RegExp[] = [];

  constructor(readonly hub: Hub) {}

  /** Expects a console error or an uncaught exception. Breaking the policy and asking strangers stay forbidden. */
  allow(pattern: RegExp): void {
    this.#allowed.push(pattern);
  }

  onConsole(message: ConsoleMessage): void {
    const text = message.text();
    if (/Content.Security.Policy/i.test(text)) this.heard.push(text);
    else if (message.type() === "error" && !this.hub.refused.has(message.location().url)) this.#note(text);
  }

  onError(error: Error): void {
    this.#note(`uncaught: ${error.stack ?? error.message}`);
  }

  onStranger(url: URL): void {
    this.heard.push(`asked ${url.href}`);
  }

  #note(text: string): void {
    if (!this.#allowed.some((pattern) => pattern.test(text))) this.heard.push(text);
  }
}

/** What a test says of a paper; the rest is filled in. `null` leaves a field out. */
export interface Wanted {
  id?: string;
  title?: string;
  summary?: string;
  upvotes?: number;
  authors?: string[];
  organization?: string | null;
  comments?: number;
  keywords?: string[];
  code?: string | null;
  stars?: number | null;
  project?: string | null;
}

/** One paper on the wire. */
export function paper(wanted: Wanted = {}): Row {
  const {
    id = "2512.00001",
    title = "Folding Paper Boats at Scale",
    summary = "We fold boats out of paper. Twelve of them float, and the thirteenth teaches us why.",
    upvotes = 42,
    authors = ["Ada Example", "Bora Kim", "Chen Wu", "Dana Ortiz"],
    organization = "Harbour Lab",
    comments = 3,
    keywords = ["paper folding", "buoyancy"],
    code = `https://github.com/example/${id}`,
    stars = 1234,
    project = `https://boats.example/${id}`,
  } = wanted;
  const common = { title, summary, publishedAt: "2025-12-05T18:00:00.000Z" };
  const handle = { name: "harbour-lab", fullname: organization, avatar: "https://cdn-avatars.huggingface.co/v1/a.png" };
  return {
    paper: {
      id,
      ...common,
      authors: authors.map((name, i) => ({ _id: `author${i}`, name, hidden: false })),
      submittedOnDailyAt: "2025-12-09T00:00:00.000Z",
      upvotes,
      ai_keywords: keywords,
      ...(code === null ? {} : { githubRepo: code }),
      ...(stars === null ? {} : { githubStars: stars }),
      ...(project === null ? {} : { projectPage: project }),
    },
    ...common,
    thumbnail: `https://cdn-thumbnails.huggingface.co/social-thumbnails/papers/${id}.png`,
    numComments: comments,
    submittedBy: { name: "someone", fullname: "Some One", avatarUrl: "/avatars/a.svg" },
    ...(organization === null ? {} : { organization: handle }),
  };
}

/** `length` papers, ranked as they stand: "Paper Boat 1" has the most upvotes. `wanted` may say more of each. */
export function list(length: number, wanted: (rank: number) => Wanted = () => ({})): Row[] {
  return Array.from({ length }, (_, i) => {
    const rank = i + 1;
    const id = `2512.${String(rank).padStart(5, "0")}`;
    return paper({ id, title: `Paper Boat ${rank}`, upvotes: 10 * (length - i), ...wanted(rank) });
  });
}

/**
 * The post that the host makes of an answer, by examples/post.rs. `answer` is rows, or a file in the repository;
 * `options` are the command's: `"--top", "all", "--lang", "en"`.
 */
export function hostPost(day: string, answer: Row[] | string, ...options: string[]): string {
  const write = (file: string) =>
    execFileSync(POST, [day, file, ...options], { cwd: ROOT, encoding: "utf8", stdio: "pipe" });
  if (typeof answer === "string") return write(answer);
  const folder = mkdtempSync(join(tmpdir(), "daily-papers-"));
  try {
    const file = join(folder, "answer.json");
    writeFileSync(file, JSON.stringify(answer));
    return write(file);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** As `hostPost`, written as lines of `name: value` say. */
export function hostPostWith(settings: string, day: string, rows: Row[], ...options: string[]): string {
  const folder = mkdtempSync(join(tmpdir(), "daily-papers-"));
  try {
    const file = join(folder, "settings.txt");
    writeFileSync(file, settings);
    return hostPost(day, rows, "--settings", file, ...options);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The text of a file in the repository. */
export const readText = (path: string): string => readFileSync(join(ROOT, path), "utf8");

/**
 * A real answer, as a file relative to the repository. They are other people's texts and not part of it: without
 * them the test is skipped, or fails if REAL_ANSWERS=required.
 */
export function realAnswer(day: string): string {
  const file = `../shared/hf-api/days/${day}.json`;
  const missing = !existsSync(join(ROOT, file));
  if (missing && process.env.REAL_ANSWERS === "required") throw new Error(`There is no ${file}`);
  test.skip(missing, `There is no ${file}`);
  return file;
}

export type App = ReturnType<typeof appOf>;

/** The page as its reader finds it. Its words are Korean here, as the tests' browser prefers. */
function appOf(page: Page) {
  const button = (name: string) => page.getByRole("button", { name, exact: true });
  const counts = page.locator("#count-menu").getByRole("group", { name: "글에 담을 편수" });
  const papers = page.getByRole("region", { name: /^(논문 순위|Ranked papers)$/ });
  // Narrow screens have a second one in their bar.
  const post = page.locator("section.post");
  const copy = page.getByRole("button", { name: /^글 복사/ }).filter({ visible: true });
  const exportStatus = post.locator(".export-status");
  const tabs = page.getByRole("tablist", { name: "글 보기 방식" });
  const settings = page.getByRole("dialog", { name: "글 설정" });
  const openSettings = button("글 설정");
  // They are there while their popover is closed, too.
  const checks = page.locator(".checks > li:not([hidden])");
  /** Opens a popover by its button, unless it is open. */
  const open = async (popover: string, opener: Locator) => {
    const layer = page.locator(popover);
    if (!(await layer.evaluate((element) => element.matches(":popover-open")))) await opener.click();
    await expect(layer).toBeVisible();
  };
  return {
    heading: page.getByRole("heading", { level: 1 }),
    /** The field for a date; in the calendar. */
    date: page.getByLabel("날짜 (UTC)"),
    openCalendar: () => open("#calendar", page.locator("#open-calendar")),
    before: button("하루 전"),
    after: button("하루 뒤"),
    latest: button("최신"),
    /** Whether the list is open, how many papers it has, and when it was fetched. */
    status: page.locator(".status"),
    refresh: button("새로고침"),
    /** One of the counts that are offered: "5", "전부"; after `openCount`. */
    count: (name: string) => counts.getByRole("button", { name, exact: true }),
    anyCount: page.getByRole("spinbutton", { name: "다른 편수" }),
    minUpvotes: page.getByRole("spinbutton", { name: "최소 좋아요" }),
    /** The button that says how many papers go into the post: "상위 10편 ". */
    countButton: page.getByTitle("글에 담을 편수"),
    openCount: () => open("#count-menu", page.getByTitle("글에 담을 편수")),
    openFilters: () => open("#filters", page.getByRole("button", { name: /^필터/ })),
    openView: () => open("#list-view", button("목록 보기")),

    /** Where the list is, or what stands in its place. */
    papers,
    cards: papers.getByRole("article"),
    card: (title: string) => papers.getByRole("article", { name: title, exact: true }),
    titles: papers.getByRole("heading"),
    /** What stands in the place of the list when there is none. */
    placeholder: papers.locator(".list-placeholder"),
    /** Which papers are selected: "상위 10편 선택". */
    summary: papers.locator(".summary [role=status]"),
    /** What a search hides, or in which other order the list is read. */
    note: papers.locator(".list-note"),
    notices: page.locator(".notice"),
    /** The band across the page of a sample. */
    sampleBand: page.locator(".sample-band"),
    button,

    /** The box that takes a paper into the post. */
    tick: (title: string) => papers.getByRole("checkbox", { name: `글에 담기: ${title}`, exact: true }),
    /** A button of a paper's card: "고정", "위로", "아래로", "코멘트". */
    of: (title: string, name: string) => button(`${name}: ${title}`),
    /** The field of the comment on a paper. */
    comment: (title: string) => page.getByRole("textbox", { name: `코멘트: ${title}`, exact: true }),
    introduction: page.getByRole("textbox", { name: "머리말" }),
    undo: page.locator(".list-tools").getByRole("button", { name: "되돌리기", exact: true }),

    /** The Markdown of the post, which is made whether it is shown or not. */
    text: page.locator("#post-text"),
    fileName: page.getByTitle("파일 이름"),
    format: page.getByRole("combobox", { name: "형식" }),
    postLanguage: page.getByRole("combobox", { name: "언어" }),
    copy,
    download: button("내려받기"),
    /** What became of the last copy or download. */
    exportStatus,
    openExports: () => open("#more-exports", post.getByRole("button", { name: "내보내기", exact: true })),

    /** The button that shows a tab of the post: "Markdown", "미리보기". */
    tab: (name: string) => tabs.getByRole("tab", { name, exact: true }),
    preview: page.getByRole("tabpanel", { name: "미리보기" }),
    /** After `openExports`. */
    copyRich: button("서식까지 복사"),
    changes: page.getByRole("tabpanel", { name: "고친 곳" }),
    openChecks: () => open("#checks", page.getByRole("button", { name: /^확인할 것/ })),
    /** What to look at before publishing, but for the author, whom nobody confirms on a new device. */
    checks: checks.filter({ hasNotText: "lim4349" }),
    /** The check that says this; its buttons are there after `openChecks`. */
    check: (said: string | RegExp) => checks.filter({ hasText: said }),
    settings,
    async openSettings() {
      if (!(await settings.isVisible())) await openSettings.click();
      await expect(settings).toBeVisible();
    },
    async closeSettings() {
      await settings.getByRole("button", { name: "닫기", exact: true }).click();
      await expect(settings).toBeHidden();
    },
    /** The field of a setting, by its label, once the settings are open. */
    setting: (label: string) =>
      settings.locator("label").filter({ has: page.locator(".label").getByText(label, { exact: true }) }).locator("input, select"),
    /** The button of a link that papers of posts can have, by its label, once the settings are open. */
    postLink: (label: string) =>
      settings.getByRole("group", { name: "링크", exact: true }).getByRole("button", { name: label, exact: true }),
    /** What became of the last step that changed all settings. */
    settled: settings.getByRole("status"),
    /** Copies the post, and returns what the clipboard then holds. */
    async copied(): Promise<string> {
      await copy.click();
      await expect(exportStatus).toContainText("복사했습니다");
      return readClipboard(page);
    },
  };
}

/** Waits until the day's answer is in the browser's Cache Storage. */
export const isKept = (page: Page, day: string): Promise<void> =>
  expect
    .poll(() => page.evaluate((url) => caches.match(url).then(Boolean), Hub.url(day)), { message: `${day} is kept` })
    .toBe(true);

/** The program. */
export const WASM = /_bg\.wasm$/;

/** Keeps the program on its way until the function is called that this returns. */
export async function holdWasm(page: Page): Promise<() => void> {
  const { promise: arrival, resolve: arrive } = withResolvers();
  await page.route(WASM, async (route) => {
    await arrival;
    await route.continue().catch(() => {}); // the page may be closed
  });
  return arrive;
}

export const readClipboard = (page: Page): Promise<string> => page.evaluate(() => navigator.clipboard.readText());

/** A picture of the whole page as tests/browser/results/NAME.png, to be looked at. */
export async function picture(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: join(import.meta.dirname, "results", `${name}.png`), fullPage: true });
}

/**
 * Nothing to be seen reaches beyond the right edge, and so nothing scrolls sideways. A line that ends in … may be cut,
 * and a row that scrolls by itself.
 */
export async function expectNothingAside(page: Page): Promise<void> {
  const beyond = await page.evaluate(() => {
    const edge = document.documentElement.clientWidth;
    const reach = (element: Element) => Math.round(element.getBoundingClientRect().right);
    const cut = new Set(
      [...document.querySelectorAll("*")]
        .filter((line) => getComputedStyle(line).textOverflow === "ellipsis" || line.matches(".group-links, .calendar"))
        .flatMap((line) => [...line.querySelectorAll("*")]),
    );
    const visible = [...document.body.querySelectorAll("*")].filter((element) => element.checkVisibility() && !cut.has(element));
    const found = visible.filter((element) => reach(element) > edge).map((element) => `${element.outerHTML.slice(0, 80)} reaches ${reach(element)}`);
    return { found, wide: document.scrollingElement!.scrollWidth > edge };
  });
  expect(beyond, "beyond the right edge").toEqual({ found: [], wide: false });
}

/** No rule of WCAG 2.2 AA that a machine can check is broken. */
export async function expectAccessible(page: Page): Promise<void> {
  await page.evaluate(axe.source);
  const broken = await page.evaluate(async () => {
    const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
    // Cards that are far from being seen are not laid out, and axe would measure what has no place yet.
    const all = new CSSStyleSheet();
    all.replaceSync(".paper-list > li { content-visibility: visible !important }");
    document.adoptedStyleSheets.push(all);
    document.body.getBoundingClientRect();
    // Colours on their way to others, as after a change of theme, are measured where they arrive.
    for (const animation of document.getAnimations()) if (animation instanceof CSSTransition) animation.finish();
    const { violations } = await (window as unknown as { axe: typeof axe }).axe.run(document, { runOnly: tags });
    document.adoptedStyleSheets.pop();
    return violations.flatMap(({ id, nodes }) =>
      nodes.map((node) => `${id} at ${node.target.join(" ")}\n${node.failureSummary}`),
    );
  });
  expect(broken.join("\n\n"), "accessibility").toBe("");
}

/** How many elements the browser styles anew while something is done. */
export async function styledWhile(page: Page, act: () => Promise<void>): Promise<number> {
  const session = await page.context().newCDPSession(page);
  let styled = 0;
  session.on("Tracing.dataCollected", ({ value }) => {
    for (const { name, args } of value as unknown as { name: string; args: { elementCount?: number } }[]) {
      if (name === "UpdateLayoutTree") styled += args.elementCount ?? 0;
    }
  });
  await session.send("Tracing.start", { traceConfig: { includedCategories: ["devtools.timeline"] } });
  await act();
  const collected = new Promise((resolve) => session.once("Tracing.tracingComplete", resolve));
  await session.send("Tracing.end");
  await collected;
  return styled;
}
