// The built page in Debian's Chromium, served from dist/ as a static host would.
import { existsSync } from "node:fs";
import { defineConfig } from "@playwright/test";
import { CHROMIUM, DIST, HOME, SUBPATH } from "./where.ts";

if (!existsSync(`${DIST}/index.html`)) throw new Error("There is no dist/index.html: run scripts/build first.");

const serve = (url: URL) => ({
  command: `node static_server.mjs ../../dist ${url.port} ${url.pathname}`,
  url: url.href,
});

export default defineConfig({
  testDir: ".",
  testMatch: "*.spec.ts",
  outputDir: "results",
  globalSetup: "./setup.ts",
  fullyParallel: true,
  // Requests are repeated after pauses, and a machine may be busy.
  timeout: 90_000,
  expect: { timeout: 15_000 },
  workers: 2,
  // A test that passes only the second time is counted and named as flaky: to be looked at, but no reason to lose a run
  // on a machine that is busy. Whoever works at a terminal gets no second try.
  retries: process.stdout.isTTY ? 0 : 1,
  forbidOnly: Boolean(process.env.CI),
  reporter: process.stdout.isTTY ? "line" : "list",
  webServer: [serve(HOME), serve(SUBPATH)],
  use: {
    baseURL: HOME.href,
    // Stored files would come past what the tests answer; offline.spec.ts allows them.
    serviceWorkers: "block",
    locale: "ko-KR",
    timezoneId: "Asia/Seoul",
    permissions: ["clipboard-read", "clipboard-write"],
    screenshot: "only-on-failure",
    launchOptions: {
      ...CHROMIUM,
      args: [
        ...CHROMIUM.args,
        // Whatever the tests do not answer themselves does not exist.
        "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
      ],
    },
  },
});
