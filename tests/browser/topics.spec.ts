/** Topics: following and muting them, what cards and list show of them; and the search through all stored lists. */
import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { expect, expectAccessible, expectNothingAside, isKept, list, test, type Wanted } from "./support.ts";

const DAY = "2025-12-08";

/** Twenty papers: every fifth floats, even ones are surveys. */
const rows = () =>
  list(20, (rank): Wanted => ({
    title: rank % 5 ? `Paper Boat ${rank}` : `Floating Boat ${rank}`,
    summary: rank % 2 ? "We fold boats out of paper." : "A survey of folded boats.",
  }));

function topicsOf(page: Page) {
  const dialog = page.getByRole("dialog", { name: "주제" });
  return {
    dialog,
    name: dialog.getByLabel("이름"),
    search: dialog.getByLabel("찾을 말"),
    rows: dialog.getByRole("listitem"),
    async open() {
      await page.locator(".filter-button").click();
      await page.getByRole("button", { name: "주제 관리" }).click();
      await expect(dialog).toBeVisible();
    },
    async add(name: string, search: string) {
      await dialog.getByLabel("이름").fill(name);
      await dialog.getByLabel("찾을 말").fill(search);
      await dialog.getByRole("button", { name: "주제 추가" }).click();
    },
    async close() {
      await dialog.getByRole("button", { name: "닫기" }).click();
      await expect(dialog).toHaveCount(0);
    },
  };
}

test("a followed topic is on its cards, filters in one press, and stays on the device", async ({ app, hub, page }) => {
  hub.answers(DAY, rows());
  await page.goto(`?date=${DAY}`);
  const topics = topicsOf(page);
  await topics.open();
  await expectAccessible(page);
  await topics.add("떠다니는 배", 'floating OR "paper boat 3"');
  await expect(topics.rows).toHaveCount(1);
  await topics.close();

  const chip = app.card("Floating Boat 5").getByRole("button", { name: "떠다니는 배" });
  await expect(chip).toBeVisible();
  await expect(app.card("Paper Boat 1").getByRole("button", { name: "떠다니는 배" })).toHaveCount(0);
  // The name is the reader's, a keyword is in English.
  const language = (chip: Element) => chip.closest("[lang]")!.getAttribute("lang");
  expect(await chip.evaluate(language)).toBe("ko");
  expect(await app.card("Floating Boat 5").getByRole("button", { name: "paper folding" }).evaluate(language)).toBe("en");
  await chip.click();
  await expect(app.titles).toHaveText(["Paper Boat 3", "Floating Boat 5", "Floating Boat 10", "Floating Boat 15", "Floating Boat 20"]);
  await expect(page).toHaveURL(/q=floating\+OR\+%22paper\+boat\+3%22/);
  await chip.click();
  await expect(app.cards).toHaveCount(10);

  await page.reload();
  await expect(chip).toBeVisible();
  await expectNothingAside(page);
  await expectAccessible(page);
});

test("a topic on a card is searched for beside what was typed, and taken back alone", async ({ app, hub, page }) => {
  hub.answers(DAY, rows());
  await page.goto(`?date=${DAY}`);
  const topics = topicsOf(page);
  await topics.open();
  await topics.add("홀수", "we OR paper");
  await topics.close();
  const field = page.getByRole("searchbox", { name: "논문 검색" });
  await field.fill('boat -"boat 3"');
  const chip = app.card("Paper Boat 1").getByRole("button", { name: "홀수" });
  await expect(chip).toHaveAttribute("aria-pressed", "false");
  await chip.click();
  await expect(field).toHaveValue('boat -"boat 3" we OR paper');
  await expect(chip).toHaveAttribute("aria-pressed", "true");
  await expectAccessible(page);
  await chip.click();
  await expect(field).toHaveValue('boat -"boat 3"');
  await expect(chip).toHaveAttribute("aria-pressed", "false");
});

test("papers of a muted topic fold away, counted, and the post stays as it was", async ({ app, hub, page }) => {
  hub.answers(DAY, rows());
  await page.goto(`?date=${DAY}`);
  await expect(app.cards).toHaveCount(10);
  await expect(app.text).not.toHaveValue("");
  const post = await app.text.inputValue();
  const topics = topicsOf(page);
  await topics.open();
  await topics.add("서베이", "abstract:survey");
  await topics.rows.getByRole("checkbox", { name: "‘서베이’ 숨기기" }).check();
  await topics.close();

  await expect(app.titles).toHaveText(["Paper Boat 1", "Paper Boat 3", "Floating Boat 5", "Paper Boat 7", "Paper Boat 9"]);
  const muted = page.locator(".muted-papers");
  await expect(muted.getByRole("status")).toHaveText("숨긴 주제의 논문 10편을 접었습니다. 글에는 5편이 담겨 있습니다.");
  await muted.getByRole("button", { name: "펼치기" }).click();
  await expect(app.cards).toHaveCount(10);
  await muted.getByRole("button", { name: "다시 접기" }).click();
  await expect(app.cards).toHaveCount(5);
  expect(await app.text.inputValue()).toBe(post);
});

