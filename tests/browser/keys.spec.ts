/** The keys of the page, with a Korean layout, and the help that lists them. */
import type { Page } from "@playwright/test";
import { expect, expectAccessible, expectNothingAside, type Hub, list, readClipboard, test } from "./support.ts";

const DAY = "2025-12-05";

/** What a Korean layout makes of the physical keys. */
const KOREAN: Record<string, string> = { KeyT: "ㅅ", KeyL: "ㅣ", KeyJ: "ㅓ", KeyK: "ㅏ", KeyX: "ㅌ", KeyI: "ㅑ", KeyM: "ㅡ", KeyC: "ㅊ", KeyU: "ㅕ", KeyY: "ㅛ", KeyD: "ㅇ", KeyP: "ㅔ", Slash: "/" };

/** What a pressed key can come with. Not KeyboardEventInit: it holds the window, which cannot be handed to the page. */
type Modifiers = Partial<Record<"ctrlKey" | "altKey" | "metaKey" | "shiftKey" | "isComposing" | "repeat", boolean>> & { key?: string };

async function open(hub: Hub, page: Page, query = `date=${DAY}`) {
  hub.answers("2025-12-09", list(2));
  hub.answers("2025-12-08", list(3));
  hub.answers("2025-12-05", list(12));
  hub.answers("2025-12-04", list(4));
  await page.goto(`?${query}`);
  // The cards of the shell are there before anything listens for keys.
  await expect(page.locator("article:not(#first-list *)").first()).toBeVisible();
  const help = page.getByRole("dialog", { name: "단축키" });
  return {
    help,
    /** The button in the head of the page; there is another at its foot. */
    opener: page.getByRole("banner").getByRole("button", { name: "단축키", exact: true }),
    field: page.getByRole("searchbox", { name: "논문 검색" }),
    focused: page.locator(":focus"),
    /** Presses a key where the focus is, and says whether the page took it. */
    press: (code: string, more: Modifiers = {}) =>
      page.evaluate((init) => {
        const target = document.activeElement ?? document.body;
        return !target.dispatchEvent(new KeyboardEvent("keydown", { bubbles: true, cancelable: true, ...init }));
      }, { code, key: KOREAN[code] ?? code, ...more }),
  };
}

test("days are gone through, and today and the latest list are a key away", async ({ app, hub, page }) => {
  const { press } = await open(hub, page);
  await press("ArrowLeft");
  await expect(page).toHaveURL("?date=2025-12-04");
  await expect(app.cards).toHaveCount(4);
  await press("ArrowRight");
  await expect(page).toHaveURL(`?date=${DAY}`);
  await expect(app.cards).toHaveCount(10);
  await press("KeyT");
  await expect(page).toHaveURL("?date=2025-12-09");
  await expect(app.cards).toHaveCount(2);
  await press("ArrowRight");
  await expect(app.heading, "there is no day after today").toHaveText("2025년 12월 9일 화요일");
  await press("KeyL");
  await expect(page).toHaveURL("./");
});

test("weeks are gone through, too", async ({ app, hub, page }) => {
  const { press } = await open(hub, page, "week=2025-W49");
  await press("ArrowRight");
  await expect(page).toHaveURL("?week=2025-W50");
  await press("ArrowLeft");
  await expect(page).toHaveURL("?week=2025-W49");
  await expect(app.cards.first()).toBeVisible();
});

test("papers are gone through and ticked", async ({ app, hub, page }) => {
  const { press, focused } = await open(hub, page);
  await press("KeyJ");
  await expect(focused).toHaveText("Paper Boat 1");
  await press("KeyJ");
  await press("KeyJ", { repeat: true });
  await expect(focused).toHaveText("Paper Boat 3");
  await expect(focused).toBeInViewport();
  await press("KeyK");
  await expect(focused).toHaveText("Paper Boat 2");
  await press("KeyX");
  await expect(app.card("Paper Boat 2")).toHaveClass(/excluded/);
  await expect(app.copy).toHaveText("글 복사 · 9편");
  await press("KeyX", { repeat: true });
  await expect(app.card("Paper Boat 2")).toHaveClass(/excluded/);
  await press("KeyX");
  await expect(app.copy).toHaveText("글 복사 · 10편");
  await press("KeyK");
  await press("KeyK");
  await expect(focused, "there is none before the first").toHaveText("Paper Boat 1");

  // Without the focus on any, it is the one in sight, also after its box was clicked.
  await press("Escape");
  await expect(focused).toHaveCount(0);
  await app.card("Paper Boat 6").evaluate((card) => card.scrollIntoView());
  await press("KeyX");
  await expect(app.card("Paper Boat 6")).toHaveClass(/excluded/);
  await app.card("Paper Boat 7").getByRole("checkbox").click();
  await press("KeyJ");
  await expect(focused).toHaveText("Paper Boat 8");
});

