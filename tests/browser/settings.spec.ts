/** How posts are written: what is chosen above the post and in the settings, and stored on the device. */
import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { type App, expect, hostPost, hostPostWith, list, paper, test } from "./support.ts";

const DAY = "2025-12-08";

/** Texts that mean something to one of the programs and nothing to another. */
const ROWS = [
  ...list(11),
  paper({
    id: "2512.00099",
    title: "{{ Liquid }}, #tags and ==marks== for $60 and $\\alpha$",
    summary: "*Stars*, `code`, %%comments%%, [[links]], <b>tags</b> and a_b_c.\n# No heading\n- no list",
    upvotes: 1,
  }),
];

const FORMATS = [
  ["Hugo", "hugo"],
  ["Obsidian", "obsidian"],
  ["Markdown", "markdown"],
  ["Jekyll", "jekyll"],
] as const;

test("each format gives the post the host writes for it", async ({ app, hub, page }) => {
  hub.answers(DAY, ROWS);
  await page.goto(`?date=${DAY}&top=all`);
  const posts = new Set<string>();
  for (const [name, option] of FORMATS) {
    await app.format.selectOption(name);
    const post = hostPost(DAY, ROWS, "--top", "all", "--for", option);
    expect(await app.copied(), name).toBe(post);
    posts.add(post);

    const [download] = await Promise.all([page.waitForEvent("download"), app.download.click()]);
    expect(download.suggestedFilename()).toBe(await app.fileName.innerText());
    expect(download.suggestedFilename()).toMatch(/2025-12-09.*\.md$/);
  }
  // The formats do differ, or the loop above would show nothing.
  expect(posts.size).toBe(FORMATS.length);
});

test("the format and the language of the post are kept on the device, and not in the address", async ({ app, hub, page }) => {
  hub.answers(DAY, ROWS);
  await page.goto(`?date=${DAY}`);
  await app.format.selectOption("Hugo");
  await app.postLanguage.selectOption("English");
  await expect(page).toHaveURL(`?date=${DAY}`);

  await page.goto(`?date=${DAY}&top=5`);
  await expect(app.format).toHaveValue("hugo");
  await expect(app.postLanguage).toHaveValue("en");
  await expect(app.text).toHaveValue(hostPost(DAY, ROWS, "--for", "hugo", "--lang", "en", "--top", "5"));
  await expect(app.notices).toHaveCount(0);
});

for (const [what, spoil] of [
  ["in part", (kept: string) => kept.replace("hugo", "wordperfect")],
  ["at all", () => "<img src=x onerror=alert(1)>\0"],
] as const) {
  test(`settings that cannot be read ${what} give way to the defaults, and that is said`, async ({ app, hub, page }) => {
    hub.answers(DAY, ROWS);
    await page.goto(`?date=${DAY}`);
    await app.format.selectOption("Hugo");
    const key = "daily-papers.format";
    const kept = await page.evaluate((key) => localStorage.getItem(key), key);
    await page.evaluate(([key, value]) => localStorage.setItem(key, value), [key, spoil(kept!)] as const);

    await page.reload();
    await expect(app.format).toHaveValue("jekyll");
    await expect(app.notices).toHaveText(
      "저장된 글 설정을 다 읽지 못해 일부는 기본값입니다. ‘글 설정’에서 확인해 주세요.",
    );
    expect(await app.copied()).toBe(hostPost(DAY, ROWS));
    // What is chosen now is stored, and the next visit has nothing to complain of.
    await app.format.selectOption("Obsidian");
    await page.reload();
    await expect(app.format).toHaveValue("obsidian");
    await expect(app.notices).toHaveCount(0);
  });
}

/** A row about which everything is known, and one about which little is. */
const KNOWN = [
  ...list(11, (rank) => ({ authors: ["Ada", "Bora", "Chen", "Dana"], organization: rank % 2 ? "Harbour Lab" : null })),
  paper({ id: "2512.00088", title: "Long", summary: "A sentence about boats of paper. ".repeat(30), upvotes: 105 }),
].map((row, i) => ({ ...row, paper: { ...(row.paper as object), ai_summary: `Summary ${i}.` } }));

async function openSettings(page: Page, app: App, query = `date=${DAY}`) {
  await page.goto(`?${query}`);
  await expect(app.cards.first()).toBeVisible();
  await app.openSettings();
}

