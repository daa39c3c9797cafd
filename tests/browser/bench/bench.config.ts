// The built page measured against a baseline. Started by scripts/bench.
import { existsSync } from "node:fs";
import { defineConfig } from "@playwright/test";
import { DIST } from "../where.ts";

if (!existsSync(`${DIST}/index.html`)) throw new Error("There is no dist/index.html: run scripts/build first.");

export default defineConfig({
  testDir: ".",
  testMatch: "bench.ts",
  outputDir: "../results/bench",
  timeout: 0,
  // What is measured must have the machine to itself.
  workers: 1,
  reporter: "./plain.ts",
});