test("papers are pinned and commented on, and the last step is undone", async ({ app, hub, page }) => {
  const { press, focused } = await open(hub, page);
  for (let paper = 0; paper < 3; paper++) await press("KeyJ");
  await expect(focused).toHaveText("Paper Boat 3");
  await press("KeyI");
  await expect(app.titles.first()).toHaveText("Paper Boat 3");
  await expect(focused, "the paper keeps the focus").toHaveText("Paper Boat 3");
  await press("KeyI", { repeat: true });
  await expect(app.of("Paper Boat 3", "고정")).toHaveAttribute("aria-pressed", "true");
  await press("KeyU");
  await expect(app.titles.first()).toHaveText("Paper Boat 1");
  await expect(app.of("Paper Boat 3", "고정")).toHaveAttribute("aria-pressed", "false");
  await expect(app.undo).toBeDisabled();

  await press("KeyM");
  await expect(app.comment("Paper Boat 3")).toBeFocused();
  expect(await press("KeyM"), "in the field it is a letter").toBe(false);
  await page.keyboard.type("좋아요");
  await page.keyboard.press("Escape");
  await expect(app.comment("Paper Boat 3")).toBeHidden();
  await expect(app.card("Paper Boat 3").locator(".comment")).toContainText("좋아요");
  await expect(app.text).toHaveValue(/- 코멘트: 좋아요\n/);
});

test("Ctrl+Z undoes the last step of the selection, and in a field what was typed there", async ({ app, hub, page }) => {
  const { field } = await open(hub, page);
  await app.tick("Paper Boat 2").uncheck();
  await app.tick("Paper Boat 3").uncheck();
  await expect(app.copy).toHaveText("글 복사 · 8편");
  await page.keyboard.press("Control+z");
  await expect(app.copy).toHaveText("글 복사 · 9편");
  await expect(app.tick("Paper Boat 3")).toBeChecked();

  await field.focus();
  await page.keyboard.type("boat");
  await expect(field).toHaveValue("boat");
  await page.keyboard.press("Control+z");
  await expect(field).not.toHaveValue("boat");
  await expect(app.tick("Paper Boat 2")).not.toBeChecked();
  await expect(app.copy).toHaveText("글 복사 · 9편");
});

test("the post is copied, downloaded and previewed", async ({ app, hub, page }) => {
  const { press } = await open(hub, page);
  await page.keyboard.press("y");
  await expect(app.exportStatus).toContainText("복사했습니다");
  expect(await readClipboard(page)).toBe(await app.text.inputValue());
  const download = page.waitForEvent("download");
  await press("KeyD");
  expect((await download).suggestedFilename()).toBe("2025-12-06-daily-papers-2025-12-06.md");
  await expect(app.preview).toBeVisible();
  await press("KeyP");
  await expect(app.text).toBeVisible();
  await expect(app.preview).toBeHidden();
  await press("KeyP");
  await expect(app.preview).toBeVisible();
});