/** Each setting of the dialog: its label, its name in a file, and what it is set to. */
const SETTINGS = [
  ["논문 편수", "papers", "7"],
  ["제목", "title", "Papers of {list}: {papers} on {date}"],
  ["작성자", "author", "jane"],
  ["카테고리", "categories", "Papers, 주간"],
  ["태그", "tags", "boats, kites: two"],
  ["글 시각", "time", "07:45"],
  ["시간대(UTC±)", "offset", "+05:30"],
  ["글 날짜", "date", "list-day"],
  ["주소(permalink)", "permalink", "/boats/{list}/"],
  ["설명", "description", "{papers} boats of {date}"],
  ["기관을 모를 때", "organization", "nothing"],
  ["저자 줄", "authors", "yes"],
  ["댓글 수", "comments", "yes"],
  ["키워드 줄", "keywords", "yes"],
  ["AI 요약", "ai-summary", "yes"],
  ["초록", "abstract", "short"],
  ["구성", "layout", "compact"],
] as const;

/** Sets a field of whatever kind. */
async function set(app: App, label: string, value: string) {
  const field = app.setting(label);
  if (value === "yes") return field.check();
  if (await field.evaluate((field) => field.localName === "select")) return field.selectOption(value);
  await field.fill(value);
}

test("each setting changes the post as it does the host's, all of them outlast a reload", async ({ app, hub, page }) => {
  hub.answers(DAY, KNOWN);
  await openSettings(page, app);
  let settings = "";
  let before = await app.text.inputValue();
  for (const [label, name, value] of SETTINGS) {
    await set(app, label, value);
    settings += `${name}: ${value}\n`;
    const post = hostPostWith(settings, DAY, KNOWN);
    await expect(app.text, label).toHaveValue(post);
    expect(post, `${label} makes a difference`).not.toBe(before);
    before = post;
  }
  await page.reload();
  await expect(app.text).toHaveValue(before);
  await app.openSettings();
  for (const [label, , value] of SETTINGS) {
    const field = app.setting(label);
    await (value === "yes" ? expect(field).toBeChecked() : expect(field).toHaveValue(value));
  }
});

test("papers of a post have the links that were chosen, in that order, after a reload too", async ({ app, hub, page }) => {
  hub.answers(DAY, KNOWN);
  await openSettings(page, app);
  for (const link of ["HF", "arXiv"]) await expect(app.postLink(link)).toHaveAttribute("aria-pressed", "true");
  for (const link of ["HF", "PDF", "alphaXiv", "코드", "HF"]) await app.postLink(link).click();
  for (const link of ["HF", "arXiv", "PDF", "alphaXiv", "코드"]) {
    await expect(app.postLink(link)).toHaveAttribute("aria-pressed", "true");
  }
  for (const link of ["HTML", "Semantic Scholar", "프로젝트"]) {
    await expect(app.postLink(link)).toHaveAttribute("aria-pressed", "false");
  }
  const post = hostPostWith("links: arxiv pdf alphaxiv code huggingface\n", DAY, KNOWN);
  await expect(app.text).toHaveValue(post);
  await page.reload();
  await expect(app.text).toHaveValue(post);
  // The cards have links of their own.
  await expect(app.cards.first().locator(".links a").first()).toHaveText("arXiv");
  await expect(app.cards.first().locator(".links a").nth(1)).toHaveText("PDF");
});

test("a post says when its list was read, if it is to", async ({ app, hub, page }) => {
  hub.answers(DAY, KNOWN);
  await openSettings(page, app);
  await expect(app.text).not.toHaveValue(/2025-12-09 12:00/);
  await app.setting("기준 시각 적기").check();
  await expect(app.text).toHaveValue(/2025-12-09 12:00/);
});

test("every field has its label for a name, and its hint for a description", async ({ app, hub, page }) => {
  hub.answers(DAY, KNOWN);
  await openSettings(page, app);
  for (const [label] of SETTINGS) await expect(app.setting(label)).toHaveAccessibleName(label);
  await expect(app.setting("시간대(UTC±)")).toHaveAccessibleDescription("한국은 +09:00");
  // None is left out of the list above but the one whose post holds the present time, the one that needs topics, where
  // posts go, and the four of translations.
  await expect(app.settings.locator("input:not([type=file], [type=search]), select")).toHaveCount(SETTINGS.length + 8);
});

