/**
 * The page's own files, stored on the device: a later visit without network, and a newer version of the page.
 *
 * The cache of Hugging Face's answers is another matter; here those are lost together with the network.
 */
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { once } from "node:events";
import { cpSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { BrowserContext, Page } from "@playwright/test";
import { DIST, ROOT } from "./where.ts";
import { expect, expectAccessible, HOME, isKept, list, SUBPATH, test as base } from "./support.ts";

const TODAY = "2025-12-09";

/** A host of its own, whose files change. */
class Host {
  readonly folder = mkdtempSync(join(tmpdir(), "daily-papers-"));
  origin = "";
  readonly #server = spawn(process.execPath, ["tests/browser/static_server.mjs", this.folder, "0"], { cwd: ROOT });

  async open(): Promise<void> {
    const [address] = await once(this.#server.stdout, "data");
    this.origin = new URL(String(address).trim()).origin;
  }

  close(): void {
    this.#server.kill();
    rmSync(this.folder, { recursive: true });
  }

  /**
   * Replaces all that is under a path by a version of dist/ that writes its name on the root element, as
   * scripts/post_build would have written it: the start script has another name, and its old one is gone.
   */
  deploy(version: string, path = "page"): void {
    const folder = join(this.folder, path);
    rmSync(folder, { recursive: true, force: true });
    cpSync(DIST, folder, { recursive: true });
    const text = (name: string) => readFileSync(join(folder, name), "utf8");
    const replace = (name: string, ...changes: [string | RegExp, string][]) =>
      writeFileSync(join(folder, name), changes.reduce((text, change) => text.replace(...change), text(name)));
    const digest = (name: string) => `sha256-${createHash("sha256").update(text(name)).digest("base64")}`;

    const boot = readdirSync(folder).find((name) => name.startsWith("boot-"))!;
    const renamed = `boot-${createHash("sha256").update(version).digest("hex").slice(0, 16)}.js`;
    renameSync(join(folder, boot), join(folder, renamed));
    replace(renamed, [/$/, `\ndocument.documentElement.dataset.version = "${version}";\n`]);
    replace("index.html", [boot, renamed]);
    replace(
      "worker.js",
      [/\["boot-[^\]]*\]/, `["${renamed}","${digest(renamed)}"]`],
      [/\["\.\/"[^\]]*\]/, `["./","${digest("index.html")}"]`],
      [/(?<=")[0-9a-f]{16}(?=")/, createHash("sha256").update(`worker ${version}`).digest("hex").slice(0, 16)],
    );
  }
}

const test = base.extend<{ host: Host }>({
  host: async ({ context, network }, use) => {
    void network; // its rule against strangers comes first, so that this one comes before it
    const host = new Host();
    await host.open();
    await context.route(`${host.origin}/**`, (route) => route.continue());
    await use(host);
    host.close();
  },
});
test.use({ serviceWorkers: "allow" });

/** Waits until the page's files are stored. */
const kept = (page: Page) => page.evaluate(async () => void (await navigator.serviceWorker.ready));

/** The files in each cache, by its name. */
const filesInCaches = (page: Page): Promise<Record<string, string[]>> =>
  page.evaluate(async () => {
    const files = async (name: string) => (await (await caches.open(name)).keys()).map(({ url }) => url);
    const names = (await caches.keys()).filter((name) => name.startsWith("daily-papers.files "));
    return Object.fromEntries(await Promise.all(names.map(async (name) => [name, await files(name)])));
  });

/** The page shows a list, and is whole in this version. */
async function expectVersion(page: Page, version: string): Promise<void> {
  await expect(page.locator("html")).toHaveAttribute("data-version", version);
  await expect(page.getByRole("article")).toHaveCount(3);
}

const offered = (page: Page) => page.locator(".notice").filter({ hasText: "새 버전이 준비되었습니다." });
const renew = (page: Page) => page.getByRole("button", { name: "지금 새로고침" });

/** Looks for a newer version, as the browser does of its own accord some time after a visit, and waits for its end. */
const lookForUpdate = (page: Page) =>
  page.evaluate(async () => {
    const registration = (await navigator.serviceWorker.getRegistration())!;
    await registration.update();
    const worker = registration.installing;
    while (worker?.state === "installing") {
      await new Promise((done) => worker.addEventListener("statechange", done, { once: true }));
    }
  });

async function unplug(context: BrowserContext): Promise<void> {
  await context.setOffline(true);
  await context.route("https://huggingface.co/**", (route) => route.abort("internetdisconnected"));
}

for (const home of [HOME, SUBPATH]) {
  test(`after a first visit ${home.pathname} opens without network, whatever it is asked for`, async ({ context, app, hub, noise, page }) => {
    noise.allow(/ERR_INTERNET_DISCONNECTED/);
    hub.answers(TODAY, list(3));
    await page.goto(home.href);
    await expect(app.cards).toHaveCount(3);
    await kept(page);

    await unplug(context);
    for (const [address, heading] of [
      ["?date=2025-12-04", "2025년 12월 4일 목요일"],
      ["index.html?date=2025-12-05&top=5", "2025년 12월 5일 금요일"],
    ] as const) {
      await page.goto(home.href + address);
      await expect(app.heading).toHaveText(heading);
      await expect(app.placeholder.getByRole("button", { name: "다시 시도" })).toBeVisible();
    }
    // A list is there in any case: a cached one, or a sample.
    for (const address of ["", "?sample=2025-12-26"]) {
      await page.goto(home.href + address);
      await expect(app.cards.first()).toBeVisible();
      await expect(app.copy).toBeEnabled();
    }
    await expect(page.locator("#cannot-start, #stopped")).toHaveCount(2);
    for (const message of await page.locator(".page-message").all()) await expect(message).toBeHidden();
    await expect(offered(page)).toHaveCount(0);
  });
}

test("where the device no longer gives the kept files, the page comes from its host", async ({ context, app, hub, page }) => {
  hub.answers(TODAY, list(3));
  await page.goto(HOME.href);
  await expect(app.cards).toHaveCount(3);
  await kept(page);
  const [worker] = context.serviceWorkers();
  await worker!.evaluate("caches.open = () => Promise.reject(new DOMException('denied', 'SecurityError'))");
  await page.reload();
  await expect(app.cards).toHaveCount(3);
  expect(await page.evaluate(() => Boolean(navigator.serviceWorker.controller))).toBe(true);
});

test("what is made when it is first opened is there without network on a later visit, too", async ({ context, app, hub, noise, page }) => {
  noise.allow(/ERR_INTERNET_DISCONNECTED/);
  hub.answers(TODAY, list(3));
  await page.goto(HOME.href);
  await expect(app.cards).toHaveCount(3);
  await kept(page);

  await unplug(context);
  await page.goto(HOME.href);
  await expect(app.cards).toHaveCount(3);
  await app.openExports();
  await app.button("여러 날 한꺼번에").click();
  const dialog = page.getByRole("dialog", { name: "여러 날 한꺼번에" });
  await expect(dialog).toBeVisible();
  await dialog.getByRole("button", { name: "시작" }).click();
  await expect(dialog.getByRole("listitem")).toContainText("허깅페이스에서 응답이 오지 않았습니다.");
});

test("a first visit keeps all files of the page but the larger sample in one cache, and asks for none before its list is there", async ({ app, hub, page }) => {
  const open = hub.holds(TODAY);
  await page.goto(HOME.href);
  await expect(page.locator(".skeleton").first()).toBeVisible();
  await page.waitForLoadState("load");
  expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0);
  hub.answers(TODAY, list(3));
  open();
  await expect(app.cards).toHaveCount(3);
  await kept(page);

  const built = readdirSync(DIST, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const names = built.map((entry) => join(entry.parentPath, entry.name).slice(DIST.length + 1));
  const wanted = names.filter((name) => name !== "worker.js" && name !== "_headers" && !/2025-12-08\.json$|\.(png|br|gz)$/.test(name));
  const [files, ...others] = Object.values(await filesInCaches(page));
  expect(others).toEqual([]);
  expect(files?.toSorted()).toEqual(
    wanted.map((name) => (name === "index.html" ? HOME.href : HOME.href + name)).toSorted(),
  );
  await expect(offered(page)).toHaveCount(0);
});

test("a page opened from the device asks Hugging Face itself, and its host for nothing but the worker", async ({ context, app, hub, page }) => {
  hub.answers(TODAY, list(3));
  await page.goto(HOME.href);
  await expect(app.cards).toHaveCount(3);
  await kept(page);

  const asked: string[] = [];
  context.on("response", (response) => {
    const { origin, pathname } = new URL(response.url());
    if (origin === HOME.origin && !response.fromServiceWorker()) asked.push(pathname);
  });
  // A list fetched less than a minute ago would not be asked for again.
  await context.clock.setFixedTime("2025-12-09T04:00:00Z");
  hub.answers(TODAY, list(2));
  await page.reload();
  await expect(app.cards).toHaveCount(2);
  expect(hub.requests).toHaveLength(2);
  await lookForUpdate(page);
  expect(asked.filter((path) => path !== "/worker.js")).toEqual([]);
});

test("a new version is offered, changes nothing until it is taken, and then stands alone", async ({ context, hub, host, noise, page }) => {
  noise.allow(/ERR_INTERNET_DISCONNECTED/);
  hub.answers(TODAY, list(3));
  const address = `${host.origin}/page/`;
  host.deploy("one");
  await page.goto(address);
  await expectVersion(page, "one");
  await kept(page);

  host.deploy("two");
  await page.reload();
  await lookForUpdate(page);
  await expect(offered(page)).toBeVisible();
  await expectAccessible(page);
  // The start script of this version is no longer on the host.
  await page.reload();
  await expectVersion(page, "one");
  await expect(offered(page)).toBeVisible();
  const before = await filesInCaches(page);
  expect(Object.keys(before)).toHaveLength(2);

  let loads = 0;
  page.on("load", () => (loads += 1));
  await renew(page).click();
  await expectVersion(page, "two");
  await expect(offered(page)).toHaveCount(0);
  const after = await filesInCaches(page);
  expect(Object.keys(after)).toEqual(Object.keys(before).slice(1));
  expect(loads).toBe(1);

  await context.setOffline(true);
  await page.reload();
  await expectVersion(page, "two");
});

test("a new version taken in one tab leaves the others as they are, until they want it too", async ({ context, hub, host, page }) => {
  hub.answers(TODAY, list(3));
  const address = `${host.origin}/page/`;
  host.deploy("one");
  await page.goto(address);
  await expectVersion(page, "one");
  await kept(page);
  const other = await context.newPage();
  await other.goto(address);
  await expectVersion(other, "one");

  host.deploy("two");
  await lookForUpdate(page);
  await expect(offered(other)).toBeVisible();
  await renew(page).click();
  await expectVersion(page, "two");

  await expectVersion(other, "one");
  await renew(other).click();
  await expectVersion(other, "two");
});

test("a reader who comes back to an open page is offered a new version, in English, too", async ({ hub, host, page }) => {
  hub.answers(TODAY, list(3));
  host.deploy("one");
  await page.goto(`${host.origin}/page/?lang=en`);
  await expectVersion(page, "one");
  await kept(page);
  host.deploy("two");
  await page.evaluate(() => document.dispatchEvent(new Event("visibilitychange")));
  await expect(page.locator(".notice").filter({ hasText: "A new version is ready." })).toBeVisible();
  await page.getByRole("button", { name: "Reload now" }).click();
  await expectVersion(page, "two");
  await expect(page).toHaveURL(/\?lang=en$/);
});

const HALF_DEPLOYED: [what: string, spoil: (file: string) => void][] = [
  ["is missing", (file) => rmSync(file)],
  ["is that of another version", (file) => writeFileSync(file, "[]")],
];
for (const [what, spoil] of HALF_DEPLOYED) {
  test(`a new version of which a file ${what} is not taken, and leaves nothing behind`, async ({ hub, host, noise, page }) => {
    noise.allow(/404|addAll|integrity/);
    hub.answers(TODAY, list(3));
    host.deploy("one");
    await page.goto(`${host.origin}/page/`);
    await expectVersion(page, "one");
    await kept(page);
    const before = await filesInCaches(page);

    host.deploy("two");
    spoil(join(host.folder, "page/samples/2025-12-26.json"));
    await lookForUpdate(page);
    expect(await filesInCaches(page)).toEqual(before);
    await page.reload();
    await expectVersion(page, "one");
    await expect(offered(page)).toHaveCount(0);

    // Once it is whole it comes.
    host.deploy("two");
    await lookForUpdate(page);
    await expect(offered(page)).toBeVisible();
  });
}

test("two pages under different paths of one host keep their files apart", async ({ hub, host, page }) => {
  hub.answers(TODAY, list(3));
  for (const path of ["mine", "yours"]) {
    host.deploy("one", path);
    await page.goto(`${host.origin}/${path}/`);
    await expectVersion(page, "one");
    await kept(page);
  }
  host.deploy("two", "yours");
  await lookForUpdate(page);
  await renew(page).click();
  await expectVersion(page, "two");
  const caches = Object.keys(await filesInCaches(page));
  expect(caches.map((name) => name.split(" ")[1]).toSorted()).toEqual(["/mine/", "/yours/"]);
});

test.describe("when the page breaks,", () => {
  /** A first visit, after which the page's files are stored. */
  const visits = async (page: Page, host: Host) => {
    host.deploy("one");
    await page.goto(`${host.origin}/page/`);
    await expectVersion(page, "one");
    await kept(page);
  };

  test("and its files are what is broken, the next load comes from the host", async ({ hub, host, noise, page }) => {
    noise.allow(/CompileError|WebAssembly/);
    hub.answers(TODAY, list(3));
    await visits(page, host);
    await page.evaluate(async () => {
      const cache = await caches.open((await caches.keys()).find((name) => name.startsWith("daily-papers.files "))!);
      const wasm = (await cache.keys()).find(({ url }) => /daily-papers-\w+\.wasm$/.test(url))!;
      await cache.put(wasm, new Response("no program", { headers: { "content-type": "application/wasm" } }));
    });
    await page.reload();
    await expect(page.locator("#cannot-start")).toBeVisible();
    await expect.poll(() => registrations(page)).toBe(0);
    host.deploy("two");
    await page.locator("#cannot-start").getByRole("link", { name: "Reload it" }).click();
    await expectVersion(page, "two");
  });

  test("and its program is what has stopped, the next load comes from the host", async ({ hub, host, noise, page }) => {
    noise.allow(/panicked at|RuntimeError: unreachable/);
    hub.answers(TODAY, list(3));
    await visits(page, host);
    await page.addInitScript(() => {
      if (sessionStorage.getItem("broken before")) return;
      sessionStorage.setItem("broken before", "yes");
      // As in start.spec.ts: nothing we know of makes the program panic.
      const { createElement } = Document.prototype;
      Document.prototype.createElement = function (this: Document, name: string) {
        if (name === "article") throw new Error("no articles today");
        return createElement.call(this, name);
      } as typeof createElement;
    });
    await page.reload({ waitUntil: "commit" });
    await expect(page.locator("#stopped")).toBeVisible();
    await expect.poll(() => registrations(page)).toBe(0);
    host.deploy("two");
    await page.locator("#stopped").getByRole("link", { name: "Reload it" }).click();
    await expectVersion(page, "two");
  });

  const registrations = (page: Page) =>
    page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length);
});

const REFUSALS: [what: string, refuse: () => void][] = [
  ["there are no service workers", () => Reflect.deleteProperty(Navigator.prototype, "serviceWorker")],
  [
    "service workers may not even be spoken of",
    () =>
      Object.defineProperty(Navigator.prototype, "serviceWorker", {
        get() {
          throw new DOMException("denied", "SecurityError");
        },
      }),
  ],
  [
    "a service worker is refused",
    () => {
      ServiceWorkerContainer.prototype.register = () => Promise.reject(new DOMException("denied", "SecurityError"));
    },
  ],
];
for (const [what, refuse] of REFUSALS) {
  test(`where ${what} the page works, and says nothing of it`, async ({ app, hub, page }) => {
    hub.answers("2025-12-08", list(3));
    await page.addInitScript(refuse);
    await page.goto("?date=2025-12-08");
    await expect(app.cards).toHaveCount(3);
    // The worker would be registered before that.
    await isKept(page, "2025-12-08");
    await expect(app.notices).toHaveCount(0);
    expect(await app.copied()).toContain("Paper Boat 1");
  });
}
