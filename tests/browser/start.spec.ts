/** How the page starts, and what is said where it cannot. */
import type { Page } from "@playwright/test";
import { expect, holdWasm, Hub, list, test, WASM } from "./support.ts";

const SITE = "https://huggingface.co/papers";
const GLUE = /\/daily-papers-[0-9a-f]+\.js$/;
const BOOT = /\/boot-[0-9a-f]+\.js$/;

const cannotStart = (page: Page) => page.getByRole("alert").filter({ hasText: "페이지를 시작하지 못했습니다" });

/** The message is there in both languages, with ways on, and nothing pretends to be loading any more. */
async function expectCannotStart(page: Page) {
  await expect(cannotStart(page)).toBeVisible();
  await expect(cannotStart(page)).toContainText("The page could not start.");
  await expect(cannotStart(page).getByRole("link", { name: "Hugging Face" }).first()).toHaveAttribute("href", SITE);
  await expect(cannotStart(page).getByRole("link", { name: "다시 불러오거나" })).toBeVisible();
  await expect(page.locator(".skeleton")).toHaveCount(0);
  await expect(page.locator(".late")).toHaveCount(0);
}

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("the page says so, and where the papers are", async ({ page }) => {
    await page.goto("./");
    // By CSS, since Playwright finds no text and no role in <noscript>, rendered or not.
    const said = page.locator("noscript p");
    await expect(said).toHaveText([/JavaScript를 켜거나/, /Turn JavaScript on/]);
    for (const paragraph of await said.all()) {
      await expect(paragraph).toBeVisible();
      await expect(paragraph.locator("a")).toHaveAttribute("href", SITE);
    }
    await expect(page.getByText("Daily Papers", { exact: true })).toBeVisible();
    // Nothing is loading, and nothing is late.
    await expect(page.locator(".skeleton").first()).toBeHidden();
    await expect(page.getByText("시작이 늦어지고 있습니다")).toBeHidden();
    await expect(cannotStart(page)).toBeHidden();
  });
});

for (const [what, address] of [["WebAssembly", WASM], ["script", GLUE]] as const) {
  test(`when the ${what} is missing, the page says that it cannot start`, async ({ noise, page }) => {
    noise.allow(/404|Failed to fetch dynamically imported module|TypeError/);
    await page.route(address, (route) => route.fulfill({ status: 404, body: "Not found" }));
    await page.goto("./");
    await expectCannotStart(page);
  });
}

test("when the WebAssembly is cut off, the page says that it cannot start", async ({ noise, page }) => {
  noise.allow(/CompileError/);
  await page.route(WASM, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: (await response.body()).subarray(0, 10_000) });
  });
  await page.goto("./");
  await expectCannotStart(page);
});

const OLD_BROWSERS: [without: string, remove: () => void, says: RegExp][] = [
  ["WebAssembly", () => Reflect.deleteProperty(globalThis, "WebAssembly"), /WebAssembly/],
  ["AbortSignal.any", () => Reflect.deleteProperty(AbortSignal, "any"), /AbortSignal\.any/],
  ["light-dark()", () => (CSS.supports = () => false), /light-dark/],
];
for (const [without, remove, says] of OLD_BROWSERS) {
  test(`a browser without ${without} is told so`, async ({ noise, page }) => {
    noise.allow(says);
    await page.addInitScript(remove);
    await page.goto("./");
    await expectCannotStart(page);
    const lockdown = page.getByText("이 사이트만 차단 모드를 끈 뒤");
    await (without === "WebAssembly" ? expect(lockdown).toBeVisible() : expect(lockdown).toBeHidden());
  });
}

test("where not even the start script comes, the page says after a while that it is late", async ({ hub, noise, page }) => {
  noise.allow(/404/);
  await page.route(BOOT, (route) => route.fulfill({ status: 404, body: "Not found" }));
  await page.goto("./");
  const late = page.getByText("시작이 늦어지고 있습니다");
  await expect(late).toBeHidden();
  // The message waits by an animation of the style sheet; nobody need wait for it here.
  const waits = await page.evaluate(() =>
    document.getAnimations().flatMap((animation) => {
      if ((animation as CSSAnimation).animationName !== "appear") return [];
      animation.finish();
      return [animation.effect?.getTiming().delay];
    }),
  );
  expect(waits).toEqual([12_000]);
  await expect(late).toBeVisible();
  await expect(page.getByText("This is taking a while.")).toBeVisible();
  await expect(page.locator(".late").getByRole("link", { name: "Hugging Face에서 바로" })).toHaveAttribute("href", SITE);
  expect(hub.requests).toEqual([]);
});

