/** What was built, before anything it shows: whole, served right, and closed to everything but Hugging Face. */
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { DIST } from "./where.ts";
import { expect, HOME, list, SUBPATH, test } from "./support.ts";

const html = () => readFileSync(`${DIST}/index.html`, "utf8");

test("every built file is named after what it holds, and the page names it", () => {
  const built = readdirSync(DIST).filter((name) => /-[0-9a-f]{16}(_bg)?\.\w+$/.test(name));
  expect(built.map((name) => name.replace(/^.*\./, "")).toSorted()).toEqual(
    expect.arrayContaining(["css", "js", "js", "wasm"]),
  );
  for (const name of built) {
    const digest = createHash("sha256").update(readFileSync(`${DIST}/${name}`)).digest("hex");
    expect(name).toContain(`-${digest.slice(0, 16)}`);
    expect(html()).toContain(`"./${name}"`);
  }
});

test("every file the page names is there, with a media type that browsers accept", async ({ request }) => {
  const named = [...html().matchAll(/(?:href|src)="(\.\/[^"]+)"/g)].map(([, address]) => address!);
  const types = { css: "text/css", js: "text/javascript", svg: "image/svg+xml", wasm: "application/wasm" };
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
  expect(rules).toContain("base-uri 'none'");
  expect(rules).toContain("form-action 'none'");
  expect(policy).not.toMatch(/'unsafe-|\*|http:/);
});

test("the page holds no inline script and no inline style", () => {
  for (const [tag] of html().matchAll(/<script\b[^>]*>/g)) expect(tag).toMatch(/\ssrc="\.\//);
  expect(html()).not.toMatch(/<style\b|\sstyle=|\son[a-z]+=|javascript:/i);
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
    await page.waitForLoadState("networkidle");

    expect([...asked].toSorted()).toEqual([home.origin, "https://huggingface.co"]);
    expect(await page.context().cookies()).toEqual([]);
    expect(warnings).toEqual([]);
  });
}
