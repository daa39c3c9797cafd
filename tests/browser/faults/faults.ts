/**
 * Many loads of the built page, each with a Hugging Face of its own that answers badly in ways of its own, and with a
 * reader who goes on meanwhile. Whatever comes, the page shows something, says what failed, throws nothing, makes no
 * elements out of answers, and loses nothing of what the reader wrote.
 */
import type { LaunchOptions, Page } from "@playwright/test";
import { expect, test as base } from "@playwright/test";
import { Chance } from "../chance.ts";
import config from "../playwright.config.ts";
import { type StandIn, standIn } from "../stand_in.ts";
import { HOME } from "../where.ts";
import { BadHub, FAULTS, HOSTILE, rowsOf, SENT_TO } from "./bad_hub.ts";

const LOADS = Number(process.env.FAULT_LOADS ?? 500);
const SEED = Number(process.env.FAULT_SEED ?? 1);
const ONLY = process.env.FAULT_ONLY;

/** Tuesday noon in Korea, as in the other specs: lists from 1 December on are not settled. */
const NOW = "2025-12-09T03:00:00Z";

/** How long a list or its placeholder may take at most when every answer has been given, the pauses between requests included. */
const PATIENCE = 5_000;

interface Host {
  /** Who answers now. */
  hub: BadHub | undefined;
  standIn: StandIn;
}

const test = base.extend<object, { host: Host; launchOptions: LaunchOptions }>({
  host: [
    async ({}, use) => {
      const host: Partial<Host> = {};
      host.standIn = await standIn((request, response) => {
        if (host.hub) host.hub.answer(request, response);
        else response.destroy();
      });
      await use(host as Host);
      await host.standIn.close();
    },
    { scope: "worker" },
  ],
  launchOptions: [
    async ({ host }, use) => {
      const { args = [], ...others } = config.use!.launchOptions!;
      const own = args.filter((arg) => !arg.startsWith("--host-resolver-rules"));
      await use({ ...others, args: [...own, ...host.standIn.args] });
    },
    { scope: "worker" },
  ],
});

/** What the reader did that has to be there later. */
interface Written {
  /** As in the page's storage: a day, `2025-W49` or `2025-12`. */
  period: string;
  introduction?: string;
  /** By the papers' ids. */
  comments: Map<string, string>;
  ticks: Map<string, boolean>;
}

/** An address, by chance: what is shown, what is looked for, how many, in which language. */
function addressOf(chance: Chance): string {
  const day = () => `2025-12-0${chance.between(1, 9)}`;
  const subject = chance.pick([
    () => "",
    () => "",
    () => `date=${day()}`,
    () => `date=${day()}`,
    () => `date=${day()}`,
    () => `date=2025-11-${chance.between(10, 28)}`,
    () => `week=2025-W${chance.between(47, 50)}`,
    () => `sample=${chance.pick(["2025-12-08", "2025-12-26"])}`,
    () => (chance.happens(0.3) ? "month=2025-11" : `date=${day()}`),
    () =>
      chance.pick([
        `date=${encodeURIComponent(chance.pick(HOSTILE))}`,
        "date=2031-01-01",
        "date=1999-01-01",
        "date=2025-02-30",
        "week=2026-W99",
        "month=2025-13",
        "sample=x",
        `date=${"9".repeat(3_000)}`,
        "date=2025-12-08&week=2025-W49&sample=2025-12-26",
        "%E0%A4%A&date=%",
      ]),
  ])();
  const search = () => chance.pick(["boat", "floats -keel", "org:Harbour", `"`, "has:code", "없는 말", chance.pick(HOSTILE)]);
  const parts = [
    subject,
    chance.happens(0.25) ? `q=${encodeURIComponent(search())}` : "",
    chance.happens(0.2) ? `top=${chance.pick(["3", "all", "20", "0", "-1", "x"])}` : "",
    chance.happens(0.2) ? `lang=${chance.pick(["en", "ko", "xx"])}` : "",
  ];
  const query = parts.filter(Boolean).join("&");
  return query ? `?${query}` : "";
}

/** Something that can be looked at: cards, or what stands in their place. */
const SETTLED = ".papers .card, .papers .list-placeholder";

/** Waits until there are cards or a placeholder, for so long at most. Whether there are. */
const settles = (page: Page, timeout: number): Promise<boolean> =>
  page.waitForSelector(SETTLED, { timeout, state: "attached" }).then(
    () => true,
    () => false,
  );

/** Presses the first of the things that match, as far as it can be pressed. */
const press = (page: Page, selector: string, nth = 0) =>
  page.evaluate(
    ([selector, nth]) => {
      const found = [...document.querySelectorAll<HTMLButtonElement>(selector)].filter(
        (element) => element.checkVisibility() && !element.disabled,
      );
      found[nth % Math.max(1, found.length)]?.click();
    },
    [selector, nth] as const,
  );

