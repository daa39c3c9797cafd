/**
 * The built page on hosts that are not as kind as the tests' own: one that says as little as a host can, one that obeys
 * dist/_headers, one that sends what scripts/precompress has written. Each has the page under a path.
 */
import { execFileSync } from "node:child_process";
import { once } from "node:events";
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { createServer, type IncomingMessage, type OutgoingHttpHeaders } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { BrowserContext, Page } from "@playwright/test";
import { DIST, ROOT } from "./where.ts";
import { type App, expect, hostPost, isKept, list, test as base } from "./support.ts";

const DAY = "2025-12-08";
const ROWS = list(3);
const BASE = "/some/where/";

/** What a host sends for a file: its headers, and another file in its place. */
type Manner = (name: string, request: IncomingMessage) => { headers: OutgoingHttpHeaders; file?: string };

const TYPES: Record<string, string> = { html: "text/html", js: "text/javascript", css: "text/css" };
const typeOf = (name: string, otherwise: string) => TYPES[name.split(".").at(-1)!] ?? otherwise;

/** Serves a folder in a manner, from the moment it is called until the test ends. */
type Serve = (manner: Manner, folder?: string) => Promise<{ home: string; sent: string[] }>;

const test = base.extend<{ serve: Serve }>({
  serve: async ({ context, network }, use) => {
    void network; // its rule against strangers comes first, so that this one comes before it
    const open: (() => void)[] = [];
    await use(async (manner, folder = DIST) => {
      const sent: string[] = [];
      const server = createServer((request, response) => {
        const { pathname } = new URL(request.url!, "http://localhost");
        const name = pathname === BASE ? "index.html" : pathname.slice(BASE.length);
        const { headers, file = name } = manner(name, request);
        if (!pathname.startsWith(BASE) || !existsSync(join(folder, file))) return response.writeHead(404).end();
        sent.push(file);
        // Without this Node says when the answer was made, and keeps the connection.
        response.sendDate = false;
        response.writeHead(200, { connection: "close", ...headers }).end(readFileSync(join(folder, file)));
      }).listen(0, "127.0.0.1");
      await once(server, "listening");
      open.push(() => (server.close(), server.closeAllConnections()));
      const home = `http://127.0.0.1:${(server.address() as AddressInfo).port}${BASE}`;
      await context.route(`${new URL(home).origin}/**`, (route) => route.continue());
      await permit(context, home);
      return { home, sent };
    });
    open.forEach((close) => close());
  },
});
test.use({ serviceWorkers: "allow" });

const permit = (context: BrowserContext, home: string) =>
  context.grantPermissions(["clipboard-read", "clipboard-write"], { origin: new URL(home).origin });

/** The list, its post, and what is made when it is first opened. */
async function expectWholePage(page: Page, app: App, home: string) {
  await page.goto(`${home}?date=${DAY}`);
  await expect(app.cards).toHaveCount(3);
  expect(await app.copied()).toBe(hostPost(DAY, ROWS));
  await app.openSettings();
  await expect(app.settings.getByRole("textbox").first()).toBeVisible();
}

test("a host that knows three media types and nothing else serves the whole page, and it is kept for later", async ({ context, app, hub, noise, page, serve }) => {
  noise.allow(/ERR_INTERNET_DISCONNECTED/);
  // Browsers say so, and compile after the download instead of during it.
  const { home } = await serve((name) => ({ headers: { "content-type": typeOf(name, "application/octet-stream") } }));
  hub.answers(DAY, ROWS);
  await expectWholePage(page, app, home);

  await isKept(page, DAY);
  await page.evaluate(async () => void (await navigator.serviceWorker.ready));
  await context.setOffline(true);
  await context.route("https://huggingface.co/**", (route) => route.abort("internetdisconnected"));
  await page.goto(`${home}?date=${DAY}`);
  await expect(app.cards).toHaveCount(3);
  await expect(app.copy).toBeEnabled();
});

// ---- _headers ----

/** The rules of _headers, as Netlify and Cloudflare Pages read them: those of all patterns that fit, joined. */
function headersOf(path: string): Record<string, string> {
  const found: Record<string, string> = {};
  let fits = false;
  for (const line of readFileSync(join(DIST, "_headers"), "utf8").split("\n")) {
    if (line.startsWith("/")) {
      const [before, after] = line.split("*");
      fits = after === undefined ? path === line : path.startsWith(before!);
    } else if (fits && /^ +\S/.test(line)) {
      const [, name, value] = /^ +([\w-]+): (.+)$/.exec(line)!;
      found[name!] = found[name!] === undefined ? value! : `${found[name!]}, ${value}`;
    }
  }
  return found;
}

test("every file named after what it holds may be kept for ever, and no other", () => {
  const forever = "public, max-age=31536000, immutable";
  for (const name of readdirSync(DIST, { recursive: true }) as string[]) {
    const named = /-[0-9a-f]{16}(_bg)?\.\w+$/.test(name);
    const said = headersOf(`/${name}`)["Cache-Control"];
    expect(said === forever, `${name}: ${said}`).toBe(named);
  }
  for (const path of ["/", "/index.html", "/worker.js"]) expect(headersOf(path)["Cache-Control"]).toBe("no-cache");
});

test("with every header of _headers the page works, and no other page can show it inside itself", async ({ context, app, hub, noise, page, serve }) => {
  noise.allow(/frame-ancestors/);
  const { home } = await serve((name) => ({
    headers: { ...headersOf(`/${name}`), "content-type": typeOf(name, name.endsWith(".wasm") ? "application/wasm" : "text/plain") },
  }));
  hub.answers(DAY, ROWS);
  await expectWholePage(page, app, home);

  const other = "https://other.example/";
  await context.route(other, (route) =>
    route.fulfill({ contentType: "text/html", body: `<!doctype html><iframe src="${home}"></iframe>` }),
  );
  await page.goto(other);
  const frame = page.frameLocator("iframe");
  await expect(frame.locator("body")).toBeAttached();
  await expect(frame.locator("#app")).toHaveCount(0);
});

// ---- Precompressed ----

test("files compressed beforehand give the same page", async ({ app, hub, page, serve }) => {
  // Compressing as well as can be takes seconds.
  test.slow();
  const folder = mkdtempSync(join(tmpdir(), "daily-papers-"));
  try {
    cpSync(DIST, folder, { recursive: true });
    execFileSync(process.execPath, ["scripts/precompress", folder], { cwd: ROOT });
    const { home, sent } = await serve((name, request) => {
      const taken = String(request.headers["accept-encoding"]).split(/, */);
      const [coding, end] = taken.includes("br") ? ["br", ".br"] : ["gzip", ".gz"];
      const headers = { "content-type": typeOf(name, name.endsWith(".wasm") ? "application/wasm" : "text/plain"), vary: "accept-encoding" };
      const file = name + end;
      return existsSync(join(folder, file)) ? { headers: { ...headers, "content-encoding": coding }, file } : { headers };
    }, folder);
    hub.answers(DAY, ROWS);
    await page.goto(`${home}?date=${DAY}`);
    await expect(app.cards).toHaveCount(3);
    // The worker stores files by the digests of what they hold, not of what came over the wire.
    await page.evaluate(async () => void (await navigator.serviceWorker.ready));
    const plain = sent.filter((file) => /\.(css|html|js|json|svg|wasm|webmanifest)$/.test(file));
    expect(plain).toEqual([]);
    expect(sent.length).toBeGreaterThan(8);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
