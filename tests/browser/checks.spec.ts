/** What to look at before publishing: each check says what it found, and one click does something about it. */
import type { Page } from "@playwright/test";
import { type App, expect, hostPostWith, list, paper, type Row, test } from "./support.ts";

const DAY = "2025-12-08";
const PLAIN = list(3);

async function open(page: Page, app: App, query = `date=${DAY}`) {
  await page.goto(`?${query}`);
  await expect(app.cards.first()).toBeVisible();
}

/** A row with a summary that Hugging Face's machine wrote. */
const summed = (row: Row, ai_summary: string): Row => ({ ...row, paper: { ...(row.paper as Row), ai_summary } });

test("a plain list of a closed day has nothing to look at", async ({ app, hub, page }) => {
  hub.answers(DAY, PLAIN);
  await open(page, app);
  await expect(app.text).not.toHaveValue("");
  await expect(app.checks).toHaveCount(0);
  // But for the author, until that is confirmed.
  const opener = page.getByRole("button", { name: /^확인할 것/ });
  await expect(opener).toHaveText("확인할 것1");
  await app.openChecks();
  await app.button("이대로 두기").click();
  await expect(opener).toBeHidden();
});

test("a list that is still open is said to be, and one click leads to a closed one", async ({ app, hub, page }) => {
  hub.answers("2025-12-09", list(4));
  hub.answers(DAY, PLAIN);
  await open(page, app, "date=2025-12-09");
  await expect(app.check("집계 중인 목록이라 글에 지금 시각이 적힙니다.")).toHaveCount(1);
  await app.openChecks();
  await app.button("마감된 목록 보기").click();
  await expect(page).toHaveURL(`?date=${DAY}`);
  await expect(app.cards).toHaveCount(3);
  await expect(app.checks).toHaveCount(0);
});

test("a post whose time has not come is said to carry the present one, until it is dated on the list's day", async ({ app, hub, page }) => {
  hub.answers(DAY, PLAIN);
  await open(page, app);
  await app.openSettings();
  await app.setting("글 시각").fill("23:00");
  await app.closeSettings();
  await expect(app.text).toHaveValue(/^date: 2025-12-09 12:00/m);
  await expect(app.check("설정한 글 시각이 아직 오지 않아 지금 시각을 적었습니다.")).toHaveCount(1);
  await app.openChecks();
  await app.button("목록 날짜 쓰기(앞으로도)").click();
  await expect(app.checks).toHaveCount(0);
  await expect(app.text).toHaveValue(hostPostWith("time: 23:00\ndate: list-day\n", DAY, PLAIN));
});

test("papers without an institution are counted, and one click names their authors", async ({ app, hub, page }) => {
  const rows = list(3, (rank) => (rank > 1 ? { organization: null } : {}));
  hub.answers(DAY, rows);
  await open(page, app);
  await expect(app.text).toHaveValue(/·4 authors/);
  await expect(app.check("기관을 알 수 없는 논문 2편은 저자 수로 적었습니다.")).toHaveCount(1);
  await app.openChecks();
  await app.button("저자 이름 쓰기(앞으로도)").click();
  await expect(app.checks).toHaveCount(0);
  await expect(app.text).toHaveValue(hostPostWith("organization: authors\n", DAY, rows));

  // It says what it has changed, and takes it back.
  await expect(page.getByText("설정을 바꿨습니다 · 기관을 모를 때: 저자 이름 · 앞으로의 글에도 적용됩니다.")).toBeVisible();
  await page.locator(".remedied").getByRole("button", { name: "되돌리기" }).click();
  await expect(app.checks).toHaveCount(1);
  await expect(app.text).toHaveValue(/·4 authors/);
  await expect(page.getByText("설정을 바꿨습니다")).toHaveCount(0);
});

test("a definition that nothing refers to becomes a link in its place, and what was typed can be brought back", async ({ app, hub, page }) => {
  const typed = "See the demo.\n\n[demo]: https://demo.example/a";
  hub.answers(DAY, PLAIN);
  await open(page, app);
  await app.introduction.fill(typed);
  await expect(app.check("머리말: 링크나 각주의 정의는")).toHaveCount(1);
  await app.openChecks();
  await app.button("글 안에 넣기").click();
  await expect(app.introduction).toHaveValue("See the demo.\n\n[demo](https://demo.example/a)");
  await expect(page.getByText("적은 글을 고쳤습니다.")).toBeVisible();
  await page.locator(".remedied").getByRole("button", { name: "되돌리기" }).click();
  await expect(app.introduction).toHaveValue(typed);
  await expect(page.getByText("적은 글을 고쳤습니다.")).toHaveCount(0);
});

