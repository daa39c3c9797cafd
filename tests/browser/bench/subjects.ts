/** The pages that are measured, and which columns each of them has. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { DIST } from "../where.ts";
import { BUILT, type Column, COLUMNS, type Measure, OLDER, PEERS, PLAIN, PRELOADED } from "./measures.ts";
import { type Host, serve } from "./serve.ts";

export interface Subject {
  name: string;
  host: Host;
  columns: readonly Column[];
  /** Every measured value. */
  values: Map<Measure, number[]>;
}

const OURS = COLUMNS;
const BASELINE = COLUMNS.filter((column) => column !== "copy");
const PEER: Column[] = ["first", "copy", "repeat", "day", "shift", "memory", "bytes"];
const ONLY_FIRST: Column[] = ["first"];

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
  const subject = async (name: string, columns: readonly Column[], host: Promise<Host>) => {
    return { name, columns, host: await host, values: new Map() };
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
