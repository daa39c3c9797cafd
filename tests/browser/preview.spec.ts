/** The post as a blog will show it, and as rich text for whatever is no blog. */
import type { Page } from "@playwright/test";
import { type App, expect, hostPost, hostPostWith, list, paper, type Row, test } from "./support.ts";

const DAY = "2025-12-08";
/** Plain texts, for which Markdown needs no escape: what is seen can be written back sign by sign. */
const ROWS = list(12);

/** Texts that are markup, or would like to be. */
const HOSTILE = [
  ...[
    `<img src=x onerror="globalThis.hacked=1">`,
    `</li></ol><script>globalThis.hacked=1</script>`,
    `[click](javascript:globalThis.hacked=1) ![x](https://evil.example/x.png)`,
    `{{ site.title }} {% raw %} **bold** _it_ \`code\` | a | b |`,
    `<a href="javascript:globalThis.hacked=1">click</a> <style>body{display:none}</style>`,
    `&lt;b&gt; &amp;amp; &#x3c;`,
  ].map((text, i) => paper({ id: `2512.${20_000 + i}`, title: text, summary: text, organization: text, authors: [text] })),
];

/** What stands in the preview, written as Markdown again: every element of it has to be one that this knows. */
function writtenBack(page: Page): Promise<string> {
  return page.locator(".blog").evaluate((blog) => {
    const inline = (node: Node): string => {
      if (node instanceof Text) return node.data;
      // What Leptos marks the end of a list of nodes with.
      if (node instanceof Comment) return "";
      const inner = [...node.childNodes].map(inline).join("");
      if (node instanceof HTMLAnchorElement) return `[${inner}](${node.getAttribute("href")})`;
      if (node instanceof HTMLElement && node.localName === "strong") return `**${inner}**`;
      // The paper's own text, which have a language of their own.
      if (node instanceof HTMLElement && node.localName === "span" && node.lang === "en") return inner;
      // A date, or the upvotes, in one line.
      if (node instanceof HTMLElement && node.className === "unbroken") return inner;
      throw new Error(`There is a ${node.nodeName} in a line`);
    };
    const item = (element: Element, i: number) => {
      const nested = element.lastElementChild!;
      const head = [...element.childNodes].filter((child) => child !== nested).map(inline).join("");
      const number = `${i + 1}. `;
      const lines = [...nested.children].map((line) => `${" ".repeat(number.length)}- ${[...line.childNodes].map(inline).join("")}\n`);
      return `${number}${head}\n${lines.join("")}\n`;
    };
    return [...blog.children]
      .map((part) => {
        const text = [...part.childNodes];
        // The field of the introduction, and what is to be said of it.
        if (part.matches(".notes-field, .notes-notice:empty, .notes-notice[hidden]")) return "";
        if (part.localName === "ol") return [...part.children].map(item).join("");
        if (part.className === "post-title") return `# ${text.map(inline).join("")}\n\n`;
        if (part.className === "post-date") return "";
        if (part.localName === "p") return `${text.map(inline).join("")}\n\n`;
        if (part.localName === "h3") return `## ${text.map(inline).join("")}\n\n`;
        throw new Error(`There is a <${part.localName}> in the preview`);
      })
      .join("");
  });
}

/** The body of a Jekyll post, below its front matter. */
const bodyOf = (post: string) => post.slice(post.indexOf("\n---\n") + "\n---\n\n".length);

async function expectPreview(page: Page, post: string) {
  await expect.poll(() => writtenBack(page)).toBe(bodyOf(post));
}

async function open(page: Page, app: App, query = `date=${DAY}`) {
  await page.goto(`?${query}`);
  await expect(app.cards.first()).toBeVisible();
  await expect(app.preview).toBeVisible();
  await expect(app.preview.getByRole("listitem").first()).toBeVisible();
}