/**
 * Writes into a field that is to be seen, as keys would, and returns what the page has stored by then: what changed in its
 * storage. Nothing if there is no such field.
 */
const write = (page: Page, selector: string, nth: number, text: string) =>
  page.evaluate(
    ([selector, nth, text]) => {
      const found = [...document.querySelectorAll<HTMLTextAreaElement>(selector)].filter((field) => field.checkVisibility());
      const field = found[nth % Math.max(1, found.length)];
      if (!field) return null;
      const before = { ...localStorage };
      field.focus();
      field.setSelectionRange(field.value.length, field.value.length);
      // A real input event, at once, so that the list cannot change between a key and what is looked at.
      document.execCommand("insertText", false, text);
      const kept = Object.entries({ ...localStorage }).filter(([name, value]) => before[name] !== value);
      return { value: field.value, kept };
    },
    [selector, nth, text] as const,
  );

const INTRODUCTION = ".preview textarea.notes-field";
const COMMENT = ".card textarea.notes-field";

for (let load = 0; load < LOADS; load++) {
  if (ONLY !== undefined && Number(ONLY) !== load) continue;

  test(`load ${load}`, async ({ host, page, context }, info) => {
    const chance = Chance.of(SEED, load);
    const badness = chance.pick([0.15, 0.4, 0.7, 1]);
    const kinds = Array.from({ length: chance.pick([1, 2, 4, FAULTS.length]) }, () => chance.pick(FAULTS));
    // The reader's chance is another than the hub's, whose requests come when they come.
    const hub = new BadHub(Chance.of(SEED, load + 1_000_000), badness, kinds);
    host.hub = hub;
    const said: string[] = [];
    const done: string[] = [];
    const note = (deed: string) => done.push(deed);
    const written = new Map<string, Written>();
    const of = (period: string): Written => {
      const known = written.get(period) ?? { period, comments: new Map(), ticks: new Map() };
      written.set(period, known);
      return known;
    };
    const strangers: string[] = [];

    await context.clock.setFixedTime(NOW);
    context.on("weberror", (error) => said.push(`uncaught: ${error.error().stack ?? error.error()}`));
    page.on("crash", () => said.push("the page crashed"));
    page.on("dialog", (dialog) => said.push(`a dialog: ${dialog.message()}`));
    context.on("request", (request) => {
      const { origin, pathname, protocol } = new URL(request.url());
      const isHub = origin === "https://huggingface.co" && pathname === "/api/daily_papers";
      // The papers' pictures, which nobody here answers.
      const isPicture = /^https:\/\/cdn-thumbnails\.huggingface\.co\/social-thumbnails\/papers\/[\d.]+\.png$/.test(request.url());
      const isOurs = origin === HOME.origin || isHub || isPicture;
      // Where a bad answer sends the browser, the browser goes; the page has no say in it.
      const isSentThere = kinds.includes("sent elsewhere") && request.url() === SENT_TO;
      if (/^http/.test(protocol) && !isOurs && !isSentThere && !request.redirectedFrom()) strangers.push(request.url());
    });
    context.on("console", (message) => {
      const text = message.text();
      if (message.type() !== "error") return;
      // The browser's own words about the network.
      if (text.startsWith("Failed to load resource:")) return;
      if (/^Access to .* at 'https:\/\/huggingface\.co\/.* has been blocked by CORS policy/.test(text)) return;
      const isSentElsewhere = kinds.includes("sent elsewhere") && /Content Security Policy|CORS policy/.test(text);
      if (isSentElsewhere && /login|huggingface\.co/.test(text)) return;
      said.push(`on the console: ${text.slice(0, 500)}`);
    });

    const lookAt = async (when: string) => {
      const seen = await page.evaluate(() => {
        const isSeen = (selector: string) => document.querySelector(selector)?.checkVisibility() ?? false;
        const text = (selector: string) => (document.querySelector<HTMLElement>(selector)?.innerText ?? "").trim();
        const field = document.querySelector<HTMLTextAreaElement>(".preview textarea.notes-field");
        const day = new URLSearchParams(location.search).get("date");
        return {
          address: location.search,
          text: text("#app"),
          placeholder: text(".papers .list-placeholder"),
          summary: text(".papers .summary"),
          cards: document.querySelectorAll(".papers .card").length,
          stopped: isSeen("#stopped"),
          cannotStart: isSeen("#cannot-start"),
          isShell: isSeen("#app .shell"),
          hacked: "hacked" in globalThis,
          made: document.querySelectorAll("[data-answer], #app script, #app iframe, #app style, #app img:not(.picture)").length,
          elsewhere: [...document.querySelectorAll("#app a[href]")]
            .map((link) => (link as HTMLAnchorElement).protocol)
            .filter((protocol) => !/^https?:$/.test(protocol)),
          // Of a day that the address names.
          wandered:
            day &&
            field?.checkVisibility() &&
            document.querySelector(".period-switch button")?.getAttribute("aria-pressed") === "true" &&
            field.value !== (localStorage.getItem(`daily-papers.introduction.${day}`) ?? "")
              ? `"${field.value}" is shown on ${day}`
              : "",
        };
      });
      const where = `${when}, at ${seen.address}`;
      expect.soft(seen.stopped, `the program has stopped ${where}`).toBe(false);
      expect.soft(seen.cannotStart, `the page could not start ${where}`).toBe(false);
      // Before the program has started, what index.html paints is there.
      const isBlank = seen.text.length <= 40 && !seen.isShell;
      expect.soft(isBlank, `a blank page ${where}: ${seen.text}`).toBe(false);
      expect.soft([seen.hacked, seen.made, seen.elsewhere], `elements out of answers ${where}`).toEqual([false, 0, []]);
      expect.soft(seen.wandered, `the introduction of another day ${where}`).toBe("");
      return seen;
    };

    const deeds: Record<string, () => Promise<unknown>> = {
      before: () => press(page, ".day-bar .step", 0),
      after: () => press(page, ".day-bar .step", 1),
      latest: () => press(page, ".day-bar .latest"),
      refresh: () => press(page, ".list-status button"),
      "press a placeholder's button": () => press(page, ".list-placeholder button", chance.between(0, 3)),
      "by week or month": () => press(page, ".period-switch button", chance.happens(0.8) ? 1 : 2),
      "stop loading": () => press(page, ".list-status .link"),
      // Not out of the page.
      back: () => page.evaluate(() => (window as unknown as { navigation: { canGoBack: boolean } }).navigation.canGoBack && history.back()),
      reload: () => page.reload({ waitUntil: "commit" }),
      "look for something": () => write(page, "input[type=search]", 0, chance.pick(["boat ", "x", HOSTILE[0]!])),
      "write an introduction": async () => {
        const text = `머리말 ${load}.${done.length} <b data-answer>`;
        const result = await write(page, INTRODUCTION, 0, text);
        if (!result) return;
        const entry = result.kept.find(([name]) => name.startsWith("daily-papers.introduction."));
        expect.soft(entry?.[1], "the introduction is kept with the key that was pressed").toBe(result.value);
        if (entry) of(entry[0].replace("daily-papers.introduction.", "")).introduction = result.value;
      },
      "write a comment": async () => {
        const nth = chance.between(0, 5);
        await press(page, ".card-actions button[aria-expanded=false]:not([aria-haspopup])", nth);
        const text = `코멘트 ${load}.${done.length} ![x](y)`;
        const result = await write(page, COMMENT, nth, text);
        if (!result) return;
        const entry = result.kept.find(([name]) => name.startsWith("daily-papers.comment."));
        expect.soft(entry?.[1], "the comment is kept with the key that was pressed").toBe(result.value);
        // A comment belongs to its paper, whatever list it is on.
        if (entry) of("").comments.set(entry[0].replace("daily-papers.comment.", ""), result.value);
      },
      tick: async () => {
        const result = await page.evaluate((nth) => {
          const cards = [...document.querySelectorAll<HTMLElement>(".papers .card")];
          const card = cards[nth % Math.max(1, cards.length)];
          const box = card?.querySelector<HTMLInputElement>("input[type=checkbox]");
          const id = card?.querySelector<HTMLAnchorElement>("h2 a")?.href.split("/").at(-1);
          if (!box || !id) return null;
          const before = { ...localStorage };
          const wanted = !box.checked;
          box.click();
          const kept = Object.entries({ ...localStorage }).filter(([name, value]) => before[name] !== value);
          return { id, wanted, kept };
        }, chance.between(0, 12));
        if (!result) return;
        const entry = result.kept.find(([name]) => name.startsWith("daily-papers.selection."));
        expect.soft(entry, `the tick of ${result.id} is kept`).toBeTruthy();
        if (entry) of(entry[0].replace("daily-papers.selection.", "")).ticks.set(result.id, result.wanted);
      },
    };

    await test.step("the load and what the reader does meanwhile", async () => {
      await page.goto(`${HOME}${addressOf(chance)}`, { waitUntil: "commit" });
      await page.waitForSelector("#app", { state: "attached" });
      await settles(page, chance.pick([1, 100, 500, 1_200]));
      for (let deed = chance.between(0, 5); deed > 0; deed--) {
        const name = chance.pick(Object.keys(deeds));
        note(name);
        // A reload may take the page away from under a deed.
        await deeds[name]!().catch((error) => {
          if (!/Execution context was destroyed|navigation|interrupted/i.test(String(error))) throw error;
        });
        if (chance.happens(0.6)) await settles(page, chance.pick([1, 150, 600]));
        if (chance.happens(0.2)) await lookAt(`after ${done.join(", ")}`);
      }
    });

    await test.step("what is there in the end", async () => {
      await settles(page, PATIENCE);
      const seen = await lookAt(`in the end, after ${done.join(", ")}`);
      if (!seen.cards && !seen.placeholder) {
        // That is allowed while something is still to come, and then it says that it is loading.
        const waits = hub.open.size > 0 || Date.now() - hub.lastAsked < 2_500 || kinds.includes("429");
        expect.soft(waits, `nothing to see, and nothing to come: ${seen.text.slice(0, 300)}`).toBe(true);
        expect.soft(seen.summary, "a page that waits says so").not.toBe("");
      } else if (!seen.cards) {
        expect.soft(seen.placeholder.length, `a placeholder says something: ${seen.placeholder}`).toBeGreaterThan(30);
      } else {
        expect.soft(seen.summary, "a list has a sentence about it").not.toBe("");
      }
    });

    await test.step("what was written is there when all is well again", async () => {
      hub.isGood = true;
      const stored = await page.evaluate(() => ({ ...localStorage }));
      const comments = written.get("")?.comments ?? new Map<string, string>();
      for (const [id, text] of comments) expect.soft(stored[`daily-papers.comment.${id}`], `the comment on ${id}`).toBe(text);
      const periods = [...written.values()].filter(({ period }) => period);
      if (!periods.length && comments.size) periods.push(of(dayOf([...comments.keys()][0]!)));
      for (const { period, introduction, ticks } of periods) {
        // The other sample is of a day that has not come.
        const ofDay = period > NOW.slice(0, 10) ? "sample" : "date";
        const kind = period.includes("W") ? "week" : period.length === 7 ? "month" : ofDay;
        if (kind === "date" && !rowsOf(period).length) continue;
        await page.goto(`${HOME}?${kind}=${period}&top=all`, { waitUntil: "commit" });
        await page.waitForSelector(".papers .card", { timeout: 10_000 });
        // A cached day is shown at once, and what is asked for behind it comes after.
        await expect(page.locator(".papers .card").first()).toBeVisible();
        const there = await page.waitForFunction(
          ([introduction]) => {
            const field = document.querySelector<HTMLTextAreaElement>(".preview textarea.notes-field");
            return field && (introduction === null || field.value === introduction);
          },
          [introduction ?? null] as const,
          { timeout: 5_000 },
        ).then(
          () => true,
          () => false,
        );
        expect.soft(there, `the introduction of ${period} is there: ${introduction}`).toBe(true);
        const cards = await page.evaluate(() =>
          [...document.querySelectorAll<HTMLElement>(".papers .card")].map((card) => ({
            id: card.querySelector<HTMLAnchorElement>("h2 a")?.href.split("/").at(-1) ?? "",
            ticked: card.querySelector<HTMLInputElement>("input[type=checkbox]")?.checked,
            // Folded it is shown as the post shows it, open in its field.
            comment: [card.querySelector<HTMLTextAreaElement>("textarea.notes-field")?.value, card.querySelector(".comment")?.textContent].join(" "),
          })),
        );
        for (const { id, ticked, comment } of cards) {
          if (ticks.has(id)) expect.soft(ticked, `the tick of ${id} on ${period}`).toBe(ticks.get(id));
          if (comments.has(id)) expect.soft(comment, `the comment on ${id}`).toContain(comments.get(id)!.split(" !")[0]!);
        }
        await lookAt(`with whole answers, after ${done.join(", ")}`);
      }
      // Also without anything written the page comes back to life.
      if (!periods.length && chance.happens(0.3)) {
        await page.goto(`${HOME}?date=2025-12-08`, { waitUntil: "commit" });
        await page.waitForSelector(".papers .card", { timeout: 10_000 });
      }
    });

    hub.close();
    host.hub = undefined;
    expect.soft(said, "errors").toEqual([]);
    expect.soft(strangers, "requests to strangers").toEqual([]);
    const counted = [...hub.made].map(([fault, times]) => `${fault}=${times}`).join(";");
    const entries = [...written.values()];
    const kept = entries.reduce((sum, w) => sum + w.ticks.size + w.comments.size + (w.introduction ? 1 : 0), 0);
    info.annotations.push({ type: "faults", description: counted }, { type: "written", description: String(kept) });
    info.annotations.push({ type: "done", description: done.join(", ") });
  });
}

/** The list day that made-up ids are of. */
const dayOf = (id: string): string => id.replace(/^(\d\d)(\d\d)\.(\d\d)\d+$/, "20$1-$2-$3");
