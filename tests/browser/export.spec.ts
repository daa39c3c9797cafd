/** Exporting a single paper, and the post by other ways than copy and download. */
import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { type App, expect, expectAccessible, expectNothingAside, hostPost, list, paper, readClipboard, test } from "./support.ts";

const DAY = "2025-12-08";
const ROWS = list(3);
const GARCIA = paper({
  id: "2512.04321",
  title: "LoRA-Boat: Folding $\\alpha$-Stable Vessels at 50% Cost",
  authors: ["José García", "Ludwig van Beethoven"],
  upvotes: 5,
});

/** The forms in which a paper is copied. */
const FORMS = ["Markdown", "제목 링크", "BibTeX", "RIS", "CSL-JSON"];

/** The bibliographies of the post, and the command's option for each. */
const BIBLIOGRAPHIES = [
  { entry: "BibTeX (.bib)", extension: "bib", option: "--bibtex", record: /^@misc\{(.*),$/gm },
  { entry: "RIS (.ris)", extension: "ris", option: "--ris", record: /^ID  - (.*)\r$/gm },
  { entry: "CSL-JSON (.json)", extension: "json", option: "--csl", record: /^ {4}"id": "(.*)",$/gm },
];

const copyOf = (page: Page, title: string) => page.getByRole("button", { name: `복사: ${title}`, exact: true });
const menu = (page: Page) => page.getByRole("group", { name: "복사", exact: true });
const moreWays = (page: Page) => page.getByRole("group", { name: "내보내기", exact: true });

async function openWay(page: Page, name: string) {
  await page.getByRole("button", { name: "내보내기", exact: true }).click();
  await moreWays(page).getByRole("button", { name }).click();
}

async function setRepository(page: Page, app: App, repository: string) {
  await app.openSettings();
  await app.setting("GitHub 저장소").fill(repository);
  await app.setting("GitHub 저장소").blur();
}

test("a paper is copied as it stands in the post, without its number", async ({ app, hub, page }) => {
  hub.answers(DAY, ROWS);
  await page.goto(`?date=${DAY}`);
  await copyOf(page, "Paper Boat 2").click();
  await expect(menu(page)).toBeVisible();
  await expect(menu(page).getByRole("button")).toHaveText(FORMS);
  await menu(page).getByRole("button", { name: "Markdown" }).click();
  await expect(menu(page)).toBeHidden();
  await expect(app.exportStatus).toHaveText("논문을 복사했습니다 · Markdown");
  const [, item] = hostPost(DAY, ROWS).match(/\n2\. (.*?)\n\n/s)!;
  expect(await readClipboard(page)).toBe(`- ${item!.replaceAll("\n   - ", "\n  - ")}\n`);
});

test("a paper is copied as a link that is rich and plain", async ({ app, hub, page }) => {
  hub.answers(DAY, ROWS);
  await page.goto(`?date=${DAY}`);
  await copyOf(page, "Paper Boat 1").click();
  await menu(page).getByRole("button", { name: "제목 링크" }).press("Enter");
  await expect(app.exportStatus).toHaveText("논문을 복사했습니다 · 제목 링크");
  expect(await readClipboard(page)).toBe("Paper Boat 1 https://huggingface.co/papers/2512.00001");
  const html = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    return (await item!.getType("text/html")).text();
  });
  expect(html).toContain('<a href="https://huggingface.co/papers/2512.00001">Paper Boat 1</a>');
});

