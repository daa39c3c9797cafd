/** Finding papers: by typing, in Korean too, by filters, by what a card names, in the address; and what becomes of the post. */
import type { Page } from "@playwright/test";
import { expect, expectAccessible, expectNothingAside, type Hub, list, styledWhile, test, type Wanted } from "./support.ts";

const DAY = "2025-12-08";

/** Twenty papers: every fifth floats, the twelfth is Korean, odd ones have code, and three organizations share them. */
const rows = () =>
  list(20, (rank): Wanted => ({
    title: rank === 12 ? "종이배를 접는 법 Paper Boat 12" : rank % 5 ? `Paper Boat ${rank}` : `Floating Boat ${rank}`,
    summary: rank === 3 ? "Its keel is FLOATING, and a boat 𝕓 floats: Flo\u0301at." : "We fold boats out of paper.",
    organization: rank === 1 ? "Harbour Laboratory" : rank % 4 ? "Harbour Lab" : "Łódź & Sons",
    code: rank % 2 ? `https://github.com/example/${rank}` : null,
  }));

/** The parts that find papers. */
function finderOf(page: Page) {
  const button = (name: string) => page.getByRole("button", { name, exact: true });
  return {
    field: page.getByRole("searchbox", { name: "논문 검색" }),
    code: page.getByRole("checkbox", { name: "코드가 있는 논문만" }),
    organization: page.getByRole("combobox", { name: "기관" }),
    clear: button("검색 지우기"),
    only: button("찾은 논문만 담기"),
    undo: button("되돌리기"),
    /** The texts that are marked. */
    marked: () =>
      page.evaluate(() => [...((CSS as any).highlights.get("found") ?? [])].map((range) => String(range))) as Promise<string[]>,
  };
}

async function open(hub: Hub, page: Page, query = "") {
  hub.answers(DAY, rows());
  await page.goto(`?date=${DAY}${query}`);
  await expect(page.getByRole("article").first()).toBeVisible();
  return finderOf(page);
}

test("the cards that stay are not styled anew when others go", async ({ app, hub, page }) => {
  hub.answers(DAY, list(60));
  await page.goto(`?date=${DAY}&top=all`);
  await expect(app.cards).toHaveCount(60);
  await expect(page.locator(".card-actions:not(:has(button))")).toHaveCount(0);
  const field = page.getByRole("searchbox", { name: "논문 검색" });
  await field.focus();
  // On a busy machine the page may still be at work on something else the first time.
  await expect(async () => {
    await field.fill("");
    await expect(app.cards).toHaveCount(60);
    await expect(page.locator(".card-actions:not(:has(button))")).toHaveCount(0);
    const styled = await styledWhile(page, async () => {
      await field.fill("Paper");
      await expect(app.cards).toHaveCount(50);
    });
    expect(styled).toBeGreaterThan(0);
    expect(styled).toBeLessThan(50);
  }).toPass();
});

test("what is not found is out of sight before the next frame, and its cards go later", async ({ app, hub, page }) => {
  hub.answers(DAY, list(200));
  await page.goto(`?date=${DAY}&top=all`);
  await expect(app.cards).toHaveCount(200);
  const before = await page.getByRole("searchbox", { name: "논문 검색" }).evaluate(async (field: HTMLInputElement) => {
    field.value = '"Boat 7"';
    field.dispatchEvent(new InputEvent("input", { bubbles: true }));
    await new Promise(requestAnimationFrame);
    const cards = [...document.querySelectorAll(".card")];
    return { there: cards.length, shown: cards.filter((card) => card.checkVisibility()).length };
  });
  expect(before).toEqual({ there: 200, shown: 11 });
  await expect(app.cards).toHaveCount(11);
});