test("the preview shows the post's titles, lines and links, and nothing else", async ({ app, hub, page }) => {
  hub.answers(DAY, ROWS);
  await open(page, app);
  await expectPreview(page, hostPost(DAY, ROWS));
  await expect(app.preview.locator(".post-date")).toHaveText("2025-12-09 09:15 (UTC+9)");
  await expect(app.tab("미리보기")).toHaveAttribute("aria-selected", "true");
  await expect(app.tab("Markdown")).toHaveAttribute("aria-selected", "false");
  await expect(app.text).toBeHidden();
  const links = await app.preview.getByRole("link").evaluateAll((links) => links.map((link) => link.getAttribute("rel")));
  expect(links).toEqual(Array(20).fill("noopener noreferrer"));
});

test("what the papers say of themselves is marked as English in a Korean post", async ({ app, hub, page }) => {
  hub.answers(DAY, ROWS);
  await open(page, app);
  await expect(app.preview.locator(".blog")).toHaveAttribute("lang", "ko");
  const item = app.preview.getByRole("listitem").first();
  for (const text of ["Paper Boat 1", "Harbour Lab", /^We fold boats/]) {
    await expect(item.getByText(text).first()).toHaveAttribute("lang", "en");
  }
});

test("the preview follows the count, the language, the settings and the day", async ({ app, hub, page }) => {
  const other = list(3, (rank) => ({ title: `Paper Kite ${rank}`, organization: null }));
  hub.answers(DAY, ROWS);
  hub.answers("2025-12-05", other);
  await open(page, app);
  await app.openCount();
  await app.count("5").click();
  await expectPreview(page, hostPost(DAY, ROWS, "--top", "5"));
  await app.postLanguage.selectOption("English");
  await expectPreview(page, hostPost(DAY, ROWS, "--top", "5", "--lang", "en"));
  await expect(app.preview.locator(".blog")).toHaveAttribute("lang", "en");

  await app.openSettings();
  await app.postLink("PDF").click();
  await app.setting("초록").selectOption("없음");
  await app.setting("제목").fill("Boats of {list}");
  await app.closeSettings();
  const settings = "language: en\ntitle: Boats of {list}\nlinks: huggingface arxiv pdf\nabstract: nothing\n";
  await expectPreview(page, hostPostWith(settings, DAY, ROWS, "--top", "5"));

  await app.openCalendar();
  await app.date.fill("2025-12-05");
  await expect(app.cards).toHaveCount(3);
  await expectPreview(page, hostPostWith(settings, "2025-12-05", other, "--top", "5"));
});

test("where there is no post, there is no preview of the one before", async ({ app, hub, page }) => {
  hub.answers(DAY, ROWS);
  await open(page, app);
  await expect(app.preview).toContainText("Paper Boat 1");
  await app.openCalendar();
  await app.date.fill("2025-12-07");
  await expect(app.placeholder).toBeVisible();
  await expect(app.preview).toHaveText("논문이 있는 날을 고르면 여기에 글이 만들어집니다.", { useInnerText: true });
  await expect(app.introduction).toBeHidden();
  await app.openExports();
  await expect(app.copyRich).toBeDisabled();
});

test("the preview is not made while another tab is shown", async ({ app, hub, page }) => {
  const arrive = hub.holds(DAY);
  hub.answers(DAY, ROWS);
  await page.goto(`?date=${DAY}`);
  await app.tab("Markdown").click();
  arrive();
  await expect(app.cards).toHaveCount(10);
  await expect(app.text).toHaveValue(hostPost(DAY, ROWS));
  await expect(page.locator(".blog ol > li")).toHaveCount(0);
  await app.tab("미리보기").click();
  await expect(app.preview.getByRole("listitem").first()).toBeVisible();

  await app.tab("Markdown").click();
  await app.openCount();
  await app.count("5").click();
  await expect(app.text).toHaveValue(hostPost(DAY, ROWS, "--top", "5"));
  expect(await page.locator(".blog > ol > li").count(), "what the preview was when it was left").toBe(10);
  await app.tab("미리보기").click();
  await expectPreview(page, hostPost(DAY, ROWS, "--top", "5"));
});

