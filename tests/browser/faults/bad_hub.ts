/** A Hugging Face that answers badly, at random. */
import type { IncomingMessage, ServerResponse } from "node:http";
import { Chance } from "../chance.ts";
import { list, type Row } from "../support.ts";

/** What can become of an answer. */
export const FAULTS = [
  "cut",
  "broken off",
  "late",
  "never",
  "trickling",
  "overtaken",
  "bytes flipped",
  "types changed",
  "rows broken",
  "hostile rows",
  "web page",
  "empty",
  "not a list",
  "deep",
  "huge",
  "many rows",
  "not text",
  "wrongly packed",
  "leads astray",
  "4xx",
  "400",
  "429",
  "5xx",
  "no connection",
  "no permission",
  "sent elsewhere",
] as const;

export type Fault = (typeof FAULTS)[number];

/** Texts that would be elements if they were taken for HTML. All of these have the attribute by which they are found. */
export const HOSTILE = [
  `<img src=x data-answer onerror="globalThis.hacked=1">`,
  `<script data-answer>globalThis.hacked=1</script>`,
  `</textarea></title></style></script><img data-answer src=x onerror=globalThis.hacked=1>`,
  `<svg data-answer onload="globalThis.hacked=1"><b data-answer>bold</b></svg>`,
  `<iframe data-answer srcdoc="<script>parent.hacked=1</script>"></iframe>`,
  `"><style data-answer>body{display:none}</style>`,
  `$<b data-answer>x</b>$ \\(<i data-answer>y</i>\\) \`<u data-answer>z</u>\``,
];

/** Where a bad answer sends the browser. */
export const SENT_TO = "http://login.example/";

const JSON_TYPE = { "content-type": "application/json; charset=utf-8" };
const PERMISSION = { "access-control-allow-origin": "*", "access-control-expose-headers": "Link" };

/** The whole list of a day: the same every time, and no paper of it is on another day. */
export function rowsOf(day: string): Row[] {
  const [, year, month, date] = day.match(/^\d\d(\d\d)-(\d\d)-(\d\d)$/) ?? [];
  if (!year || ["06", "07"].includes(date!)) return [];
  const length = 20 + (Number(date) % 13);
  return list(length, (rank) => ({
    id: `${year}${month}.${date}${String(rank).padStart(3, "0")}`,
    title: rank % 9 === 4 ? HOSTILE[rank % HOSTILE.length]! : `Paper Boat ${rank} of ${day}`,
    summary: `Boat ${rank} is folded out of paper and <b data-answer>floats</b>. `.repeat(2 + (rank % 12)),
    organization: rank % 2 ? "Harbour Lab" : null,
  }));
}

interface Held {
  release: () => void;
}

/** Hugging Face for one load of the page. */
export class BadHub {
  /** How often each fault was made. */
  readonly made = new Map<Fault | "whole", number>();
  /** Answers that have not been given. */
  readonly open = new Set<ServerResponse>();
  /** When the last request came, in milliseconds since 1970. */
  lastAsked = Date.now();
  /** From here on all answers are whole and quick. */
  isGood = false;
  readonly #held: Held[] = [];
  readonly #timers = new Set<NodeJS.Timeout>();

  constructor(
    readonly chance: Chance,
    /** How likely each answer has a fault. */
    readonly badness: number,
    /** The faults of this load. */
    readonly kinds: readonly Fault[],
  ) {}

  answer(request: IncomingMessage, response: ServerResponse): void {
    this.lastAsked = Date.now();
    this.open.add(response);
    response.on("close", () => this.open.delete(response));
    response.on("error", () => {});
    const url = new URL(request.url!, "https://huggingface.co");
    const rows = rowsOf(url.searchParams.get("date") ?? "");
    const isFault = !this.isGood && this.chance.happens(this.badness);
    const fault = isFault ? this.chance.pick(this.kinds) : "whole";
    this.made.set(fault, (this.made.get(fault) ?? 0) + 1);
    // An answer that is overtaken comes after the next one.
    const held = this.#held.splice(0);
    this.#give(fault, rows, url, response);
    for (const { release } of held) this.#after(50, release);
  }

