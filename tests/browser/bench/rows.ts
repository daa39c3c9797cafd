/** Made-up lists, as large as real ones: 25 to 40 papers a day, each about six kilobytes of JSON. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Chance } from "../chance.ts";
import type { Row } from "../support.ts";

const WORDS = `learning model language vision attention robot agent sparse video diffusion reward policy token memory graph
  search retrieval planning reasoning code image speech motion scene depth flow latent prior layer scaling alignment
  benchmark dataset training inference efficient robust general unified adaptive multimodal hierarchical the of for with
  and to in by from we show that this our method improves over strong results while using fewer steps than before`.split(/\s+/);
const NAMES = "Ada Bora Chen Dana Eun Farah Goro Hana Ivan Jun Kamal Lena Minho Nadia Omar Petra Quan Rosa Sora Tomas".split(" ");
const FAMILIES = "Kim Lee Park Wu Ortiz Novak Sato Haddad Silva Weber Moreau Rossi Singh Larsen Okafor Ivanova".split(" ");
const LABS = "Harbour Lab,Paper University,Institute of Folding,Boat Research,Keel & Sons,Tidal AI".split(",");

/** Text of about so many characters. */
function textOf(chance: Chance, length: number): string {
  let text = "";
  while (text.length < length) text += (text ? " " : "") + chance.pick(WORDS);
  return text[0]!.toUpperCase() + text.slice(1);
}

const hexOf = (chance: Chance) => Array.from({ length: 24 }, () => chance.between(0, 15).toString(16)).join("");

function rowOf(chance: Chance, id: string, upvotes: number): Row {
  const person = () => `${chance.pick(NAMES)} ${chance.pick(FAMILIES)}`;
  const user = () => {
    const fullname = person();
    const name = fullname.toLowerCase().replace(" ", "-");
    return { _id: hexOf(chance), avatarUrl: `/avatars/${hexOf(chance)}.svg`, isPro: false, fullname, user: name, type: "user", name };
  };
  const title = textOf(chance, chance.between(45, 95));
  const summary = textOf(chance, chance.between(900, 1_500));
  const authors = Array.from({ length: chance.between(3, 15) }, () => ({
    _id: hexOf(chance),
    ...(chance.happens(0.3) ? { user: user(), status: "claimed_verified", statusLastChangedAt: "2026-06-01T11:48:15.300Z" } : {}),
    name: person(),
    hidden: false,
  }));
  const lab = chance.pick(LABS);
  const organization = { _id: hexOf(chance), name: lab.toLowerCase().replaceAll(" ", "-"), fullname: lab, avatar: "https://cdn-avatars.huggingface.co/v1/a.png" };
  const hasOrganization = chance.happens(0.5);
  const hasCode = chance.happens(0.6);
  const common = { publishedAt: "2026-05-28T00:00:00.000Z", title, summary };
  return {
    paper: {
      id,
      authors,
      ...common,
      submittedOnDailyAt: "2026-06-01T00:00:00.000Z",
      submittedOnDailyBy: user(),
      upvotes,
      discussionId: hexOf(chance),
      ...(chance.happens(0.4) ? { projectPage: `https://boats.example/${id}` } : {}),
      ...(hasCode ? { githubRepo: `https://github.com/example/${id}`, githubStars: chance.between(0, 5_000) } : {}),
      ai_summary: textOf(chance, 190),
      ai_keywords: Array.from({ length: chance.between(4, 10) }, () => textOf(chance, 14).toLowerCase()),
      ...(hasOrganization ? { organization } : {}),
    },
    ...common,
    thumbnail: `https://cdn-thumbnails.huggingface.co/social-thumbnails/papers/${id}.png`,
    numComments: chance.between(0, 9),
    submittedBy: user(),
    ...(hasOrganization ? { organization } : {}),
    isAuthorParticipating: chance.happens(0.5),
  };
}

/** A day's list, ranked as Hugging Face's answers are, with papers that have equally many upvotes. */
function rowsOf(day: string, length?: number): Row[] {
  const [, year, month, date] = day.match(/^\d\d(\d\d)-(\d\d)-(\d\d)$/)!;
  const chance = new Chance(Number(year! + month! + date!));
  let upvotes = chance.between(80, 250);
  return Array.from({ length: length ?? chance.between(25, 40) }, (_, i) => {
    upvotes = Math.max(1, Math.round(upvotes * (0.82 + 0.18 * chance.next())));
    return rowOf(chance, `${year}${month}.${String(Number(date) * 100 + i).padStart(5, "0")}`, upvotes);
  });
}

/** A title without TeX and without what Markdown escapes, so that it reads the same on every page and in every post. */
const plainTitle = (title: unknown) =>
  typeof title === "string" ? title.replace(/[^\p{L}\p{N}\s.,:;?!'()-]/gu, "") : title;

interface Ranked {
  id: string;
  title: string;
  upvotes: number;
}

/** The lists of a run: real answers where a folder has them, as `DAY.json`, and made-up ones where not. */
export class Lists {
  readonly #known = new Map<string, Row[]>();

  constructor(
    readonly folder: string | undefined,
    /** How many papers the made-up lists of these days have. */
    readonly lengths: ReadonlyMap<string, number>,
  ) {}

  of(day: string): Row[] {
    const known = this.#known.get(day);
    if (known) return known;
    const rows = this.#real(day) ?? rowsOf(day, this.lengths.get(day));
    this.#known.set(day, rows);
    return rows;
  }

  #real(day: string): Row[] | undefined {
    const file = this.folder && join(this.folder, `${day}.json`);
    if (!file || !existsSync(file)) return undefined;
    const rows = JSON.parse(readFileSync(file, "utf8")) as Row[];
    return rows.map((row) => {
      const paper = row.paper as Row;
      return { ...row, title: plainTitle(row.title), paper: { ...paper, title: plainTitle(paper.title) } };
    });
  }

  /** The title of the paper that is the first of the ranking, as pages show it. */
  topTitle(days: string[]): string {
    // The first of those with the most upvotes.
    const top = this.#papers(days).reduce((best, paper) => (paper.upvotes > best.upvotes ? paper : best));
    return top.title.replace(/\s+/g, " ").trim();
  }

  /** How many papers there are on these days, each counted once. */
  count(days: string[]): number {
    return new Set(this.#papers(days).map(({ id }) => id)).size;
  }

  #papers(days: string[]): Ranked[] {
    return days.flatMap((day) => this.of(day)).map((row) => row.paper as unknown as Ranked);
  }
}
