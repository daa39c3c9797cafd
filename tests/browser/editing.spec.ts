/** Editing: choosing, ordering and commenting, by mouse and by keys. */
import type { Page } from "@playwright/test";
import { type App, expect, expectAccessible, list, readClipboard, test } from "./support.ts";

const DAY = "2025-12-08";
const boat = (rank: number) => `Paper Boat ${rank}`;

/** The papers of the post, in its order, as their numbers in the list. */
const inPost = async (app: App): Promise<number[]> =>
  [...(await app.text.inputValue()).matchAll(/^\d+\. \*\*Paper Boat (\d+)\*\*/gm)].map(([, number]) => Number(number));

const expectInPost = (app: App, ...numbers: number[]) => expect.poll(() => inPost(app)).toEqual(numbers);

test.beforeEach(({ hub }) => hub.answers(DAY, list(12)));

/** An item of the post as it is expected. */
const item = (place: number, number: number, comment = "") => {
  const indent = " ".repeat(`${place}. `.length);
  const id = `2512.${String(number).padStart(5, "0")}`;
  const lines = [
    ...(comment ? [`코멘트: ${comment}`] : []),
    "기관: Harbour Lab",
    `[HF 페이지](https://huggingface.co/papers/${id})`,
    `[논문 링크](https://arxiv.org/abs/${id})`,
    "Abstract: We fold boats out of paper. Twelve of them float, and the thirteenth teaches us why.",
  ];
  const head = `${place}. **Paper Boat ${number}** - 👍 ${10 * (13 - number)}\n`;
  return head + lines.map((line) => `${indent}- ${line}\n`).join("") + "\n";
};

/** What the blogger's morning gives. */
const MORNING = `---
title: Hugging Face Daily Papers - 2025-12-09
date: 2025-12-09 09:15:00 +0900
categories: [Daily Papers, 일간]
tags: [huggingface, papers, daily, ai]
author: lim4349
---

# Hugging Face Daily Papers - 2025-12-09

오늘은 *배* 이야기뿐입니다.

총 **8개**의 논문이 수집되었습니다.

## 📊 고른 논문

${item(1, 7)}${item(2, 1, "**표 3**을 꼭 보세요.")}${item(3, 3)}${item(4, 5)}${item(5, 6)}${item(6, 8)}${item(7, 9)}${item(8, 10)}`;

const expectMorning = async (app: App, page: Page) => {
  await expect(app.copy).toHaveText("글 복사 · 8편");
  expect(await app.copied()).toBe(MORNING);
  await app.tab("미리보기").click();
  await expect(app.preview.getByText("표 3", { exact: true })).toHaveJSProperty("tagName", "STRONG");
  await expect(app.preview).toContainText("오늘은 배 이야기뿐입니다.");
  await page.reload();
  await expect(app.copy).toHaveText("글 복사 · 8편");
  // What was written is quoted; its field is a click away.
  await expect(app.card(boat(1)).locator(".comment")).toContainText("표 3을 꼭 보세요.");
  await app.card(boat(1)).getByRole("button", { name: "고치기" }).click();
  await expect(app.comment(boat(1))).toHaveValue("**표 3**을 꼭 보세요.");
  expect(await app.copied()).toBe(MORNING);
};

test("a blogger's morning by mouse: untick two, pin one, comment, copy, and all of it is there tomorrow", async ({ app, page }) => {
  await page.goto(`?date=${DAY}`);
  await app.tick(boat(2)).uncheck();
  await app.tick(boat(4)).uncheck();
  await app.of(boat(7), "고정").click();
  await app.of(boat(1), "코멘트").click();
  await app.comment(boat(1)).fill("**표 3**을 꼭 보세요.");
  await app.introduction.fill("오늘은 *배* 이야기뿐입니다.");
  await expectMorning(app, page);
});