test("papers without an abstract are counted, and one click adds the summary there is", async ({ app, hub, page }) => {
  const bare = list(3, (rank) => (rank > 1 ? { summary: "" } : {}));
  const rows = [bare[0]!, summed(bare[1]!, "Boats of paper float."), bare[2]!];
  hub.answers(DAY, rows);
  await open(page, app);
  await expect(app.check("초록이 없는 논문이 2편 있습니다.")).toHaveCount(1);
  await app.openChecks();
  await app.button("AI 요약 넣기(앞으로도)").click();
  await expect(app.text).toHaveValue(hostPostWith("ai-summary: yes\n", DAY, rows));
  // Of one paper there is no summary either: that stays said, without a button that would do nothing.
  await expect(app.check("초록이 없는 논문이 1편 있습니다.")).toHaveCount(1);
  await app.openChecks();
  await expect(app.check("초록이 없는 논문이 1편 있습니다.")).toBeVisible();
  await expect(app.checks.getByRole("button")).toHaveCount(0);
});

test("a title too long for a list of posts is found, and one click gives the default one", async ({ app, hub, page }) => {
  hub.answers(DAY, PLAIN);
  await open(page, app);
  await app.openSettings();
  await app.setting("제목").fill("On the folding of boats ".repeat(4));
  await app.closeSettings();
  await expect(app.check("글 제목이 길어 잘려 보일 수 있습니다.")).toHaveCount(1);
  await app.openChecks();
  await app.button("기본 제목 쓰기(앞으로도)").click();
  await expect(app.checks).toHaveCount(0);
  await app.openSettings();
  await expect(app.setting("제목")).toHaveValue("Hugging Face Daily Papers - {date}");
  await expect(app.text).toHaveValue(hostPostWith("", DAY, PLAIN));
});

test("the checks take one click to open and one to remedy, also from a field that is left by it", async ({ app, hub, page }) => {
  const rows = list(3, () => ({ organization: null }));
  hub.answers(DAY, rows);
  await open(page, app);
  await app.openCount();
  // What is typed is read when the field is left: just before the button is released, the post and its checks change.
  await app.anyCount.fill("2");
  // The right end of the button is beside the open popover.
  const opener = page.getByRole("button", { name: /^확인할 것/ });
  const { width, height } = (await opener.boundingBox())!;
  await opener.click({ position: { x: width - 8, y: height / 2 } });
  await expect(app.check("기관을 알 수 없는 논문 2편은 저자 수로 적었습니다.")).toBeVisible();
  await app.button("저자 이름 쓰기(앞으로도)").click();
  await expect(app.text).toHaveValue(hostPostWith("organization: authors\n", DAY, rows, "--top", "2"));
});

test("protected passages are told by rank, and one click shows them before and after", async ({ app, hub, page }) => {
  const rows = [
    ...PLAIN,
    paper({ id: "2512.00011", title: "Boats {% raw %} and kites", summary: "Up to 2.3\\% more *stars*.", upvotes: 2 }),
    paper({ id: "2512.00012", title: "Plain", summary: "<b>Bold</b> claims.", upvotes: 1 }),
  ];
  hub.answers(DAY, rows);
  await open(page, app);
  await expect(app.check("블로그에서 깨질 수 있는 기호·TeX 표기를 고쳤습니다(4·5번).")).toHaveCount(1);
  await expect(app.changes).toBeHidden();
  await expect(app.tab("고친 곳")).toBeHidden();
  await app.openChecks();
  await app.checks.getByRole("button", { name: "보기", exact: true }).click();
  await expect(app.changes).toBeVisible();
  await expect(app.tab("고친 곳")).toHaveAttribute("aria-selected", "true");
  await expect(app.preview).toBeHidden();
  await expect(app.text).toBeHidden();

  await expect(app.text).not.toHaveValue("");
  const post = await app.text.inputValue();
  const shown = await app.changes.getByRole("listitem").evaluateAll((items) =>
    items.map((item) => ({ rank: (item as HTMLLIElement).value, codes: [...item.querySelectorAll("code")].map((code) => code.textContent!) })),
  );
  expect(shown.map(({ rank }) => rank)).toEqual([4, 4, 5]);
  const texts = ["Boats {% raw %} and kites", "Up to 2.3\\% more *stars*.", "<b>Bold</b> claims."];
  for (const [i, { codes }] of shown.entries()) {
    const [before, after] = codes.map((code) => code.replace(/^…|…$/g, ""));
    expect(texts[i], "as it came").toContain(before);
    expect(post, "as it stands in the source").toContain(after);
    expect(after).not.toBe(before);
  }
  await app.tab("Markdown").click();
  await expect(app.changes).toBeHidden();
  await expect(app.text).toBeVisible();
});

