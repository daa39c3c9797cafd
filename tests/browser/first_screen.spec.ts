/** Papers first: what is seen before one scrolls, and that nothing moves under the pointer. */
import type { Page } from "@playwright/test";
import { type App, expect, expectNothingAside, type Hub, type Row, list, test } from "./support.ts";

const DAY = "2026-06-30";
const NOW = "2026-06-30T05:00:00Z";
const SIZES = {
  desktop: { width: 1280, height: 900, cards: 3, preview: 640 },
  laptop: { width: 1366, height: 768, cards: 2, preview: 540 },
  large: { width: 1600, height: 1000, cards: 3, preview: 640 },
  phone: { width: 390, height: 844, cards: 2, preview: 0 },
} as const;

test.use({ now: NOW });

/** 43 papers with titles, names and keywords as long as those of a real day. */
const TITLES = [
  "When Should an Agent Give Up? Measuring Abstention in Long Tasks",
  "Editing a Video Stream Live with a Causal Diffusion Model",
  "A Longer Horizon Instead of More Parameters: What a 35B Agent Can Reach",
  "Shell Work: A Benchmark for Agents at the Terminal",
  "Cache Pruning without a Threshold",
  "How General Are Foundation Models for Tables, Really?",
  "The Long Tail of World Models for Video and Images",
];
const day = (): Row[] =>
  list(43, (rank) => ({
    title: `${TITLES[rank % TITLES.length]}${rank > TITLES.length ? ` (${rank})` : ""}`,
    summary: "We study how far a model gets when nobody helps it, and find that it gets further than we thought. ".repeat(8),
    organization: rank % 4 ? "University of Illinois at Urbana-Champaign" : null,
    authors: ["Alexandra Constantinopoulos", "Bora Kim", "Chen Wu", "Dana Ortiz"],
    keywords: ["Mixture-of-Experts", "multimodal foundation model", "autonomous decision-making", "agents"],
    comments: rank % 5,
  }));

async function open(hub: Hub, page: Page, app: App, query = `?date=${DAY}`) {
  for (const weekday of ["2026-06-29", DAY]) hub.answers(weekday, day());
  await page.goto(query);
  await expect(app.cards.first()).toBeVisible();
  await expect(page.getByRole("checkbox", { name: /^(글에 담기|In the post)/ }).first()).toBeChecked();
}

/** Where the first card begins, and how many are whole in sight, above the bar where there is one. */
const seen = (page: Page) =>
  page.evaluate(() => {
    const bar = document.querySelector(".bar")!.getBoundingClientRect();
    const edge = bar.height ? bar.top : innerHeight;
    const boxes = [...document.querySelectorAll(".paper-list > li")].map((card) => card.getBoundingClientRect());
    return { first: boxes[0]!.top, cards: boxes.filter(({ bottom }) => bottom <= edge).length };
  });

for (const lang of ["ko", "en"]) {
  for (const pictures of ["yes", "no"]) {
    for (const [name, { cards, preview, ...viewport }] of Object.entries(SIZES)) {
      test.describe(`${name}, ${lang}, pictures: ${pictures}`, () => {
        test.use({ viewport });

        test("the first screen is papers, and the post has its room", async ({ hub, page, app }) => {
          await page.addInitScript((pictures) => localStorage.setItem("daily-papers.pictures", pictures), pictures);
          await open(hub, page, app, `?date=${DAY}&lang=${lang}`);
          const day = await seen(page);
          expect(day.first, "where the first card begins").toBeLessThanOrEqual(210);
          expect(day.cards, "whole cards in sight").toBeGreaterThanOrEqual(cards);
          if (preview) {
            const height = await page.locator(".post-scroll").evaluate((pane) => pane.clientHeight);
            expect(height, "the height of the preview").toBeGreaterThanOrEqual(preview);
          }
        });
      });
    }
  }
}

for (const [name, viewport] of Object.entries(SIZES)) {
  for (const query of ["week=2026-W27", "month=2026-06"]) {
    test.describe(`${name}, ${query}`, () => {
      test.use({ viewport });

      test("the first card of a week or a month begins little lower", async ({ hub, page, app }) => {
        await open(hub, page, app, `?${query}`);
        expect((await seen(page)).first).toBeLessThanOrEqual(240);
      });
    });
  }
}

for (const width of [320, 360, 390, 480, 640, 750, 768, 1000, 1099, 1100, 1220, 1500]) {
  test.describe(`${width} px wide`, () => {
    test.use({ viewport: { width, height: 800 } });

    for (const lang of ["ko", "en"]) {
      test(`no row wraps and nothing reaches beyond the edge, ${lang}`, async ({ hub, page, app }) => {
        await open(hub, page, app, `?date=${DAY}&lang=${lang}`);
        await page.getByRole("checkbox", { name: /^(글에 담기|In the post)/ }).nth(1).uncheck();
        await expect(page.locator(".summary button").filter({ visible: true })).toBeVisible();
        await expectNothingAside(page);
        const rows = await page.evaluate(() =>
          [".day-bar", ".list-status", ".list-tools", ".card-footer", ".post-head", ".post-bar", ".export-buttons", ".bar-buttons"]
            .map((selector) => document.querySelector(selector)!)
            .filter((row) => row.checkVisibility())
            .map((row) => {
              const parts = [...row.children].filter((part) => part.checkVisibility() && !part.matches("[popover]"));
              const boxes = parts.map((part) => part.getBoundingClientRect()).filter(({ width, height }) => width > 1 && height > 1);
              // In one row, each part reaches below the top of every other, and none lies over its neighbour.
              const isOneRow = Math.max(...boxes.map(({ top }) => top)) < Math.min(...boxes.map(({ bottom }) => bottom));
              const overlap = boxes.some((box, i) => i > 0 && boxes[i - 1]!.right > box.left + 12.5);
              return { row: row.className, isOneRow, overlap };
            }),
        );
        // On phones the options of the post have a row of their own in its head.
        const wrapped = rows.filter(({ row, isOneRow, overlap }) => !(isOneRow && !overlap) && !(row === "post-head" && width <= 640));
        expect(wrapped).toEqual([]);
      });
    }
  });
}

