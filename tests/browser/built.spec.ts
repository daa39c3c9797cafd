/** What was built, before anything it shows: whole, served right, and closed to everything but Hugging Face. */
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { DIST } from "./where.ts";
import { expect, HOME, list, PICTURES, readText, SUBPATH, test } from "./support.ts";

// What a visit asks for includes what the service worker stores.
test.use({ serviceWorkers: "allow" });

const html = () => readFileSync(`${DIST}/index.html`, "utf8");

const built = () => readdirSync(DIST).filter((name) => /-[0-9a-f]{16}(_bg)?\.\w+$/.test(name));
const scripts = () => built().filter((name) => name.endsWith(".js")).map((name) => readFileSync(`${DIST}/${name}`, "utf8"));

test("every built file is named after what it holds, and the page or one of its scripts names it", () => {
  expect(built().map((name) => name.replace(/^.*\./, "")).toSorted()).toEqual(["css", "js", "js", "js", "wasm"]);
  for (const name of built()) {
    const digest = createHash("sha256").update(readFileSync(`${DIST}/${name}`)).digest("hex");
    expect(name).toContain(`-${digest.slice(0, 16)}`);
    expect([html(), ...scripts()].some((text) => text.includes(`"./${name}"`)), name).toBe(true);
  }
});

test("every file the page names is there, with a media type that browsers accept", async ({ request }) => {
  const named = [
    ...html().matchAll(/(?:href|src)="(\.\/[^"]+)"/g),
    ...scripts().join("\n").matchAll(/"(\.\/[\w-]+-[0-9a-f]{16}(?:_bg)?\.(?:js|wasm))"/g),
  ].map(([, address]) => address!);
  expect(named).toEqual(expect.arrayContaining(built().map((name) => `./${name}`)));
  const types = {
    css: "text/css",
    js: "text/javascript",
    png: "image/png",
    svg: "image/svg+xml",
    wasm: "application/wasm",
    webmanifest: "application/manifest+json",
  };
  for (const home of [HOME, SUBPATH]) {
    for (const address of named) {
      const response = await request.get(new URL(address, home).href);
      expect(response.status(), address).toBe(200);
      const end = address.split(".").at(-1) as keyof typeof types;
      expect(response.headers()["content-type"], address).toContain(types[end]);
    }
  }
});

test("nothing outside of dist/ is served", async ({ request }) => {
  for (const address of ["nothing", "..%2fCargo.toml", "%2e%2e/Cargo.toml", "samples/", "%", "%00"]) {
    expect((await request.get(HOME.href + address)).status(), address).toBe(404);
  }
  expect((await request.get(`${SUBPATH.origin}/index.html`)).status()).toBe(404);
});

test("the policy allows our own files and nothing inline", () => {
  const policy = /http-equiv="Content-Security-Policy"\s+content="([^"]+)"/.exec(html())?.[1] ?? "";
  const rules = policy.split(";").map((rule) => rule.trim());
  expect(rules).toContain("default-src 'none'");
  expect(rules).toContain("script-src 'self' 'wasm-unsafe-eval'");
  expect(rules).toContain("style-src 'self'");
  expect(rules).toContain("connect-src 'self' https://huggingface.co");
  expect(rules).toContain("manifest-src 'self'");
  expect(rules).toContain("worker-src 'self'");
  expect(rules).toContain("base-uri 'none'");
  expect(rules).toContain("form-action 'none'");
  expect(policy).not.toMatch(/'unsafe-|\*|http:/);
});

test("the page holds no inline script and no inline style", () => {
  for (const [tag] of html().matchAll(/<script\b[^>]*>/g)) expect(tag).toMatch(/\ssrc="\.\//);
  expect(html()).not.toMatch(/<style\b|\sstyle=|\son[a-z]+=|javascript:/i);
});

test("the page can be installed: its manifest names icons that are there, and the colours of the page", async ({ request }) => {
  const response = await request.get(new URL("manifest.webmanifest", SUBPATH).href);
  expect(response.headers()["content-type"]).toBe("application/manifest+json");
  const manifest = await response.json();
  expect(manifest).toMatchObject({ name: "Daily Papers", lang: "ko", start_url: "./", scope: "./", display: "standalone" });
  const icons: { src: string; type: string; sizes: string; purpose?: string }[] = manifest.icons;
  for (const { src, type, sizes } of [...icons, { src: "icons/apple-touch-icon.png", type: "image/png", sizes: "180x180" }]) {
    const icon = await request.get(new URL(src, SUBPATH).href);
    expect(icon.headers()["content-type"], src).toBe(type);
    if (type !== "image/png") continue;
    // Where every PNG says how large it is.
    const bytes = await icon.body();
    expect(`${bytes.readUInt32BE(16)}x${bytes.readUInt32BE(20)}`, src).toBe(sizes);
  }
  expect(icons.map(({ sizes, purpose }) => `${sizes} ${purpose ?? "any"}`)).toEqual(
    expect.arrayContaining(["any any", "192x192 any", "512x512 any", "512x512 maskable"]),
  );

  const [, light, dark] = /--bg: light-dark\((#\w+), (#\w+)\)/.exec(readText("style/tokens.css"))!;
  expect([manifest.theme_color, manifest.background_color]).toEqual([light, light]);
  const themes = [...html().matchAll(/name="theme-color" content="(#\w+)" media="\(prefers-color-scheme: (\w+)\)"/g)];
  expect(themes.map(([, colour, scheme]) => [scheme, colour])).toEqual([["light", light], ["dark", dark]]);
});

for (const home of [HOME, SUBPATH]) {
  test(`opening ${home.pathname} asks our host and Hugging Face, and nobody else`, async ({ page, hub }) => {
    const warnings: string[] = [];
    page.on("console", (message) => message.type() === "warning" && warnings.push(message.text()));
    const asked = new Set<string>();
    page.on("request", (request) => asked.add(new URL(request.url()).origin));
    hub.answers("2025-12-09", list(3));

    await page.goto(home.href);
    await expect(page.getByText("Paper Boat 1").first()).toBeVisible();
    // The shell's cards, which have no picture, give way to the program's. On a slow machine the network may be idle before.
    await expect(page.locator(".shell")).toHaveCount(0);
    const expected = [home.origin, PICTURES, "https://huggingface.co"].toSorted();
    await expect.poll(() => [...asked].toSorted()).toEqual(expected);
    await page.waitForLoadState("networkidle");

    expect([...asked].toSorted()).toEqual(expected);
    expect(await page.context().cookies()).toEqual([]);
    expect(warnings).toEqual([]);
  });
}
