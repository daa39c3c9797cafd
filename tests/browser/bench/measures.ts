/** Whom and what a run measures, and what the built page has to reach. */

export const BUILT = "built page";
export const OLDER = "older build";
export const PLAIN = "plain JavaScript";
export const PEERS = { react: "React 19", svelte: "Svelte 5" };
export const PRELOADED = { react: "React 19, list preloaded", svelte: "Svelte 5, list preloaded" };

/** The names by which `scripts/bench --only` chooses what is measured. */
export const COLUMNS = ["first", "copy", "repeat", "day", "month", "search", "task", "shift", "memory", "bytes"] as const;
export type Column = (typeof COLUMNS)[number];

/** At most so much, or so many times another subject's median. */
export interface Goal {
  most: number;
  of?: string;
}

interface Description {
  column: Column;
  label: string;
  unit: "ms" | "MB" | "kB" | "";
  goals: readonly Goal[];
}

const measure = (column: Column, label: string, unit: Description["unit"], ...goals: Goal[]): Description => ({
  column,
  label,
  unit,
  goals,
});

const SLOW = "slow 4G and a 4× slower processor";
const AHEAD_OF_ALL = [
  { most: 1.15, of: PLAIN },
  ...[...Object.values(PEERS), ...Object.values(PRELOADED)].map((of) => ({ most: 1, of })),
];
const AHEAD_OF_PLAIN = { most: 1, of: PLAIN };
const AS_BEFORE = { most: 1.15, of: OLDER };

export const MEASURES = {
  first: measure("first", "First title in view, first visit, latest list", "ms", ...AHEAD_OF_ALL),
  firstPast: measure("first", "… a past day", "ms", ...AHEAD_OF_ALL),
  slow: measure("first", `… latest list, ${SLOW}`, "ms", ...AHEAD_OF_ALL),
  slowPast: measure("first", "… a past day, slow as well", "ms", ...AHEAD_OF_ALL),
  copy: measure("copy", "Until the post can be copied, first visit", "ms"),
  copySlow: measure("copy", `… ${SLOW}`, "ms", { most: 1.6, of: OLDER }),
  repeat: measure("repeat", "First title in view, repeat visit", "ms", { most: 1.1, of: OLDER }, AHEAD_OF_PLAIN),
  repeatSlow: measure("repeat", `… ${SLOW}`, "ms", { most: 1.3, of: OLDER }, AHEAD_OF_PLAIN),
  day: measure("day", "Another day, from the click to its first title", "ms", AS_BEFORE),
  month: measure("month", "A month, from the click to its count and first title", "ms", AS_BEFORE),
  key: measure("search", "A key in the search of the month, to the next paint: median of 16", "ms", AS_BEFORE),
  slowestKey: measure("search", "… the slowest of 16", "ms"),
  task: measure("task", "Longest task of a month that is loaded, searched and shown whole (0: none over 50)", "ms", { most: 200 }),
  shift: measure("shift", "Layout shift, first visit, open list, phone", "", { most: 0.02 }),
  shiftSlow: measure("shift", `… ${SLOW}`, "", { most: 0.02 }),
  heapFew: measure("memory", "JavaScript heap after 5 changes of day", "MB"),
  heapMany: measure("memory", "… after 50", "MB"),
  wasmFew: measure("memory", "Memory of the WebAssembly after 5 changes of day", "MB"),
  wasmMany: measure("memory", "… after 50", "MB"),
  nodesFew: measure("memory", "Nodes of the document after 5 changes of day", ""),
  nodesMany: measure("memory", "… after 50", ""),
  bytes: measure("bytes", "Compressed bytes of a first visit, the service worker's included", "kB"),
} satisfies Record<string, Description>;

export type Measure = keyof typeof MEASURES;
