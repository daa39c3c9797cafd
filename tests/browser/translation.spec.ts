/** Translation on the reader's own device, by a stand-in of the standard's interface that is there before the page starts. */
import type { Page } from "@playwright/test";
import { type App, expect, expectAccessible, expectNothingAside, hostPost, type Hub, list, test, type Wanted } from "./support.ts";

const DAY = "2025-12-08";

/** What the stand-in does. */
interface Device {
  /** What it answers when it is asked. */
  availability: "unavailable" | "downloadable" | "downloading" | "available";
  /** A language into which it does not translate. */
  lacks?: string;
  /** The name of the error with which no translator is made. */
  refuses?: string;
  /** Whether the model and each text wait until `letGo` is called. */
  waits?: boolean;
  /** What it says to a text; to any other, the text itself behind the language. */
  words?: Record<string, string>;
}

/** What the stand-in keeps for the tests. */
interface Kept {
  created: { sourceLanguage: string; targetLanguage: string; byPress: boolean }[];
  texts: string[];
  destroyed: number;
  aborted: number;
  go: () => void;
  /** Reports progress of the model that was created last, whatever has become of it. */
  late: () => void;
}

declare global {
  interface Window {
    device: Kept;
  }
}

/** Puts a `Translator` into the page. A text tells it what to do: Lose, Quota, Fail and Hostile. */
async function withTranslator(page: Page, device: Device) {
  await page.addInitScript(({ availability, lacks, refuses, waits, words = {} }: Device) => {
    let go = () => {};
    const kept: Kept = { created: [], texts: [], destroyed: 0, aborted: 0, go: () => go(), late: () => {} };
    window.device = kept;
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
    const translate = async (language: string, text: string, signal?: AbortSignal) => {
      kept.texts.push(text);
      await step(signal);
      if (text.includes("Quota")) throw new DOMException("too long", "QuotaExceededError");
      if (text.includes("Fail")) throw new DOMException("no", "OperationError");
      if (text.includes("Lose")) return text.replace("[1]", "");
      if (text.includes("Hostile")) return "<script>window.hacked = 1</script>{% raw %}[x](javascript:window.hacked=1)\n# 배";
      return words[text] ?? `${language}: ${text}`;
    };
    const create = async (options: {
      sourceLanguage: string;
      targetLanguage: string;
      signal?: AbortSignal;
      monitor?: (target: EventTarget) => void;
    }) => {
      const { sourceLanguage, targetLanguage, signal, monitor } = options;
      kept.created.push({ sourceLanguage, targetLanguage, byPress: navigator.userActivation.isActive });
      if (refuses) throw new DOMException("refused", refuses);
      const target = new EventTarget();
      monitor?.(target);
      kept.late = () => void target.dispatchEvent(Object.assign(new Event("downloadprogress"), { loaded: 0.7 }));
      if (availability !== "available") {
        target.dispatchEvent(Object.assign(new Event("downloadprogress"), { loaded: 0.4 }));
        await step(signal);
        target.dispatchEvent(Object.assign(new Event("downloadprogress"), { loaded: 1 }));
      }
      return {
        translate: (text: string, options?: { signal?: AbortSignal }) => translate(targetLanguage, text, options?.signal),
        destroy: () => void (kept.destroyed += 1),
      };
    };
    const ask = async ({ targetLanguage }: { targetLanguage: string }) => (targetLanguage === lacks ? "unavailable" : availability);
    const Translator = { availability: ask, create };
    Object.defineProperty(window, "Translator", { value: Translator, configurable: true, writable: true });
  }, device);
}

const boats = (...summaries: string[]) => list(summaries.length, (rank): Wanted => ({ summary: summaries[rank - 1] }));

/** What the post offers of translations. */
function barOf(page: Page) {
  const post = page.getByRole("region", { name: "블로그 글" });
  return {
    status: page.locator(".translation-status"),
    translate: post.getByRole("button", { name: "한국어로 번역" }),
    load: post.getByRole("button", { name: "내려받고 번역" }),
    stop: post.getByRole("button", { name: "번역 멈추기" }),
    version: post.getByRole("combobox", { name: "원문과 번역" }),
  };
}

async function open(page: Page, hub: Hub, device: Device, rows: ReturnType<typeof boats>) {
  await withTranslator(page, device);
  hub.answers(DAY, rows);
  await page.goto(`?date=${DAY}`);
  return barOf(page);
}

