/** How posts are written: what is chosen beside the post, and kept on the device. */
import { expect, hostPost, list, paper, test } from "./support.ts";

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

test("each format gives the post the host writes for it", async ({ desk, hub, page }) => {
  hub.answers(DAY, ROWS);
  await page.goto(`?date=${DAY}&top=all`);
  const posts = new Set<string>();
  for (const [name, option] of FORMATS) {
    await desk.format.selectOption(name);
    const post = hostPost(DAY, ROWS, "--top", "all", "--for", option);
    expect(await desk.copied(), name).toBe(post);
    posts.add(post);

    const [download] = await Promise.all([page.waitForEvent("download"), desk.download.click()]);
    expect(download.suggestedFilename()).toBe(await desk.fileName.innerText());
    expect(download.suggestedFilename()).toMatch(/2025-12-09.*\.md$/);
  }
  // The formats do differ, or the loop above would show nothing.
  expect(posts.size).toBe(FORMATS.length);
});

test("the format and the language of the post are kept on the device, and not in the address", async ({ desk, hub, page }) => {
  hub.answers(DAY, ROWS);
  await page.goto(`?date=${DAY}`);
  await desk.format.selectOption("Hugo");
  await desk.postLanguage.selectOption("English");
  await expect(page).toHaveURL(`?date=${DAY}`);

  await page.goto(`?date=${DAY}&top=5`);
  await expect(desk.format).toHaveValue("hugo");
  await expect(desk.postLanguage).toHaveValue("en");
  await expect(desk.text).toHaveValue(hostPost(DAY, ROWS, "--for", "hugo", "--lang", "en", "--top", "5"));
  await expect(desk.notices).toHaveCount(0);
});

for (const [what, spoil] of [
  ["in part", (kept: string) => kept.replace("hugo", "wordperfect")],
  ["at all", () => "<img src=x onerror=alert(1)>\0"],
] as const) {
  test(`settings that cannot be read ${what} give way to the defaults, and that is said`, async ({ desk, hub, page }) => {
    hub.answers(DAY, ROWS);
    await page.goto(`?date=${DAY}`);
    await desk.format.selectOption("Hugo");
    const key = "daily-papers.format";
    const kept = await page.evaluate((key) => localStorage.getItem(key), key);
    await page.evaluate(([key, value]) => localStorage.setItem(key, value), [key, spoil(kept!)] as const);

    await page.reload();
    await expect(desk.format).toHaveValue("jekyll");
    await expect(desk.notices).toHaveText(
      "저장된 글 설정을 다 읽지 못해 일부는 기본값입니다. ‘설정’에서 확인해 주세요.",
    );
    expect(await desk.copied()).toBe(hostPost(DAY, ROWS));
    // What is chosen now is kept, and the next visit has nothing to complain of.
    await desk.format.selectOption("Obsidian");
    await page.reload();
    await expect(desk.format).toHaveValue("obsidian");
    await expect(desk.notices).toHaveCount(0);
  });
}