test("the same morning with nothing but keys", async ({ app, page }) => {
  // Some hundred presses of Tab.
  test.slow();
  await page.goto(`?date=${DAY}`);
  await expect(app.cards).toHaveCount(10);
  /** Tabs on until an element has the focus. */
  const tabTo = async (target: ReturnType<App["tick"]>, key = "Tab") => {
    for (let presses = 0; presses < 400; presses++) {
      if (await target.evaluate((element) => element === document.activeElement)) return;
      await page.keyboard.press(key);
    }
    throw new Error("Tab does not lead there");
  };
  await tabTo(app.tick(boat(2)));
  await page.keyboard.press("Space");
  await tabTo(app.tick(boat(4)));
  await page.keyboard.press("Space");
  await tabTo(app.of(boat(7), "고정"));
  await page.keyboard.press("Enter");
  await expect(app.of(boat(7), "고정")).toBeFocused();
  await tabTo(app.of(boat(1), "코멘트"));
  await page.keyboard.press("Enter");
  await expect(app.comment(boat(1))).toBeFocused();
  await page.keyboard.type("**표 3**을 꼭 보세요.");
  await tabTo(app.introduction);
  await page.keyboard.type("오늘은 *배* 이야기뿐입니다.");
  await tabTo(app.copy.first(), "Shift+Tab");
  await page.keyboard.press("Enter");
  await expect(app.exportStatus).toContainText("복사했습니다");
  expect(await readClipboard(page)).toBe(MORNING);
});

test("a refresh that moves ranks keeps what was chosen, ordered and written", async ({ app, hub, page }) => {
  await page.goto(`?date=${DAY}&top=4`);
  await app.tick(boat(2)).uncheck();
  await app.of(boat(4), "위로").click();
  await app.of(boat(4), "위로").click();
  await app.of(boat(3), "코멘트").click();
  await app.comment(boat(3)).fill("남아야 하는 말");
  await expectInPost(app, 4, 1, 3);
  // Paper 12 overtakes all, and paper 4 falls out of the first four.
  hub.answers(DAY, list(12, (rank) => ({ upvotes: rank === 12 ? 500 : rank === 4 ? 1 : 10 * (13 - rank) })));
  await app.button("새로고침").click();
  await expect(app.card(boat(12))).toBeVisible();
  await expectInPost(app, 4, 1, 3, 12);
  await expect(app.tick(boat(2))).not.toBeChecked();
  await expect(app.comment(boat(3))).toHaveValue("남아야 하는 말");
  await expect(app.text).toHaveValue(/- 코멘트: 남아야 하는 말\n/);
});

test("every step can be undone, one after the other", async ({ app, page }) => {
  await page.goto(`?date=${DAY}&top=3`);
  await expect(app.undo).toBeDisabled();
  await app.tick(boat(2)).uncheck();
  await expectInPost(app, 1, 3);
  await app.of(boat(3), "고정").click();
  await expectInPost(app, 3, 1);
  await app.of(boat(3), "아래로").click();
  await expectInPost(app, 1, 3);
  await app.openCount();
  await app.minUpvotes.fill("120");
  await app.minUpvotes.blur();
  await app.count("5").click();
  await expectInPost(app, 1, 3);
  await app.undo.click();
  await app.openCount();
  await expect(app.count("5")).toHaveAttribute("aria-pressed", "false");
  await app.undo.click();
  await app.openCount();
  await expect(app.minUpvotes).toHaveValue("");
  await app.undo.click();
  await expectInPost(app, 3, 1);
  await app.undo.click();
  await expectInPost(app, 1, 3);
  await app.undo.click();
  await expectInPost(app, 1, 2, 3);
  await expect(app.undo).toBeDisabled();
});

test("papers with too few upvotes stay out, and the choice can be started over", async ({ app, page }) => {
  await page.goto(`?date=${DAY}`);
  await app.openCount();
  await app.minUpvotes.fill("100");
  await app.minUpvotes.press("Enter");
  await expectInPost(app, 1, 2, 3);
  await expect(app.copy).toHaveText("글 복사 · 3편");
  await page.reload();
  await expectInPost(app, 1, 2, 3);
  await app.button("선택 초기화").click();
  await expect(app.copy).toHaveText("글 복사 · 10편");
  await expect(app.button("선택 초기화")).toBeHidden();
});

