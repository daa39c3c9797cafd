/** Strangers write the texts: whatever they write is shown as text, and nothing comes of it. */
import type { Page } from "@playwright/test";
import { expect, expectNothingAside, hostPost, list, paper, type Row, test } from "./support.ts";

const DAY = "2025-12-08";

/** The link to the comments on a paper, as it is seen and as it is read aloud. */
const COMMENTS = "3Hugging Face 댓글 3개";

const TEXTS = [
  `<img src=x onerror="globalThis.hacked=1">`,
  `<script>globalThis.hacked=1</script>`,
  `<svg onload="globalThis.hacked=1"><b>bold</b></svg>`,
  `"><b>bold</b>`,
  `'/><iframe srcdoc="<script>parent.hacked=1</script>">`,
  `</textarea></title></style></script><img src=x onerror=globalThis.hacked=1>`,
  `<a href="javascript:globalThis.hacked=1">click</a>`,
  `<!-- <p hidden> --><style>body{display:none}</style>`,
  `{{constructor.constructor("globalThis.hacked=1")()}} \${hacked} <%= hacked %> {% raw %}`,
  `&lt;img src=x&gt; &amp;amp; &#x3c;b&#x3e;`,
  `javascript:globalThis.hacked=1`,
  `__proto__`,
];

/** Everything a row can say, said with one text. The ids stay, or the row could not be shown. */
function rowOf(text: string, i: number): Row {
  const id = `2512.${String(i + 1).padStart(5, "0")}`;
  const row = paper({ id, title: text, summary: text, authors: [text, `A ${text}`], organization: text, keywords: [text] });
  const inner = { ...(row.paper as Row), githubRepo: text, projectPage: text, publishedAt: text, ai_summary: text };
  const submittedBy = { name: text, fullname: text, avatarUrl: text };
  return { ...row, paper: inner, submittedBy, thumbnail: text, mediaUrls: [text], [text]: text };
}

/** A list in which every text is hostile, or harmless, and one row is lost for its id. */
const listOf = (text: (hostile: string) => string): Row[] => [
  ...TEXTS.map((hostile, i) => rowOf(text(hostile), i)),
  paper({ id: text(`<img src=x onerror="globalThis.hacked=1">`) }),
];

/** How many there are of each element, the head included. */
// But for the checks, which rightly say that hostile texts were protected, and the organizations and keywords to choose
// from, which are as many as their names.
const elements = async (page: Page) => {
  // Cards get their buttons when the browser is idle.
  await expect(page.locator(".card-actions:not(:has(button))")).toHaveCount(0);
  return page.evaluate(() => {
    const count: Record<string, number> = {};
    for (const { localName } of document.querySelectorAll(":not(.checks *, option, .keyword-choices *)")) count[localName] = (count[localName] ?? 0) + 1;
    return count;
  });
};

const addresses = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll("[href], [src]")].map((place) => {
      const address = place.getAttribute("href") ?? place.getAttribute("src")!;
      return new URL(address, location.href).href;
    }),
  );