test("arrow keys go from tab to tab, round the end", async ({ app, hub, page }) => {
  hub.answers(DAY, ROWS);
  await open(page, app);
  await app.tab("미리보기").focus();
  for (const [key, tab, shown] of [
    ["ArrowRight", "Markdown", app.text],
    ["ArrowRight", "미리보기", app.preview],
    ["ArrowLeft", "Markdown", app.text],
  ] as const) {
    await page.keyboard.press(key);
    await expect(app.tab(tab)).toBeFocused();
    await expect(app.tab(tab)).toHaveAttribute("aria-selected", "true");
    await expect(shown).toBeVisible();
  }
  // The list of tabs is one stop of the Tab key.
  await page.keyboard.press("Shift+Tab");
  await expect(app.tab("미리보기")).not.toBeFocused();
  await expect(page).toHaveURL(`?date=${DAY}`);
});

test("what is read in the preview stays as it is while the clock goes on", async ({ app, hub, page }) => {
  await page.clock.install({ time: "2025-12-09T03:00:00Z" });
  hub.answers(DAY, ROWS);
  await open(page, app);
  const link = app.preview.getByRole("link").nth(11);
  await link.focus();
  const scroller = page.locator(".post-scroll");
  const scrolled = await scroller.evaluate((scroller) => scroller.scrollTop);
  await page.clock.fastForward("10:00");
  await expect(link).toBeFocused();
  expect(await scroller.evaluate((scroller) => scroller.scrollTop)).toBe(scrolled);
  expect(scrolled).toBeGreaterThan(0);
});

test("strangers' texts make no element in the preview", async ({ app, hub, page }) => {
  hub.answers(DAY, HOSTILE);
  await open(page, app, `date=${DAY}&top=all`);
  // But for the field of the introduction, which is the editor's.
  const strangers = ":not(.notes-field, .notes-notice, .notes-notice *)";
  const names = await app.preview
    .locator(".blog")
    .evaluate((blog, strangers) => [...new Set([...blog.querySelectorAll(strangers)].map(({ localName }) => localName))].sort(), strangers);
  expect(names).toEqual(["a", "h3", "li", "ol", "p", "span", "strong", "ul"]);
  const items = app.preview.locator("ol > li");
  await expect(items).toHaveCount(HOSTILE.length);
  for (const [i, row] of HOSTILE.entries()) {
    const text = row.title as string;
    await expect(items.nth(i).locator("> strong")).toHaveText(text);
    await expect(items.nth(i).getByRole("listitem").last()).toHaveText(`Abstract: ${text}`);
    // Hugging Face and arXiv; an address written in a text leads where it says, and no address here is one.
    const addresses = await items.nth(i).getByRole("link").evaluateAll((links) => links.map((link) => link.getAttribute("href")!));
    expect(addresses.every((address) => address.startsWith("https://"))).toBe(true);
  }
  expect(await page.evaluate(() => (globalThis as { hacked?: number }).hacked)).toBeUndefined();
});

/** What the clipboard holds, by kind. */
const clipboard = (page: Page) =>
  page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    const kinds = item!.types.map(async (type) => [type, await (await item!.getType(type)).text()] as const);
    return Object.fromEntries(await Promise.all(kinds)) as Record<string, string>;
  });

/** Titles and links of an HTML text, as a program it is pasted into reads them. */
const pasted = (page: Page, html: string) =>
  page.evaluate((html) => {
    const { body } = new DOMParser().parseFromString(html, "text/html");
    return {
      heading: body.querySelector("h1")?.textContent,
      items: [...body.querySelectorAll("ol > li")].map((item) => ({
        title: item.querySelector("strong")?.textContent,
        lines: [...item.querySelectorAll("li")].map((line) => line.textContent),
        links: [...item.querySelectorAll("a")].map((link) => link.getAttribute("href")),
      })),
      names: [...new Set([...body.querySelectorAll("*")].map(({ localName }) => localName))].sort(),
    };
  }, html);

