/** One-sentence summaries on the reader's own device, by a stand-in of the standard's interface that is there before the page starts. */
import type { Page } from "@playwright/test";
import { type App, expect, expectAccessible, expectNothingAside, hostPost, hostPostWith, type Hub, list, type Row, test, type Wanted } from "./support.ts";

const DAY = "2025-12-08";

/** What the stand-in does. */
interface Device {
  /** What it answers when it is asked. */
  availability: "unavailable" | "downloadable" | "available";
  /** The name of the error with which no summarizer is made. */
  refuses?: string;
  /** Whether the model and each text wait until `letGo` is called. */
  waits?: boolean;
}

/** What the stand-in keeps for the tests. */
interface Kept {
  asked: object[];
  created: { byPress: boolean; options: object }[];
  texts: string[];
  destroyed: number;
  aborted: number;
  letGo: () => void;
}

declare global {
  interface Window {
    summarizer: Kept;
  }
}

/** Puts a `Summarizer` into the page. A text tells it what to do: Quota, Fail and Hostile. */
async function withSummarizer(page: Page, device: Device) {
  await page.addInitScript(({ availability, refuses, waits }: Device) => {
    let go = () => {};
    const kept: Kept = { asked: [], created: [], texts: [], destroyed: 0, aborted: 0, letGo: () => go() };
    window.summarizer = kept;
    /** Waits for a step of the test, or for the signal. */
    const step = (signal?: AbortSignal) =>
      new Promise<void>((resolve, reject) => {
        signal?.addEventListener("abort", () => {
          kept.aborted += 1;
          reject(new DOMException("stopped", "AbortError"));
        });
        if (waits) go = resolve;
        else resolve();
      });
    const summarize = async (text: string, signal?: AbortSignal) => {
      kept.texts.push(text);
      await step(signal);
      if (text.includes("Quota")) throw new DOMException("too long", "QuotaExceededError");
      if (text.includes("Fail")) throw new DOMException("no", "OperationError");
      if (text.includes("Hostile")) return "<script>window.hacked = 1</script>{% raw %}[x](javascript:window.hacked=1)\n# Boats";
      return `In short: ${text}\n`;
    };
    const create = async (options: { signal?: AbortSignal; monitor?: (target: EventTarget) => void }) => {
      const { signal, monitor, ...others } = options;
      kept.created.push({ byPress: navigator.userActivation.isActive, options: others });
      if (refuses) throw new DOMException("refused", refuses);
      const target = new EventTarget();
      monitor?.(target);
      if (availability !== "available") {
        target.dispatchEvent(Object.assign(new Event("downloadprogress"), { loaded: 0.4 }));
        await step(signal);
        target.dispatchEvent(Object.assign(new Event("downloadprogress"), { loaded: 1 }));
      }
      return {
        summarize: (text: string, options?: { signal?: AbortSignal }) => summarize(text, options?.signal),
        destroy: () => void (kept.destroyed += 1),
      };
    };
    const Summarizer = {
      availability: async (options: object) => {
        kept.asked.push(options);
        return availability;
      },
      create,
    };
    Object.defineProperty(window, "Summarizer", { value: Summarizer, configurable: true, writable: true });
  }, device);
}

const boats = (...summaries: string[]) => list(summaries.length, (rank): Wanted => ({ summary: summaries[rank - 1] }));

/** A row with an AI summary of Hugging Face. */
const summed = (row: Row, ai_summary: string): Row => ({ ...row, paper: { ...(row.paper as Row), ai_summary } });

const OPTIONS = { type: "tldr", format: "plain-text", length: "short", expectedInputLanguages: ["en"], outputLanguage: "en" };

async function open(page: Page, hub: Hub, device: Device, rows: Row[]) {
  await withSummarizer(page, device);
  hub.answers(DAY, rows);
  await page.goto(`?date=${DAY}`);
  const post = page.getByRole("region", { name: "블로그 글" });
  return {
    status: page.locator(".translation-status"),
    stop: post.getByRole("button", { name: "요약 멈추기" }),
    menu: page.locator("#card-menu"),
  };
}

const kept = (page: Page) => page.evaluate(() => ({ ...window.summarizer, letGo: undefined }));
const letGo = (page: Page) => page.evaluate(() => window.summarizer.letGo());

/** Opens the menu of a card. */
async function openMenu(app: App, title: string) {
  await app.card(title).hover();
  await app.of(title, "복사").click();
}

/** Presses the entry of a card's menu that summarizes. */
async function summarize(app: App, page: Page, title: string, entry = "한 문장 요약 만들기") {
  await openMenu(app, title);
  await page.locator("#card-menu").getByRole("button", { name: entry, exact: true }).click();
}