test("the whole list is searched while typing, and what is hidden is counted", async ({ app, hub, page }) => {
  const { field, clear } = await open(hub, page);
  await expect(app.cards).toHaveCount(10);
  await expect(app.text).not.toHaveValue("");
  const post = await app.text.inputValue();
  await field.pressSequentially("floating boat");
  await expect(app.titles).toHaveText(["Paper Boat 3", "Floating Boat 5", "Floating Boat 10", "Floating Boat 15", "Floating Boat 20"]);
  await expect(app.note.getByRole("status")).toHaveText("논문 20편 가운데 5편 찾음 · 15편 숨김");
  // What is found and not in the post says so, and why it was found.
  await expect(app.card("Floating Boat 15")).toHaveClass(/excluded/);
  await expect(app.card("Floating Boat 15").locator(".abstract")).toBeVisible();
  await expect(app.card("Floating Boat 5")).not.toHaveClass(/excluded/);
  expect(await app.text.inputValue(), "searching changes no post").toBe(post);

  await field.press("End");
  await field.pressSequentially(" -keel");
  await expect(app.cards).toHaveCount(4);
  await clear.click();
  await expect(app.cards).toHaveCount(10);
  await expect(field).toHaveValue("");
  await expect(clear).toBeHidden();
  await expect(app.note).toHaveCount(0);
  await expect(app.summary).toHaveText("상위 10편 선택");
  await expect(page).toHaveURL(`?date=${DAY}`);
});

test("a list in which nothing is found says so, and offers the way back", async ({ app, hub, page }) => {
  const { field, clear, only } = await open(hub, page);
  await field.fill("submarine");
  await expect(app.placeholder.getByRole("heading")).toHaveText("찾는 논문이 없습니다");
  await expect(app.cards).toHaveCount(0);
  await expect(only).toBeHidden();
  await expect(app.copy).toHaveText("글 복사 · 10편");
  await clear.click();
  await expect(app.cards).toHaveCount(10);
  await expect(app.papers).toBeFocused();
});

test("the address follows once typing rests, in one place of the history", async ({ app, hub, page }) => {
  const { field } = await open(hub, page);
  const places = await page.evaluate(() => {
    const { replaceState } = history;
    (window as any).replaced = 0;
    history.replaceState = (...args) => {
      (window as any).replaced++;
      return replaceState.apply(history, args);
    };
    return history.length;
  });
  await field.pressSequentially("floating 접는");
  await expect(page).toHaveURL(`?date=${DAY}&q=floating+%EC%A0%91%EB%8A%94`);
  expect(await page.evaluate(() => (window as any).replaced), "not at each key").toBeLessThan(4);
  expect(await page.evaluate(() => history.length)).toBe(places);
  await field.fill(`a+b & "c%" #d`);
  await field.blur();
  await expect(page).toHaveURL(`?date=${DAY}&q=a%2Bb+%26+%22c%25%22+%23d`);
  await page.reload();
  await expect(field).toHaveValue(`a+b & "c%" #d`);
  await expect(app.placeholder).toBeVisible();
});

test("what is looked for stays on other days, and Back restores it", async ({ app, hub, page }) => {
  hub.answers("2025-12-09", list(3, (rank) => ({ title: rank === 2 ? "Floating Tuesday" : `Wooden ${rank}` })));
  const { field } = await open(hub, page);
  await field.fill("floating");
  await expect(app.cards).toHaveCount(5);
  await app.after.click();
  await expect(app.titles).toHaveText(["Floating Tuesday"]);
  await expect(page).toHaveURL("?date=2025-12-09&q=floating");
  await field.fill("wooden");
  await expect(app.cards).toHaveCount(2);
  await expect(page).toHaveURL("?date=2025-12-09&q=wooden");
  await page.goBack();
  await expect(field).toHaveValue("floating");
  await expect(app.cards).toHaveCount(5);
  await page.goForward();
  await expect(field).toHaveValue("wooden");
  await expect(app.titles).toHaveText(["Wooden 1", "Wooden 3"]);
});

