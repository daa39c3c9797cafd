/** What the cards show and in which order: pictures or none, a dense list or a roomy one, abstracts or AI summaries. */
import type { Page } from "@playwright/test";
import { expect, expectAccessible, expectNothingAside, type Hub, list, PICTURES, test } from "./support.ts";

const DAY = "2025-12-05";

/** The pictures that were asked for, by the id of their paper. */
function pictures(page: Page): string[] {
  const asked: string[] = [];
  page.on("request", (request) => {
    if (request.url().startsWith(PICTURES)) asked.push(request.url().replace(/^.*\/papers\/(.+)\.png$/, "$1"));
  });
  return asked;
}

const partsOf = (page: Page) => {
  const view = page.getByRole("group", { name: "목록 보기" });
  return {
    pictures: view.getByRole("button", { name: "그림" }),
    dense: view.getByRole("button", { name: "촘촘하게" }),
    summaries: view.getByRole("button", { name: "AI 요약" }),
    order: (name: string) => view.getByRole("group", { name: "정렬" }).getByRole("button", { name, exact: true }),
    shown: page.locator("img.picture:visible"),
  };
};

async function open(hub: Hub, page: Page) {
  hub.answers(DAY, list(30));
  await page.goto(`?date=${DAY}`);
  await expect(page.getByRole("article").first()).toBeVisible();
  // Until then the cards are the shell's, and are about to be replaced.
  await expect(page.locator(".shell")).toHaveCount(0);
}

test("a wide screen shows each paper's picture, asked for when it is about to be seen", async ({ hub, page }) => {
  const asked = pictures(page);
  hub.answers(DAY, list(30));
  await page.goto(`?date=${DAY}&top=all`);
  await expect(partsOf(page).shown).toHaveCount(30);
  await expect.poll(() => asked).toContain("2512.00001");
  await expect.poll(() => page.evaluate(() => document.querySelector<HTMLImageElement>("img.picture")!.complete)).toBe(true);
  expect(asked, "far below").not.toContain("2512.00030");
  await page.getByRole("article").last().scrollIntoViewIfNeeded();
  await expect.poll(() => asked).toContain("2512.00030");
  expect(new Set(asked).size, "none is asked for twice").toBe(asked.length);
});

test("a picture's box is there before the picture, and nothing moves when it comes", async ({ hub, page }) => {
  let open_!: () => void;
  const gate = new Promise<void>((done) => (open_ = done));
  await page.route(`${PICTURES}/**`, async (route) => {
    await gate;
    return route.fallback();
  });
  await open(hub, page);
  const first = page.getByRole("article").first();
  const before = await first.boundingBox();
  const box = (await first.locator("img.picture").boundingBox())!;
  expect(box.width / box.height).toBeCloseTo(1200 / 630, 1);
  const came = page.waitForResponse(`${PICTURES}/**`);
  open_();
  await came;
  await expect.poll(() => first.locator("img.picture").evaluate((img: HTMLImageElement) => img.naturalWidth)).toBe(1);
  expect(await first.boundingBox()).toEqual(before);
});

test("a picture that cannot be loaded leaves the card as it is", async ({ hub, noise, page }) => {
  noise.allow(/ERR_FAILED/);
  await page.route(`${PICTURES}/**`, (route) => route.abort());
  await open(hub, page);
  await expect(page.getByRole("article").first().getByRole("heading")).toHaveText("Paper Boat 1");
  const first = partsOf(page).shown.first();
  await expect(first).toHaveJSProperty("complete", true);
  await expectNothingAside(page);
  // Its box is empty: no sign of the browser's for what is broken.
  const colours = await page.evaluate(async (bytes) => {
    const picture = await createImageBitmap(new Blob([new Uint8Array(bytes)]));
    const canvas = new OffscreenCanvas(picture.width, picture.height).getContext("2d")!;
    canvas.drawImage(picture, 0, 0);
    // Without its round corners, and the half pixels at its edges.
    const { data } = canvas.getImageData(8, 2, picture.width - 16, picture.height - 4);
    return [...new Set(new Uint32Array(data.buffer))].length;
  }, [...(await first.screenshot())]);
  expect(colours).toBe(1);
});