test("settings are found by their names, and each group is a click away", async ({ app, hub, page }) => {
  hub.answers(DAY, KNOWN);
  await openSettings(page, app);
  await expect(app.settings.getByRole("heading", { name: "글 설정" })).toBeFocused();
  const labels = app.settings.locator(".setting .label").filter({ visible: true });
  const wanted = app.settings.getByRole("searchbox", { name: "설정 찾기" });
  // The links have buttons in place of a field.
  await expect(labels).toHaveCount(SETTINGS.length + 10);
  await wanted.fill("pdf");
  await expect(labels).toHaveText(["링크"]);
  // A group is found by its name, with all that is in it, and what another group has of that name.
  await wanted.fill("글머리");
  await expect(app.settings.getByRole("heading", { level: 3 })).toHaveText(["글머리", "글 구성"]);
  await expect(labels).toHaveText(["제목", "작성자", "카테고리", "태그", "주소(permalink)", "설명", /^글머리/]);
  await wanted.fill("");
  await expect(labels).toHaveCount(SETTINGS.length + 10);

  await app.settings.getByRole("navigation").getByRole("button", { name: "이 기기" }).click();
  const device = app.settings.getByRole("heading", { name: "이 기기" });
  await expect(device).toBeFocused();
  await expect(device).toBeInViewport();
  await app.closeSettings();
  await expect(app.button("글 설정")).toBeFocused();
});

test("the number of papers set here holds here and now, whatever the address said", async ({ app, hub, page }) => {
  hub.answers(DAY, KNOWN);
  await openSettings(page, app, `date=${DAY}&top=5`);
  await expect(app.cards).toHaveCount(5);
  await app.setting("논문 편수").fill("8");
  await expect(app.cards).toHaveCount(8);
  await expect(app.text).toHaveValue(hostPost(DAY, KNOWN, "--top", "8"));
  await expect(page).toHaveURL(`?date=${DAY}`);
});

for (const [label, value, said] of [
  ["논문 편수", "0", "숫자 또는 ‘전부’."],
  ["제목", "  ", "제목은 비울 수 없습니다."],
  ["글 시각", "", "09:15처럼 적습니다."],
  ["시간대(UTC±)", "KST", "+09:00처럼 적고, 14시간보다 클 수 없습니다."],
  ["시간대(UTC±)", "+14:30", "+09:00처럼 적고, 14시간보다 클 수 없습니다."],
] as const) {
  test(`“${label}” cannot be “${value}”: that is said when the field is left, and the former value holds`, async ({ app, hub, page }) => {
    hub.answers(DAY, KNOWN);
    await openSettings(page, app);
    const field = app.setting(label);
    const former = await field.inputValue();
    const post = await app.text.inputValue();
    await field.fill(value);
    // A browser takes a field of time as left with every change of its value.
    if (value !== "") await expect(field).toHaveAttribute("aria-invalid", "false");
    await expect(field).toHaveValue(value);
    await field.blur();
    await expect(field).toHaveAttribute("aria-invalid", "true");
    await expect(field).toHaveAccessibleDescription(`쓸 수 없는 값이라 이전 값을 그대로 둡니다. ${said}`);
    await expect(app.text).toHaveValue(post);

    await field.fill(former);
    await expect(field).toHaveAttribute("aria-invalid", "false");
    await page.reload();
    await expect(app.text).toHaveValue(post);
  });
}

test("what is typed stays as it is typed, and is written in full when the field is left", async ({ app, hub, page }) => {
  hub.answers(DAY, KNOWN);
  await openSettings(page, app);
  const categories = app.setting("카테고리");
  await categories.fill("");
  let typed = "";
  for (const key of "논문,  주간 ,") {
    await page.keyboard.insertText(key);
    typed += key;
    await expect(categories).toHaveValue(typed);
  }
  await expect(app.text).toHaveValue(hostPostWith("categories: 논문, 주간\n", DAY, KNOWN));
  await categories.blur();
  await expect(categories).toHaveValue("논문, 주간");

  const offset = app.setting("시간대(UTC±)");
  await offset.fill("9");
  await expect(offset).toHaveValue("9");
  await offset.blur();
  await expect(offset).toHaveValue("+09:00");
});

test("a key typed in the middle of a field leaves the caret where it is", async ({ app, hub, page }) => {
  hub.answers(DAY, KNOWN);
  await openSettings(page, app);
  const title = app.setting("제목");
  await title.fill("Boats {date}");
  await title.press("Home");
  await page.keyboard.type("Paper ");
  await expect(title).toHaveValue("Paper Boats {date}");
  await expect(app.text).toHaveValue(hostPostWith("title: Paper Boats {date}\n", DAY, KNOWN));
});

