/** The days of a run, on which every page's clock is set, and their lists. */
import { Lists } from "./rows.ts";

const DAY = 24 * 60 * 60 * 1000;
const dateOf = (time: number) => new Date(time).toISOString().slice(0, 10);
const isWeekend = (time: number) => [0, 6].includes(new Date(time).getUTCDay());

/** Tuesday noon in Korea, when the list of that day is open. */
const NOW = "2026-06-30T03:00:00Z";
/** By how many milliseconds the clock of the pages is ahead of the machine's. */
export const AHEAD = Date.parse(NOW) - Date.now();
export const LATEST = NOW.slice(0, 10);
/** Closed for more than a week, so that its list no longer changes. */
export const PAST = "2026-06-16";
/** The weekdays of June 2026, which had so many papers. */
export const MONTH_DAYS = Array.from({ length: 30 }, (_, i) => Date.parse("2026-06-01") + i * DAY)
  .filter((time) => !isWeekend(time))
  .map(dateOf);
const MONTH_PAPERS = 821;

const least = Math.floor(MONTH_PAPERS / MONTH_DAYS.length);
const lengths = MONTH_DAYS.map((day, i) => [day, least + Number(i < MONTH_PAPERS % MONTH_DAYS.length)] as const);

/** Real answers where `folder` has them, and made-up ones where not. */
export const listsOf = (folder: string | undefined) => new Lists(folder, new Map(lengths));

/** The day before and the weekday before, which may be the same. */
export function daysBefore(day: string): [string, string] {
  const before = Date.parse(day) - DAY;
  let weekday = before;
  while (isWeekend(weekday)) weekday -= DAY;
  return [dateOf(before), dateOf(weekday)];
}