const kept = (page: Page) => page.evaluate(() => ({ ...window.device, go: undefined, late: undefined }));
const go = (page: Page) => page.evaluate(() => window.device.go());

/** The post of the host with other texts in it. */
function translated(post: string, ...texts: [original: string, shown: string][]): string {
  return texts.reduce(
    (post, [original, shown]) => post.replace(`   - Abstract: ${original}\n`, () => shown),
    post.replace("의 논문이 수집되었습니다.", "의 논문이 수집되었습니다. 기계 번역이 들어 있습니다."),
  );
}

/** Opens the field of the translation of a card's abstract. */
async function correct(app: App, title: string, text: string) {
  const card = app.card(title);
  await card.getByRole("button", { name: "번역 고치기" }).click();
  const field = card.getByRole("textbox", { name: "번역 고치기" });
  await field.fill(text);
  return field;
}

test("a Korean morning: a press translates the post, a correction wins, and the copy is the same to the byte", async ({ app, hub, page }) => {
  const rows = boats("With $x_i$ folds GPT-4 boats float [3].", "Boats sink.", "Boats drift.", "Boats rest.");
  // Another order of the placeholders, as other languages have.
  const words = { "With [1] folds [2] boats float [3].": "[2] 배는 [1]번 접으면 뜬다 [3]." };
  const bar = await open(page, hub, { availability: "downloadable", words }, rows);
  await expect(app.card("Paper Boat 1")).toContainText("boats float");
  await bar.translate.click();
  await expect(bar.status).toHaveText("브라우저가 번역 모델을 한 번 내려받아야 합니다.");
  expect((await kept(page)).created).toEqual([]);
  await expectAccessible(page);
  await bar.load.click();
  await expect(bar.status).toHaveText("번역을 마쳤습니다.");
  const { created, texts } = await kept(page);
  expect(created).toEqual([{ sourceLanguage: "en", targetLanguage: "ko", byPress: true }]);
  expect(texts[0]).toBe("With [1] folds [2] boats float [3].");
  expect(texts).toHaveLength(4);
  await expect.poll(async () => (await kept(page)).destroyed).toBe(1);

  const abstract = app.card("Paper Boat 2").locator(".abstract span[lang]");
  await expect(abstract).toHaveText("ko: Boats sink.");
  await expect(abstract).toHaveAttribute("lang", "ko");
  await app.card("Paper Boat 2").getByRole("button", { name: "원문 보기" }).click();
  await expect(abstract).toHaveText("Boats sink.");
  await expect(abstract).toHaveAttribute("lang", "en");
  await app.card("Paper Boat 2").getByRole("button", { name: "번역 보기" }).click();

  await correct(app, "Paper Boat 3", "배가 떠 간다.");
  await expect(app.card("Paper Boat 3")).toContainText("고친 번역");
  await expectAccessible(page);
  await expectNothingAside(page);

  const expected = translated(
    hostPost(DAY, rows),
    ["With $x_i$ folds GPT-4 boats float [3].", "   - 초록: GPT-4 배는 $x_i$번 접으면 뜬다 [3].\n"],
    ["Boats sink.", "   - 초록: ko: Boats sink.\n"],
    ["Boats drift.", "   - 초록: 배가 떠 간다.\n"],
    ["Boats rest.", "   - 초록: ko: Boats rest.\n"],
  );
  const copied = await app.copied();
  expect(copied).toBe(expected);

  // A day is translated once, and corrections stay.
  await page.reload();
  await expect(app.text).toHaveValue(copied);
  await expect(app.card("Paper Boat 3").locator(".abstract span[lang]")).toHaveText("배가 떠 간다.");
  await bar.translate.click();
  await expect(bar.status).toHaveText("번역을 마쳤습니다.");
  expect((await kept(page)).created).toEqual([]);
});

