// The fault run: many loads of the built page while Hugging Face answers badly. Started by scripts/fault-run.
import { defineConfig } from "@playwright/test";
import built from "../playwright.config.ts";
import { HOME } from "../where.ts";

export default defineConfig({
  ...built,
  testDir: ".",
  testMatch: "faults.ts",
  outputDir: "../results/faults",
  // No posts of the host are wanted here.
  globalSetup: undefined,
  webServer: {
    command: `node ../static_server.mjs ../../../dist ${HOME.port} ${HOME.pathname}`,
    url: HOME.href,
  },
  timeout: 60_000,
  reporter: "./summary.ts",
});