test("a time is typed key by key", async ({ app, hub, page }) => {
  hub.answers(DAY, KNOWN);
  await openSettings(page, app);
  const time = app.setting("글 시각");
  await time.focus();
  await page.keyboard.type("1145");
  await expect(time).toHaveValue("11:45");
  await expect(app.text).toHaveValue(hostPostWith("time: 11:45\n", DAY, KNOWN));
});

test("Hangul is composed in a field without being broken off", async ({ app, hub, page }) => {
  hub.answers(DAY, KNOWN);
  await openSettings(page, app);
  const title = app.setting("제목");
  await title.fill("");
  const keyboard = await page.context().newCDPSession(page);
  // As a Korean keyboard does: each syllable grows jamo by jamo, and is then left standing.
  for (const [steps, syllable] of [[["ㄴ", "노", "논"], "논"], [["ㅁ", "무", "문"], "문"]] as const) {
    for (const text of steps) {
      await keyboard.send("Input.imeSetComposition", { text, selectionStart: text.length, selectionEnd: text.length });
    }
    await keyboard.send("Input.insertText", { text: syllable });
  }
  await expect(title).toHaveValue("논문");
  await expect(app.text).toHaveValue(hostPostWith("title: 논문\n", DAY, KNOWN));
});

test("everything can have its default again, and that can be undone", async ({ app, hub, page }) => {
  hub.answers(DAY, KNOWN);
  await page.goto(`?date=${DAY}`);
  await app.format.selectOption("Hugo");
  await app.openSettings();
  await expect(app.settings.getByRole("button", { name: "되돌리기", exact: true })).toBeHidden();
  await set(app, "제목", "Boats");
  await app.postLink("PDF").click();
  const settings = "target: hugo\ntitle: Boats\nlinks: huggingface arxiv pdf\n";
  await expect(app.text).toHaveValue(hostPostWith(settings, DAY, KNOWN));

  await app.button("기본값으로").click();
  await expect(app.settled).toHaveText("모두 기본값으로 되돌렸습니다.");
  await expect(app.text).toHaveValue(hostPost(DAY, KNOWN));
  await expect(app.postLink("PDF")).toHaveAttribute("aria-pressed", "false");
  await expect(app.format).toHaveValue("jekyll");

  await app.settings.getByRole("button", { name: "되돌리기", exact: true }).press("Enter");
  await expect(app.settled).toHaveText("이전 설정으로 되돌렸습니다.");
  await expect(app.text).toHaveValue(hostPostWith(settings, DAY, KNOWN));
  await expect(app.settings.getByRole("button", { name: "되돌리기", exact: true })).toBeHidden();
  // The button has gone, but whoever pressed it by a key is not sent to the top of the page.
  await expect(app.settings).toBeFocused();
  await page.reload();
  await expect(app.text).toHaveValue(hostPostWith(settings, DAY, KNOWN));
});

test("what is chosen in the settings holds above the post before the next frame", async ({ app, hub, page }) => {
  hub.answers(DAY, KNOWN);
  await page.goto(`?date=${DAY}`);
  await app.format.selectOption("Hugo");
  await app.openSettings();
  await expect(app.button("기본값으로")).toBeVisible();
  await page.evaluate(() => {
    window.requestAnimationFrame = () => 0;
  });
  await set(app, "제목", "Boats");
  await app.button("기본값으로").press("Enter");
  await expect(app.format).toHaveValue("jekyll");
  await app.settings.getByRole("button", { name: "되돌리기", exact: true }).press("Enter");
  await expect(app.format).toHaveValue("hugo");
  await expect(app.setting("제목")).toHaveValue("Boats");
  await expect(app.text).toHaveValue(hostPostWith("target: hugo\ntitle: Boats\n", DAY, KNOWN));
});

/** Chooses a file of settings. */
const importText = (app: App, text: string | Buffer, name = "settings.txt") =>
  app.settings.locator("[type=file]").setInputFiles({ name, mimeType: "text/plain", buffer: Buffer.from(text) });

test("exported settings give the same post on another device", async ({ app, hub, page }) => {
  hub.answers(DAY, KNOWN);
  await openSettings(page, app);
  for (const [label, , value] of SETTINGS) await set(app, label, value);
  const post = await app.text.inputValue();
  const [download] = await Promise.all([page.waitForEvent("download"), app.button("파일로 내보내기").click()]);
  await expect(app.settled).toHaveText("파일로 내보냈습니다.");
  expect(download.suggestedFilename()).toBe("daily-papers-backup.json");
  const file = readFileSync(await download.path(), "utf8");
  // The command line reads the same file.
  expect(hostPostWith(file, DAY, KNOWN)).toBe(post);

  // A device of its own: nothing is stored there yet.
  await page.evaluate(() => localStorage.clear());
  await openSettings(page, app);
  await expect(app.text).toHaveValue(hostPost(DAY, KNOWN));
  await importText(app, file);
  await expect(app.settled).toHaveText("설정을 가져왔습니다.");
  await expect(app.text).toHaveValue(post);
  await app.settings.getByRole("button", { name: "되돌리기", exact: true }).click();
  await expect(app.text).toHaveValue(hostPost(DAY, KNOWN));
});

