/**
 * Every face of the page, to be looked at: `scripts/pictures faces` writes them into results/faces, at five sizes,
 * light and dark, in Korean and English. Compared with nothing.
 */
import type { Page } from "@playwright/test";
import { join } from "node:path";
import { expect, type Hub, list, readText, test } from "./support.ts";

const DAY = "2025-12-08";

const SIZES = {
  "1280x900": { viewport: { width: 1280, height: 900 } },
  "1366x768": { viewport: { width: 1366, height: 768 } },
  "1600x1000": { viewport: { width: 1600, height: 1000 } },
  "768x1024": { viewport: { width: 768, height: 1024 } },
  "390x844": { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true },
};

type Face = (page: Page, hub: Hub, lang: string) => Promise<void>;

const goto = (page: Page, query: string, lang: string) => page.goto(`?${query}&lang=${lang}`);
const opened = (page: Page, popover: string) => page.locator(`[popovertarget="${popover}"]`).filter({ visible: true }).first().click();

const day: Face = async (page, hub, lang) => {
  hub.answers(DAY, readText(`static/samples/${DAY}.json`));
  await goto(page, `date=${DAY}`, lang);
  await expect(page.getByRole("article").nth(9)).toBeAttached();
};
const period =
  (query: string): Face =>
  async (page, hub, lang) => {
    for (const weekday of ["2025-12-08", "2025-12-09"]) hub.answers(weekday, list(30, (rank) => ({ title: `Boats of ${weekday}, folded ${rank} times` })));
    await goto(page, query, lang);
    await expect(page.getByRole("article").first()).toBeVisible();
  };
/** A state of the list of a day. */
const on =
  (act: (page: Page) => Promise<unknown>): Face =>
  async (page, hub, lang) => {
    await day(page, hub, lang);
    await act(page);
  };
/** A state of the post, which is a sheet on narrow screens. */
const post = (act: (page: Page) => Promise<unknown>): Face =>
  on(async (page) => {
    const opener = page.locator("#open-post");
    if (await opener.isVisible()) await opener.click();
    await act(page);
  });
const edit = async (page: Page) => {
  await page.locator(".include input").nth(1).uncheck();
  await page.keyboard.press("m");
  await page.keyboard.type("**표 2**를 보세요.");
  await page.keyboard.press("Escape");
  await page.evaluate(() => scrollTo(0, 0));
};

const FACES: Record<string, Face> = {
  list: day,
  edited: on(edit),
  calendar: on((page) => page.locator("#open-calendar").click()),
  filter: on((page) => opened(page, "filters")),
  view: on((page) => opened(page, "list-view")),
  found: async (page, hub, lang) => {
    hub.answers(DAY, readText(`static/samples/${DAY}.json`));
    await goto(page, `date=${DAY}&q=image`, lang);
    await expect(page.locator(".list-note")).toBeVisible();
  },
  post: post(async () => {}),
  markdown: post((page) => page.locator("#source-tab").click()),
  checks: post((page) => opened(page, "checks")),
  count: post((page) => opened(page, "count-menu")),
  exports: post((page) => opened(page, "more-exports")),
  copied: post((page) => page.locator(".post .copy").click()),
  settings: post((page) => page.locator(".post-head > .icon-button").first().click()),
  help: on((page) => page.keyboard.press("?")),
  week: period("week=2025-W50"),
  month: period("month=2025-12"),
  async loading(page, hub, lang) {
    hub.holds(DAY);
    await goto(page, `date=${DAY}`, lang);
    await expect(page.locator(".status")).toBeVisible();
  },
  async empty(page, _hub, lang) {
    await goto(page, "date=2025-12-07", lang);
    await expect(page.locator(".list-placeholder")).toBeVisible();
  },
  async failed(page, hub, lang) {
    hub.status(DAY, 500);
    await goto(page, `date=${DAY}`, lang);
    await expect(page.locator(".list-placeholder")).toBeVisible({ timeout: 60_000 });
  },
  async offline(page, hub, lang) {
    hub.fails(DAY);
    await page.addInitScript(() => Object.defineProperty(navigator, "onLine", { get: () => false }));
    await goto(page, `date=${DAY}`, lang);
    await expect(page.locator(".list-placeholder")).toBeVisible({ timeout: 60_000 });
  },
  async sample(page, _hub, lang) {
    await goto(page, `sample=${DAY}`, lang);
    await expect(page.locator(".sample-band")).toBeVisible();
  },
};

test.skip(!process.env.FACES, "FACES is not set");

for (const [face, show] of Object.entries(FACES)) {
  for (const [size, device] of Object.entries(SIZES)) {
    for (const colorScheme of ["light", "dark"] as const) {
      test.describe(() => {
        test.use({ ...device, colorScheme });

        for (const lang of ["ko", "en"]) {
          test(`the face ${face} at ${size}, ${colorScheme}, ${lang}`, async ({ hub, noise, page }) => {
            noise.allow(/./);
            await show(page, hub, lang);
            const path = join(import.meta.dirname, "results/faces", `${face}-${size}-${colorScheme}-${lang}.png`);
            const picture = await page.screenshot({ path, animations: "disabled", caret: "hide" });
            expect(picture.byteLength).toBeGreaterThan(5_000);
          });
        }
      });
    }
  }
}
