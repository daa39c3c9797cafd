/** The page's job: a day's papers, ranked, and their post, to the byte as the host writes it. */
import { readFileSync } from "node:fs";
import { expect, hostPost, list, paper, readText, realAnswer, test } from "./support.ts";

const DAY = "2025-12-08";

/** Equal upvotes stand in the order of the answer, which is not the order of the ids. */
const UPVOTES = [7, 30, 12, 30, 1, 12, 99, 0, 12, 5, 30, 2];
const ROWS = UPVOTES.map((upvotes, i) => paper({ id: `2512.${10_020 - i}`, title: `Listed ${i + 1}`, upvotes }));
const RANKED = [7, 2, 4, 11, 3, 6, 9, 1, 10, 12, 5, 8].map((place) => `Listed ${place}`);

/** The size as the status says it. */
const size = (text: string) => `${(Math.floor(Buffer.byteLength(text) / 100) / 10).toFixed(1)} KB`;

test("a day is chosen, read in order of upvotes, and copied with one click", async ({ app, hub, page }) => {
  hub.answers("2025-12-09", list(3));
  hub.answers(DAY, ROWS);
  const post = hostPost(DAY, ROWS);

  await page.goto("./");
  await expect(app.titles).toHaveText(["Paper Boat 1", "Paper Boat 2", "Paper Boat 3"]);
  await app.openCalendar();
  await app.date.fill(DAY);

  await expect(app.heading).toHaveText("2025년 12월 8일 월요일");
  await expect(app.summary).toHaveText("상위 10편 선택");
  await expect(app.titles).toHaveText(RANKED.slice(0, 10));
  await expect(app.cards.locator(".rank")).toHaveText(RANKED.slice(0, 10).map((_, i) => `순위 ${i + 1}`));
  await expect(app.copy).toHaveText("글 복사 · 10편");
  await expect(app.text).toHaveValue(post);

  await app.copy.click();
  await expect(app.exportStatus).toHaveText(`복사했습니다 · ${DAY} 목록 · 10편 · ${size(post)}`);
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(post);
});

test("the post has as many papers as were chosen, by button or by number", async ({ app, hub, page }) => {
  const rows = list(23);
  hub.answers(DAY, rows);
  await page.goto(`?date=${DAY}`);
  await expect(app.cards).toHaveCount(10);
  await expect(app.countButton).toHaveText("상위 10편");
  await app.openCount();
  await expect(app.count("10")).toHaveAttribute("aria-pressed", "true");

  const choices: [name: string, top: string, papers: number][] = [
    ["5", "5", 5],
    ["20", "20", 20],
    ["전부", "all", 23],
    ["10", "10", 10],
  ];
  for (const [name, top, papers] of choices) {
    await app.openCount();
    await app.count(name).click();
    await expect(app.count(name)).toHaveAttribute("aria-pressed", "true");
    await expect(app.countButton).toHaveText(name === "전부" ? name : `상위 ${name}편`);
    await expect(app.cards).toHaveCount(papers);
    expect(await app.copied(), name).toBe(hostPost(DAY, rows, "--top", top));
    await expect(app.exportStatus).toContainText(`${papers}편`);
  }

  const typed: [number: string, papers: number][] = [
    ["7", 7],
    ["1", 1],
    ["500", 23],
  ];
  for (const [number, papers] of typed) {
    await app.openCount();
    await app.anyCount.fill(number);
    await app.anyCount.press("Enter");
    await expect(app.cards).toHaveCount(papers);
    await expect(page).toHaveURL(`?date=${DAY}&top=${number}`);
    expect(await app.copied(), number).toBe(hostPost(DAY, rows, "--top", number));
  }
  // None of the buttons is the count that was typed.
  await app.openCount();
  const counts = page.locator("#count-menu");
  await expect(counts.getByRole("button")).toHaveCount(4);
  await expect(counts.getByRole("button", { pressed: true })).toHaveCount(0);
});

test("a number that is no count changes nothing, and does not stay in the field", async ({ app, hub, page }) => {
  hub.answers(DAY, list(12));
  await page.goto(`?date=${DAY}`);
  await app.openCount();
  for (const number of ["0", "-3", ""]) {
    await app.anyCount.fill(number);
    await app.anyCount.press("Enter");
    await app.anyCount.blur();
    await expect(app.cards).toHaveCount(10);
    await expect(app.anyCount).toHaveValue("10", { timeout: 1000 });
  }
});

test("the rest of the list is one click away, and the reading goes on where it was", async ({ app, hub, page }) => {
  const rows = list(12);
  hub.answers(DAY, rows);
  await page.goto(`?date=${DAY}`);
  await app.button("나머지 2편도 담기").click();

  await expect(app.cards).toHaveCount(12);
  await expect(app.summary).toHaveText("12편 모두 선택");
  await expect(app.button("나머지 2편도 담기")).toHaveCount(0);
  await expect(app.card("Paper Boat 11").getByRole("link", { name: "Paper Boat 11" })).toBeFocused();
  await expect(page).toHaveURL(`?date=${DAY}&top=all`);
  expect(await app.copied()).toBe(hostPost(DAY, rows, "--top", "all"));
});

