/** The tables of a run, in Markdown, and its values in JSON. */
import { execFileSync } from "node:child_process";
import { cpus, loadavg } from "node:os";
import { ROOT } from "../where.ts";
import { BUILT, type Measure, MEASURES } from "./measures.ts";
import type { Subject } from "./subjects.ts";

export interface Run {
  rounds: number;
  answers: "real" | "made-up";
  chromium: string;
}

export function median(values: number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

const medianOf = ({ values }: Subject, measure: Measure) => median(values.get(measure) ?? []);

function shown(measure: Measure, value: number): string {
  const { column, unit } = MEASURES[measure];
  if (column === "shift") return value.toFixed(3);
  return value.toFixed(value < 100 && unit ? 1 : 0);
}

function label(measure: Measure): string {
  const { label, unit } = MEASURES[measure];
  return unit && unit !== "ms" ? `${label} (${unit})` : label;
}

/** Median, least and most. */
function cell({ values }: Subject, measure: Measure): string {
  const found = values.get(measure);
  if (!found) return "–";
  const [least, most] = [Math.min(...found), Math.max(...found)].map((value) => shown(measure, value));
  return shown(measure, median(found)) + (least === most ? "" : ` (${least}–${most})`);
}

/** A value beside the goal for it, in bold where that is missed. `of` is the subject that the goal is relative to. */
function judged(measure: Measure, value: number, text: string, of?: string): string {
  const goal = MEASURES[measure].goals.find((goal) => goal.of === of);
  if (!goal) return text;
  return value <= goal.most ? `${text} ≤ ${goal.most}` : `**${text}** > ${goal.most}`;
}

const table = (heads: string[], rows: string[][]) =>
  [["", ...heads], ["---", ...heads.map(() => "---:")], ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");

const commit = () => execFileSync("git", ["log", "-1", "--format=%h"], { cwd: ROOT, encoding: "utf8" }).trim();

/** Two tables: every subject's values, and the built page's ratios to the others'. */
export function markdown(subjects: Subject[], { rounds, answers, chromium }: Run): string {
  const measures = (Object.keys(MEASURES) as Measure[]).filter((measure) => subjects.some(({ values }) => values.has(measure)));
  const built = subjects.find(({ name }) => name === BUILT)!;
  const others = subjects.filter((subject) => subject !== built);
  const ratio = (other: Subject, measure: Measure) => {
    const value = medianOf(built, measure) / medianOf(other, measure);
    return Number.isFinite(value) ? judged(measure, value, value.toFixed(2), other.name) : "–";
  };
  const value = (measure: Measure) => {
    const value = medianOf(built, measure);
    return Number.isNaN(value) ? "–" : judged(measure, value, shown(measure, value));
  };
  const heads = subjects.map(({ name }) => name);
  const [load] = loadavg();
  return [
    `${new Date().toISOString().slice(0, 10)}, commit ${commit()}, Chromium ${chromium}, ${cpus().length} cores,`,
    `load ${load!.toFixed(1)}, ${rounds} rounds, ${answers} answers. Medians, and the least and the most, in milliseconds.`,
    "",
    table(heads, measures.map((measure) => [label(measure), ...subjects.map((subject) => cell(subject, measure))])),
    "",
    `The ${BUILT} divided by the others: below 1 it is faster or smaller. Beside it, the goal where there is one.`,
    "",
    table(
      [BUILT, ...others.map(({ name }) => `÷ ${name}`)],
      measures.map((measure) => [label(measure), value(measure), ...others.map((other) => ratio(other, measure))]),
    ),
  ].join("\n");
}

export function json(subjects: Subject[], run: Run): string {
  const values = subjects.map(({ name, values }) => ({ name, values: Object.fromEntries(values) }));
  const machine = { date: new Date().toISOString(), commit: commit(), cores: cpus().length, load: loadavg() };
  return `${JSON.stringify({ ...machine, ...run, measures: MEASURES, subjects: values }, null, 1)}\n`;
}
