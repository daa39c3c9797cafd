/** A week of a reader's life: topics, the shelf, a post by topic, another device, and a paper of last week. */
import type { Page } from "@playwright/test";
import { expect, expectAccessible, isKept, list, test, type Wanted } from "./support.ts";

const LAST_FRIDAY = "2025-11-28";
/** The days of the week, and which paper of each is saved. */
const WEEK = [
  { date: "2025-12-01", day: "Monday", saved: "Kite" },
  { date: "2025-12-02", day: "Tuesday", saved: "Boat" },
  { date: "2025-12-03", day: "Wednesday", saved: "Lamp" },
  { date: "2025-12-04", day: "Thursday", saved: "Kite" },
  { date: "2025-12-05", day: "Friday", saved: "Boat" },
];

/** Four papers of a day: of a topic each, and one of none. */
const papersOf = (date: string, day: string) =>
  list(4, (rank): Wanted => ({
    id: `${date.slice(2, 4)}${date.slice(5, 7)}.${date.slice(8)}00${rank}`,
    title: `${["Kite", "Boat", "Survey", "Lamp"][rank - 1]} of ${day}`,
  }));

async function addTopic(page: Page, name: string, search: string) {
  const dialog = page.getByRole("dialog", { name: "주제" });
  await dialog.getByLabel("이름").fill(name);
  await dialog.getByLabel("찾을 말").fill(search);
  await dialog.getByRole("button", { name: "주제 추가" }).click();
}

test("a reader follows, mutes, saves, writes, takes everything along, and finds what was last week", async ({ app, hub, page }) => {
  hub.answers(LAST_FRIDAY, papersOf(LAST_FRIDAY, "last Friday"));
  for (const { date, day } of WEEK) hub.answers(date, papersOf(date, day));

  await test.step("two topics are followed, and one is muted", async () => {
    await page.goto(`?date=${LAST_FRIDAY}`);
    await expect(app.cards).toHaveCount(4);
    await page.locator(".filter-button").click();
    await page.getByRole("button", { name: "주제 관리" }).click();
    const dialog = page.getByRole("dialog", { name: "주제" });
    await addTopic(page, "연", "title:kite");
    await addTopic(page, "배", "title:boat");
    await addTopic(page, "서베이", "title:survey");
    await dialog.getByRole("checkbox", { name: "‘서베이’ 숨기기" }).check();
    await expectAccessible(page);
    await dialog.getByRole("button", { name: "닫기" }).click();
    await expect(dialog).toHaveCount(0);
    await expect(app.titles).toHaveText(["Kite of last Friday", "Boat of last Friday", "Lamp of last Friday"]);
    await isKept(page, LAST_FRIDAY);
  });

  await test.step("on each day of the week a paper is saved", async () => {
    for (const { date, day, saved } of WEEK) {
      await app.after.click();
      await expect(page).toHaveURL(`?date=${date}`);
      await app.of(`${saved} of ${day}`, "서재에 담기").click();
      await isKept(page, date);
    }
    await expect(page.getByRole("banner").getByRole("link", { name: "서재: 담아 둔 논문 5편" })).toBeVisible();
  });

  let post = "";
  await test.step("a post by topic is made of the shelf", async () => {
    await page.getByRole("banner").getByRole("link", { name: /^서재/ }).click();
    await expect(app.cards).toHaveCount(5);
    await app.openSettings();
    await page.getByRole("combobox", { name: "관심 주제" }).selectOption("주제별로 나누어");
    await app.closeSettings();
    await expect(app.text).toHaveValue(
      /서재에서 논문 \*\*5개\*\*를 골랐습니다[\s\S]*### 연\n\n1\. \*\*Kite of Thursday\*\*[\s\S]*Kite of Monday[\s\S]*### 배\n\n1\. \*\*Boat of Friday\*\*[\s\S]*Boat of Tuesday[\s\S]*### 그 밖의 논문\n\n1\. \*\*Lamp of Wednesday\*\*/,
    );
    await app.introduction.fill("이번 주에 담은 논문입니다.");
    post = await app.copied();
    expect(post).toContain("\n이번 주에 담은 논문입니다.\n");
    await expectAccessible(page);
  });

  await test.step("all of it goes to a device that has nothing", async () => {
    await app.openSettings();
    const [download] = await Promise.all([page.waitForEvent("download"), app.button("파일로 내보내기").click()]);
    const file = await download.path();
    await page.evaluate(() => localStorage.clear());
    await page.goto("?shelf");
    await expect(app.placeholder.getByRole("heading")).toHaveText("서재가 비어 있습니다");
    await app.openSettings();
    await app.settings.locator("[type=file]").setInputFiles(file);
    await expect(app.settled).toHaveText(/가져왔습니다/);
    await app.closeSettings();
    await expect(app.cards).toHaveCount(5);
    await expect(app.text).toHaveValue(post);
    await expect(app.card("Kite of Monday").getByRole("button", { name: "연", exact: true })).toBeVisible();
  });

  await test.step("a paper of last week is found, with the way there", async () => {
    await page.getByRole("searchbox", { name: "논문 검색" }).fill('"last friday" kite');
    await page.getByRole("button", { name: "모든 날에서 찾기" }).click();
    const dialog = page.getByRole("dialog", { name: "모든 날에서 찾기" });
    await expect(dialog.getByRole("status")).toHaveText("저장된 6일치 목록에서 1편 찾음");
    await expect(dialog.getByRole("listitem").getByRole("link")).toHaveText(["Kite of last Friday"]);
    await expectAccessible(page);
    await dialog.getByRole("link", { name: /11월 28일/ }).click();
    await expect(page).toHaveURL(new RegExp(`date=${LAST_FRIDAY}&q=`));
    await expect(app.titles).toHaveText(["Kite of last Friday"]);
  });
});