/** Nothing ran, nothing was asked of anybody but our host and Hugging Face, and no link runs anything. */
async function expectHarmless(page: Page, asked: string[]) {
  expect(await page.evaluate(() => "hacked" in globalThis)).toBe(false);
  const own = /^http:\/\/127\.0\.0\.1:\d+\/($|\?|[\w-]+\.(js|css|wasm|svg)$|samples\/|icons\/|manifest\.webmanifest$)/;
  const picture = /^https:\/\/cdn-thumbnails\.huggingface\.co\/social-thumbnails\/papers\/\d{4}\.\d{4,5}\.png$/;
  const hub = /^https:\/\/huggingface\.co\/api\/daily_papers\?date=[\d-]+&limit=100$/;
  expect(asked.filter((url) => ![own, hub, picture].some((known) => known.test(url)))).toEqual([]);
  for (const address of await addresses(page)) expect(address).toMatch(/^https?:\/\//);
}

let asked: string[];
test.beforeEach(({ page }) => {
  asked = [];
  page.on("request", (request) => asked.push(request.url()));
  page.on("dialog", (dialog) => {
    throw new Error(`a dialog: ${dialog.message()}`);
  });
});

test("hostile texts make no element, no link, no request and no dialog", async ({ app, hub, page }) => {
  const rows = listOf((text) => text);
  hub.answers("2025-12-05", listOf(() => "harmless"));
  hub.answers(DAY, rows);
  await page.goto("?date=2025-12-05&top=all");
  await expect(app.cards).toHaveCount(TEXTS.length);
  // What is in it is made when it is opened.
  await app.openCalendar();
  const harmless = await elements(page);

  await app.date.fill(DAY);
  await expect(app.titles.first()).toHaveText(TEXTS[0]!);
  await expect(app.cards).toHaveCount(TEXTS.length);
  expect(await elements(page)).toEqual(harmless);
  expect(await app.titles.evaluateAll((titles) => titles.map((title) => title.textContent))).toEqual(TEXTS);
  for (const [i, text] of TEXTS.entries()) {
    const card = app.cards.nth(i);
    await expect(card.locator(".abstract")).toHaveText(text);
    await expect(card.locator(".organization")).toHaveText(text);
    await expect(card.locator(".authors")).toHaveText(`${text}, A ${text}`);
    await expect(card.getByRole("listitem")).toHaveText(text);
    // Neither the code nor the project is an address.
    await expect(card.getByRole("link")).toHaveText([text, "arXiv", "PDF", COMMENTS]);
  }
  // Every organization is a choice of its own, by a text.
  await app.openFilters();
  const choices = (await page.locator("#filters option").allTextContents()).slice(1);
  expect(choices.map((choice) => choice.replace(/ \(\d+\)$/, "")).toSorted()).toEqual(TEXTS.toSorted());
  await expect(app.notices).toHaveText("읽을 수 없는 항목 1개를 뺐습니다. 나머지는 그대로입니다.");
  expect(await app.copied()).toBe(hostPost(DAY, rows, "--top", "all"));
  await expectHarmless(page, asked);
});

test("only addresses of the web become links, and they stay one token", async ({ app, hub, page }) => {
  const dropped = [
    "javascript:globalThis.hacked=1",
    " JaVaScRiPt:globalThis.hacked=1",
    "java\nscript:globalThis.hacked=1",
    "javascript://github.com/%0aglobalThis.hacked=1",
    "data:text/html,<script>alert(1)</script>",
    "//evil.example/code",
    "https://huggingface.co@evil.example/",
    "https:///evil.example",
    "file:///etc/passwd",
    "/papers",
  ];
  const kept = [
    [" https://boats.example/a\n/b ", "https://boats.example/a/b"],
    [`https://boats.example/"><img src=x onerror=alert(1)>`, "https://boats.example/%22%3E%3Cimgsrc=xonerror=alert%281%29%3E"],
    ["HTTPS://boats.example/)](javascript:alert(1))", "https://boats.example/%29]%28javascript:alert%281%29%29"],
  ] as const;
  const rows = [...dropped, ...kept.map(([address]) => address)].map((address, i) =>
    paper({ id: `2512.${10_000 + i}`, title: `Links ${i}`, code: address, project: address, stars: null }),
  );
  hub.answers(DAY, rows);
  await page.goto(`?date=${DAY}&top=all`);
  await expect(app.cards).toHaveCount(rows.length);
  for (const i of dropped.keys()) {
    await expect(app.cards.nth(i).getByRole("link"), dropped[i]).toHaveText([`Links ${i}`, "arXiv", "PDF", COMMENTS]);
  }
  for (const [i, [, address]] of kept.entries()) {
    const card = app.cards.nth(dropped.length + i);
    await expect(card.getByRole("link", { name: "코드" })).toHaveAttribute("href", address);
    await expect(card.getByRole("link", { name: "프로젝트" })).toHaveAttribute("href", address);
  }
  expect(await app.copied()).toBe(hostPost(DAY, rows, "--top", "all"));
  await expectHarmless(page, asked);
});

test("no link tells where the reader comes from, or gives another window a hold on the page", async ({ app, hub, page }) => {
  hub.answers(DAY, list(2));
  await page.goto(`?date=${DAY}`);
  await expect(app.cards).toHaveCount(2);
  expect(await page.locator("meta[name=referrer]").getAttribute("content")).toBe("no-referrer");
  const links = await app.cards.getByRole("link").evaluateAll((links) =>
    (links as HTMLAnchorElement[]).map(({ rel, target }) => ({ rel, target })),
  );
  expect(links).toHaveLength(12);
  for (const { rel, target } of links) {
    expect(target).toBe("");
    expect(rel).toContain("noopener");
  }
});

test("characters that turn or hide text are taken out of it", async ({ app, hub, page }) => {
  const rows = [
    paper({
      title: "\u202eesreveR\u202c and \u2066isolated\u2069 and\u0000 \u0007bell\ufeff",
      organization: "\u202eLab",
      authors: ["Ada\nExample", "\u2067Bora\t Kim"],
    }),
  ];
  hub.answers(DAY, rows);
  await page.goto(`?date=${DAY}`);
  const text = (part: string) => app.cards.locator(part).evaluate((element) => element.textContent);
  await expect(app.cards).toHaveCount(1);
  expect(await text("h2")).toBe("esreveR and isolated and bell");
  expect(await text(".organization")).toBe("Lab");
  expect(await text(".authors")).toBe("Ada Example, Bora Kim");
  // What is written from right to left by right turns only its own run.
  await expect(app.cards.locator("h2")).toHaveAttribute("dir", "auto");
  const post = await app.copied();
  expect(post).toBe(hostPost(DAY, rows));
  expect(post).not.toMatch(/[\u202a-\u202e\u2066-\u2069\ufeff\u0000-\u0009\u000b-\u001f]/);
});

test.describe("on the narrowest screen", () => {
  test.use({ viewport: { width: 320, height: 640 } });

  test("a word of 50 kB in every field does not push the page aside", async ({ app, hub, page }) => {
    const word = "W".repeat(50_000);
    const rows = [rowOf(word, 0), rowOf("가".repeat(50_000), 1), rowOf("👩‍👩‍👧‍👦".repeat(5_000), 2)];
    const address = `https://boats.example/${"x".repeat(50_000)}`;
    rows.push(paper({ id: "2512.00009", title: "Long links", code: address, project: address, stars: 4_294_967_295 }));
    hub.answers(DAY, rows);
    await page.goto(`?date=${DAY}`);
    await expect(app.cards).toHaveCount(4);
    await expectNothingAside(page);

    const abstract = app.cards.first().locator(".abstract");
    await abstract.click();
    await expect(abstract).not.toHaveClass(/folded/);
    await expectNothingAside(page);
    await app.button("글 보기").click();
    await expect(app.preview).toContainText(word.slice(0, 1000));
    await expectNothingAside(page);
    await app.tab("Markdown").click();
    await expect(app.text).toBeVisible();
    await expectNothingAside(page);
    await page.keyboard.press("Escape");
    expect(await app.copied()).toBe(hostPost(DAY, rows));
  });
});

test("a hostile error is a sentence like any other", async ({ app, hub, page }) => {
  hub.answers("2025-12-05", JSON.stringify({ error: "harmless" }));
  hub.answers(DAY, JSON.stringify({ error: TEXTS.join(" ") }));
  await page.goto("?date=2025-12-05");
  await expect(app.papers.getByText("목록 대신 오류가 왔습니다: harmless")).toBeVisible();
  await app.openCalendar();
  const harmless = await elements(page);
  await app.date.fill(DAY);
  await expect(app.papers.getByText(TEXTS[0]!)).toBeVisible();
  expect(await elements(page)).toEqual(harmless);
  await expectHarmless(page, asked);
});

test("a hostile address is shown as text, shortened, and mended", async ({ app, hub, page }) => {
  hub.answers("2025-12-09", list(2));
  await page.goto("?date=harmless&top=harmless&lang=harmless");
  await expect(app.cards).toHaveCount(2);
  const harmless = await elements(page);

  for (const text of TEXTS.slice(0, 6)) {
    const value = encodeURIComponent(text);
    await page.goto(`?date=${value}&top=${value}&lang=${value}&${value}=${value}#${value}`);
    await expect(app.notices.first()).toHaveText(
      `주소의 날짜(‘${text.slice(0, 40)}’)를 읽을 수 없어 최신 목록을 보여 드립니다.`,
    );
    await expect(app.cards).toHaveCount(2);
    await expect(page).toHaveURL("./");
    expect(await elements(page), text).toEqual(harmless);
  }
  await page.goto(`?sample=${encodeURIComponent(TEXTS[0]!)}`);
  await expect(app.notices.first()).toContainText(TEXTS[0]!.slice(0, 40));
  await expect(page).toHaveURL("?sample=2025-12-08");
  await expectHarmless(page, asked);
});