test("rich text is copied as HTML with the items and links, and as the Markdown beside it", async ({ app, hub, page }) => {
  hub.answers(DAY, ROWS);
  await open(page, app);
  await app.openExports();
  await app.copyRich.click();
  await expect(app.exportStatus).toHaveText("서식까지 복사했습니다. 노션이나 메일에 붙여 넣으세요.");
  const held = await clipboard(page);
  expect(Object.keys(held).sort()).toEqual(["text/html", "text/plain"]);
  expect(held["text/plain"]).toBe(hostPost(DAY, ROWS));
  const { heading, items } = await pasted(page, held["text/html"]!);
  expect(heading).toBe("Hugging Face Daily Papers - 2025-12-09");
  expect(items).toHaveLength(10);
  expect(items[1]).toEqual({
    title: "Paper Boat 2",
    lines: [
      "기관: Harbour Lab",
      "HF 페이지",
      "논문 링크",
      "Abstract: We fold boats out of paper. Twelve of them float, and the thirteenth teaches us why.",
    ],
    links: ["https://huggingface.co/papers/2512.00002", "https://arxiv.org/abs/2512.00002"],
  });
  // What was said holds for this post only.
  await app.openCount();
  await app.count("5").click();
  await expect(app.exportStatus).toBeEmpty();
});

test("strangers' texts are text in the rich text, too", async ({ app, hub, page }) => {
  hub.answers(DAY, HOSTILE);
  await open(page, app, `date=${DAY}&top=all`);
  await app.openExports();
  await app.copyRich.click();
  await expect(app.exportStatus).toContainText("복사했습니다");
  const held = await clipboard(page);
  const { items, names } = await pasted(page, held["text/html"]!);
  expect(items.map(({ title }) => title)).toEqual(HOSTILE.map(({ title }) => title));
  expect(names.filter((name) => !["a", "h1", "h2", "li", "ol", "p", "strong", "ul"].includes(name))).toEqual([]);
  expect(held["text/plain"]).toBe(hostPost(DAY, HOSTILE as Row[], "--top", "all"));
});

for (const [what, refuse] of [
  ["refuses", () => void (navigator.clipboard.write = () => Promise.reject(new DOMException("no", "NotAllowedError")))],
  ["is missing", () => void Object.defineProperty(navigator, "clipboard", { value: undefined })],
  ["knows no rich text", () => void Reflect.deleteProperty(globalThis, "ClipboardItem")],
] as const) {
  test(`where the clipboard ${what}, that is said of the rich text`, async ({ app, hub, page }) => {
    hub.answers(DAY, ROWS);
    await page.addInitScript(refuse);
    await open(page, app);
    await app.openExports();
    await app.copyRich.click();
    await expect(app.exportStatus).toHaveText("클립보드에 복사하지 못했습니다. Markdown을 복사해 주세요.");
    await expect(app.exportStatus).toHaveClass(/failed/);
    await expect(app.preview).toBeVisible();
  });
}

for (const tab of ["미리보기", "고친 곳"]) {
  test(`a refused copy of the source shows and selects it, though “${tab}” was shown`, async ({ app, hub, page }) => {
    const rows = list(12, () => ({ summary: "A|B" }));
    hub.answers(DAY, rows);
    await page.addInitScript(() => Object.defineProperty(navigator, "clipboard", { value: undefined }));
    await page.goto(`?date=${DAY}`);
    if (tab === "고친 곳") {
      await app.openChecks();
      await app.checks.getByRole("button", { name: "보기", exact: true }).click();
    }
    await expect(app.tab(tab)).toHaveAttribute("aria-selected", "true");
    await app.copy.click();
    await expect(app.exportStatus).toContainText("글을 모두 선택해 두었으니");
    await expect(app.text).toBeFocused();
    const selected = await app.text.evaluate((text: HTMLTextAreaElement) => text.value.slice(text.selectionStart, text.selectionEnd));
    expect(selected).toBe(hostPost(DAY, rows));
  });
}