test("the filters write the same text that can be typed, and the post keeps its papers", async ({ app, hub, page }) => {
  const { field, code, organization } = await open(hub, page);
  await app.openFilters();
  const filters = page.locator("#filters");
  const set = page.locator(".filter-button");
  await expect(organization.locator("option")).toHaveText(["모든 기관", "Harbour Lab (15)", "Łódź & Sons (5)", "Harbour Laboratory (1)"]);
  await field.fill("boat");
  await code.check();
  await expect(field).toHaveValue("boat has:code");
  await expect(app.cards).toHaveCount(10);
  await expect(app.note.getByRole("status")).toHaveText("논문 20편 가운데 10편 찾음 · 10편 숨김");
  await expect(filters.getByRole("status")).toHaveText("20편 중 10편 · 글에는 10편 그대로");
  await expect(set).toHaveAccessibleName("필터 1개 적용됨");
  await code.uncheck();
  await organization.selectOption("Łódź & Sons");
  await expect(field).toHaveValue('boat org:"Łódź & Sons"');
  await expect(app.cards).toHaveCount(5);
  await expect(page).toHaveURL(/q=boat\+org:%22%C5%81/);
  await organization.selectOption("");
  await expect(field).toHaveValue("boat");
  const upvotes = filters.getByRole("group", { name: "좋아요(이 수 이상만 보기)" });
  await upvotes.getByRole("button", { name: "50" }).click();
  await expect(field).toHaveValue("boat upvotes:50");
  await expect(upvotes.getByRole("button", { pressed: true })).toHaveText("50");
  await expect(app.cards).toHaveCount(16);
  await expect(app.copy).toHaveText("글 복사 · 10편");
  await filters.getByRole("button", { name: "buoyancy" }).click();
  await expect(field).toHaveValue("boat upvotes:50 buoyancy");
  await expect(filters.getByRole("button", { name: "buoyancy" })).toHaveAttribute("aria-pressed", "true");
  await filters.getByRole("button", { name: "buoyancy" }).click();
  await filters.getByRole("button", { name: "필터 지우기" }).click();
  await expect(field).toHaveValue("boat");
  await expect(set).toHaveAccessibleName("필터");

  await field.fill("has:code org:\"harbour laboratory\"");
  await expect(code).toBeChecked();
  await expect(organization).toHaveValue("Harbour Laboratory");
  await expect(app.titles).toHaveText(["Paper Boat 1"]);
});

test("what a card names filters the list when it is pressed, and no longer when it is pressed again", async ({ app, hub, page }) => {
  const { field } = await open(hub, page);
  const card = app.card("Paper Boat 4");
  for (const [name, text, cards] of [
    ["Łódź & Sons", 'org:"Łódź & Sons"', 5],
    ["Bora Kim", '"Bora Kim"', 20],
    ["paper folding", '"paper folding"', 20],
  ] as const) {
    await card.getByRole("button", { name, exact: true }).click();
    await expect(field).toHaveValue(text);
    await expect(app.note.getByRole("status")).toHaveText(`논문 20편 가운데 ${cards}편 찾음 · ${20 - cards}편 숨김`);
    await expect(app.cards).toHaveCount(cards);
    await card.getByRole("button", { name, exact: true }).click();
    await expect(field).toHaveValue("");
    await expect(app.cards).toHaveCount(10);
  }
  await expect(app.copy).toHaveText("글 복사 · 10편");
});

test("what can be typed is explained while the empty field has the focus", async ({ hub, page }) => {
  const { field } = await open(hub, page);
  const grammar = page.getByText("제목·저자·기관·키워드·초록");
  await expect(grammar).toBeHidden();
  await field.focus();
  await expect(grammar).toBeVisible();
  await expect(field).toHaveAccessibleDescription(/-뺄 낱말 · org:기관/);
  await field.fill("boat");
  await expect(grammar).toBeHidden();
  await field.fill("");
  await expect(grammar).toBeVisible();
  await field.blur();
  await expect(grammar).toBeHidden();
});

test("only what was found goes into the post, as one step that can be undone", async ({ app, hub, page }) => {
  const { field, only, undo, clear } = await open(hub, page);
  // The post comes after the cards.
  await expect(app.text).not.toHaveValue("");
  const before = await app.text.inputValue();
  await field.fill("floating boat");
  await only.click();
  await expect(app.copy).toHaveText("글 복사 · 5편");
  await expect(app.text).toHaveValue(/1\. \*\*Paper Boat 3[^]*5\. \*\*Floating Boat 20/);
  await clear.click();
  await expect(app.card("Floating Boat 20")).not.toHaveClass(/excluded/);
  await expect(app.card("Paper Boat 1")).toHaveClass(/excluded/);
  await undo.click();
  await expect(app.text).toHaveValue(before);
  await expect(undo).toBeDisabled();
});