test("both texts are in the post, and the original alone if it is wanted again", async ({ app, hub, page }) => {
  const rows = boats("Boats float.", "Boats sink.");
  const bar = await open(page, hub, { availability: "available" }, rows);
  await expect(bar.status).toHaveText("");
  await bar.translate.click();
  await expect(bar.status).toHaveText("번역을 마쳤습니다.");
  await bar.version.selectOption("번역과 원문");
  const both = (original: string) => `   - 초록: ko: ${original}\n   - Abstract: ${original}\n`;
  const expected = translated(hostPost(DAY, rows), ["Boats float.", both("Boats float.")], ["Boats sink.", both("Boats sink.")]);
  expect(await app.copied()).toBe(expected);
  await app.tab("미리보기").click();
  await expect(app.preview.locator("li span[lang=ko]").first()).toHaveText("ko: Boats float.");
  await bar.version.selectOption("원문");
  await expect(app.text).toHaveValue(hostPost(DAY, rows));
});

test("a text that is spoilt, too long or refused stays English, and a check says how many", async ({ app, hub, page }) => {
  const rows = boats("Boats float.", "Lose $x$ here.", "Quota is short.", "Fail it does.");
  const bar = await open(page, hub, { availability: "available" }, rows);
  await bar.translate.click();
  await expect(bar.status).toHaveText(
    "번역을 마쳤습니다. 수식이나 이름이 깨져 영어로 둔 글 1개. 너무 길어 영어로 둔 글 1개. 브라우저가 번역하지 못해 영어로 둔 글 1개.",
  );
  await expect(app.text).toHaveValue(/- 초록: ko: Boats float\.\n/);
  await expect(app.text).toHaveValue(/- Abstract: Lose \$x\$ here\.\n/);
  await app.openChecks();
  await expect(app.check("아직 번역하지 않아 영어로 나가는 논문이 3편 있습니다.")).toBeVisible();
});

test("a text that is spoilt says so on its card, and is translated by hand", async ({ app, hub, page }) => {
  const bar = await open(page, hub, { availability: "available" }, boats("Boats float.", "Lose $x$ here."));
  await bar.translate.click();
  await expect(bar.status).toHaveText("번역을 마쳤습니다. 수식이나 이름이 깨져 영어로 둔 글 1개.");
  const said = (title: string) => app.card(title).getByText("수식이나 인용이 빠져 영어로 두었습니다.");
  await expect(said("Paper Boat 2")).toBeVisible();
  await expect(said("Paper Boat 1")).toBeHidden();
  await expect(app.card("Paper Boat 2").getByRole("button", { name: "원문 보기" })).toBeHidden();
  await correct(app, "Paper Boat 2", "여기서 $x$ 잃는다.");
  await expect(app.text).toHaveValue(/- 초록: 여기서 \$x\$ 잃는다\.\n/);
  await expect(said("Paper Boat 2")).toBeHidden();
  await expect(app.card("Paper Boat 2")).toContainText("고친 번역");
  await expectAccessible(page);
});

test("what a hostile translator says is text", async ({ app, hub, page }) => {
  const bar = await open(page, hub, { availability: "available" }, boats("Hostile boats."));
  await bar.translate.click();
  await expect(bar.status).toHaveText("번역을 마쳤습니다.");
  await expect(app.card("Paper Boat 1").locator(".abstract span[lang]")).toHaveText("<script>window.hacked = 1</script>% raw %}[x](javascript:window.hacked=1) # 배");
  await expect(page.locator("a[href^='javascript:']")).toHaveCount(0);
  await expect(app.text).toHaveValue(/- 초록: \\<script>window\.hacked = 1\\<\/script>% raw %}\\\[x\]\(javascript:/);
  expect(await page.evaluate(() => "hacked" in window)).toBe(false);
});

test("a model is loaded with its progress, and the reader stops it", async ({ app, hub, page }) => {
  const rows = boats("Boats float.");
  const bar = await open(page, hub, { availability: "downloadable", waits: true }, rows);
  await bar.translate.click();
  await bar.load.click();
  await expect(bar.status).toHaveText("번역 모델을 내려받는 중입니다 · 40%");
  // Copying never waits.
  expect(await app.copied()).toBe(hostPost(DAY, rows));
  await bar.stop.click();
  await expect(bar.status).toHaveText("번역을 멈췄습니다. 나머지는 영어로 나갑니다.");
  await expect.poll(async () => (await kept(page)).aborted).toBe(1);
  await bar.translate.click();
  await go(page);
  await expect(bar.status).toHaveText("번역하는 중입니다 · 0/1");
  await go(page);
  await expect(bar.status).toHaveText("번역을 마쳤습니다.");
});

