/**
 * The built page measured against an older build, a page in plain JavaScript and two peers: in turn in one run, served
 * and answered by the same servers on this machine. Prints tables of medians. See scripts/bench.
 */
import { writeFileSync } from "node:fs";
import { loadavg } from "node:os";
import { chromium, test } from "@playwright/test";
import { CHROMIUM } from "../where.ts";
import { LATEST, listsOf } from "./days.ts";
import { picture, startHub } from "./hub.ts";
import { type Column, COLUMNS, MEASURES } from "./measures.ts";
import { json, markdown, type Run } from "./report.ts";
import { MANY, type Note, stepsOf } from "./steps.ts";
import { type Subject, subjects as allSubjects } from "./subjects.ts";

const ROUNDS = Number(process.env.BENCH_ROUNDS || 7);
const OLDER = process.env.BENCH_AGAINST || undefined;
const ANSWERS = process.env.BENCH_ANSWERS || undefined;
const JSON_FILE = process.env.BENCH_JSON || undefined;

const named = (process.env.BENCH_ONLY ?? "").split(",").filter(Boolean);
const unknown = named.filter((name) => !COLUMNS.some((column) => column === name));
if (unknown.length) throw new Error(`There is no column ${unknown.join(", ")}; there are: ${COLUMNS.join(", ")}`);
const wants = (column: Column) => !named.length || named.includes(column);

test("bench", async () => {
  const lists = listsOf(ANSWERS);
  // Weekdays only are more than a third more days.
  const hub = await startHub(lists, MANY * 1.5);
  const launch = { ...CHROMIUM, args: [...CHROMIUM.args, ...hub.args] };
  const browser = await chromium.launch(launch);
  const subjects = await allSubjects(OLDER, LATEST);
  const run: Run = { rounds: ROUNDS, answers: ANSWERS ? "real" : "made-up", chromium: browser.version() };
  const steps = stepsOf({ browser, launch, hub, lists, wants });
  const isMeasured = ({ columns }: Subject, column: Column) => wants(column) && columns.includes(column);

  try {
    hub.picture = await picture(browser);
    console.error("warming up");
    for (const subject of subjects) await steps[0]!.run(subject, () => {}, 0);
    for (let round = 1; round <= ROUNDS; round++) {
      const began = performance.now();
      // Nobody is always the first, or always comes after the same one.
      const order = round % 2 ? subjects : [...subjects].reverse();
      for (const step of steps.filter(({ rounds = ROUNDS }) => round <= rounds)) {
        for (const subject of order.filter((each) => step.columns.some((column) => isMeasured(each, column)))) {
          const note: Note = (measure, ...values) => {
            if (!isMeasured(subject, MEASURES[measure].column)) return;
            subject.values.set(measure, [...(subject.values.get(measure) ?? []), ...values]);
          };
          await step.run(subject, note, round);
        }
      }
      const seconds = ((performance.now() - began) / 1_000).toFixed(0);
      console.error(`round ${round} of ${ROUNDS}: ${seconds} s, load ${loadavg()[0]!.toFixed(1)}`);
      // A run that is stopped has its values.
      if (JSON_FILE) writeFileSync(JSON_FILE, json(subjects, run));
    }
    console.log(markdown(subjects, run));
  } finally {
    await browser.close();
    for (const { host } of subjects) host.close();
    await hub.close();
  }
});