test("a paper is copied for a bibliography", async ({ app, hub, page }) => {
  hub.answers(DAY, [GARCIA]);
  await page.goto(`?date=${DAY}`);
  await page.getByRole("button", { name: /^복사: LoRA-Boat/ }).click();
  await menu(page).getByRole("button", { name: "BibTeX" }).click();
  await expect(app.exportStatus).toHaveText("논문을 복사했습니다 · BibTeX");
  const entry = await readClipboard(page);
  expect(entry).toMatch(/^@misc\{garcia2025[a-z]*,\n/);
  for (const line of [
    "author        = {Jos{\\'e} Garc{\\'\\i}a and Ludwig van Beethoven},",
    "year          = {2025},",
    "month         = dec,",
    "eprint        = {2512.04321},",
    "archivePrefix = {arXiv},",
    "url           = {https://arxiv.org/abs/2512.04321},",
  ]) expect(entry).toContain(`  ${line}\n`);
  expect(entry).toContain("50\\% ");
});

test("a paper is copied for a reference manager", async ({ app, hub, page }) => {
  hub.answers(DAY, [GARCIA]);
  await page.goto(`?date=${DAY}`);
  const copyAs = async (form: string) => {
    await page.getByRole("button", { name: /^복사: LoRA-Boat/ }).click();
    await menu(page).getByRole("button", { name: form, exact: true }).click();
    await expect(app.exportStatus).toHaveText(`논문을 복사했습니다 · ${form}`);
    // A clipboard may have the line ends of its system.
    return (await readClipboard(page)).replaceAll("\r\n", "\n");
  };
  expect(await copyAs("RIS")).toBe(hostPost(DAY, [GARCIA], "--ris").replaceAll("\r\n", "\n"));
  const [item, ...others] = JSON.parse(await copyAs("CSL-JSON"));
  expect(others).toEqual([]);
  expect(item).toMatchObject({
    type: "article",
    title: "LoRA-Boat: Folding α-Stable Vessels at 50% Cost",
    author: [{ given: "José", family: "García" }, { given: "Ludwig", family: "van Beethoven" }],
    issued: { "date-parts": [[2025, 12]] },
    number: "arXiv:2512.04321",
    URL: "https://arxiv.org/abs/2512.04321",
  });
});

test("the menu belongs to the card it was opened at, by keys alone, and Escape leads back", async ({ app, hub, page }) => {
  hub.answers(DAY, ROWS);
  await page.goto(`?date=${DAY}`);
  const opener = copyOf(page, "Paper Boat 3");
  await opener.focus();
  await page.keyboard.press("Enter");
  await expect(menu(page).getByRole("button", { name: "Markdown" })).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(menu(page)).toBeHidden();
  await expect(opener).toBeFocused();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(app.exportStatus).toHaveText("논문을 복사했습니다 · 제목 링크");
  await expect(opener).toBeFocused();
  expect(await readClipboard(page)).toContain("Paper Boat 3");
});

test("a refused clipboard is explained, and no text is selected in place of the paper", async ({ app, hub, page }) => {
  hub.answers(DAY, ROWS);
  await page.addInitScript(() => Object.defineProperty(navigator, "clipboard", { value: undefined }));
  await page.goto(`?date=${DAY}`);
  for (const form of FORMS) {
    await copyOf(page, "Paper Boat 1").click();
    await menu(page).getByRole("button", { name: form, exact: true }).click();
    await expect(app.exportStatus).toHaveText(
      "클립보드에 복사하지 못했습니다. 주소창에서 이 페이지의 클립보드 사용을 허용하고 다시 눌러 주세요.",
    );
    await expect(app.text).not.toBeFocused();
  }
});

test("the post is copied as a list of linked titles", async ({ app, hub, page }) => {
  hub.answers(DAY, ROWS);
  await page.goto(`?date=${DAY}`);
  await openWay(page, "제목 목록으로 복사");
  await expect(app.exportStatus).toHaveText("제목 목록을 복사했습니다.");
  const lines = [1, 2, 3].map((rank) => `${rank}. [Paper Boat ${rank}](https://huggingface.co/papers/2512.0000${rank})\n`);
  expect(await readClipboard(page)).toBe(lines.join(""));
});

for (const { entry, extension, option, record } of BIBLIOGRAPHIES) {
  test(`the papers of the post are saved as a bibliography (.${extension})`, async ({ app, hub, page }) => {
    hub.answers(DAY, ROWS);
    await page.goto(`?date=${DAY}`);
    await app.tick("Paper Boat 2").uncheck();
    const [download] = await Promise.all([page.waitForEvent("download"), openWay(page, entry)]);
    expect(download.suggestedFilename()).toBe(`2025-12-09-daily-papers-2025-12-09.${extension}`);
    await expect(app.exportStatus).toHaveText(`저장했습니다 · ${entry}`);
    const text = readFileSync(await download.path(), "utf8");
    expect(text).toBe(hostPost(DAY, [ROWS[0]!, ROWS[2]!], option));
    const keys = [...text.matchAll(record)].map(([, key]) => key);
    expect(new Set(keys).size).toBe(2);
    // It is not the post, so the day has no post by it.
    expect(await page.evaluate(() => localStorage.getItem("daily-papers.published"))).toBeNull();
  });
}

test("a bibliography of a sample has none of its made-up abstracts", async ({ app, page }) => {
  await page.goto(`?sample=${DAY}`);
  await expect(app.sampleBand).toBeVisible();
  const [download] = await Promise.all([page.waitForEvent("download"), openWay(page, "CSL-JSON (.json)")]);
  const items: { title: string; abstract?: string }[] = JSON.parse(readFileSync(await download.path(), "utf8"));
  expect(items).toHaveLength(10);
  for (const { title, abstract } of items) expect(abstract, title).toBeUndefined();
});

test("a paper of a sample is copied without its made-up abstract", async ({ app, page }) => {
  await page.goto(`?sample=${DAY}`);
  await expect(app.sampleBand).toBeVisible();
  const title = "TwinFlow: Realizing One-step Generation on Large Models with Self-adversarial Flows";
  await copyOf(page, title).click();
  await menu(page).getByRole("button", { name: "Markdown", exact: true }).click();
  await expect(app.exportStatus).toHaveText("논문을 복사했습니다 · Markdown");
  const copied = await readClipboard(page);
  expect(copied).toContain(title);
  expect(copied).not.toContain("Abstract");
});

test("GitHub's page opens with the right name, and the post is in the clipboard", async ({ context, app, hub, page }) => {
  hub.answers(DAY, ROWS);
  await context.route("https://github.com/**", (route) => route.fulfill({ contentType: "text/html", body: "<title>New file</title>" }));
  await page.goto(`?date=${DAY}`);
  await setRepository(page, app, "https://github.com/jane/blog@source");
  await expect(app.setting("GitHub 저장소")).toHaveValue("jane/blog@source");
  await app.closeSettings();
  const opened = page.waitForEvent("popup");
  await openWay(page, "GitHub에 새 파일 만들기");
  const popup = await opened;
  await expect(popup).toHaveURL(
    "https://github.com/jane/blog/new/source?filename=_posts/2025-12-09-daily-papers-2025-12-09.md",
  );
  expect(await popup.evaluate(() => window.opener)).toBeNull();
  await popup.close();
  await expect(app.exportStatus).toHaveText("글을 복사하고 GitHub의 새 파일을 열었습니다. 열린 탭에 붙여 넣으세요.");
  await page.bringToFront();
  expect(await readClipboard(page)).toBe(hostPost(DAY, ROWS));
  expect(await page.evaluate(() => localStorage.getItem("daily-papers.published"))).toMatch(/^{"version":1,"posts":\[{"period":"2025-12-08","date":"2025-12-09",/);
});

type Writing = typeof globalThis & { finish: (error?: Error) => void };

/** A clipboard that takes its time, until `finish` is called. */
const slowClipboard = (page: Page) =>
  page.addInitScript(() => {
    navigator.clipboard.writeText = () =>
      new Promise<void>((resolve, reject) => {
        (globalThis as Writing).finish = (error) => (error ? reject(error) : resolve());
      });
  });

test("GitHub's page opens within the press, before the clipboard has answered", async ({ context, app, hub, page }) => {
  hub.answers(DAY, ROWS);
  await context.route("https://github.com/**", (route) => route.fulfill({ contentType: "text/html", body: "<title>New file</title>" }));
  await slowClipboard(page);
  await page.goto(`?date=${DAY}`);
  await setRepository(page, app, "jane/blog");
  await app.closeSettings();
  const open = async () => {
    const opened = page.waitForEvent("popup");
    await openWay(page, "GitHub에 새 파일 만들기");
    await expect(await opened).toHaveURL(/^https:\/\/github\.com\/jane\/blog\/new\//);
    await (await opened).close();
    await page.bringToFront();
    await expect(app.exportStatus).toBeEmpty();
  };
  await open();
  await page.evaluate(() => (globalThis as Writing).finish());
  await expect(app.exportStatus).toHaveText("글을 복사하고 GitHub의 새 파일을 열었습니다. 열린 탭에 붙여 넣으세요.");

  // What the clipboard has refused can be copied by hand.
  await open();
  await page.evaluate(() => (globalThis as Writing).finish(new DOMException("no", "NotAllowedError")));
  await expect(app.exportStatus).toContainText("글을 모두 선택해 두었으니");
  await expect(app.text).toBeFocused();
});

test("without a repository the way leads to its setting; what is none is explained", async ({ app, hub, page }) => {
  hub.answers(DAY, ROWS);
  await page.goto(`?date=${DAY}`);
  await openWay(page, "제목 목록으로 복사");
  await expect(app.exportStatus).toHaveText("제목 목록을 복사했습니다.");
  await openWay(page, "GitHub에 새 파일 만들기");
  const field = app.setting("GitHub 저장소");
  await expect(field).toBeFocused();
  await expect(app.exportStatus).toHaveText("먼저 ‘GitHub 저장소’를 적어 주세요.");
  await expect(field).toBeInViewport();
  await field.fill("jane blog");
  await field.blur();
  await expect(app.settings).toContainText("쓸 수 없는 값이라 이전 값을 그대로 둡니다. jane/blog처럼 적습니다.");
  expect(await page.evaluate(() => localStorage.getItem("daily-papers.published"))).toBeNull();
});

test("where the clipboard refuses, nothing opens and the post is selected", async ({ app, hub, page }) => {
  hub.answers(DAY, ROWS);
  await page.addInitScript(() => Object.defineProperty(navigator, "clipboard", { value: undefined }));
  await page.goto(`?date=${DAY}`);
  await setRepository(page, app, "jane/blog");
  await app.closeSettings();
  await openWay(page, "GitHub에 새 파일 만들기");
  await expect(app.exportStatus).toContainText("글을 모두 선택해 두었으니");
  await expect(app.text).toBeFocused();
  expect(page.context().pages()).toHaveLength(1);
});

test("Obsidian is offered where the post is for Obsidian, and given the note's name", async ({ app, hub, page }) => {
  hub.answers(DAY, ROWS);
  // What another program would be asked to open.
  await page.addInitScript(() => {
    const links: string[] = ((globalThis as unknown as { links: string[] }).links = []);
    HTMLAnchorElement.prototype.click = function () {
      links.push(`${this.target} ${this.href}`);
    };
  });
  await page.goto(`?date=${DAY}`);
  await page.getByRole("button", { name: "내보내기", exact: true }).click();
  await expect(moreWays(page).getByRole("button", { name: "Obsidian에 새 노트 만들기" })).toBeHidden();
  await page.keyboard.press("Escape");
  await app.format.selectOption("Obsidian");
  await app.openSettings();
  await app.setting("Obsidian 보관함").fill("내 노트");
  await app.closeSettings();
  await openWay(page, "Obsidian에 새 노트 만들기");
  await expect(app.exportStatus).toHaveText("Obsidian에 새 노트를 열었습니다. 글도 복사해 두었습니다.");
  expect(await page.evaluate(() => (globalThis as unknown as { links: string[] }).links)).toEqual([
    " obsidian://new?vault=%EB%82%B4%20%EB%85%B8%ED%8A%B8&file=daily-papers-2025-12-09&clipboard",
  ]);
  expect(await readClipboard(page)).toBe(await app.text.inputValue());
});

type Sharing = typeof globalThis & { shared: ShareData[]; answer: string };

/** A share sheet that takes everything, or refuses with an error of this name. */
const shareSheet = (page: Page) =>
  page.addInitScript(() => {
    const sharing = globalThis as Sharing;
    sharing.shared = [];
    sharing.answer = "";
    navigator.share = async (data) => {
      sharing.shared.push({ ...data });
      if (sharing.answer) throw new DOMException("no", sharing.answer);
    };
  });

test("the post is shared where there is a share sheet; thinking better of it is no failure", async ({ app, hub, page }) => {
  hub.answers(DAY, ROWS);
  await shareSheet(page);
  await page.goto(`?date=${DAY}`);
  await expect(app.cards).toHaveCount(3);
  const answer = (name: string) => page.evaluate((name) => ((globalThis as Sharing).answer = name), name);
  await answer("AbortError");
  await openWay(page, "공유");
  await expect(app.exportStatus).toBeEmpty();
  await answer("NotAllowedError");
  await openWay(page, "공유");
  await expect(app.exportStatus).toHaveText("공유 창을 열지 못했습니다. 대신 글을 복사해 주세요.");
  await answer("");
  await openWay(page, "공유");
  await expect(app.exportStatus).toHaveText("공유했습니다.");
  const shared = await page.evaluate(() => (globalThis as Sharing).shared);
  expect(shared).toHaveLength(3);
  expect(shared[2]).toEqual({ title: "Hugging Face Daily Papers - 2025-12-09", text: hostPost(DAY, ROWS) });
});

test("a long post is shared as a file, where the share sheet takes files", async ({ app, hub, page }) => {
  const summary = "Paper boats float for a while. ".repeat(50);
  hub.answers(DAY, list(40, () => ({ summary })));
  await shareSheet(page);
  await page.addInitScript(() => (navigator.canShare = (data) => !data?.files?.some(({ name }) => name.startsWith("2025-12-08"))));
  await page.goto(`?date=${DAY}&top=all`);
  await expect(app.cards).toHaveCount(40);
  await openWay(page, "공유");
  await expect(app.exportStatus).toHaveText("공유했습니다.");
  const files = await page.evaluate(() =>
    Promise.all((globalThis as Sharing).shared[0]!.files!.map(async (file) => [file.name, file.type, await file.text()])),
  );
  expect(files).toEqual([["2025-12-09-daily-papers-2025-12-09.md", "text/markdown", await app.text.inputValue()]]);
  expect(await page.evaluate(() => (globalThis as Sharing).shared[0]!.text)).toBeUndefined();

  await page.evaluate(() => (navigator.canShare = () => false));
  await openWay(page, "공유");
  await expect.poll(() => page.evaluate(() => (globalThis as Sharing).shared[1]?.text)).toBe(files[0]![2]);
});

test.describe("inside an app whose browser saves no files", () => {
  test.use({ userAgent: "Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/140.0 Mobile Safari/537.36 KAKAOTALK 10.4.5" });

  test("a bibliography that cannot be saved is explained, too", async ({ app, hub, page }) => {
    hub.answers(DAY, ROWS);
    await page.goto(`?date=${DAY}`);
    await openWay(page, "RIS (.ris)");
    await expect(app.exportStatus).toHaveText(/앱 안에서 연 것이면 다른 브라우저로 열거나, 논문의 메뉴에서 한 편씩 복사해 주세요/);
  });

  test("a download says so, and the post can be copied", async ({ app, hub, page }) => {
    hub.answers(DAY, ROWS);
    await page.goto(`?date=${DAY}`);
    await app.download.click();
    await expect(app.exportStatus).toHaveText(/앱 안에서 연 것이면 다른 브라우저로 열거나, 글을 복사해 주세요/);
    await app.copied();
    expect(await readClipboard(page)).toBe(hostPost(DAY, ROWS));
  });
});

test("where there is no share sheet, none is offered", async ({ hub, page }) => {
  hub.answers(DAY, ROWS);
  await page.addInitScript(() => Reflect.deleteProperty(Navigator.prototype, "share"));
  await page.goto(`?date=${DAY}`);
  await page.getByRole("button", { name: "내보내기", exact: true }).click();
  const bibliographies = BIBLIOGRAPHIES.map(({ entry }) => entry);
  await expect(moreWays(page).getByRole("button")).toHaveText([
    "서식까지 복사노션, 메일, 문서용",
    "제목 목록으로 복사",
    "GitHub에 새 파일 만들기",
    "여러 날 한꺼번에",
    ...bibliographies,
  ]);
});

test.describe("on a touch screen", () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test("one button of a card opens a menu of all that can be done with its paper", async ({ app, hub, page }) => {
    hub.answers(DAY, ROWS);
    await page.goto(`?date=${DAY}`);
    const open = async (title: string) => {
      await app.of(title, "이 논문으로 할 일").tap();
      await expect(menu(page)).toBeVisible();
    };
    const item = (name: string) => menu(page).getByRole("button", { name, exact: true });
    await open("Paper Boat 3");
    await expect(menu(page).getByRole("button")).toHaveText(["맨 위에 고정", "위로", "아래로", "코멘트", "서재에 담기", ...FORMS]);
    await item("맨 위에 고정").tap();
    await expect(menu(page)).toBeHidden();
    await expect(app.titles).toHaveText(["Paper Boat 3", "Paper Boat 1", "Paper Boat 2"]);
    await open("Paper Boat 3");
    await item("고정 풀기").tap();
    await expect(app.titles).toHaveText(["Paper Boat 1", "Paper Boat 2", "Paper Boat 3"]);
    await open("Paper Boat 2");
    await item("위로").tap();
    await expect(app.titles).toHaveText(["Paper Boat 2", "Paper Boat 1", "Paper Boat 3"]);
    await open("Paper Boat 2");
    await item("아래로").tap();
    await expect(app.titles).toHaveText(["Paper Boat 1", "Paper Boat 2", "Paper Boat 3"]);
    await open("Paper Boat 2");
    await item("코멘트").tap();
    await expect(app.comment("Paper Boat 2")).toBeFocused();
    await open("Paper Boat 1");
    await item("Markdown").tap();
    await expect(page.locator(".bar .export-status")).toHaveText("논문을 복사했습니다 · Markdown");
    expect(await readClipboard(page)).toContain("**Paper Boat 1**");
  });
});

test("on a phone, Escape closes the menu and leaves the sheet open", async ({ app, hub, page }) => {
  hub.answers(DAY, ROWS);
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(`?date=${DAY}`);
  await app.button("글 보기").click();
  await page.getByRole("button", { name: "내보내기", exact: true }).click();
  await page.keyboard.press("Escape");
  await expect(moreWays(page)).toBeHidden();
  await expect(app.preview).toBeVisible();
});

for (const language of ["en", "ko"]) {
  for (const width of [1280, 320]) {
    test(`the menus are accessible and fit at ${width} pixels (${language})`, async ({ hub, page }) => {
      hub.answers(DAY, ROWS);
      // High enough for the menu above the bar: axe takes what is fixed for nearer than an open popover.
      await page.setViewportSize({ width, height: 1000 });
      await page.goto(`?date=${DAY}&lang=${language}`);
      // Narrow screens have one button for all that can be done with a paper.
      const tool = width < 1100 ? /^(이 논문으로 할 일|Actions): / : /^(복사|Copy): /;
      await page.getByRole("button", { name: tool }).first().click();
      await expect(page.locator("#card-menu")).toBeVisible();
      for (const colorScheme of ["light", "dark"] as const) {
        await page.emulateMedia({ colorScheme });
        await expectAccessible(page);
      }
      await expectNothingAside(page);
      await page.keyboard.press("Escape");
      if (width < 1100) await page.getByRole("button", { name: /^(글 보기|Show post)$/ }).click();
      await page.getByRole("button", { name: /^(내보내기|Export)$/ }).click();
      await expect(page.locator("#more-exports")).toBeVisible();
      await expectAccessible(page);
      await expectNothingAside(page);
    });
  }
}