test("the next tick stays under the pointer when one is taken away, and so do undo and the post's button", async ({ hub, page, app }) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await open(hub, page, app);
  const boxes = () =>
    page.evaluate(() =>
      [...[...document.querySelectorAll(".include")].slice(0, 3), ...document.querySelectorAll(".list-tools > button"), document.querySelector(".export-buttons .copy")!].map(
        (element) => {
          const { left, top } = element.getBoundingClientRect();
          return [left, top];
        },
      ),
    );
  const before = await boxes();
  for (const index of [0, 1, 2]) {
    await page.getByRole("checkbox", { name: /^글에 담기/ }).nth(index).uncheck();
    await expect(app.summary).toContainText(`${index + 1}편 뺌`);
    expect(await boxes()).toEqual(before);
  }
  await app.undo.click();
  await expect(app.summary).toContainText("2편 뺌");
  expect(await boxes()).toEqual(before);
});

for (const [direction, from] of [["아래로", 0], ["위로", 6]] as const) {
  test(`the same button is under the pointer after each step ${direction}`, async ({ hub, page, app }) => {
    await open(hub, page, app);
    const card = app.cards.nth(from);
    const title = (await card.getByRole("heading").textContent())!;
    await card.scrollIntoViewIfNeeded();
    await page.evaluate((by) => scrollBy(0, by), from ? 200 : 0);
    const button = app.of(title, direction);
    await button.hover();
    const box = (await button.boundingBox())!;
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    for (const step of [1, 2, 3]) {
      await page.mouse.move(x, y);
      await page.mouse.down();
      await page.mouse.up();
      const place = from + 1 + (from ? -step : step);
      await expect(app.cards.nth(place - 1).getByRole("heading")).toHaveText(title);
      await expect
        .poll(() => page.evaluate(([x, y]) => document.elementFromPoint(x, y)?.closest("button")?.getAttribute("aria-label"), [x, y] as const), {
          message: `after step ${step}`,
        })
        .toBe(`${direction}: ${title}`);
    }
  });
}

/** Counts every layout shift, those that follow an input as well. */
const countShifts = (page: Page) =>
  page.addInitScript(() => {
    const counted = window as unknown as { shifted: number };
    counted.shifted = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) counted.shifted += (entry as unknown as { value: number }).value;
    }).observe({ type: "layout-shift", buffered: true });
  });
const shifted = (page: Page) => page.evaluate(() => (window as unknown as { shifted: number }).shifted);

for (const [name, viewport] of Object.entries(SIZES)) {
  test.describe(name, () => {
    test.use({ viewport });

    for (const query of ["", `?date=${DAY}`, "?week=2026-W27", "?month=2026-06"]) {
      test(`a first visit moves nothing: ${query || "the latest list"}`, async ({ hub, page, app }) => {
        await countShifts(page);
        await open(hub, page, app, query);
        await expect(app.cards.nth(5)).toBeAttached();
        await expect(app.status).not.toContainText("불러오는");
        expect(await shifted(page)).toBeLessThanOrEqual(0.02);
      });
    }

    for (const isSlow of [false, true]) {
      test(`a change of day moves nothing${isSlow ? ", however long the list takes" : ""}`, async ({ hub, page, app }) => {
        await countShifts(page);
        await open(hub, page, app);
        const before = await shifted(page);
        const release = isSlow ? hub.holds("2026-06-29") : () => {};
        await app.before.click();
        if (isSlow) await expect(app.status).toContainText("불러오는");
        release();
        await expect(app.heading).toContainText("6월 29일");
        await expect(app.status).toContainText("마감");
        await expect(app.cards.nth(5)).toBeAttached();
        expect((await shifted(page)) - before).toBeLessThanOrEqual(0.02);
      });
    }
  });
}

test("a keyboard reaches the copy button in at most 20 steps", async ({ hub, page, app }) => {
  await open(hub, page, app);
  const steps = async (reached: string) => {
    for (let step = 1; step <= 30; step += 1) {
      await page.keyboard.press("Tab");
      if (await page.evaluate((reached) => document.activeElement!.matches(reached), reached)) return step;
    }
    return Infinity;
  };
  // The second link of the page skips to the post.
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: "블로그 글로 건너뛰기" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.locator("section.post")).toBeFocused();
  expect(2 + (await steps(".post .copy"))).toBeLessThanOrEqual(20);
});