test("the other papers can be looked at without taking them in, and one of them ticked", async ({ app, page }) => {
  await page.goto(`?date=${DAY}&top=3`);
  await expect(app.cards).toHaveCount(3);
  await app.button("나머지 9편 보기").click();
  await expect(app.cards).toHaveCount(12);
  await expect(app.card(boat(4)).getByRole("link", { name: boat(4) })).toBeFocused();
  await expectInPost(app, 1, 2, 3);
  await app.tick(boat(9)).check();
  await expectInPost(app, 1, 2, 3, 9);
  await expect(app.summary).toHaveText("4편 선택");
});

test("a paper is dragged by its rank to another place", async ({ app, page }) => {
  // High enough for both cards: the pointer that drags scrolls nothing.
  await page.setViewportSize({ width: 1280, height: 2000 });
  await page.goto(`?date=${DAY}&top=4`);
  await app.card(boat(3)).locator(".rank").dragTo(app.card(boat(1)), { targetPosition: { x: 200, y: 20 } });
  await expectInPost(app, 3, 1, 2, 4);
  await app.card(boat(3)).locator(".rank").dragTo(app.card(boat(2)), { targetPosition: { x: 200, y: 20 } });
  await expectInPost(app, 1, 2, 3, 4);
});

test("a button that moves a paper keeps the focus, so that it can be pressed again", async ({ app, page }) => {
  await page.goto(`?date=${DAY}&top=4`);
  await app.of(boat(4), "위로").focus();
  await page.keyboard.press("Enter");
  await expectInPost(app, 1, 2, 4, 3);
  await expect(app.of(boat(4), "위로")).toBeFocused();
  await page.keyboard.press("Enter");
  await expectInPost(app, 1, 4, 2, 3);
  await expect(app.of(boat(4), "위로")).toBeFocused();
  await expect(app.of(boat(1), "위로")).toBeDisabled();
  await expect(app.of(boat(3), "아래로")).toBeDisabled();
});

test("words are there after another day was looked at, and a comment is there in the paper's week", async ({ app, hub, page }) => {
  hub.answers("2025-12-05", list(2, () => ({ organization: "Elsewhere" })));
  await page.goto(`?date=${DAY}`);
  await app.of(boat(1), "코멘트").click();
  await app.comment(boat(1)).fill("첫 논문");
  await app.introduction.fill("월요일");
  await page.goto("?date=2025-12-05");
  await expect(app.cards).toHaveCount(2);
  await expect(app.introduction).toHaveValue("");
  await page.goto("?week=2025-W50");
  await expect(app.text).toHaveValue(/- 코멘트: 첫 논문\n/);
  await expect(app.introduction).toHaveValue("");
  await page.goto(`?date=${DAY}`);
  await expect(app.introduction).toHaveValue("월요일");
});

test("where nothing can be stored the page says so, and forgets nothing until it is closed", async ({ app, hub, page }) => {
  hub.answers("2025-12-05", list(2, (rank) => ({ id: `2511.0000${rank}`, title: `Other ${rank}` })));
  await page.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException("full", "QuotaExceededError");
    };
  });
  await page.goto(`?date=${DAY}`);
  await app.tick(boat(2)).uncheck();
  await expect(app.notices).toContainText("이 기기에 저장하지 못했습니다.");
  await app.of(boat(1), "코멘트").click();
  await app.comment(boat(1)).fill("첫 논문");
  await app.introduction.fill("월요일");
  await app.before.click();
  await expect(app.cards).toHaveCount(2);
  await page.goBack();
  await expect(app.cards).toHaveCount(10);
  await expect(app.tick(boat(2))).not.toBeChecked();
  await expect(app.comment(boat(1))).toHaveValue("첫 논문");
  await expect(app.introduction).toHaveValue("월요일");
});

test("what is chosen and written in another window is taken up on coming back", async ({ context, app, page }) => {
  await page.goto(`?date=${DAY}`);
  await expect(app.cards).toHaveCount(10);
  const other = await context.newPage();
  await other.goto(`?date=${DAY}`);
  await other.getByRole("checkbox", { name: "글에 담기: Paper Boat 2", exact: true }).uncheck();
  await other.getByRole("button", { name: "코멘트: Paper Boat 1", exact: true }).click();
  await other.getByRole("textbox", { name: "코멘트: Paper Boat 1", exact: true }).fill("저쪽에서");
  // What one window stores reaches another a little later.
  await expect.poll(() => page.evaluate(() => JSON.stringify(localStorage))).toContain("저쪽에서");
  await page.evaluate(() => document.dispatchEvent(new Event("visibilitychange", { bubbles: true })));
  await expect(app.tick(boat(2))).not.toBeChecked();
  await expect(app.text).toHaveValue(/- 코멘트: 저쪽에서\n/);
});