for (const [what, text] of [
  ["a picture", Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 255])],
  ["JSON", '{"author": "jane"}'],
  ["nothing at all", ""],
  ["a post", hostPost("2026-01-05", "tests/fixtures/2026-01-05.json")],
  ["far too much", `author: jane\n${" ".repeat(20_000_000)}`],
] as const) {
  test(`a file that holds ${what} changes no setting, and that is said`, async ({ app, hub, page }) => {
    hub.answers(DAY, KNOWN);
    await openSettings(page, app);
    await set(app, "제목", "Boats");
    await importText(app, text);
    await expect(app.settled).toHaveText(/^설정 파일이 아니거나 읽을 수 없어 아무것도 바꾸지 않았습니다/);
    await expect(app.text).toHaveValue(hostPostWith("title: Boats\n", DAY, KNOWN));
    await expect(app.settings.getByRole("button", { name: "되돌리기", exact: true })).toBeHidden();
    // The same field takes another file.
    await importText(app, "author: jane\n");
    await expect(app.text).toHaveValue(hostPostWith("author: jane\n", DAY, KNOWN));
  });
}

test("lines of a file that cannot be read are counted, and have their defaults", async ({ app, hub, page }) => {
  hub.answers(DAY, KNOWN);
  await openSettings(page, app);
  await importText(app, "\ufeffauthor: jane\r\ntime: 25:00\r\ncolour: red\r\n\r\npdf: yes\r\n");
  await expect(app.settled).toHaveText("설정을 가져왔습니다. 2줄은 읽지 못해 기본값입니다.");
  await expect(app.text).toHaveValue(hostPostWith("author: jane\npdf: yes\n", DAY, KNOWN));
});

test("the author of a new device is looked at until one is written or confirmed", async ({ app, hub, page }) => {
  hub.answers(DAY, list(3));
  await page.goto(`?date=${DAY}`);
  const check = app.check("작성자가 기본값 lim4349입니다");
  await expect(check).toHaveCount(1);
  await app.openChecks();
  await app.button("내 이름으로 바꾸기").click();
  await expect(app.setting("작성자")).toBeFocused();
  await app.setting("작성자").fill("jane");
  await expect(check).toHaveCount(0);
  await expect(app.text).toHaveValue(/^author: jane$/m);

  await page.evaluate(() => localStorage.clear());
  await page.reload();
  await app.openChecks();
  await app.button("이대로 두기").click();
  await expect(check).toHaveCount(0);
  await expect(app.text).toHaveValue(/^author: lim4349$/m);
  await page.reload();
  await expect(app.cards).toHaveCount(3);
  await expect(check).toHaveCount(0);
});

test.describe("for an English reader", () => {
  test.use({ locale: "en-US" });

  test("the post is in English and unsigned, and follows the page until its language is chosen", async ({ hub, page }) => {
    hub.answers(DAY, list(3));
    await page.goto(`?date=${DAY}`);
    const text = page.locator("#post-text");
    await expect(text).toHaveValue(hostPost(DAY, list(3), "--lang", "en"));
    await expect(text).not.toHaveValue(/author:/);
    await page.getByRole("button", { name: "한국어" }).click();
    await expect(text).toHaveValue(hostPost(DAY, list(3)));
    await page.getByRole("combobox", { name: "언어" }).selectOption("English");
    await page.reload();
    await expect(page.locator("html")).toHaveAttribute("lang", "ko");
    await expect(text).toHaveValue(hostPost(DAY, list(3), "--lang", "en"));
  });
});