test("a topic with another name keeps its place and stays muted", async ({ hub, page }) => {
  hub.answers(DAY, rows());
  await page.goto(`?date=${DAY}`);
  const topics = topicsOf(page);
  const names = topics.rows.locator("strong");
  await topics.open();
  await topics.add("A", "alpha");
  await topics.add("B", "beta");
  await topics.add("C", "gamma");
  await topics.rows.getByRole("checkbox", { name: "‘B’ 숨기기" }).check();
  await topics.rows.nth(1).locator(".topic-name").click();
  await expect(topics.name).toHaveValue("B");
  await topics.name.fill("베타");
  await topics.dialog.getByRole("button", { name: "주제 고치기" }).click();
  await expect(names).toHaveText(["A", "베타", "C"]);
  await expect(topics.rows.getByRole("checkbox", { name: "‘베타’ 숨기기" })).toBeChecked();
  await expect(topics.rows.locator("span[lang=en]")).toHaveText(["alpha", "beta", "gamma"]);
  await expect(topics.name).toHaveValue("");
  await expect(topics.name).toBeFocused();

  // No topic takes the place of another.
  await topics.rows.nth(0).locator(".topic-name").click();
  await topics.name.fill("C");
  await topics.name.press("Enter");
  await expect(topics.dialog.getByRole("alert")).toHaveText("‘C’ 주제가 이미 있습니다. 다른 이름을 적거나, 목록에서 그 주제를 눌러 고쳐 주세요.");
  await expect(names).toHaveText(["A", "베타", "C"]);
  await expectAccessible(page);
  // What is begun can be left: the next one is a new topic.
  await topics.dialog.getByRole("button", { name: "취소" }).click();
  await expect(topics.dialog.getByRole("alert")).toBeHidden();
  await topics.add("D", "delta");
  await expect(names).toHaveText(["A", "베타", "C", "D"]);

  await page.reload();
  await topics.open();
  await expect(names).toHaveText(["A", "베타", "C", "D"]);
});

test("the form of a topic forgets a refusal and a topic that is removed", async ({ hub, page }) => {
  hub.answers(DAY, rows());
  await page.goto(`?date=${DAY}`);
  const topics = topicsOf(page);
  const alert = topics.dialog.getByRole("alert");
  const change = topics.dialog.getByRole("button", { name: "주제 고치기" });
  await topics.open();
  await topics.add("A", "alpha");
  await topics.add("B", "beta");
  await topics.add("A", "gamma");
  await expect(alert).toContainText("‘A’ 주제가 이미 있습니다");
  await topics.name.fill("AB");
  await expect(alert).toBeHidden();
  await topics.name.fill("A");
  await topics.name.press("Enter");
  await expect(alert).toContainText("‘A’ 주제가 이미 있습니다");
  await topics.rows.nth(1).locator(".topic-name").click();
  await expect(alert).toBeHidden();
  await expect(topics.name).toHaveValue("B");
  // Another topic that is removed leaves the form as it is.
  await topics.rows.getByRole("button", { name: "‘A’ 지우기" }).click();
  await expect(topics.name).toHaveValue("B");
  await expect(change).toBeVisible();
  await topics.rows.getByRole("button", { name: "‘B’ 지우기" }).click();
  await expect(topics.rows).toHaveCount(0);
  await expect(topics.name).toHaveValue("");
  await expect(topics.search).toHaveValue("");
  await expect(change).toBeHidden();
  await expect(topics.dialog.getByRole("button", { name: "주제 추가" })).toBeVisible();
});

test("topics are ordered, changed, suggested and removed by keys", async ({ hub, page }) => {
  hub.answers(DAY, list(4, () => ({ keywords: ["paper folding", "boats"] })));
  await page.goto(`?date=${DAY}`);
  const topics = topicsOf(page);
  await topics.open();
  await topics.add("A", "alpha");
  await topics.dialog.getByRole("button", { name: "paper folding" }).press("Enter");
  await expect(topics.name).toHaveValue("paper folding");
  await expect(topics.search).toHaveValue('"paper folding"');
  await topics.search.press("Enter");
  await expect(topics.rows.locator("strong")).toHaveText(["A", "paper folding"]);
  await expect(topics.dialog.getByRole("button", { name: "paper folding", exact: true })).toHaveCount(0);

  await topics.rows.getByRole("button", { name: "‘paper folding’ 위로" }).press("Enter");
  await expect(topics.rows.locator("strong")).toHaveText(["paper folding", "A"]);
  await topics.rows.nth(1).locator(".topic-name").press("Enter");
  await expect(topics.search).toHaveValue("alpha");
  await topics.search.fill("beta");
  await topics.search.press("Enter");
  await expect(topics.rows.locator("span[lang=en]")).toHaveText(['"paper folding"', "beta"]);

  await topics.add("", "");
  await expect(topics.dialog.getByRole("alert")).toHaveText("이름과 찾을 말을 모두 적어 주세요. 주제는 64개까지 둘 수 있습니다.");
  await topics.rows.getByRole("button", { name: "‘A’ 지우기" }).press("Enter");
  await expect(topics.rows).toHaveCount(1);
  await expect(topics.dialog).toBeFocused();
});