test("on a narrow screen the preview opens the sheet, and Escape closes it", async ({ app, hub, page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  const { press } = await open(hub, page);
  await press("KeyP");
  await expect(app.preview).toBeVisible();
  await expect(page.locator("#post")).toBeFocused();
  await press("KeyX");
  await expect(app.copy.first(), "nothing is ticked under the sheet").toHaveText("글 복사 · 10편");
  await press("Escape");
  await expect(app.preview).toBeHidden();
  await expect(page.locator("#open-post")).toBeFocused();
});

test("the search is a key away, and Escape clears and leaves it", async ({ app, hub, page }) => {
  const { press, field } = await open(hub, page);
  await page.keyboard.press("/");
  await expect(field).toBeFocused();
  await expect(field, "the sign is not typed").toHaveValue("");
  await page.keyboard.type("boat 12");
  await expect(app.cards).toHaveCount(1);
  await page.keyboard.press("Escape");
  await expect(field).toHaveValue("");
  await expect(field).toBeFocused();
  await expect(app.cards).toHaveCount(10);
  await page.keyboard.press("Escape");
  await expect(field).not.toBeFocused();
  expect(await press("Slash")).toBe(true);
  await expect(field).toBeFocused();
});

test("in fields, with other keys, while composing and in the calendar no key is taken", async ({ app, hub, page }) => {
  const { press, field, help } = await open(hub, page);
  const all = ["ArrowLeft", "ArrowRight", ...Object.keys(KOREAN), "?"];
  await app.tab("Markdown").click();
  await app.openCount();
  for (const place of [app.anyCount, field, app.text, app.format]) {
    await place.focus();
    await expect(place).toBeFocused();
    for (const code of all) expect(await press(code), `${code} in a field`).toBe(false);
    await page.keyboard.press("Escape");
  }
  await page.evaluate(() => (document.activeElement as HTMLElement).blur());
  for (const more of [{ ctrlKey: true }, { altKey: true }, { metaKey: true }, { isComposing: true }]) {
    for (const code of [...all, "Escape"]) expect(await press(code, more), `${code} with ${Object.keys(more)}`).toBe(false);
  }
  expect(await press("KeyJ", { shiftKey: true })).toBe(false);
  expect(await press("ArrowLeft", { repeat: true })).toBe(false);
  await expect(page).toHaveURL(`?date=${DAY}`);

  const opener = page.locator("#open-calendar");
  await opener.click();
  await expect(page.locator("#calendar-day")).toBeFocused();
  await page.keyboard.press("t");
  await page.keyboard.press("ArrowLeft");
  await expect(page).toHaveURL(`?date=${DAY}`);
  await page.keyboard.press("Escape");
  await expect(opener).toBeFocused();
  await expect(help).toBeHidden();
});

test("the help lists every key, and closes in every way", async ({ hub, page }) => {
  const { press, help, opener } = await open(hub, page);
  await page.keyboard.press("?");
  await expect(help).toBeVisible();
  await expect(help.locator("kbd")).toHaveText(["←", "→", "T", "L", "J", "K", "X", "I", "M", "B", "C", "U", "Y", "D", "P", "/", "?", "Esc"]);
  for (const said of await help.locator("li span").allTextContents()) expect(said).toMatch(/[가-힣]/);
  // Nothing behind it is moved meanwhile.
  await press("ArrowLeft");
  await page.keyboard.press("Escape");
  await expect(help).toBeHidden();
  await expect(page).toHaveURL(`?date=${DAY}`);

  const foot = page.getByRole("contentinfo").getByRole("button", { name: "단축키", exact: true });
  await foot.click();
  await expect(help).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(foot).toBeFocused();
  await opener.click();
  await help.getByRole("button", { name: "닫기" }).click();
  await expect(help).toBeHidden();
  await expect(opener).toBeFocused();

  // A layout that has the sign elsewhere, and one that has another sign there.
  await press("Minus", { key: "?", shiftKey: true });
  await expect(help).toBeVisible();
  await help.getByRole("heading").click();
  await expect(help).toBeVisible();
  await page.mouse.click(5, 400);
  await expect(help).toBeHidden();
  await press("Slash", { key: ",", shiftKey: true });
  await expect(help).toBeVisible();
});

test("the keys can be switched off, for good", async ({ app, hub, page }) => {
  const { press, help, opener } = await open(hub, page);
  const wanted = help.getByRole("checkbox", { name: "단축키 쓰기" });
  await opener.click();
  await wanted.uncheck();
  await page.keyboard.press("Escape");
  for (const reload of [false, true]) {
    if (reload) await page.reload();
    await expect(app.cards).toHaveCount(10);
    for (const code of ["ArrowLeft", "KeyJ", "Slash"]) expect(await press(code)).toBe(false);
    expect(await press("Slash", { key: "?", shiftKey: true })).toBe(false);
  }
  await opener.click();
  await wanted.check();
  await page.keyboard.press("Escape");
  await page.reload();
  await expect(app.cards).toHaveCount(10);
  expect(await press("KeyJ")).toBe(true);
});

test("the help is accessible on wide and narrow screens, light and dark, and fits", async ({ hub, page }) => {
  for (const language of ["en", "ko"]) {
    await page.setViewportSize({ width: 320, height: 640 });
    await open(hub, page, `date=${DAY}&lang=${language}`);
    await page.keyboard.press("?");
    await expect(page.getByRole("dialog")).toBeVisible();
    await expectNothingAside(page);
    expect(await page.getByRole("dialog").evaluate((dialog) => dialog.scrollWidth <= dialog.clientWidth)).toBe(true);
  }
  for (const width of [390, 1280]) {
    await page.setViewportSize({ width, height: 844 });
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme });
      await expectAccessible(page);
    }
  }
});