test("the shell is painted, and the list asked for, before the WebAssembly is there", async ({ app, hub, page }) => {
  hub.answers("2025-12-09", list(3));
  const answer = hub.holds("2025-12-09");
  const arrive = await holdWasm(page);
  const asked = page.waitForRequest(Hub.url("2025-12-09"));
  await page.goto("./", { waitUntil: "commit" });
  await asked;
  await expect(page.getByText("Daily Papers", { exact: true })).toBeVisible();
  await expect(page.locator(".skeleton")).toHaveCount(5);
  await expect(page.locator(".skeleton").first()).toBeVisible();
  await expect(page.getByRole("heading")).toHaveCount(0);

  answer();
  arrive();
  await expect(app.cards).toHaveCount(3);
  await expect(page.locator(".skeleton, .late, noscript")).toHaveCount(0);
  expect(hub.requests).toEqual([Hub.url("2025-12-09")]);
});

test("a list that is there before the program is never waited for: no frame is painted without it", async ({ app, hub, page }) => {
  hub.answers("2025-12-09", list(12));
  const arrive = await holdWasm(page);
  await page.addInitScript(() => {
    const cards: number[] = [];
    Object.assign(globalThis, { cards });
    const look = () => {
      if (document.querySelector("main")) cards.push(document.querySelectorAll(".card").length);
      requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
  await page.goto("./", { waitUntil: "commit" });
  await expect(page.locator("#first-list").getByRole("heading")).toHaveCount(5);

  arrive();
  await expect(app.cards).toHaveCount(10);
  await expect(page.locator("#post-text")).toHaveValue(/Paper Boat 10/);
  const cards = await page.evaluate(() => (globalThis as unknown as { cards: number[] }).cards);
  // A screen of them comes first, and the rest a frame later.
  expect(new Set(cards)).toEqual(new Set([5, 10]));
  expect(hub.requests).toEqual([Hub.url("2025-12-09")]);
});

test("little moves between the shell and the list", async ({ app, hub, page }) => {
  hub.answers("2025-12-08", list(12));
  await page.addInitScript(() => {
    const shifts: number[] = [];
    Object.assign(globalThis, { shifts });
    new PerformanceObserver((entries) => {
      for (const entry of entries.getEntries()) shifts.push((entry as PerformanceEntry & { value: number }).value);
    }).observe({ type: "layout-shift", buffered: true });
  });
  await page.goto("?date=2025-12-08");
  await expect(app.cards).toHaveCount(10);
  const shifted = await page.evaluate(
    () =>
      new Promise<number>((done) =>
        requestAnimationFrame(() =>
          setTimeout(() => done((globalThis as unknown as { shifts: number[] }).shifts.reduce((a, b) => a + b, 0))),
        ),
      ),
  );
  // Below 0.1 is what the Web Vitals call good.
  expect(shifted).toBeLessThan(0.1);
});

test.describe("a page says that it has stopped when its program panics", () => {
  // Nothing makes the program panic that we know of; a browser that breaks its word has to do.
  const noArticles = () => {
    const { createElement } = Document.prototype;
    Document.prototype.createElement = function (this: Document, name: string) {
      if (name === "article") throw new Error("no articles today");
      return createElement.call(this, name);
    } as typeof createElement;
  };
  const stopped = (page: Page) => page.getByRole("alert").filter({ hasText: "프로그램 오류로 페이지가 멈췄습니다" });

  test.beforeEach(({ hub, noise }) => {
    // A panic's own message, and the trap that it is.
    noise.allow(/panicked at|RuntimeError: unreachable/);
    hub.answers("2025-12-09", list(1));
  });

  test("in a task, when an answer has come", async ({ page }) => {
    await page.addInitScript(noArticles);
    await page.goto("./", { waitUntil: "commit" });
    await expect(stopped(page)).toBeVisible();
    await expect(stopped(page)).toContainText("The page has stopped because of an error in its program.");
    await expect(stopped(page).getByRole("link", { name: "다시 불러오면" })).toBeVisible();
    await expect(cannotStart(page)).toBeHidden();
  });

  test("in what a promise calls", async ({ page }) => {
    await page.addInitScript(noArticles);
    // Without it the program's tasks are called by promises.
    await page.addInitScript(() => Reflect.deleteProperty(globalThis, "queueMicrotask"));
    await page.goto("./", { waitUntil: "commit" });
    await expect(stopped(page)).toBeVisible();
  });

  test("in what an event calls", async ({ app, page }) => {
    await page.goto("./");
    await expect(app.cards).toHaveCount(1);
    await app.openCalendar();
    await page.evaluate(() => Object.defineProperty(Event.prototype, "target", { get: () => null }));
    await app.date.fill("2025-12-08");
    await expect(stopped(page)).toBeVisible();
    await expect(app.date).toBeHidden();
  });

  test("where it is seen, however far the list is scrolled", async ({ app, hub, page }) => {
    hub.answers("2025-12-09", list(12));
    await page.goto("./");
    await expect(app.cards.nth(9)).toBeAttached();
    await app.cards.nth(9).scrollIntoViewIfNeeded();
    await page.evaluate(() => dispatchEvent(new ErrorEvent("error", { error: new WebAssembly.RuntimeError("unreachable") })));
    await expect(stopped(page)).toBeInViewport({ ratio: 1 });
  });

  test("because its stack is full", async ({ app, noise, page }) => {
    noise.allow(/RangeError/);
    await page.goto("./");
    await expect(app.cards).toHaveCount(1);
    await page.evaluate(async () => {
      // One function without parameters and results, "f", which calls itself.
      const endless = "0061736d01000000 01040160 0000 03020100 0705010166 0000 0a0601040010000b";
      const bytes = Uint8Array.from(endless.replaceAll(" ", "").match(/../g)!, (byte) => Number.parseInt(byte, 16));
      const { instance } = await WebAssembly.instantiate(bytes);
      addEventListener("endless", instance.exports["f"] as () => void);
      dispatchEvent(new Event("endless"));
    });
    await expect(stopped(page)).toBeVisible();
  });

  test("and not when something else on the page throws", async ({ app, noise, page }) => {
    noise.allow(/not the program/);
    await page.goto("./");
    await expect(app.cards).toHaveCount(1);
    const heard = await page.evaluate(async () => {
      const events = ["error", "unhandledrejection"].map(
        (name) => new Promise<string>((done) => addEventListener(name, ({ type }) => done(type))),
      );
      addEventListener("elsewhere", () => {
        throw new RangeError("not the program");
      });
      dispatchEvent(new Event("elsewhere"));
      void Promise.reject(new RangeError("not the program"));
      return Promise.all(events);
    });
    expect(heard).toEqual(["error", "unhandledrejection"]);
    await expect(stopped(page)).toBeHidden();
  });
});

test("a page that runs well shows none of these messages", async ({ app, hub, page }) => {
  hub.answers("2025-12-09", list(1));
  await page.goto("./");
  await expect(app.cards).toHaveCount(1);
  await expect(page.locator("#stopped, #cannot-start")).toHaveCount(2);
  for (const message of await page.locator(".page-message").all()) await expect(message).toBeHidden();
});

test.describe("colours", () => {
  const background = (page: Page) => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  const LIGHT = "rgb(251, 250, 247)";
  const DARK = "rgb(18, 21, 20)";

  for (const [colorScheme, colour, name] of [["light", LIGHT, "어둡게"], ["dark", DARK, "밝게"]] as const) {
    test.describe(`on a device that prefers ${colorScheme}`, () => {
      test.use({ colorScheme });

      test("the page follows the device until a choice is made", async ({ app, page }) => {
        await page.goto("./");
        await expect(app.button(name)).toBeVisible();
        expect(await background(page)).toBe(colour);
        // No choice was made, so the page goes on following.
        await page.emulateMedia({ colorScheme: colorScheme === "light" ? "dark" : "light" });
        expect(await background(page)).not.toBe(colour);
      });
    });
  }

  test("the switch names the other colours, also after the device has changed its own", async ({ app, page }) => {
    await page.goto("./");
    await expect(app.button("어둡게")).toBeVisible();
    await page.emulateMedia({ colorScheme: "dark" });
    await expect(app.button("밝게")).toBeVisible();
  });

  test("a choice is kept over a reload, from the first paint, against the device", async ({ app, noise, page }) => {
    await page.goto("./");
    await app.button("어둡게").click();
    await expect(app.button("밝게")).toBeFocused();
    expect(await background(page)).toBe(DARK);

    // Without the program only boot.js can know.
    noise.allow(/404|TypeError/);
    await page.route(WASM, (route) => route.fulfill({ status: 404, body: "Not found" }));
    await page.reload();
    await expectCannotStart(page);
    expect(await background(page)).toBe(DARK);

    await page.unroute(WASM);
    await page.reload();
    await app.button("밝게").click();
    await expect(app.button("어둡게")).toBeVisible();
    await page.emulateMedia({ colorScheme: "dark" });
    await page.reload();
    await expect(app.button("어둡게")).toBeVisible();
    expect(await background(page)).toBe(LIGHT);
  });
});

test.describe("languages", () => {
  test("the switch renders the page in the other language, and keeps the focus and the list", async ({ app, hub, page }) => {
    hub.answers("2025-12-08", list(12));
    await page.goto("?date=2025-12-08&top=5");
    await expect(app.cards).toHaveCount(5);
    await expect(page.locator("html")).toHaveAttribute("lang", "ko");
    await expect(app.button("English")).toHaveAttribute("lang", "en");
    await app.button("English").click();

    await expect(app.heading).toHaveText("Monday, 8 December 2025");
    await expect(page.locator("html")).toHaveAttribute("lang", "en");
    await expect(page).toHaveURL("?date=2025-12-08&top=5&lang=en");
    await expect(app.button("한국어")).toBeFocused();
    await expect(app.button("한국어")).toHaveAttribute("lang", "ko");
    await expect(app.cards).toHaveCount(5);
    await expect(app.button("Copy post · 5")).toBeVisible();
    // The list was not asked for again, and the post follows, since nobody has chosen its language.
    expect(hub.requests).toEqual([Hub.url("2025-12-08")]);
    await expect(page.getByLabel("Markdown of the post")).toHaveValue(/^\*\*5\*\* papers were collected\.$/m);

    // The choice is stored for addresses that name no language.
    await page.goto("?date=2025-12-08");
    await expect(app.heading).toHaveText("Monday, 8 December 2025");
    await app.button("한국어").click();
    await expect(app.heading).toHaveText("2025년 12월 8일 월요일");
    await expect(page).toHaveURL("?date=2025-12-08&lang=ko");
    await page.goto("?date=2025-12-08&lang=en");
    await expect(app.heading).toHaveText("Monday, 8 December 2025");
  });

  for (const [locale, lang] of [["en-GB", "en"], ["fr-FR", "en"], ["ko", "ko"]] as const) {
    test.describe(locale, () => {
      test.use({ locale });

      test(`a browser in ${locale} gets the page in ${lang}`, async ({ app, page }) => {
        await page.goto("./");
        await expect(page.locator("html")).toHaveAttribute("lang", lang);
        await expect(app.button(lang === "en" ? "한국어" : "English")).toBeVisible();
      });
    });
  }
});

test("where nothing can be kept on the device, the page works all the same", async ({ app, hub, page }) => {
  hub.answers("2025-12-09", list(3));
  await page.addInitScript(() => {
    const refuse = () => {
      throw new DOMException("denied", "SecurityError");
    };
    Object.defineProperty(globalThis, "localStorage", { get: refuse });
    Object.defineProperty(globalThis, "sessionStorage", { get: refuse });
  });
  await page.goto("./");
  await expect(app.cards).toHaveCount(3);
  await app.button("어둡게").click();
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  await app.postLanguage.selectOption("English");
  await expect(app.text).toHaveValue(/papers were collected/);
  await app.button("English").click();
  await expect(app.heading).toHaveText("Tuesday, 9 December 2025");
});

test("where storage is full, the page works all the same", async ({ app, page }) => {
  await page.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException("full", "QuotaExceededError");
    };
  });
  await page.goto("./");
  await app.button("어둡게").click();
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  await expect(app.button("밝게")).toBeVisible();
});