test("money on a page without formulas is nothing that was protected", async ({ app, hub, page }) => {
  hub.answers(DAY, [paper({ title: "Boats for $60", summary: "Or $80, at most." })]);
  await open(page, app);
  await expect(app.text).toHaveValue(/\*\*Boats for \$60\*\*/);
  await expect(app.checks).toHaveCount(0);
});

test("an abstract that is left out is not said to be protected", async ({ app, hub, page }) => {
  hub.answers(DAY, [paper({ summary: "{{ Liquid }} and *stars*" })]);
  await open(page, app);
  await expect(app.checks).toHaveCount(1);
  await app.openSettings();
  await app.setting("초록").selectOption("없음");
  await expect(app.checks).toHaveCount(0);
});

test("the checks follow the day, the count and the language of the page", async ({ app, hub, page }) => {
  const rows = list(6, (rank) => (rank === 6 ? { organization: null } : {}));
  hub.answers(DAY, rows);
  hub.answers("2025-12-05", PLAIN);
  await open(page, app);
  await expect(app.checks).toHaveCount(1);
  await app.openCount();
  await app.count("5").click();
  await expect(app.checks).toHaveCount(0);
  await app.count("전부").click();
  await expect(app.checks).toHaveCount(1);
  await page.goto(`?date=${DAY}&lang=en`);
  await page.getByRole("button", { name: /^Checks/ }).click();
  await expect(page.getByText("1 paper has no institution; the author count is shown instead.")).toBeVisible();
  await page.goto(`?date=2025-12-05&lang=ko`);
  await expect(app.cards).toHaveCount(3);
  await expect(app.checks).toHaveCount(0);
});

for (const [width, viewport] of Object.entries({ wide: { width: 1280, height: 800 }, narrow: { width: 390, height: 844 } })) {
  test.describe(`on a ${width} screen, with the keyboard`, () => {
    test.use({ viewport });

    test("a remedy takes away the button but not the focus", async ({ app, hub, page }) => {
      hub.answers(DAY, list(3, () => ({ organization: null })));
      await open(page, app);
      if (width === "narrow") await app.button("글 보기").click();
      await app.openChecks();
      await app.button("저자 이름 쓰기(앞으로도)").press("Enter");
      await expect(app.checks).toHaveCount(0);
      await expect(page.locator("#checks")).toBeFocused();
    });
  });
}

test("a check under way to be answered keeps the focus while the clock goes on", async ({ app, hub, page }) => {
  await page.clock.install({ time: "2025-12-09T03:00:00Z" });
  hub.answers(DAY, list(3, () => ({ organization: null })));
  await open(page, app);
  await app.openChecks();
  await app.button("저자 이름 쓰기(앞으로도)").focus();
  await page.clock.fastForward("10:00");
  await expect(app.button("저자 이름 쓰기(앞으로도)")).toBeFocused();
});

test("what was escaped is shown and put away by one button", async ({ app, hub, page }) => {
  hub.answers(DAY, list(2, (rank) => (rank === 1 ? { summary: "A|B" } : { summary: "See https://a.example/x for more." })));
  await open(page, app);
  await expect(app.checks).toHaveCount(1);
  await expect(app.check("(1번)")).toHaveCount(1);
  const see = app.checks.getByRole("button", { name: "보기", exact: true });
  await app.openChecks();
  await expect(see).toHaveAttribute("aria-pressed", "false");
  await see.click();
  // What it shows is not covered by the popover.
  await expect(see).toBeHidden();
  await expect(app.changes.getByRole("listitem")).toHaveCount(1);
  await app.openChecks();
  await expect(see).toHaveAttribute("aria-pressed", "true");
  await see.click();
  await expect(app.preview).toBeVisible();
  await app.openChecks();
  await expect(see).toHaveAttribute("aria-pressed", "false");
});
