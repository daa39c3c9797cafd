/** Editing: choosing, ordering and commenting, by mouse and by keys. */
import type { Page } from "@playwright/test";
import { type Desk, expect, expectAccessible, list, readClipboard, test } from "./support.ts";

const DAY = "2025-12-08";
const boat = (rank: number) => `Paper Boat ${rank}`;

/** The papers of the post, in its order, as their numbers in the list. */
const inPost = async (desk: Desk): Promise<number[]> =>
  [...(await desk.text.inputValue()).matchAll(/^\d+\. \*\*Paper Boat (\d+)\*\*/gm)].map(([, number]) => Number(number));

const expectInPost = (desk: Desk, ...numbers: number[]) => expect.poll(() => inPost(desk)).toEqual(numbers);

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

const expectMorning = async (desk: Desk, page: Page) => {
  await expect(desk.copy).toHaveText("글 복사 · 8편");
  expect(await desk.copied()).toBe(MORNING);
  await desk.side("미리보기").click();
  await expect(desk.preview.getByText("표 3", { exact: true })).toHaveJSProperty("tagName", "STRONG");
  await expect(desk.preview).toContainText("오늘은 배 이야기뿐입니다.");
  await page.reload();
  await expect(desk.copy).toHaveText("글 복사 · 8편");
  await expect(desk.comment(boat(1))).toHaveValue("**표 3**을 꼭 보세요.");
  expect(await desk.copied()).toBe(MORNING);
};

test("a blogger's morning by mouse: untick two, pin one, comment, copy, and all of it is there tomorrow", async ({ desk, page }) => {
  await page.goto(`?date=${DAY}`);
  await desk.tick(boat(2)).uncheck();
  await desk.tick(boat(4)).uncheck();
  await desk.of(boat(7), "고정").click();
  await desk.of(boat(1), "코멘트").click();
  await desk.comment(boat(1)).fill("**표 3**을 꼭 보세요.");
  await desk.introduction.fill("오늘은 *배* 이야기뿐입니다.");
  await expectMorning(desk, page);
});

test("the same morning with nothing but keys", async ({ desk, page }) => {
  // Some hundred presses of Tab.
  test.slow();
  await page.goto(`?date=${DAY}`);
  await expect(desk.cards).toHaveCount(10);
  /** Tabs on until an element has the focus. */
  const tabTo = async (target: ReturnType<Desk["tick"]>, key = "Tab") => {
    for (let presses = 0; presses < 400; presses++) {
      if (await target.evaluate((element) => element === document.activeElement)) return;
      await page.keyboard.press(key);
    }
    throw new Error("Tab does not lead there");
  };
  await tabTo(desk.tick(boat(2)));
  await page.keyboard.press("Space");
  await tabTo(desk.tick(boat(4)));
  await page.keyboard.press("Space");
  await tabTo(desk.of(boat(7), "고정"));
  await page.keyboard.press("Enter");
  await expect(desk.of(boat(7), "고정")).toBeFocused();
  await tabTo(desk.of(boat(1), "코멘트"));
  await page.keyboard.press("Enter");
  await expect(desk.comment(boat(1))).toBeFocused();
  await page.keyboard.type("**표 3**을 꼭 보세요.");
  await tabTo(desk.introduction);
  await page.keyboard.type("오늘은 *배* 이야기뿐입니다.");
  await tabTo(desk.copy.first(), "Shift+Tab");
  await page.keyboard.press("Enter");
  await expect(desk.outcome).toContainText("복사했습니다");
  expect(await readClipboard(page)).toBe(MORNING);
});

test("a refresh that moves ranks keeps what was chosen, ordered and written", async ({ desk, hub, page }) => {
  await page.goto(`?date=${DAY}&top=4`);
  await desk.tick(boat(2)).uncheck();
  await desk.of(boat(4), "위로").click();
  await desk.of(boat(4), "위로").click();
  await desk.of(boat(3), "코멘트").click();
  await desk.comment(boat(3)).fill("남아야 하는 말");
  await expectInPost(desk, 4, 1, 3);
  // Paper 12 overtakes all, and paper 4 falls out of the first four.
  hub.answers(DAY, list(12, (rank) => ({ upvotes: rank === 12 ? 500 : rank === 4 ? 1 : 10 * (13 - rank) })));
  await desk.button("새로 고침").click();
  await expect(desk.card(boat(12))).toBeVisible();
  await expectInPost(desk, 4, 1, 3, 12);
  await expect(desk.tick(boat(2))).not.toBeChecked();
  await expect(desk.comment(boat(3))).toHaveValue("남아야 하는 말");
  await expect(desk.text).toHaveValue(/- 코멘트: 남아야 하는 말\n/);
});