test("the post's labels can be English while the page is Korean, and that is remembered", async ({ app, hub, page }) => {
  hub.answers(DAY, ROWS);
  const english = hostPost(DAY, ROWS, "--lang", "en");
  await page.goto(`?date=${DAY}`);
  await app.postLanguage.selectOption("English");
  await expect(app.text).toHaveValue(english);
  expect(await app.copied()).toBe(english);

  await page.reload();
  await expect(app.postLanguage).toHaveValue("en");
  await expect(app.text).toHaveValue(english);
  await expect(app.heading).toHaveText("2025년 12월 8일 월요일");
});

test("the download has the post's bytes and the name a Jekyll blog expects", async ({ app, hub, page }) => {
  hub.answers(DAY, ROWS);
  await page.goto(`?date=${DAY}`);
  const name = "2025-12-09-daily-papers-2025-12-09.md";
  await expect(app.fileName).toHaveText(name);

  const [download] = await Promise.all([page.waitForEvent("download"), app.download.click()]);
  expect(download.suggestedFilename()).toBe(name);
  expect(readFileSync(await download.path())).toEqual(Buffer.from(hostPost(DAY, ROWS)));
  await expect(app.exportStatus).toHaveText(`내려받았습니다 · ${name}`);
});

test("the post of a list that is still open is dated now, and the page says so", async ({ app, hub, page }) => {
  const rows = list(4);
  hub.answers("2025-12-09", rows);
  await page.goto("./");
  await expect(app.status).toContainText("집계 중");
  await expect(app.status).toHaveAttribute(
    "title",
    "아직 집계 중인 목록입니다. 한국 시간 12월 10일 오전 9시에 마감되고, 그 전에 만든 글에는 만든 시각이 적힙니다.",
  );
  // The host's clock is past that morning; the page's stands at noon of the ninth in Korea.
  const later = hostPost("2025-12-09", rows);
  const now = later.replaceAll("2025-12-10 09:15:00", "2025-12-09 12:00:00").replaceAll("2025-12-10", "2025-12-09");
  expect(await app.copied()).toBe(now.replaceAll(/(title:|#) (.* - 2025-12-09)$/gm, "$1 $2 (집계 중)"));
  await expect(app.fileName).toHaveText("2025-12-09-daily-papers-2025-12-09-open.md");
});

test("a page left open keeps the post's minute, and sees its list close", async ({ app, hub, page }) => {
  const rows = list(4);
  hub.answers("2025-12-09", rows);
  await page.clock.install({ time: "2025-12-09T03:00:00Z" });
  await page.goto("./");
  await expect(app.status).toContainText("집계 중");
  await app.copied();

  await page.clock.fastForward("05:00");
  await expect(app.text).toHaveValue(/^date: 2025-12-09 12:05:00 \+0900$/m);
  // What was copied is not this post any more.
  await expect(app.exportStatus).toBeEmpty();
  await expect(app.after).toBeDisabled();

  await page.clock.fastForward("22:00:00");
  const early = hostPost("2025-12-09", rows).replace("수집되었습니다.", "$& 마감되기 전의 목록입니다.");
  await expect(app.text).toHaveValue(early);
  await expect(app.status).not.toContainText("집계 중");
  await expect(app.status).not.toHaveAttribute("title");
  await expect(app.after).toBeEnabled();
  await app.openCalendar();
  await expect(app.date).toHaveAttribute("max", "2025-12-10");
});

test.describe("a quarter of an hour after the list has closed", () => {
  test.use({ now: "2025-12-09T00:15:00Z" });

  test("the post is dated that morning, and nothing is said of a list that fills", async ({ app, hub, page }) => {
    hub.answers(DAY, ROWS);
    await page.goto(`?date=${DAY}`);
    await expect(app.text).toHaveValue(hostPost(DAY, ROWS));
    await expect(app.status).toContainText("마감");
    await expect(app.status).not.toHaveAttribute("title");
    await expect(app.notices).toHaveCount(0);
  });
});

test.describe("a minute before the morning of the post", () => {
  test.use({ now: "2025-12-09T00:14:59Z" });

  test("the post is dated in that minute", async ({ app, hub, page }) => {
    hub.answers(DAY, ROWS);
    await page.goto(`?date=${DAY}`);
    await expect(app.text).toHaveValue(hostPost(DAY, ROWS).replace("09:15:00", "09:14:00"));
  });
});

test("a card tells all there is to know of a paper", async ({ app, hub, page }) => {
  const summary = "A sentence about boats that are folded out of paper. ".repeat(30).trim();
  const keywords = ["folding", "Folding", "buoyancy", "", "paper", "water", "wind", "waves", "shores"];
  hub.answers(DAY, [paper({ id: "2512.04321", title: "Boats", summary, keywords })]);
  await page.goto(`?date=${DAY}`);
  const card = app.card("Boats");

  await expect(card.getByRole("heading", { level: 2 })).toHaveText("Boats");
  await expect(card.getByText("▲ 42")).toBeVisible();
  await expect(card.getByText("좋아요 42개")).toBeAttached();
  await expect(card.getByRole("button", { name: "Harbour Lab" })).toBeVisible();
  await expect(card.locator(".authors")).toHaveText("Ada Example, Bora Kim 외 2명");
  // Repeats and blanks left out, three at most.
  await expect(card.getByRole("list", { name: "키워드" }).getByRole("listitem")).toHaveText([
    "folding",
    "buoyancy",
    "paper",
  ]);
  const ways = {
    Boats: "https://huggingface.co/papers/2512.04321",
    arXiv: "https://arxiv.org/abs/2512.04321",
    PDF: "https://arxiv.org/pdf/2512.04321",
    "코드 별 1234개": "https://github.com/example/2512.04321",
    프로젝트: "https://boats.example/2512.04321",
    "Hugging Face 댓글 3개": "https://huggingface.co/papers/2512.04321#community",
  };
  for (const [name, address] of Object.entries(ways)) {
    await expect(card.getByRole("link", { name, exact: true })).toHaveAttribute("href", address);
  }
  await expect(card.getByRole("link")).toHaveCount(Object.keys(ways).length);
  await expect(card.getByText("★ 1.2k")).toBeVisible();
});

test("a long abstract is folded to two lines, and unfolds by its button or a click on it", async ({ app, hub, page }) => {
  const long = "A sentence about boats that are folded out of paper. ".repeat(30).trim();
  hub.answers(DAY, [paper({ id: "2512.00001", title: "Long", summary: long }), paper({ id: "2512.00002", title: "Short" })]);
  await page.goto(`?date=${DAY}`);
  const abstract = app.card("Long").locator(".abstract", { hasText: long });
  const lines = () =>
    abstract.evaluate((element) => Math.round(element.clientHeight / Number.parseFloat(getComputedStyle(element).lineHeight)));

  const more = app.button("더 보기: 1위 논문의 초록");
  await expect(more).toHaveAttribute("aria-expanded", "false");
  expect(await lines()).toBe(2);
  await more.click();

  const less = app.button("접기: 1위 논문의 초록");
  await expect(less).toHaveAttribute("aria-expanded", "true");
  await expect(less).toBeFocused();
  expect(await lines()).toBeGreaterThan(8);
  await less.click();
  await expect(more).toHaveAttribute("aria-expanded", "false");
  expect(await lines()).toBe(2);

  await abstract.click();
  await expect(less).toHaveAttribute("aria-expanded", "true");
  expect(await lines()).toBeGreaterThan(8);

  await expect(app.card("Short").getByRole("button", { name: "더 보기" })).toHaveCount(0);
});

test("a card leaves out what the list does not tell", async ({ app, hub, page }) => {
  const nothing = { summary: "", authors: [], organization: null, keywords: [], code: null, stars: null, project: null, comments: 0 };
  hub.answers(DAY, [paper({ id: "2512.00001", title: "Bare", upvotes: 0, ...nothing })]);
  await page.goto(`?date=${DAY}`);
  const card = app.card("Bare");
  await expect(card.getByRole("link")).toHaveText(["Bare", "arXiv", "PDF"]);
  await expect(card.getByRole("button", { name: "더 보기" })).toHaveCount(0);
  await expect(card.getByRole("list")).toHaveCount(0);
  await expect(card).toHaveText(/^순위 1▲ 0좋아요 0개BarearXivPDF$/);
  expect(await app.copied()).toContain("총 **1개**의 논문");
});

test("a list in two answers is one list", async ({ app, hub, page }) => {
  const rows = list(5);
  // The second answer repeats a row of the first.
  hub.pages(DAY, rows.slice(0, 3), rows.slice(2));
  await page.goto(`?date=${DAY}`);
  await expect(app.titles).toHaveText([1, 2, 3, 4, 5].map((rank) => `Paper Boat ${rank}`));
  await expect(app.notices).toHaveCount(0);
  expect(await app.copied()).toBe(hostPost(DAY, rows));
});

const REAL = [
  { day: "2025-12-08", what: "twenty papers, one long tail", papers: 20 },
  { day: "2025-12-26", what: "seven papers", papers: 7 },
  { day: "2025-07-14", what: "a paper of 3,303 authors", papers: 14 },
  { day: "2025-06-03", what: "a row that is repeated", papers: 49 },
];
test.describe("real answers", () => {
  test.use({ now: "2026-01-05T03:00:00Z" });

  for (const { day, what, papers } of REAL) {
    test(`the list of ${day}, ${what}, gives the host's post`, async ({ app, hub, page }) => {
      const file = realAnswer(day);
      hub.answers(day, readText(file));
      await page.goto(`?date=${day}`);
      await expect(app.text).toHaveValue(hostPost(day, file));
      await app.openCount();
      await app.count("전부").click();
      await expect(app.cards).toHaveCount(papers);
      expect(await app.copied()).toBe(hostPost(day, file, "--top", "all"));
    });
  }
});