test("the number of papers is taken in words, and a wrong one is gone when the settings are closed", async ({ app, hub, page }) => {
  hub.answers(DAY, KNOWN);
  await openSettings(page, app);
  const papers = app.setting("논문 편수");
  for (const all of ["전부", "모두", "ALL"]) {
    await papers.fill("2");
    await expect(app.copy).toHaveText("글 복사 · 2편");
    await papers.fill(all);
    await expect(app.copy).toHaveText(`글 복사 · ${KNOWN.length}편`);
    await papers.blur();
    await expect(papers).toHaveValue("전부");
  }
  await papers.fill("3.5");
  await papers.blur();
  await expect(papers).toHaveAttribute("aria-invalid", "true");
  await app.closeSettings();
  await app.openCount();
  await app.count("5").click();
  await expect(app.copy).toHaveText("글 복사 · 5편");
  // The count chosen above the post is for this list; what was set holds for the others.
  await app.openSettings();
  await expect(papers).toHaveValue("전부");
  await expect(papers).toHaveAttribute("aria-invalid", "false");
});

test("the field of the categories shows the default, and takes none", async ({ app, hub, page }) => {
  hub.answers(DAY, KNOWN);
  await openSettings(page, app);
  const categories = app.setting("카테고리");
  await expect(categories).toHaveValue("");
  await expect(categories).toHaveAttribute("placeholder", "Daily Papers, 일간");
  await categories.fill("-");
  await expect(app.text).not.toHaveValue(/^categories:/m);
  await page.reload();
  await app.openSettings();
  await expect(categories).toHaveValue("-");
});

test("a button with the page's words chooses the file to import", async ({ app, hub, page }) => {
  hub.answers(DAY, KNOWN);
  await openSettings(page, app);
  const [chooser] = await Promise.all([page.waitForEvent("filechooser"), app.button("파일에서 가져오기").click()]);
  await chooser.setFiles({ name: "settings.txt", mimeType: "text/plain", buffer: Buffer.from("author: jane\n") });
  await expect(app.text).toHaveValue(/^author: jane$/m);
});

test("one file takes everything along, and is merged by the rule that is said", async ({ app, hub, page }) => {
  hub.answers(DAY, KNOWN);
  await openSettings(page, app);
  await set(app, "제목", "Boats");
  await app.closeSettings();
  await app.introduction.fill("Of the first device.");
  const first = app.cards.first();
  await first.getByRole("checkbox").uncheck();
  await app.cards.nth(1).getByRole("button", { name: /^코멘트/ }).click();
  await app.cards.nth(1).getByRole("textbox").fill("Read this one.");
  await app.button("어둡게").click();
  await app.copied();
  const post = await app.text.inputValue();
  await app.openSettings();
  const [download] = await Promise.all([page.waitForEvent("download"), app.button("파일로 내보내기").click()]);
  const file = readFileSync(await download.path(), "utf8");
  expect(hostPostWith(file, DAY, KNOWN)).toContain("\nOf the first device.\n");

  // Another device, which has an introduction of its own.
  await page.evaluate(() => localStorage.clear());
  await page.goto(`?date=${DAY}`);
  await app.introduction.fill("Of the second device.");
  await app.openSettings();
  await expect(app.settings).toContainText("이 기기의 다른 글과 선택은 그대로 두고 없는 것만 더합니다.");
  await importText(app, file);
  await expect(app.settled).toHaveText("가져왔습니다. 더한 것 2, 이 기기 것을 그대로 둔 것 1, 읽지 못한 것 0.");
  await expect(app.text).toHaveValue(post.replace("Of the first device.", "Of the second device."));
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  await expect(page.locator(".post")).toContainText("날짜로 이미 낸 글입니다.");
  await page.reload();
  await expect(app.text).toHaveValue(post.replace("Of the first device.", "Of the second device."));

  // An empty device has all of it.
  await page.evaluate(() => localStorage.clear());
  await openSettings(page, app);
  await importText(app, file);
  await expect(app.settled).toContainText("더한 것 3,");
  await expect(app.introduction).toHaveValue("Of the first device.");
  await expect(app.text).toHaveValue(post);
});

test("the browser is asked once to keep what was written", async ({ app, hub, page }) => {
  hub.answers(DAY, KNOWN);
  await page.addInitScript(() => {
    navigator.storage.persist = () => {
      localStorage.setItem("asked", `${localStorage.getItem("asked") ?? ""}.`);
      return Promise.reject(new Error("refused"));
    };
  });
  const asked = () => page.evaluate(() => localStorage.getItem("asked"));
  await page.goto(`?date=${DAY}`);
  await expect(app.cards.first()).toBeVisible();
  expect(await asked()).toBeNull();
  await app.introduction.fill("One.");
  await app.introduction.fill("Two.");
  await page.reload();
  await app.introduction.fill("Three.");
  await expect(app.text).toHaveValue(/Three\./);
  expect(await asked()).toBe(".");
});