for (const [where, prepare] of [
  ["on a small screen", (page: Page) => page.setViewportSize({ width: 390, height: 844 })],
  ["where bytes are to be saved", (page: Page) => connection(page, { saveData: true, effectiveType: "4g" })],
  ["over a mobile network", (page: Page) => connection(page, { saveData: false, type: "cellular", effectiveType: "4g" })],
  ["over a slow connection", (page: Page) => connection(page, { saveData: false, effectiveType: "3g" })],
] as const) {
  test(`${where} no picture is loaded until they are asked for, and that is remembered`, async ({ app, hub, page }) => {
    const asked = pictures(page);
    await prepare(page);
    await open(hub, page);
    const parts = partsOf(page);
    await app.openView();
    await expect(parts.pictures).toHaveAttribute("aria-pressed", "false");
    await expect(parts.shown).toHaveCount(0);
    await page.waitForLoadState("networkidle");
    expect(asked).toEqual([]);

    await parts.pictures.click();
    await expect(parts.pictures).toHaveAttribute("aria-pressed", "true");
    await expect.poll(() => asked).toContain("2512.00001");
    await expectNothingAside(page);
    await page.reload();
    await expect(parts.shown).toHaveCount(10);
    await app.openView();
    await parts.pictures.click();
    await expect(parts.shown).toHaveCount(0);
    await page.reload();
    await app.openView();
    await expect(parts.pictures).toHaveAttribute("aria-pressed", "false");
  });
}

function connection(page: Page, said: Record<string, unknown>): Promise<unknown> {
  return page.addInitScript((said) => Object.defineProperty(navigator, "connection", { value: said }), said);
}

test("a paper that is left out loses its colour, and keeps its place, its height and all it says", async ({ app, hub, page }) => {
  await open(hub, page);
  await expect(app.cards).toHaveCount(10);
  const card = app.card("Paper Boat 2");
  const box = card.locator(".picture-box");
  const said = await card.innerText();
  const heights = await app.cards.evaluateAll((cards) => cards.map((card) => card.getBoundingClientRect().height));
  await expect(box).toHaveCSS("filter", "none");
  await app.tick("Paper Boat 2").uncheck();
  await expect(card).toHaveClass(/excluded/);
  await expect(box).toHaveCSS("filter", "grayscale(1)");
  await expect(box.locator("img")).toBeVisible();
  await expect(app.titles).toHaveText(Array.from({ length: 10 }, (_, i) => `Paper Boat ${i + 1}`));
  expect(await card.innerText()).toBe(said);
  expect(await app.cards.evaluateAll((cards) => cards.map((card) => card.getBoundingClientRect().height))).toEqual(heights);
});

test("a dense list shows titles, facts and links, takes little more than half the room, and is remembered", async ({ app, hub, page }) => {
  await open(hub, page);
  const { dense } = partsOf(page);
  const card = page.getByRole("article").first();
  const height = () => page.locator(".paper-list").evaluate((list) => list.getBoundingClientRect().height);
  // The first cards come a frame before the others, so the list is measured once all of them are there.
  await expect(page.getByRole("article")).toHaveCount(10);
  const roomy = await height();
  await app.openView();
  await dense.click();
  await expect(dense).toHaveAttribute("aria-pressed", "true");
  await expect(card.locator(".abstract, .keywords").filter({ visible: true })).toHaveCount(0);
  await expect(card.getByRole("heading")).toBeVisible();
  await expect(card.getByText("Harbour Lab")).toBeVisible();
  await expect(card.getByRole("link", { name: "arXiv" })).toBeVisible();
  await expect(card.getByRole("button", { name: "코멘트" })).toBeVisible();
  expect(await height()).toBeLessThan(roomy * 0.6);
  await page.reload();
  await app.openView();
  await expect(dense).toHaveAttribute("aria-pressed", "true");
  await dense.click();
  await expect(card.locator(".abstract")).toBeVisible();
});

