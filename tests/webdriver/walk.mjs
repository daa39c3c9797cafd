/**
 * The built page in another browser than Chromium: it opens, shows lists, copies the post, shows its preview and the
 * settings, goes to another day, and is kept for a later visit. `node walk.mjs firefox` or `webkit`; run by the stages of
 * scripts/test.
 */
import assert from "node:assert/strict";
import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Firefox } from "./firefox.mjs";
import { WebKit } from "./webkit.mjs";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const POST = `${process.env.CARGO_TARGET_DIR ?? `${ROOT}target`}/debug/examples/post`;

const row = (number) => ({
  title: `Paper Boat ${number}`,
  paper: {
    id: `2512.0000${number}`,
    title: `Paper Boat ${number}`,
    summary: "We fold boats out of paper. {% raw %} <b>Twelve</b> of them float at 2.3\\% cost.",
    authors: [{ name: "Ada Example" }, { name: "Bora Kim" }],
    upvotes: 100 - number,
  },
  organization: { name: "harbour-lab", fullname: "Harbour Lab" },
});
const LISTS = { "2025-12-08": [1, 2, 3].map(row), "2025-12-09": [4, 5].map(row) };

/** The post that the host makes of a day's list. */
function hostPost(day) {
  const folder = mkdtempSync(join(tmpdir(), "daily-papers-"));
  try {
    const file = join(folder, "answer.json");
    writeFileSync(file, JSON.stringify(LISTS[day]));
    return execFileSync(POST, [day, file], { encoding: "utf8" });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const server = spawn(process.execPath, ["tests/browser/static_server.mjs", "dist", "0", "/repo/"], { cwd: ROOT });
const [address] = await once(server.stdout, "data");
const home = String(address).trim();

const browser = { firefox: () => new Firefox(), webkit: () => new WebKit() }[process.argv[2]]();

const CARDS = "return document.querySelectorAll('article').length === arguments[0]";
const cards = (count) => browser.until(`${count} papers`, CARDS, count);
const SAID = "return document.body.innerText.includes(arguments[0])";
const said = (text) => browser.until(`“${text}”`, SAID, text);
const KEPT = "navigator.serviceWorker.ready.then(() => (window.kept = true)); return window.kept";
const kept = () => browser.until("the service worker", KEPT);

const STEPS = {
  "the browser starts": () =>
    browser.start((url) => JSON.stringify(LISTS[new URL(url).searchParams.get("date")] ?? [])),
  "a sample is shown": async () => {
    await browser.open(`${home}?lang=ko&sample=2025-12-08`);
    await cards(10);
    // WebKit never finishes the installation of a worker whose page is left at that moment.
    await kept();
  },
  "a day's list is asked for and shown": async () => {
    await browser.open(`${home}?lang=ko&date=2025-12-08`);
    await cards(3);
    await said("Paper Boat 1");
  },
  "one click copies the very post that the host makes": async () => {
    await browser.press("글 복사");
    await said("복사했습니다");
    // WebKit drops the last line break of what is pasted.
    const lines = (text) => text.replace(/\n+$/, "").split("\n");
    assert.deepEqual(lines(await browser.pasted()), lines(hostPost("2025-12-08")));
  },
  "the preview shows the post": async () => {
    await browser.press("미리보기");
    const preview = "return document.querySelector('[role=tabpanel]:not([hidden]) .blog')?.innerText";
    const text = await browser.until("the preview", preview);
    assert.match(text, /Paper Boat 1 - 👍 99/);
    assert.match(text, /\{% raw %\} <b>Twelve<\/b>/);
  },
  "the settings are there when they are asked for": async () => {
    await browser.press("글 설정");
    await browser.until("the settings", "return document.querySelectorAll('dialog[open] label input').length > 5");
    await browser.press("닫기");
    await browser.until("the page without them", "return !document.querySelector('dialog[open]')");
  },
  "the next day is a click away": async () => {
    await browser.press("하루 뒤");
    // The present year is read, and not seen.
    const heading = "return document.querySelector('h1').textContent.includes(arguments[0])";
    await browser.until("its heading", heading, "2025년 12월 9일 화요일");
    await cards(2);
  },
  "the page is kept, and opens without its host": async () => {
    await kept();
    server.kill();
    await once(server, "exit");
    await browser.open(`${home}?lang=ko&date=2025-12-08`);
    await cards(3);
  },
  "nobody else was asked, and the console has no error": async () => {
    // The last is where the papers' pictures are.
    const allowed = [new URL(home).origin, "https://huggingface.co", "https://cdn-thumbnails.huggingface.co"];
    const strangers = browser.asked.filter((url) => /^https?:/.test(url) && !allowed.includes(new URL(url).origin));
    assert.deepEqual(strangers, []);
    assert.ok(browser.asked.some((url) => url.includes("date=2025-12-09")), "the requests were heard of");
    assert.deepEqual(browser.errors, []);
  },
};

const began = Date.now();
let passed = 0;
try {
  for (const [name, step] of Object.entries(STEPS)) {
    const from = Date.now();
    await step();
    passed += 1;
    console.log(`  ✓ ${name} (${Date.now() - from} ms)`);
  }
} catch (error) {
  console.log(`  ✘ ${Object.keys(STEPS)[passed]}\n${error.stack}\n  1 failed`);
  process.exitCode = 1;
} finally {
  await browser.stop();
  server.kill();
}
console.log(`  ${passed} passed (${((Date.now() - began) / 1000).toFixed(1)}s)`);