test("progress that is reported late, of a model that is there or was given up, changes nothing", async ({ app, hub, page }) => {
  const bar = await open(page, hub, { availability: "downloadable", waits: true }, boats("Boats float."));
  const late = () => page.evaluate(() => window.device.late());
  await expect(app.card("Paper Boat 1")).toBeVisible();
  await bar.translate.click();
  await bar.load.click();
  await expect(bar.status).toHaveText("번역 모델을 내려받는 중입니다 · 40%");
  await bar.stop.click();
  await expect.poll(async () => (await kept(page)).aborted).toBe(1);
  await late();
  await expect(bar.status).toHaveText("번역을 멈췄습니다. 나머지는 영어로 나갑니다.");
  await bar.translate.click();
  await go(page);
  await expect(bar.status).toHaveText("번역하는 중입니다 · 0/1");
  await late();
  await go(page);
  await expect(bar.status).toHaveText("번역을 마쳤습니다.");
  await late();
  await expect(bar.status).toHaveText("번역을 마쳤습니다.");
});

test("a translation can be stopped when its papers have left the post", async ({ app, hub, page }) => {
  const bar = await open(page, hub, { availability: "available", waits: true }, boats("Boats float.", "Boats sink."));
  await bar.translate.click();
  await expect(bar.status).toHaveText("번역하는 중입니다 · 0/2");
  await app.tick("Paper Boat 1").uncheck();
  await app.tick("Paper Boat 2").uncheck();
  await expect(bar.stop).toBeVisible();
  await bar.stop.click();
  await expect(bar.status).toHaveText("번역을 멈췄습니다. 나머지는 영어로 나갑니다.");
  await expect(bar.translate).toBeHidden();
});

test("a stored translation far longer than its text is not shown", async ({ app, hub, page }) => {
  const bar = await open(page, hub, { availability: "available" }, boats("Boats float."));
  await bar.translate.click();
  await expect(app.text).toHaveValue(/- 초록: ko: Boats float\.\n/);
  const spoil = () =>
    page.evaluate(async () => {
      const cache = await caches.open("daily-papers.translations.1");
      const keys = await cache.keys();
      const body = JSON.stringify({ version: 1, source: "Boats float.", text: "배".repeat(10_000) });
      await Promise.all(keys.map((key) => cache.put(key, new Response(body))));
      return keys.length;
    });
  await expect.poll(spoil).toBe(1);
  await page.reload();
  await bar.translate.click();
  await expect(app.text).toHaveValue(/- 초록: ko: Boats float\.\n/);
  expect((await kept(page)).texts).toEqual(["Boats float."]);
});

test("another list ends the translation of this one", async ({ app, hub, page }) => {
  hub.answers("2025-12-05", boats("Kites fly."));
  const bar = await open(page, hub, { availability: "available", waits: true }, boats("Boats float.", "Boats sink.", "Boats rest."));
  await bar.translate.click();
  await expect(bar.status).toHaveText("번역하는 중입니다 · 0/3");
  expect((await kept(page)).texts).toHaveLength(2);
  await app.before.click();
  await expect(app.text).toHaveValue(/Kites fly/);
  await expect.poll(async () => (await kept(page)).aborted).toBe(2);
  await expect(bar.status).toHaveText("");
});

for (const [error, said] of [
  ["NotAllowedError", "브라우저가 번역을 허락하지 않았습니다. 한 번 더 눌러 보거나 브라우저 설정을 확인해 주세요."],
  ["NotSupportedError", "이 브라우저는 이 언어로 번역하지 못합니다. 설정에서 다른 언어를 골라 주세요."],
  ["NetworkError", "번역 모델을 내려받지 못했습니다. 연결을 확인하고 다시 눌러 주세요."],
  ["OperationError", "브라우저가 번역을 시작하지 못했습니다. 디스크 공간을 확인하고 다시 눌러 주세요."],
] as const) {
  test(`a translator that is refused is said in a sentence: ${error}`, async ({ app, hub, page }) => {
    const rows = boats("Boats float.");
    const bar = await open(page, hub, { availability: "downloading", refuses: error }, rows);
    await bar.translate.click();
    await expect(bar.status).toHaveText(said);
    expect(await app.copied()).toBe(hostPost(DAY, rows));
  });
}