test("a topic that is moved up twice by keys is two places higher, and the focus goes with it", async ({ hub, page }) => {
  hub.answers(DAY, rows());
  await page.goto(`?date=${DAY}`);
  const topics = topicsOf(page);
  const names = topics.rows.locator("strong");
  await topics.open();
  for (const name of ["A", "B", "C", "D"]) await topics.add(name, "boat");
  await expect(names).toHaveText(["A", "B", "C", "D"]);
  const up = topics.rows.getByRole("button", { name: "‘D’ 위로" });
  await up.press("Enter");
  await expect(names).toHaveText(["A", "B", "D", "C"]);
  await expect(up).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(names).toHaveText(["A", "D", "B", "C"]);
  await expect(up).toBeFocused();
  // The first cannot be moved, and the focus stays in the dialog.
  await page.keyboard.press("Enter");
  await expect(names).toHaveText(["D", "A", "B", "C"]);
  await expect(up).toBeDisabled();
  await expect(topics.dialog).toBeFocused();
});

test("keywords of lists that were seen are suggested, and others in the place of those that are topics", async ({ app, hub, page }) => {
  const keywords = Array.from({ length: 12 }, (_, number) => `keyword ${String.fromCharCode(97 + number)}`);
  // The first two are on both lists.
  hub.answers("2025-12-05", list(5, () => ({ keywords: ["kites"] })));
  hub.answers(DAY, list(2, () => ({ keywords })));
  await page.goto("?date=2025-12-05");
  await expect(app.cards).toHaveCount(5);
  await isKept(page, "2025-12-05");
  await app.after.click();
  await expect(app.cards).toHaveCount(2);
  const topics = topicsOf(page);
  await topics.open();
  const suggested = topics.dialog.locator(".keyword-choices .keyword");
  await expect(suggested).toHaveText(["kites", ...keywords.slice(0, 7)]);
  await topics.add("keyword a", "a");
  await expect(suggested).toHaveText(["kites", ...keywords.slice(1, 8)]);
});

test("topics are in the file that takes everything along, and what a device has stays", async ({ app, browser, hub, page }) => {
  hub.answers(DAY, rows());
  await page.goto(`?date=${DAY}`);
  const topics = topicsOf(page);
  await topics.open();
  await topics.add("배", "boat");
  await topics.close();
  await app.openSettings();
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "파일로 내보내기" }).click();
  const file = await (await download).path();
  expect(await readFile(file, "utf8")).toContain("boat");
  await page.evaluate(() => localStorage.clear());
  await page.reload();
  await app.openSettings();
  await page.locator("dialog input[type=file]").setInputFiles(file);
  await expect(page.getByText(/가져왔습니다/).first()).toBeVisible();
  await app.closeSettings();
  await expect(app.card("Paper Boat 1").getByRole("button", { name: "배", exact: true })).toBeVisible();
});

test("a paper of last week is found in the lists that were seen, with a way there", async ({ app, hub, page }) => {
  hub.answers("2025-12-05", list(3, (rank) => ({ title: `Kite ${rank}` })));
  hub.answers(DAY, rows());
  await page.goto("?date=2025-12-05");
  await expect(app.cards).toHaveCount(3);
  await app.after.click();
  await expect(app.cards).toHaveCount(10);
  await page.getByRole("searchbox", { name: "논문 검색" }).fill("kite");
  await expect(page).toHaveURL(/q=kite$/);
  await page.getByRole("button", { name: "모든 날에서 찾기" }).click();
  const dialog = page.getByRole("dialog", { name: "모든 날에서 찾기" });
  await expect(dialog.getByRole("status")).toHaveText("저장된 2일치 목록에서 3편 찾음");
  await expect(dialog.getByRole("heading", { level: 3 })).toHaveText(["2025년 12월 5일 금요일 · 3편"]);
  await expect(dialog.getByRole("listitem").getByRole("link")).toHaveText(["Kite 1", "Kite 2", "Kite 3"]);
  await expectAccessible(page);
  await dialog.getByRole("searchbox").fill("kite -\"kite 2\"");
  await expect(dialog.getByRole("listitem").getByRole("link")).toHaveText(["Kite 1", "Kite 3"]);
  await dialog.getByRole("link", { name: /12월 5일/ }).click();
  await expect(dialog).toHaveCount(0);
  await expect(page).toHaveURL(/date=2025-12-05&q=kite/);
  await expect(app.titles).toHaveText(["Kite 1", "Kite 3"]);
  // Where the reader came from, nobody searched for anything but a kite.
  await page.goBack();
  await expect(page).toHaveURL(new RegExp(`date=${DAY}&q=kite$`));
});