/** Lets posts show AI summaries. */
async function showInPosts(app: App) {
  await app.openSettings();
  await app.setting("AI 요약").check();
  await app.closeSettings();
}

/** The post of the host that shows AI summaries, with a machine's before some abstracts. */
function summarized(rows: Row[], ...abstracts: string[]): string {
  return abstracts.reduce(
    (post, text) => post.replace(`   - Abstract: ${text}\n`, (line) => `   - AI 요약: In short: ${text}\n${line}`),
    hostPostWith("ai-summary: yes", DAY, rows).replace("의 논문이 수집되었습니다.", "의 논문이 수집되었습니다. 기계 요약이 들어 있습니다."),
  );
}

test("a paper without an AI summary gets one from its menu, on its card and in the post, which says so", async ({ app, hub, page }) => {
  const rows = boats("Boats float.", "Boats sink.", "Boats drift.").map((row, i) => (i ? row : summed(row, "They float.")));
  const bar = await open(page, hub, { availability: "downloadable" }, rows);
  await showInPosts(app);
  await openMenu(app, "Paper Boat 1");
  await expect(bar.menu.getByRole("button", { name: "한 문장 요약 만들기" })).toBeHidden();
  await page.keyboard.press("Escape");

  await summarize(app, page, "Paper Boat 2");
  await expect(bar.status).toHaveText("브라우저가 요약 모델을 한 번 내려받아야 합니다.");
  expect((await kept(page)).created).toEqual([]);
  await summarize(app, page, "Paper Boat 2", "내려받고 한 문장 요약 만들기");
  await expect(bar.status).toHaveText("요약을 마쳤습니다.");
  const { asked, created, texts } = await kept(page);
  expect(asked[0]).toEqual(OPTIONS);
  expect(created).toEqual([{ byPress: true, options: OPTIONS }]);
  expect(texts).toEqual(["Boats sink."]);
  await expect.poll(async () => (await kept(page)).destroyed).toBe(1);

  const abstract = (title: string) => app.card(title).locator(".abstract");
  await expect(abstract("Paper Boat 1")).toHaveText("AI 요약They float.");
  await expect(abstract("Paper Boat 2")).toHaveText("기계 요약In short: Boats sink.");
  // Where there is none, its mark is the button that makes one.
  await expect(abstract("Paper Boat 3")).toContainText("Boats drift.");
  await expectAccessible(page);
  await expectNothingAside(page);
  await abstract("Paper Boat 3").getByRole("button", { name: "한 문장 요약 만들기" }).click();
  await expect(abstract("Paper Boat 3")).toHaveText("기계 요약In short: Boats drift.");

  const copied = await app.copied();
  expect(copied).toBe(summarized(rows, "Boats sink.", "Boats drift."));

  // A paper is summarized once.
  await page.reload();
  await expect(app.text).toHaveValue(copied);
  await expect(abstract("Paper Boat 2")).toHaveText("기계 요약In short: Boats sink.");
  expect((await kept(page)).created).toEqual([]);
});

test("a model is loaded with its progress, the reader stops it, and copying never waits", async ({ app, hub, page }) => {
  const rows = boats("Boats float.", "Boats sink.");
  const bar = await open(page, hub, { availability: "downloadable", waits: true }, rows);
  await summarize(app, page, "Paper Boat 1");
  await summarize(app, page, "Paper Boat 1", "내려받고 한 문장 요약 만들기");
  await expect(bar.status).toHaveText("요약 모델을 내려받는 중입니다 · 40%");
  expect(await app.copied()).toBe(hostPost(DAY, rows));
  await bar.stop.click();
  await expect(bar.status).toHaveText("요약을 멈췄습니다.");
  await expect(bar.stop).toBeHidden();
  await expect.poll(async () => (await kept(page)).aborted).toBe(1);
  await summarize(app, page, "Paper Boat 1");
  await letGo(page);
  await expect(bar.status).toHaveText("요약하는 중입니다 · 0/1");
  await summarize(app, page, "Paper Boat 2");
  await expect(bar.status).toHaveText("요약하는 중입니다 · 0/2");
  await letGo(page);
  await expect(bar.status).toHaveText("요약하는 중입니다 · 1/2");
  await expect.poll(async () => (await kept(page)).texts).toHaveLength(2);
  await letGo(page);
  await expect(bar.status).toHaveText("요약을 마쳤습니다.");
});