test("another language is translated into if it is chosen, and none into the papers' own", async ({ app, hub, page }) => {
  const bar = await open(page, hub, { availability: "available" }, boats("Boats float."));
  await expect(bar.translate).toBeVisible();
  await app.postLanguage.selectOption("English");
  await expect(bar.translate).toBeHidden();
  await app.openSettings();
  await app.setting("번역 대상").selectOption("日本語");
  await app.closeSettings();
  await page.getByRole("region", { name: "블로그 글" }).getByRole("button", { name: "일본어로 번역" }).click();
  await expect(app.text).toHaveValue(/- Abstract: ja: Boats float\.\n/);
  await expect(app.card("Paper Boat 1").locator(".abstract span[lang]")).toHaveAttribute("lang", "ja");
});

test("the settings say that the browser does not translate into a language", async ({ app, hub, page }) => {
  const bar = await open(page, hub, { availability: "available", lacks: "ja" }, boats("Boats float."));
  await expect(bar.translate).toBeVisible();
  await app.openSettings();
  const said = app.settings.getByText("이 브라우저는 이 언어로 번역하지 못합니다. 다른 언어를 골라 주세요.");
  await expect(said).toBeHidden();
  await app.setting("번역 대상").selectOption("日本語");
  await expect(said).toBeVisible();
  await expectAccessible(page);
  await app.setting("번역 대상").selectOption("Deutsch");
  await expect(said).toBeHidden();
});

test("another language stops a translation, which is said", async ({ app, hub, page }) => {
  const bar = await open(page, hub, { availability: "available", waits: true }, boats("Boats float."));
  await bar.translate.click();
  await expect(bar.status).toHaveText("번역하는 중입니다 · 0/1");
  await app.openSettings();
  await app.setting("번역 대상").selectOption("日本語");
  await app.closeSettings();
  await expect(bar.status).toHaveText("번역을 멈췄습니다. 나머지는 영어로 나갑니다.");
});

test("a translated title is seen and corrected on its card", async ({ app, hub, page }) => {
  const bar = await open(page, hub, { availability: "available" }, boats("Boats float."));
  await app.openSettings();
  await app.setting("제목도 번역하기").check();
  await app.closeSettings();
  await bar.translate.click();
  await expect(app.text).toHaveValue(/\*\*ko: Paper Boat 1\*\*/);
  const card = app.card("Paper Boat 1");
  await card.getByRole("button", { name: "번역 고치기" }).click();
  const title = card.getByRole("textbox", { name: "번역한 제목" });
  await expect(title).toHaveValue("ko: Paper Boat 1");
  await expectAccessible(page);
  await title.fill("종이배 1");
  await expect(app.text).toHaveValue(/\*\*종이배 1\*\*/);
  await title.fill("");
  await expect(app.text).toHaveValue(/\*\*ko: Paper Boat 1\*\*/);
  await page.reload();
  await expect(app.text).toHaveValue(/\*\*ko: Paper Boat 1\*\*/);
});

test("imported corrections of a paper are added to its own", async ({ app, hub, page }) => {
  const bar = await open(page, hub, { availability: "available" }, boats("Boats float."));
  await app.openSettings();
  await app.setting("제목도 번역하기").check();
  await app.closeSettings();
  await bar.translate.click();
  await expect(bar.status).toHaveText("번역을 마쳤습니다.");
  await correct(app, "Paper Boat 1", "배가 떠 간다.");
  await app.openSettings();
  const [download] = await Promise.all([page.waitForEvent("download"), app.button("파일로 내보내기").click()]);
  const file = await download.path();

  // The other device has a correction of the title alone.
  await page.evaluate(() => localStorage.removeItem("daily-papers.correction.2512.00001"));
  await page.reload();
  await expect(app.text).toHaveValue(/- 초록: ko: Boats float\.\n/);
  const card = app.card("Paper Boat 1");
  await card.getByRole("button", { name: "번역 고치기" }).click();
  await card.getByRole("textbox", { name: "번역한 제목" }).fill("종이배");
  await expect(app.text).toHaveValue(/\*\*종이배\*\*/);
  await app.openSettings();
  await app.settings.locator("[type=file]").setInputFiles(file);
  await expect(app.settled).toHaveText(/가져왔습니다/);
  await expect(app.text).toHaveValue(/\*\*종이배\*\*[^]*- 초록: 배가 떠 간다\.\n/);
});