test("every step can be undone, one after the other", async ({ desk, page }) => {
  await page.goto(`?date=${DAY}&top=3`);
  await expect(desk.undo).toBeDisabled();
  await desk.tick(boat(2)).uncheck();
  await expectInPost(desk, 1, 3);
  await desk.of(boat(3), "고정").click();
  await expectInPost(desk, 3, 1);
  await desk.of(boat(3), "아래로").click();
  await expectInPost(desk, 1, 3);
  await desk.leastUpvotes.fill("120");
  await desk.leastUpvotes.blur();
  await desk.count("5").click();
  await expectInPost(desk, 1, 3);
  await desk.undo.click();
  await expect(desk.count("5")).toHaveAttribute("aria-pressed", "false");
  await desk.undo.click();
  await expect(desk.leastUpvotes).toHaveValue("");
  await desk.undo.click();
  await expectInPost(desk, 3, 1);
  await desk.undo.click();
  await expectInPost(desk, 1, 3);
  await desk.undo.click();
  await expectInPost(desk, 1, 2, 3);
  await expect(desk.undo).toBeDisabled();
});

test("papers with too few upvotes stay out, and the choice can be started over", async ({ desk, page }) => {
  await page.goto(`?date=${DAY}`);
  await desk.leastUpvotes.fill("100");
  await desk.leastUpvotes.press("Enter");
  await expectInPost(desk, 1, 2, 3);
  await expect(desk.copy).toHaveText("글 복사 · 3편");
  await page.reload();
  await expectInPost(desk, 1, 2, 3);
  await desk.button("처음대로").click();
  await expect(desk.copy).toHaveText("글 복사 · 10편");
  await expect(desk.button("처음대로")).toBeHidden();
});

test("the other papers can be looked at without taking them in, and one of them ticked", async ({ desk, page }) => {
  await page.goto(`?date=${DAY}&top=3`);
  await expect(desk.cards).toHaveCount(3);
  await desk.button("나머지도 보기").click();
  await expect(desk.cards).toHaveCount(12);
  await expect(desk.card(boat(4)).getByRole("link", { name: boat(4) })).toBeFocused();
  await expectInPost(desk, 1, 2, 3);
  await desk.tick(boat(9)).check();
  await expectInPost(desk, 1, 2, 3, 9);
  await expect(desk.summary).toHaveText("논문 12편 가운데 4편을 골랐습니다");
});

test("a paper is dragged by its number to another place", async ({ desk, page }) => {
  // High enough for both cards: the pointer that drags scrolls nothing.
  await page.setViewportSize({ width: 1280, height: 2000 });
  await page.goto(`?date=${DAY}&top=4`);
  await desk.card(boat(3)).locator(".number").dragTo(desk.card(boat(1)), { targetPosition: { x: 200, y: 20 } });
  await expectInPost(desk, 3, 1, 2, 4);
  await desk.card(boat(3)).locator(".number").dragTo(desk.card(boat(2)), { targetPosition: { x: 200, y: 20 } });
  await expectInPost(desk, 1, 2, 3, 4);
});

test("a button that moves a paper keeps the focus, so that it can be pressed again", async ({ desk, page }) => {
  await page.goto(`?date=${DAY}&top=4`);
  await desk.of(boat(4), "위로").focus();
  await page.keyboard.press("Enter");
  await expectInPost(desk, 1, 2, 4, 3);
  await expect(desk.of(boat(4), "위로")).toBeFocused();
  await page.keyboard.press("Enter");
  await expectInPost(desk, 1, 4, 2, 3);
  await expect(desk.of(boat(4), "위로")).toBeFocused();
  await expect(desk.of(boat(1), "위로")).toBeDisabled();
  await expect(desk.of(boat(3), "아래로")).toBeDisabled();
});

test("words are there after another day was looked at, and a comment is there in the paper's week", async ({ desk, hub, page }) => {
  hub.answers("2025-12-05", list(2, () => ({ organization: "Elsewhere" })));
  await page.goto(`?date=${DAY}`);
  await desk.of(boat(1), "코멘트").click();
  await desk.comment(boat(1)).fill("첫 논문");
  await desk.introduction.fill("월요일");
  await page.goto("?date=2025-12-05");
  await expect(desk.cards).toHaveCount(2);
  await expect(desk.introduction).toHaveValue("");
  await page.goto("?week=2025-W50");
  await expect(desk.text).toHaveValue(/- 코멘트: 첫 논문\n/);
  await expect(desk.introduction).toHaveValue("");
  await page.goto(`?date=${DAY}`);
  await expect(desk.introduction).toHaveValue("월요일");
});