test("the list is read in another order, and the post keeps its own", async ({ app, hub, page }) => {
  const stars = [5, 90, 40];
  hub.answers(DAY, list(3, (rank) => ({ stars: stars[rank - 1], comments: rank })));
  await page.goto(`?date=${DAY}`);
  await expect(app.text).not.toHaveValue("");
  const post = await app.text.inputValue();
  await app.openView();
  const { order } = partsOf(page);
  for (const [name, ranks] of [
    ["최신", [3, 2, 1]],
    ["별", [2, 3, 1]],
    ["댓글", [3, 2, 1]],
  ] as const) {
    await order(name).click();
    await expect(order(name)).toHaveAttribute("aria-pressed", "true");
    await expect(app.titles).toHaveText(ranks.map((rank) => `Paper Boat ${rank}`));
    await expect(app.cards.locator(".rank")).toHaveText(ranks.map((rank) => `순위 ${rank}`));
    await expect(app.note.getByRole("status")).toHaveText(`${name}순으로 보는 중 · 글의 순서는 그대로입니다`);
  }
  await expect(app.text).toHaveValue(post);
  await app.button("글 순서로").click();
  await expect(app.titles).toHaveText(["Paper Boat 1", "Paper Boat 2", "Paper Boat 3"]);
  await expect(app.note).toHaveCount(0);
});

test("cards show the AI summaries there are in place of abstracts, and that is remembered", async ({ app, hub, page }) => {
  const rows = list(2);
  hub.answers(DAY, rows.map((row, i) => (i ? row : { ...row, paper: { ...(row.paper as object), ai_summary: "Boats of paper float." } })));
  await page.goto(`?date=${DAY}`);
  const abstracts = app.cards.locator(".abstract");
  const abstract = (rows[0]!.paper as { summary: string }).summary;
  await expect(abstracts).toHaveText([abstract, abstract]);
  await app.openView();
  const { summaries } = partsOf(page);
  await summaries.click();
  await expect(abstracts).toHaveText(["AI 요약Boats of paper float.", abstract]);
  await page.reload();
  await expect(abstracts).toHaveText(["AI 요약Boats of paper float.", abstract]);
  await app.openView();
  await summaries.click();
  await expect(abstracts).toHaveText([abstract, abstract]);
});

test("where nothing can be remembered, the views are switched all the same", async ({ app, hub, page }) => {
  await page.addInitScript(() =>
    Object.defineProperty(window, "localStorage", {
      get() {
        throw new DOMException("refused", "SecurityError");
      },
    }),
  );
  await open(hub, page);
  const { dense, pictures, shown } = partsOf(page);
  await app.openView();
  await dense.click();
  await pictures.click();
  await expect(shown).toHaveCount(0);
  await expect(page.getByRole("article").first().locator(".abstract")).toBeHidden();
});

test("each view breaks no rule of accessibility, wide and narrow, light and dark", async ({ app, hub, page }) => {
  await open(hub, page);
  const { dense } = partsOf(page);
  await app.openView();
  await dense.click();
  for (const width of [390, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme });
      await expectAccessible(page);
      await expectNothingAside(page);
    }
  }
});

test("what is chosen looks chosen under the pointer, too", async ({ hub, page }) => {
  await open(hub, page);
  const chosen = page.getByRole("button", { name: "일간", exact: true });
  const background = () =>
    chosen.evaluate(async (button) => {
      await Promise.all(button.getAnimations().map(({ finished }) => finished));
      return getComputedStyle(button).backgroundColor;
    });
  const apart = await background();
  await chosen.hover();
  expect(await background()).toBe(apart);
});