test("what a hostile summarizer says is text", async ({ app, hub, page }) => {
  const bar = await open(page, hub, { availability: "available" }, boats("Hostile boats."));
  await showInPosts(app);
  await summarize(app, page, "Paper Boat 1");
  await expect(bar.status).toHaveText("요약을 마쳤습니다.");
  await expect(app.card("Paper Boat 1").locator(".abstract span[lang]")).toHaveText("<script>window.hacked = 1</script>{% raw %}[x](javascript:window.hacked=1) # Boats");
  await expect(page.locator("a[href^='javascript:']")).toHaveCount(0);
  await expect(app.text).toHaveValue(/- AI 요약: \\<script>window\.hacked = 1\\<\/script>&#123;% raw %}\\\[x\]\(javascript:/);
  expect(await page.evaluate(() => "hacked" in window)).toBe(false);
});

for (const [summary, said] of [
  ["Quota is short.", "초록이 너무 길어 요약하지 못했습니다."],
  ["Fail it does.", "브라우저가 요약하지 못한 논문 1편. 다시 눌러 보세요."],
] as const) {
  test(`a text that has no summary keeps its abstract: ${summary}`, async ({ app, hub, page }) => {
    const rows = boats(summary);
    const bar = await open(page, hub, { availability: "available" }, rows);
    await summarize(app, page, "Paper Boat 1");
    await expect(bar.status).toHaveText(said);
    await expect(app.card("Paper Boat 1").locator(".abstract")).toContainText(summary);
    expect(await app.copied()).toBe(hostPost(DAY, rows));
  });
}

for (const [error, said] of [
  ["NotAllowedError", "브라우저가 요약을 허락하지 않았습니다. 한 번 더 눌러 보거나 브라우저 설정을 확인해 주세요."],
  ["NotSupportedError", "이 브라우저는 영어 초록을 요약하지 못합니다."],
  ["NetworkError", "요약 모델을 내려받지 못했습니다. 연결을 확인하고 다시 눌러 주세요."],
  ["OperationError", "브라우저가 요약을 시작하지 못했습니다. 디스크 공간을 확인하고 다시 눌러 주세요."],
] as const) {
  test(`a summarizer that is refused is said in a sentence: ${error}`, async ({ app, hub, page }) => {
    const bar = await open(page, hub, { availability: "available", refuses: error }, boats("Boats float."));
    await summarize(app, page, "Paper Boat 1");
    await expect(bar.status).toHaveText(said);
  });
}

test("what the device has stored is deleted once the question is answered", async ({ app, hub, page }) => {
  const rows = boats("Boats float.");
  const bar = await open(page, hub, { availability: "available" }, rows);
  await showInPosts(app);
  await summarize(app, page, "Paper Boat 1");
  await expect(bar.status).toHaveText("요약을 마쳤습니다.");
  await expect(app.text).toHaveValue(summarized(rows, "Boats float."));
  const stored = () => page.evaluate(async () => (await (await caches.open("daily-papers.translations.1")).keys()).length);
  await expect.poll(stored).toBe(1);
  await app.openSettings();
  await expect(app.settings.getByText("번역과 요약 1개가 이 기기에 저장되어 있습니다.")).toBeVisible();
  await app.settings.getByRole("button", { name: "이 기기에 저장된 번역과 요약 지우기" }).click();
  await expect(app.settings.getByText("번역과 요약 1개를 지울까요? 고친 번역은 남습니다.")).toBeVisible();
  const confirm = app.settings.getByRole("button", { name: "모두 지우기" });
  await confirm.click();
  await expect(confirm).toBeHidden();
  await app.closeSettings();
  await expect(app.text).toHaveValue(hostPostWith("ai-summary: yes", DAY, rows));
  await page.reload();
  await expect(app.text).toHaveValue(hostPostWith("ai-summary: yes", DAY, rows));
});

for (const [device, prepare] of [
  ["has none", async () => {}],
  ["cannot", async (page: Page) => withSummarizer(page, { availability: "unavailable" })],
] as const) {
  test(`where the browser ${device}, only the settings say which can`, async ({ app, hub, page }) => {
    const rows = boats("Boats float.");
    await prepare(page);
    hub.answers(DAY, rows);
    await page.goto(`?date=${DAY}`);
    await expect(app.text).toHaveValue(hostPost(DAY, rows));
    await app.openView();
    await page.getByRole("group", { name: "목록 보기" }).getByRole("button", { name: "AI 요약" }).click();
    await page.keyboard.press("Escape");
    await expect(app.card("Paper Boat 1").locator(".abstract")).toHaveText("Boats float.");
    await openMenu(app, "Paper Boat 1");
    await expect(page.locator("#card-menu").getByRole("button", { name: "Markdown" }).first()).toBeVisible();
    await expect(page.getByText("한 문장 요약").filter({ visible: true })).toHaveCount(0);
    await page.keyboard.press("Escape");
    await app.openSettings();
    await expect(app.settings.getByText("한 문장 요약은 둘 다 138부터 만듭니다.")).toBeVisible();
    await expect(app.settings.getByRole("button", { name: "이 기기에 저장된 번역과 요약 지우기" })).toBeHidden();
  });
}
