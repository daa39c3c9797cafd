/**
 * The contract of the copy button: the write begins within the click (Safari refuses it later), "copied" is said only
 * of what was copied, and a refusal leaves the whole post selected.
 */
import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { type App, expect, hostPost, list, readClipboard, test } from "./support.ts";

const DAY = "2025-12-08";
const ROWS = list(12);
const REFUSED =
  "클립보드에 복사하지 못했습니다. 글을 모두 선택해 두었으니 Ctrl+C(맥은 ⌘C)를 눌러 주세요.";

/** What the replaced clipboard tells and lets be told. */
interface Clipboard {
  writes: { text: string; during: string | undefined }[];
  settle: (taken: boolean) => void;
}
type Watched = typeof globalThis & { clipboard: Clipboard };

/** Replaces the clipboard's write by one that is settled by the test. */
async function watchClipboard(page: Page) {
  await page.addInitScript(() => {
    const watched = { writes: [], settle: () => {} } as Clipboard;
    (globalThis as Watched).clipboard = watched;
    navigator.clipboard.writeText = (text) => {
      // `window.event` is the event that is being dispatched right now, and nothing once that is over.
      watched.writes.push({ text, during: window.event?.type });
      return new Promise((taken, refused) => {
        watched.settle = (well) => (well ? taken() : refused(new DOMException("no", "NotAllowedError")));
      });
    };
  });
}

const writes = (page: Page) => page.evaluate(() => (globalThis as Watched).clipboard.writes);
const settle = (page: Page, taken: boolean) => page.evaluate((well) => (globalThis as Watched).clipboard.settle(well), taken);

/** Two frames: whatever a click sets in motion without waiting for anything has been painted. */
const painted = (page: Page) =>
  page.evaluate(() => new Promise<void>((done) => requestAnimationFrame(() => requestAnimationFrame(() => done()))));

async function expectWholePostSelected(app: App, post: string) {
  await expect(app.text).toBeVisible();
  await expect(app.text).toBeFocused();
  const selected = await app.text.evaluate((text: HTMLTextAreaElement) =>
    text.value.slice(text.selectionStart, text.selectionEnd),
  );
  expect(selected).toBe(post);
}

const WIDTHS = { wide: { width: 1280, height: 800 }, narrow: { width: 390, height: 844 } };

for (const [width, viewport] of Object.entries(WIDTHS)) {
  test.describe(`on a ${width} screen`, () => {
    test.use({ viewport });

    test("the write happens within the click, and success is said only once it has happened", async ({ app, hub, page }) => {
      hub.answers(DAY, ROWS);
      await watchClipboard(page);
      await page.goto(`?date=${DAY}`);
      // The region is there before it has anything to say; one that comes with its text is not read out.
      await expect(app.exportStatus).toBeAttached();
      await expect(app.exportStatus).toBeEmpty();

      await app.copy.click();
      expect(await writes(page)).toEqual([{ text: hostPost(DAY, ROWS), during: "click" }]);
      await painted(page);
      await expect(app.exportStatus).toBeEmpty();
      const copied = page.getByRole("button", { name: "복사됨" }).filter({ visible: true });
      await expect(copied).toHaveCount(0);

      await settle(page, true);
      await expect(copied).toHaveCount(1);
      await expect(app.exportStatus).toContainText("복사했습니다");
      expect(await writes(page)).toHaveLength(1);
    });

    test("the button itself says for two seconds that the post is copied", async ({ app, hub, page }) => {
      hub.answers(DAY, ROWS);
      await page.clock.install({ time: "2025-12-09T03:00:00Z" });
      await page.goto(`?date=${DAY}`);
      await expect(app.copy).toHaveText("글 복사 · 10편");
      await page.clock.pauseAt("2025-12-09T03:01:00Z");
      const button = page.locator(".copy").filter({ visible: true });
      const before = await button.boundingBox();
      await button.click();
      await expect(button).toHaveText("복사됨");
      expect(await button.boundingBox(), "its place and size").toEqual(before);
      await page.clock.runFor(1900);
      await expect(button).toHaveText("복사됨");
      await page.clock.runFor(200);
      await expect(button).toHaveText("글 복사 · 10편");
    });

    test("a refusal is explained, and one key then copies what is selected", async ({ app, hub, page }) => {
      hub.answers(DAY, ROWS);
      const post = hostPost(DAY, ROWS);
      await watchClipboard(page);
      await page.goto(`?date=${DAY}`);
      await app.copy.click();
      await settle(page, false);

      await expect(app.exportStatus).toHaveText(REFUSED);
      await expect(app.exportStatus).toBeVisible();
      await expectWholePostSelected(app, post);
      await page.keyboard.press("Control+C");
      expect(await readClipboard(page)).toBe(post);
    });

    test("where there is no clipboard at all, the post is selected as well", async ({ app, hub, page }) => {
      hub.answers(DAY, ROWS);
      // As on a page that is not served over https.
      await page.addInitScript(() => Object.defineProperty(navigator, "clipboard", { value: undefined }));
      await page.goto(`?date=${DAY}`);
      await app.copy.click();
      await expect(app.exportStatus).toHaveText(REFUSED);
      await expectWholePostSelected(app, hostPost(DAY, ROWS));
    });
  });
}

test("the write has begun when the click returns", async ({ app, hub, page }) => {
  hub.answers(DAY, ROWS);
  await watchClipboard(page);
  await page.goto(`?date=${DAY}`);
  await expect(app.copy).toBeEnabled();
  // Nothing that is awaited, however shortly, comes between two statements of a script.
  const begun = await app.copy.evaluate((button: HTMLButtonElement) => {
    button.click();
    return (globalThis as Watched).clipboard.writes.length;
  });
  expect(begun).toBe(1);
});