test("where nothing can be stored the page says so, and forgets nothing until it is closed", async ({ desk, hub, page }) => {
  hub.answers("2025-12-05", list(2, (rank) => ({ id: `2511.0000${rank}`, title: `Other ${rank}` })));
  await page.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException("full", "QuotaExceededError");
    };
  });
  await page.goto(`?date=${DAY}`);
  await desk.tick(boat(2)).uncheck();
  await expect(desk.notices).toContainText("이 기기에 저장하지 못했습니다.");
  await desk.of(boat(1), "코멘트").click();
  await desk.comment(boat(1)).fill("첫 논문");
  await desk.introduction.fill("월요일");
  await desk.before.click();
  await desk.before.click();
  await desk.before.click();
  await expect(desk.cards).toHaveCount(2);
  await page.goBack();
  await page.goBack();
  await page.goBack();
  await expect(desk.cards).toHaveCount(10);
  await expect(desk.tick(boat(2))).not.toBeChecked();
  await expect(desk.comment(boat(1))).toHaveValue("첫 논문");
  await expect(desk.introduction).toHaveValue("월요일");
});

test("what is chosen and written in another window is taken up on coming back", async ({ context, desk, page }) => {
  await page.goto(`?date=${DAY}`);
  await expect(desk.cards).toHaveCount(10);
  const other = await context.newPage();
  await other.goto(`?date=${DAY}`);
  await other.getByRole("checkbox", { name: "글에 담기: Paper Boat 2", exact: true }).uncheck();
  await other.getByRole("button", { name: "코멘트: Paper Boat 1", exact: true }).click();
  await other.getByRole("textbox", { name: "코멘트: Paper Boat 1", exact: true }).fill("저쪽에서");
  // What one window stores reaches another a little later.
  await expect.poll(() => page.evaluate(() => JSON.stringify(localStorage))).toContain("저쪽에서");
  await page.evaluate(() => document.dispatchEvent(new Event("visibilitychange", { bubbles: true })));
  await expect(desk.tick(boat(2))).not.toBeChecked();
  await expect(desk.text).toHaveValue(/- 코멘트: 저쪽에서\n/);
});

test("Hangul composed in a comment arrives whole", async ({ context, desk, page }) => {
  await page.goto(`?date=${DAY}`);
  await desk.of(boat(1), "코멘트").click();
  await expect(desk.comment(boat(1))).toBeFocused();
  const keys = await context.newCDPSession(page);
  for (const text of ["ㅎ", "하", "한"]) {
    await keys.send("Input.imeSetComposition", { text, selectionStart: 1, selectionEnd: 1 });
    await expect(desk.comment(boat(1))).toHaveValue(text);
  }
  await keys.send("Input.insertText", { text: "한" });
  await keys.send("Input.imeSetComposition", { text: "그", selectionStart: 1, selectionEnd: 1 });
  await keys.send("Input.insertText", { text: "글" });
  await expect(desk.comment(boat(1))).toHaveValue("한글");
  await expect(desk.text).toHaveValue(/- 코멘트: 한글\n/);
});

test("the desk in use breaks no rule of accessibility, in both themes", async ({ desk, page }) => {
  await page.goto(`?date=${DAY}`);
  await desk.tick(boat(2)).uncheck();
  await desk.of(boat(3), "고정").click();
  await desk.of(boat(1), "코멘트").click();
  await desk.comment(boat(1)).fill("말");
  await expectAccessible(page);
  await desk.button("어둡게").click();
  await expectAccessible(page);
});

test("an introduction stays with its list when the day changes while the field has the focus", async ({ desk, hub, page }) => {
  hub.answers("2025-12-05", list(3));
  hub.answers("2025-12-04", list(4));
  await page.goto("?date=2025-12-05");
  await expect(desk.cards).toHaveCount(3);
  await page.getByRole("button", { name: "하루 전" }).click();
  await expect(desk.cards).toHaveCount(4);
  const field = desk.introduction;
  await field.fill("Of the fourth.");
  await page.evaluate(() => history.back());
  await expect(desk.cards).toHaveCount(3);
  await expect(field).toBeFocused();
  await expect(field).toHaveValue("");
  await page.keyboard.type("Of the fifth.");
  await expect(desk.text).toHaveValue(/\nOf the fifth\.\n/);
  await page.evaluate(() => history.forward());
  await expect(desk.cards).toHaveCount(4);
  await expect(field).toHaveValue("Of the fourth.");
});
