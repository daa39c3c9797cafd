/** The pages that are measured, and what each of them can do. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { DIST } from "../where.ts";
import { BUILT, type Column, COLUMNS, type Measure, OLDER, PEERS, PLAIN, PRELOADED } from "./measures.ts";
import { type Host, serve } from "./serve.ts";

export interface Subject {
  name: string;
  host: Host;
  columns: readonly Column[];
  /** The name of the button that goes to the day before. */
  before: string;
  /** Whether that button leaves out weekends. */
  weekdays: boolean;
  /** The name of the button that shows the month. */
  month: string;
  /** The name of the button that shows all cards of a month. */
  all?: string;
  /** Every measured value. */
  values: Map<Measure, number[]>;
}

/** What a kind of page can do, and the names of its buttons. */
type Kind = Pick<Subject, "columns" | "before" | "weekdays" | "month" | "all">;

const OURS: Kind = { columns: COLUMNS, before: "하루 전", weekdays: false, month: "월간", all: "전부" };
const BASELINE: Kind = { ...OURS, columns: COLUMNS.filter((column) => column !== "copy"), month: "월", all: "나머지도 보기" };
const PEER: Kind = {
  columns: ["first", "copy", "repeat", "day", "shift", "memory", "bytes"],
  before: "전날",
  weekdays: true,
  month: "월",
};
const ONLY_FIRST: Kind = { ...PEER, columns: ["first"] };

const here = (path: string) => join(import.meta.dirname, path);

/** The folder of a build: the dist/ in this one, or this one. */
function buildIn(folder: string): string {
  // The root of the repository has an index.html, too.
  const found = [join(folder, "dist"), folder].find((each) => existsSync(join(each, "index.html")));
  if (!found) throw new Error(`There is no index.html in ${folder} or in a dist/ there.`);
  return found;
}

/** `latest` is the day of the latest list: a preload link names the day of the address, or this one. */
export function subjects(older: string | undefined, latest: string): Promise<Subject[]> {
  const preloading = (html: string, query: URLSearchParams) => {
    const list = `https://huggingface.co/api/daily_papers?date=${query.get("date") ?? latest}&amp;limit=100`;
    return html.replace("<head>", `<head><link rel="preload" as="fetch" crossorigin="anonymous" href="${list}">`);
  };
  const [react, svelte] = [here("peers/react/dist"), here("peers/svelte/dist")];
  const subject = async (name: string, kind: Kind, host: Promise<Host>) => {
    return { name, ...kind, host: await host, values: new Map() };
  };
  return Promise.all([
    subject(BUILT, OURS, serve(DIST)),
    ...(older ? [subject(OLDER, OURS, serve(buildIn(older)))] : []),
    subject(PLAIN, BASELINE, serve(here("baseline"))),
    subject(PEERS.react, PEER, serve(react)),
    subject(PEERS.svelte, PEER, serve(svelte)),
    subject(PRELOADED.react, ONLY_FIRST, serve(react, preloading)),
    subject(PRELOADED.svelte, ONLY_FIRST, serve(svelte, preloading)),
  ]);
}