  /** Drops what has not been answered, as the load is over. */
  close(): void {
    for (const timer of this.#timers) clearTimeout(timer);
    for (const response of this.open) response.destroy();
  }

  #after(milliseconds: number, act: () => void): void {
    const timer = setTimeout(() => {
      this.#timers.delete(timer);
      act();
    }, milliseconds);
    this.#timers.add(timer);
  }

  #give(fault: Fault | "whole", rows: Row[], url: URL, response: ServerResponse): void {
    const { chance } = this;
    const send = (body: string | Buffer, status = 200, headers: Record<string, string> = {}) => {
      if (response.destroyed) return;
      const bytes = Buffer.from(body as string);
      response.writeHead(status, { ...JSON_TYPE, ...PERMISSION, "content-length": bytes.length, ...headers });
      response.end(bytes);
    };
    const text = JSON.stringify(rows);
    const bytes = Buffer.from(text);
    const somewhere = chance.between(0, Math.max(0, bytes.length - 1));
    switch (fault) {
      case "whole":
        return send(text);
      case "cut":
        return send(bytes.subarray(0, somewhere));
      case "broken off":
        response.writeHead(200, { ...JSON_TYPE, ...PERMISSION, "content-length": bytes.length + 1 });
        response.write(bytes.subarray(0, somewhere));
        return this.#after(chance.between(5, 200), () => response.destroy());
      case "late":
        return this.#after(chance.between(50, 1_500), () => send(text));
      case "never":
        return;
      case "trickling": {
        response.writeHead(200, { ...JSON_TYPE, ...PERMISSION, "content-length": bytes.length });
        const pieces = chance.between(2, 12);
        for (let piece = 0; piece < pieces; piece++) {
          const [from, to] = [piece, piece + 1].map((end) => Math.floor((bytes.length * end) / pieces));
          this.#after(80 * piece, () => response.destroyed || response.write(bytes.subarray(from, to)));
        }
        return this.#after(80 * pieces, () => response.end());
      }
      case "overtaken": {
        const release = () => response.writableEnded || send(text);
        this.#held.push({ release });
        return this.#after(1_500, release);
      }
      case "bytes flipped": {
        for (let flips = chance.between(1, 30); flips > 0 && bytes.length; flips--) {
          bytes[chance.between(0, bytes.length - 1)]! ^= 1 << chance.between(0, 7);
        }
        return send(bytes);
      }
      case "types changed":
        return send(JSON.stringify(this.#changed(rows, 0.1)));
      case "rows broken":
        return send(JSON.stringify(rows.map((row, i) => (chance.happens(0.5) ? this.#brokenRow(row, rows, i) : row))));
      case "hostile rows": {
        const hostile = (value: unknown, name = ""): unknown => {
          if (name === "id") return value;
          if (typeof value === "string") return chance.happens(0.5) ? chance.pick(HOSTILE) : value;
          if (Array.isArray(value)) return value.map((entry) => hostile(entry));
          if (value && typeof value === "object") {
            return Object.fromEntries(Object.entries(value).map(([name, entry]) => [name, hostile(entry, name)]));
          }
          return value;
        };
        return send(JSON.stringify(hostile(rows)));
      }
      case "web page": {
        const type = { "content-type": "text/html" };
        return send(`<!doctype html><title>Log in</title><h1 data-answer>Wi-Fi</h1>${HOSTILE.join("")}`, 200, type);
      }
      case "empty":
        return send("", chance.pick([200, 204]));
      case "not a list": {
        const error = { error: chance.pick([...HOSTILE, "moved", "", null, 7]) };
        const other = chance.pick([error, null, 42, true, "[]", {}, { length: 3, 0: rows[0] }, [[rows]], [null], [1, "2"]]);
        return send(JSON.stringify(other));
      }
      case "deep": {
        const depth = chance.pick([500, 20_000, 300_000]);
        const [open, shut] = chance.pick([
          ["[", "]"],
          [`{"paper":`, "}"],
          [`[{"authors":`, "}]"],
        ] as const);
        const nested = open.repeat(depth) + (chance.happens(0.5) ? "1" + shut.repeat(depth) : "");
        return send(chance.happens(0.5) ? nested : `[${text.slice(1, -1)}${rows.length ? "," : ""}{"paper":${nested}}]`);
      }
      case "huge": {
        const word = chance.pick(["W", "가 ", "👩‍👩‍👧‍👦", "$x$ ", "<b data-answer>", "\u202e\u0301"]).repeat(chance.pick([50_000, 300_000]));
        const [first, ...rest] = rows.length ? rows : list(1);
        const inner = { ...(first!.paper as Row), [chance.pick(["title", "summary", "projectPage", "ai_summary", "id"])]: word };
        const keywords = chance.happens(0.3) ? Array.from({ length: 20_000 }, (_, i) => `keyword ${i}`) : [word];
        return send(JSON.stringify([{ ...first, paper: { ...inner, ai_keywords: keywords } }, ...rest]));
      }
      case "many rows": {
        const length = chance.pick([500, 2_000]);
        return send(JSON.stringify(list(length, (rank) => ({ upvotes: chance.happens(0.5) ? rank : 3 }))));
      }
      case "not text": {
        const random = Buffer.from(Array.from({ length: 500 }, () => chance.between(0, 255)));
        const lone = Buffer.from(text.replaceAll("Paper", "\\ud800\\u0000"));
        return send(chance.pick([random, lone, Buffer.from("\ufeff" + text, "utf16le"), Buffer.from("\ufeff" + text)]));
      }
      case "wrongly packed":
        return send(text, 200, { "content-encoding": chance.pick(["gzip", "br"]) });
      case "leads astray": {
        const own = `https://huggingface.co${url.pathname}${url.search}`;
        const places = [own, `${own}&p=1`, own.replace(/date=[\d-]+/, "date=2024-02-02"), "https://evil.example/", "//", ""];
        return send(text, 200, { link: `<${chance.pick(places)}>; rel="next"` });
      }
      case "4xx":
        return send(`{"error":"${chance.pick(["Not Found", "<b data-answer>no</b>"])}"}`, chance.pick([401, 403, 404, 410, 418, 451]));
      case "400":
        return send(`{"error":"✖ \\"date\\" must be less"}`, 400);
      case "429":
        return send("Too Many Requests", 429);
      case "5xx":
        return send("<html>Bad Gateway</html>", chance.pick([500, 502, 503, 504, 599]));
      case "no connection":
        response.socket?.destroy();
        return;
      case "no permission":
        response.writeHead(200, JSON_TYPE);
        response.end(text);
        return;
      case "sent elsewhere":
        return send("", 302, { location: chance.pick([SENT_TO, "https://huggingface.co/login", "/api/daily_papers?date=2025-12-04"]) });
    }
  }

  /** A value with some of its parts of another type. */
  #changed(value: unknown, probability: number): unknown {
    const { chance } = this;
    if (chance.happens(probability)) {
      return chance.pick([null, true, -1, 0, 1e21, 0.5, "", "7", [], {}, [[]], { name: [] }, HOSTILE[0], Array(3).fill(null)]);
    }
    if (Array.isArray(value)) return value.map((entry) => this.#changed(entry, probability / 2));
    if (value && typeof value === "object") {
      const entries = Object.entries(value).map(([name, entry]) => [name, this.#changed(entry, probability)]);
      return Object.fromEntries(entries);
    }
    return value;
  }

  #brokenRow(row: Row, rows: Row[], i: number): unknown {
    const { chance } = this;
    const inner = { ...(row.paper as Row) };
    switch (chance.between(0, 6)) {
      case 0:
        return chance.pick([null, "row", 3, [], {}]);
      case 1:
        delete inner[chance.pick(["id", "title", "upvotes", "authors", "summary"])];
        return { ...row, paper: inner };
      case 2:
        // The same paper twice.
        return rows[chance.between(0, i)];
      case 3:
        return { ...row, paper: { ...inner, upvotes: chance.pick([-5, 1e300, 2 ** 32, "12", 0.5, null]) } };
      case 4:
        return { ...row, paper: { ...inner, id: chance.pick(["../../settings", "2512.1", HOSTILE[0], "", 2512.00001]) } };
      case 5:
        return { ...row, paper: undefined };
      default:
        return { ...row, ["__proto__x"]: row, paper: { ...inner, constructor: "x", __proto__: null, toString: 1 } };
    }
  }
}
