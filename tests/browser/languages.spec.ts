/** The page in Korean and in English: nothing on it is left in the other language. */
import type { Page } from "@playwright/test";
import { type App, expect, Hub, list, test } from "./support.ts";

const DAY = "2025-12-08";

/** What is said on the page in its own language: texts, labels, titles and hints, seen or only heard. */
const said = (page: Page) =>
  page.evaluate(() => {
    const language = document.documentElement.lang;
    const isOwn = (element: Element) => element.closest("[lang]")?.getAttribute("lang") === language;
    const texts = [document.title];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement!;
      if (!parent.closest("script, style, textarea, #app ~ *") && isOwn(parent)) texts.push(node.nodeValue!);
    }
    for (const element of document.querySelectorAll("#app *")) {
      for (const name of ["aria-label", "title", "placeholder", "alt"]) {
        const value = element.getAttribute(name);
        if (value && isOwn(element)) texts.push(value);
      }
    }
    const titles = [...document.querySelectorAll(".card h2")].map((title) => title.textContent!);
    return texts.map((text) => titles.reduce((text, title) => text.replace(title, ""), text).trim()).filter(Boolean);
  });

/** Names, which are the same in every language, and what a test's own list says. */
const NAMES =
  /Hugging Face|Chrome|Edge|goldmark|passthrough|(Dai|Week|Month)ly Papers|Paper Boat|arXiv|PDF|HTML|alphaXiv|Semantic Scholar|Markdown|GitHub|\bHF\b|\bAbstract:|Jekyll|Chirpy|Hugo|Obsidian|BibTeX|TeX|RIS|CSL-JSON|\.(?:bib|ris|json)\b|YAML|UTC|KST|AI|URL|Ctrl\+C|Velog|Notion|[\w.-]+\.(md|zip)|\d+ KB|\{[\w:-]+\}|\bimage:|lim4349|jane\/blog\S*|\bmain\b|docs\/|_posts|permalink|org:|has:code|\bOR\b|·14 authors|\ball\b|\b[A-Z]\b|\bEsc\b/g;

const notIn = { ko: /[A-Za-z]{2,}/, en: /[가-힣ㄱ-ㅎ]/ };

const untranslated = async (page: Page, language: "ko" | "en") =>
  (await said(page)).map((text) => text.replace(NAMES, "")).filter((text) => notIn[language].test(text));

type State = [name: string, visit: (page: Page, hub: Hub, app: App) => Promise<void>];

/** Goes to an address and waits until the program has taken over from the shell, and something is there. */
const goes = (query: string, there = ".card"): State[1] => async (page) => {
  await page.goto(query);
  await expect(page.locator(".shell")).toHaveCount(0);
  await expect(page.locator(there).first()).toBeVisible();
};

/** Presses the button that has this name in one of the languages. */
const press = (page: Page, name: RegExp) => page.getByRole("button", { name }).first().click();

const STATES: State[] = [
  ["a list", goes(`?date=${DAY}`)],
  [
    "a list being edited",
    async (page, hub, app) => {
      await goes(`?date=${DAY}`)(page, hub, app);
      await page.getByRole("checkbox").nth(1).uncheck();
      await press(page, /^(코멘트|Comment): /);
    },
  ],
  [
    "the settings",
    async (page, hub, app) => {
      await goes(`?date=${DAY}`)(page, hub, app);
      await press(page, /^(글 설정|Post settings)$/);
    },
  ],
  [
    "the calendar",
    async (page, hub, app) => {
      await goes(`?date=${DAY}`)(page, hub, app);
      await page.locator("#open-calendar").click();
    },
  ],
  ["an open list", goes("?date=2025-12-09")],
  ["a weekend", goes("?date=2025-12-07", ".list-placeholder")],
  ["a holiday", goes("?date=2025-12-04", ".list-placeholder")],
  ["a failure", goes("?date=2025-12-03", ".list-placeholder")],
  ["a refusal", goes("?date=2025-12-02", ".list-placeholder")],
  ["a week", goes("?week=2025-W50")],
  ["a month without papers", goes("?month=2025-10", ".list-placeholder")],
  ["a sample", goes(`?sample=${DAY}`)],
  ["a date that is none", goes("?date=2025-02-30", ".notice")],
];

for (const language of ["ko", "en"] as const) {
  for (const [name, visit] of STATES) {
    test(`${name} is wholly ${language === "ko" ? "Korean" : "English"}`, async ({ app, hub, noise, page }) => {
      noise.allow(/./);
      hub.answers(DAY, list(12, () => ({ authors: [], organization: null, keywords: [] })));
      hub.answers("2025-12-09", list(3));
      hub.status("2025-12-03", 404, "gone");
      hub.status("2025-12-02", 400, `{"error":"✖ \\"date\\" must be less than or equal to …"}`);
      await page.addInitScript((language) => localStorage.setItem("daily-papers.language", language), language);
      await visit(page, hub, app);
      await expect(page.locator("html")).toHaveAttribute("lang", language);
      expect((await said(page)).length, "there is something to be read").toBeGreaterThan(10);
      expect(await untranslated(page, language)).toEqual([]);
    });
  }
}

test("a link with its language in it opens in that language, whatever the reader's own is", async ({ app, hub, page }) => {
  hub.answers(DAY, list(3));
  await page.goto(`?date=${DAY}`);
  await page.getByRole("button", { name: "English" }).click();
  await expect(page).toHaveURL(/[?&]lang=en/);
  const shared = page.url();
  await page.evaluate(() => localStorage.setItem("daily-papers.language", "ko"));
  await page.goto(shared);
  await expect(app.heading).toHaveText(/Monday/);
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
});

test("what was left for the next frame by a page in one language does not stop the page in the other", async ({ app, hub, page }) => {
  hub.answers(DAY, list(3));
  await page.goto(`?date=${DAY}`);
  await expect(app.text).not.toHaveValue("");
  await page.evaluate(async () => {
    const frame = window.requestAnimationFrame;
    const waiting: FrameRequestCallback[] = [];
    window.requestAnimationFrame = (act) => waiting.push(act);
    document.querySelector<HTMLButtonElement>(".list-status button")!.click();
    // What follows on the click comes before the next message.
    await new Promise((done) => setTimeout(done));
    document.querySelector<HTMLButtonElement>("#switch-language")!.click();
    await new Promise((done) => setTimeout(done));
    window.requestAnimationFrame = frame;
    waiting.forEach((act) => frame(act));
  });
  await expect(app.heading).toHaveText(/Monday/);
  await expect(app.cards).toHaveCount(3);
  await page.getByRole("button", { name: /^Filter/ }).click();
  await expect(page.getByRole("combobox", { name: "Institution", exact: true }).getByRole("option")).toHaveCount(2);
});