test("Hangul composed in a comment arrives whole", async ({ context, app, page }) => {
  await page.goto(`?date=${DAY}`);
  await app.of(boat(1), "코멘트").click();
  await expect(app.comment(boat(1))).toBeFocused();
  const keys = await context.newCDPSession(page);
  for (const text of ["ㅎ", "하", "한"]) {
    await keys.send("Input.imeSetComposition", { text, selectionStart: 1, selectionEnd: 1 });
    await expect(app.comment(boat(1))).toHaveValue(text);
  }
  await keys.send("Input.insertText", { text: "한" });
  await keys.send("Input.imeSetComposition", { text: "그", selectionStart: 1, selectionEnd: 1 });
  await keys.send("Input.insertText", { text: "글" });
  await expect(app.comment(boat(1))).toHaveValue("한글");
  await expect(app.text).toHaveValue(/- 코멘트: 한글\n/);
});

test("the list in use breaks no rule of accessibility, in both themes", async ({ app, page }) => {
  await page.goto(`?date=${DAY}`);
  await app.tick(boat(2)).uncheck();
  await app.of(boat(3), "고정").click();
  await app.of(boat(1), "코멘트").click();
  await app.comment(boat(1)).fill("말");
  await expectAccessible(page);
  await app.button("어둡게").click();
  await expectAccessible(page);
});

test("an introduction stays with its list when the day changes while the field has the focus", async ({ app, hub, page }) => {
  hub.answers("2025-12-05", list(3));
  hub.answers("2025-12-04", list(4));
  await page.clock.install({ time: "2025-12-09T03:00:00Z" });
  await page.goto("?date=2025-12-05");
  await expect(app.cards).toHaveCount(3);
  await page.getByRole("button", { name: "하루 전" }).click();
  await expect(app.cards).toHaveCount(4);
  const field = app.introduction;
  await field.fill("Of the fourth.");
  // However long a busy machine takes to read the stored list: it takes the place of the other at once.
  await page.clock.pauseAt("2025-12-09T03:05:00Z");
  await page.evaluate(() => history.back());
  await expect(app.cards).toHaveCount(3);
  await page.clock.resume();
  await expect(field).toBeFocused();
  await expect(field).toHaveValue("");
  await page.keyboard.type("Of the fifth.");
  await expect(app.text).toHaveValue(/\nOf the fifth\.\n/);
  await page.evaluate(() => history.forward());
  await expect(app.cards).toHaveCount(4);
  await expect(field).toHaveValue("Of the fourth.");
});

test("a moved card makes the others slide, and nothing slides for those who asked for less motion", async ({ app, hub, page }) => {
  hub.answers("2025-12-08", list(6));
  await page.addInitScript(() => {
    const { animate } = Element.prototype;
    (window as any).slides = 0;
    Element.prototype.animate = function (...args) {
      (window as any).slides++;
      return animate.apply(this, args);
    };
  });
  for (const reducedMotion of ["no-preference", "reduce"] as const) {
    await page.emulateMedia({ reducedMotion });
    await page.goto("?date=2025-12-08");
    await expect(app.cards).toHaveCount(6);
    const titles = await app.titles.allInnerTexts();
    await app.cards.nth(1).hover();
    await app.cards.nth(1).getByRole("button", { name: /위로/ }).click();
    await expect(app.titles).toHaveText([titles[1]!, titles[0]!, ...titles.slice(2)]);
    // In the frame after the next they have begun, or do not.
    const slides = await page.evaluate(
      () => new Promise<number>((done) => requestAnimationFrame(() => requestAnimationFrame(() => done((window as any).slides)))),
    );
    expect(slides > 0, reducedMotion).toBe(reducedMotion === "no-preference");
    await page.getByRole("button", { name: "되돌리기", exact: true }).click();
    await expect(app.titles).toHaveText(titles);
  }
});