test("a language that is written from right to left is laid out so", async ({ app, hub, page }) => {
  await open(page, hub, { availability: "available", words: { "Boats float.": "القوارب تطفو." } }, boats("Boats float."));
  await app.openSettings();
  await app.setting("번역 대상").selectOption("ar");
  await app.closeSettings();
  await page.getByRole("region", { name: "블로그 글" }).getByRole("button", { name: "아랍어로 번역" }).click();
  await expect(app.text).toHaveValue(/القوارب تطفو\./);
  await app.tab("미리보기").click();
  const shown = app.preview.locator("span[lang=ar]");
  await expect(shown).toHaveText("القوارب تطفو.");
  const field = await correct(app, "Paper Boat 1", "القوارب تغرق.");
  await expect(shown).toHaveText("القوارب تغرق.");
  const direction = (element: Element) => getComputedStyle(element).direction;
  expect([await shown.evaluate(direction), await field.evaluate(direction)]).toEqual(["rtl", "rtl"]);
});

test("a single paper is translated from the menu of its card", async ({ app, hub, page }) => {
  await open(page, hub, { availability: "available" }, boats("Boats float.", "Boats sink."));
  await app.card("Paper Boat 2").hover();
  await app.of("Paper Boat 2", "복사").click();
  await page.locator("#card-menu").getByRole("button", { name: "한국어로 번역" }).click();
  await expect(app.text).toHaveValue(/- 초록: ko: Boats sink\.\n/);
  expect((await kept(page)).texts).toEqual(["Boats sink."]);
});

test("in a narrow window the menu of a card says what is to be loaded before it is", async ({ app, hub, page }) => {
  await page.setViewportSize({ width: 390, height: 1000 });
  await open(page, hub, { availability: "downloadable" }, boats("Boats float.", "Boats sink."));
  const menu = page.locator("#card-menu");
  const opener = app.of("Paper Boat 2", "이 논문으로 할 일");
  await opener.click();
  await menu.getByRole("button", { name: "한국어로 번역" }).click();
  await expect(menu.getByText("브라우저가 번역 모델을 한 번 내려받아야 합니다.")).toBeVisible();
  await expectAccessible(page);
  await expectNothingAside(page);
  expect((await kept(page)).created).toEqual([]);
  await page.keyboard.press("Escape");
  await opener.click();
  await expect(menu.getByText("브라우저가 번역 모델을 한 번 내려받아야 합니다.")).toBeVisible();
  await menu.getByRole("button", { name: "내려받고 번역" }).click();
  await expect(menu).toBeHidden();
  // The text of the post is in its field while the sheet is open.
  await app.button("글 보기").click();
  await expect(app.text).toHaveValue(/- 초록: ko: Boats sink\.\n/);
  expect((await kept(page)).texts).toEqual(["Boats sink."]);
});

test("the button of the post loads the model for the one paper that was asked for", async ({ app, hub, page }) => {
  const bar = await open(page, hub, { availability: "downloadable" }, boats("Boats float.", "Boats sink."));
  await app.card("Paper Boat 2").hover();
  await app.of("Paper Boat 2", "복사").click();
  await page.locator("#card-menu").getByRole("button", { name: "한국어로 번역" }).click();
  await bar.load.click();
  await expect(bar.status).toHaveText("번역을 마쳤습니다.");
  expect((await kept(page)).texts).toEqual(["Boats sink."]);
});

for (const [device, prepare] of [
  ["has none", async () => {}],
  ["cannot", async (page: Page) => withTranslator(page, { availability: "unavailable" })],
] as const) {
  test(`where the browser ${device}, only the settings say which can, and nothing is lost`, async ({ app, hub, page }) => {
    const rows = boats("Boats float.");
    await prepare(page);
    hub.answers(DAY, rows);
    await page.goto(`?date=${DAY}`);
    await expect(app.text).toHaveValue(hostPost(DAY, rows));
    await expect(page.getByText("번역").filter({ visible: true })).toHaveCount(0);
    await app.openSettings();
    await expect(app.settings.getByText("번역은 브라우저가 이 기기 안에서 합니다. 데스크톱의 Chrome 138, Edge 148부터 됩니다.")).toBeVisible();
    await app.setting("원문과 번역").selectOption("번역");
    await app.closeSettings();
    expect(await app.copied()).toBe(hostPost(DAY, rows));
    await app.openChecks();
    await expect(app.check("아직 번역하지 않아 영어로 나가는 논문이 1편 있습니다.")).toBeVisible();
  });
}