test("a clipboard that never answers leaves the page as it was", async ({ app, hub, page }) => {
  hub.answers(DAY, ROWS);
  await watchClipboard(page);
  await page.goto(`?date=${DAY}`);
  await app.copy.click();
  await app.openCount();
  await app.count("5").click();
  await expect(app.cards).toHaveCount(5);
  await expect(app.exportStatus).toBeEmpty();
  await expect(app.copy).toBeEnabled();
  await app.copy.click();
  expect((await writes(page)).map(({ text }) => text)).toEqual([hostPost(DAY, ROWS), hostPost(DAY, ROWS, "--top", "5")]);
});

for (const [code, said] of [
  ["KeyY", (day: string) => new RegExp(`^복사했습니다 · ${day}`)],
  ["KeyD", () => /^내려받았습니다/],
] as const) {
  test(`what is exported the moment a list is there is the post of that list (${code})`, async ({ app, hub, page }) => {
    hub.answers(DAY, ROWS);
    hub.answers("2025-12-09", list(3, (rank) => ({ title: `Of another day ${rank}` })));
    // The key comes with the cards themselves, before the next frame. The shell's cards are there before the program.
    await page.addInitScript((code) => {
      let first = "";
      new MutationObserver(() => {
        const title = document.querySelector("article h2:not(#first-list *)")?.textContent ?? "";
        if (title === first) return;
        first = title;
        setTimeout(() => dispatchEvent(new KeyboardEvent("keydown", { code })));
      }).observe(document, { subtree: true, childList: true });
    }, code);
    const handedOver = async (day: string, act: () => Promise<unknown>) => {
      const download = code === "KeyD" ? page.waitForEvent("download") : null;
      await act();
      const file = await download;
      await expect(app.exportStatus).toHaveText(said(day));
      return file ? readFile(await file.path(), "utf8") : readClipboard(page);
    };
    const first = await handedOver(DAY, () => page.goto(`?date=${DAY}`));
    expect(first).toContain("Paper Boat 10");
    await expect(app.text).toHaveValue(first);

    const next = await handedOver("2025-12-09", () => page.getByRole("button", { name: "하루 뒤" }).click());
    expect(next).toContain("Of another day 3");
    // It is shown once the first cards are painted.
    await expect(app.text).toHaveValue(next);
  });
}

test("after a refusal the next click tries again", async ({ app, hub, page }) => {
  hub.answers(DAY, ROWS);
  await watchClipboard(page);
  await page.goto(`?date=${DAY}`);
  await app.copy.click();
  await settle(page, false);
  await expect(app.exportStatus).toHaveText(REFUSED);

  await app.copy.click();
  await settle(page, true);
  await expect(app.exportStatus).toContainText("복사했습니다");
});

test("what was said of a copy goes away with the post it was said of", async ({ app, hub, page }) => {
  hub.answers(DAY, ROWS);
  hub.answers("2025-12-05", list(3));
  await page.goto(`?date=${DAY}`);

  await app.copied();
  await app.openCount();
  await app.count("5").click();
  await expect(app.exportStatus).toBeEmpty();

  await app.copied();
  await app.postLanguage.selectOption("English");
  await expect(app.exportStatus).toBeEmpty();

  await app.copied();
  await app.openCalendar();
  await app.date.fill("2025-12-05");
  await expect(app.exportStatus).toBeEmpty();
  await expect(app.cards).toHaveCount(3);
  await expect(app.exportStatus).toBeEmpty();
});

test("where there is no post, there is nothing to copy or to download", async ({ app, hub, page }) => {
  const release = hub.holds(DAY);
  hub.answers(DAY, []);
  await page.goto(`?date=${DAY}`);
  for (const state of ["while the list is on its way", "on a day without papers"]) {
    await expect(app.copy, state).toBeDisabled();
    await expect(app.copy, state).toHaveText("글 복사");
    await expect(app.download, state).toBeDisabled();
    await expect(app.text, state).toHaveValue("");
    release();
    await expect(app.titles).toHaveText("논문이 없는 날입니다");
  }
});

test("a source that is cut says so, and selecting all of it by hand copies the whole post", async ({ app, hub, page }) => {
  const rows = list(30, () => ({ summary: "Boats of paper float. ".repeat(400).trim() }));
  hub.answers(DAY, rows);
  await page.goto(`?date=${DAY}&top=all`);
  await expect(app.copy).toHaveText("글 복사 · 30편");
  const post = hostPost(DAY, rows, "--top", "all");
  const shown = await app.text.inputValue();
  expect(shown.length).toBeLessThan(post.length);
  await app.tab("Markdown").click();
  await expect(page.getByText(`앞부분 ${[...shown].length}자만 보입니다. 복사·내려받기에는 전부 들어갑니다.`)).toBeVisible();
  await app.text.focus();
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.press("ControlOrMeta+c");
  expect(await readClipboard(page)).toBe(post);

  // A part of it is copied as it is.
  await app.text.evaluate((field: HTMLTextAreaElement) => field.setSelectionRange(4, 9));
  await page.keyboard.press("ControlOrMeta+c");
  expect(await readClipboard(page)).toBe(post.slice(4, 9));
  await app.openCount();
  await app.count("5").click();
  await expect(app.text).toBeVisible();
  await expect(page.getByText(/^앞부분 /)).toBeHidden();
});