test("of more than two hundred papers found the rest is counted, and a minus alone searches for nothing", async ({ app, hub, page }) => {
  const days = ["2025-12-03", "2025-12-04", "2025-12-05"];
  for (const day of days) hub.answers(day, list(99, (rank) => ({ title: `Kite ${rank} of ${day}` })));
  await page.goto(`?date=${days[0]}`);
  for (const day of days) {
    if (day !== days[0]) await app.after.click();
    await expect(app.titles.first()).toHaveText(`Kite 1 of ${day}`);
  }
  await page.getByRole("searchbox", { name: "논문 검색" }).fill("kite");
  await page.getByRole("button", { name: "모든 날에서 찾기" }).click();
  const dialog = page.getByRole("dialog", { name: "모든 날에서 찾기" });
  await expect(dialog.getByRole("status")).toHaveText("저장된 3일치 목록에서 297편 찾음");
  await expect(dialog.getByRole("listitem")).toHaveCount(200);
  await expect(dialog.getByText("이 밖에 97편이 더 있습니다. 날짜를 누르면 볼 수 있습니다.")).toBeVisible();
  await dialog.getByRole("searchbox").fill("-");
  await expect(dialog.getByRole("status")).toHaveText("저장된 목록은 3일치입니다.");
  await expect(dialog.getByRole("listitem")).toHaveCount(0);
});

test("cards show the links that were chosen, in that order, on the next visit too", async ({ app, hub, page }) => {
  hub.answers(DAY, list(2, (rank) => ({ id: "2512.0000" + rank, code: "https://github.com/example/1" })));
  await page.goto(`?date=${DAY}`);
  const links = app.cards.first().locator(".links a");
  const names = () => links.evaluateAll((all) => all.map((link) => link.firstChild!.textContent!.trim()));
  await expect(links.first()).toBeVisible();
  expect((await names()).slice(0, 3)).toEqual(["arXiv", "PDF", "코드"]);
  await page.getByRole("button", { name: "목록 보기" }).click();
  const toggles = page.getByRole("group", { name: "링크", exact: true });
  await expectAccessible(page);
  for (const name of ["arXiv", "PDF", "alphaXiv", "HTML", "arXiv"]) await toggles.getByRole("button", { name, exact: true }).click();
  await page.keyboard.press("Escape");
  expect((await names()).slice(0, 5)).toEqual(["코드", "프로젝트", "alphaXiv", "HTML", "arXiv"]);
  await page.reload();
  await expect(links.first()).toBeVisible();
  expect((await names()).slice(0, 5)).toEqual(["코드", "프로젝트", "alphaXiv", "HTML", "arXiv"]);
  await expect(links.nth(2)).toHaveAttribute("href", /^https:\/\/www\.alphaxiv\.org\/abs\/\d{4}\.\d{5}$/);
});

test("a post is written by topic, and its preview has the same headings", async ({ app, hub, page }) => {
  hub.answers(DAY, rows());
  await page.goto(`?date=${DAY}`);
  const topics = topicsOf(page);
  await topics.open();
  await topics.add("떠다니는 배", "floating");
  await topics.close();
  await app.openSettings();
  await page.getByRole("combobox", { name: "관심 주제" }).selectOption("주제별로 나누어");
  await app.closeSettings();
  await expect(app.text).toHaveValue(/### 떠다니는 배\n\n1\. \*\*Floating Boat 5\*\*[\s\S]*### 그 밖의 논문\n\n1\. \*\*Paper Boat 1\*\*/);
  await expect(app.preview.getByRole("heading", { name: "떠다니는 배" })).toBeVisible();
  await expect(app.preview.getByRole("heading", { name: "그 밖의 논문" })).toBeVisible();
  await expect(app.card("Floating Boat 5").locator(".rank")).toContainText("5");
  await expect(app.card("Floating Boat 20")).not.toHaveClass(/excluded/);
  await expectAccessible(page);
  // Without topics the post is that of the ranking again.
  await topics.open();
  await topics.dialog.getByRole("button", { name: /지우기$/ }).click();
  await topics.close();
  await expect(app.text).toHaveValue(/1\. \*\*Paper Boat 1\*\*/);
});