test("matches are marked, also beyond the letters of ASCII, in cards that come later too", async ({ app, hub, page }) => {
  const { field, marked, clear } = await open(hub, page);
  await field.fill("float");
  await expect.poll(marked).toEqual(["FLOAT", "float", "Flo\u0301at", "Float", "Float", "Float", "Float"]);
  await field.fill("접는 12");
  await expect.poll(marked).toEqual(["접는", "12"]);
  const words = await app.titles.first().evaluate((title) => title.innerHTML);
  expect(words).not.toContain("mark");
  await clear.click();
  await expect.poll(marked).toEqual([]);
  await app.openCount();
  await app.count("전부").click();
  await field.fill("fold");
  await expect(app.cards).toHaveCount(20);
  await expect.poll(async () => (await marked()).length).toBeGreaterThanOrEqual(39);
});

test("of many papers that are found the first have cards, and the others are a click away", async ({ app, hub, page }) => {
  hub.answers(DAY, list(70));
  await page.goto(`?date=${DAY}`);
  const { field } = finderOf(page);
  await field.fill("boat");
  await expect(app.note.getByRole("status")).toHaveText("논문 70편 가운데 70편 찾음 · 0편 숨김");
  await expect(app.cards).toHaveCount(50);
  await app.button("나머지 20편 보기").click();
  await expect(app.cards).toHaveCount(70);
  await expect(page.getByRole("link", { name: "Paper Boat 51" })).toBeFocused();
  await field.fill("boats");
  await expect(app.cards).toHaveCount(50);
});

test("Hangul is composed in the field without a syllable lost or doubled", async ({ app, hub, page }) => {
  const { field } = await open(hub, page);
  await field.focus();
  const keyboard = await page.context().newCDPSession(page);
  const compose = (text: string) =>
    keyboard.send("Input.imeSetComposition", { text, selectionStart: text.length, selectionEnd: text.length });
  for (const text of ["ㅈ", "조", "종"]) await compose(text);
  await expect(field).toHaveValue("종");
  await expect(app.titles, "a syllable searches").toHaveText([/^종이배/]);
  await keyboard.send("Input.insertText", { text: "종" });
  for (const text of ["ㅇ", "이", "입", "이"]) await compose(text);
  await expect(field).toHaveValue("종이");
  // The list is brought up to date and the address follows, and the syllable is still being composed.
  await expect(page).toHaveURL(/q=%EC%A2%85%EC%9D%B4$/);
  for (const text of ["입", "이"]) await compose(text);
  await keyboard.send("Input.insertText", { text: "이" });
  for (const text of ["ㅂ", "배", "밸"]) await compose(text);
  await expect(field).toHaveValue("종이밸");
  await expect(app.placeholder, "an incomplete syllable finds nothing yet").toBeVisible();
  await compose("배");
  await keyboard.send("Input.insertText", { text: "배" });
  await expect(field).toHaveValue("종이배");
  await expect(app.titles).toHaveText([/^종이배/]);
  await field.blur();
  await expect(field).toHaveValue("종이배");
});

test("a paper that is found can be ticked, pinned and commented on where it is", async ({ app, hub, page }) => {
  const { field } = await open(hub, page);
  await field.fill("floating boat 20");
  const card = app.card("Floating Boat 20");
  await card.getByRole("checkbox").check();
  await expect(card).not.toHaveClass(/excluded/);
  await expect(app.copy).toHaveText("글 복사 · 11편");
  await expect(app.cards).toHaveCount(1);
});

for (const [state, query] of [["what is found", "&q=float"], ["nothing found", "&q=submarine"]] as const) {
  test(`${state} is accessible on wide and narrow screens, light and dark, and fits`, async ({ hub, page }) => {
    hub.answers(DAY, rows());
    for (const language of ["en", "ko"]) {
      await page.setViewportSize({ width: 320, height: 640 });
      await page.goto(`?date=${DAY}${query}&lang=${language}`);
      await expect(page.locator(".searching :is(.card, .list-placeholder)").first()).toBeVisible();
      await expectNothingAside(page);
    }
    for (const width of [390, 1280]) {
      await page.setViewportSize({ width, height: 844 });
      for (const colorScheme of ["light", "dark"] as const) {
        await page.emulateMedia({ colorScheme });
        await expectAccessible(page);
      }
    }
  });
}
