/** What stands in for Hugging Face: the lists, after as long as is set, and pictures. */
import type { Browser } from "@playwright/test";
import { type StandIn, standIn } from "../stand_in.ts";
import { daysBefore, LATEST, MONTH_DAYS, PAST } from "./days.ts";
import type { Lists } from "./rows.ts";
import { brotli } from "./serve.ts";

const PICTURES = "cdn-thumbnails.huggingface.co";

export interface Hub extends StandIn {
  /** How long an answer takes, in milliseconds. */
  latency: number;
  picture: Buffer;
}

/** The lists of LATEST, of the month and of `days` days before PAST are made beforehand: nobody waits for that. */
export async function startHub(lists: Lists, days: number): Promise<Hub> {
  const answers = new Map<string, Buffer>();
  const answerOf = (day: string): Buffer => {
    const body = answers.get(day) ?? brotli(Buffer.from(JSON.stringify(lists.of(day))), 5);
    answers.set(day, body);
    return body;
  };
  [LATEST, ...MONTH_DAYS].forEach(answerOf);
  for (let left = days, day = PAST; left >= 0; left--, day = daysBefore(day)[0]) answerOf(day);

  const common = { "access-control-allow-origin": "*", "access-control-expose-headers": "Link" };
  const started = await standIn(
    ({ url, headers }, response) => {
      const { pathname, searchParams } = new URL(url!, `https://${headers.host}`);
      if (headers.host === PICTURES) {
        response.writeHead(200, { ...common, "content-type": "image/jpeg", "cache-control": "max-age=600" });
        return response.end(hub.picture);
      }
      if (pathname !== "/api/daily_papers") return response.writeHead(404, common).end();
      const body = answerOf(searchParams.get("date") ?? LATEST);
      const send = () => {
        response.writeHead(200, {
          ...common,
          "content-type": "application/json; charset=utf-8",
          "content-encoding": "br",
          "content-length": body.length,
          "cache-control": "no-cache",
        });
        response.end(body);
      };
      return setTimeout(send, hub.latency);
    },
    ["huggingface.co", PICTURES],
  );
  const hub: Hub = { ...started, latency: 0, picture: Buffer.alloc(0) };
  return hub;
}

/** A picture as large as those of papers. */
export async function picture(browser: Browser): Promise<Buffer> {
  const page = await browser.newPage();
  const url = await page.evaluate(() => {
    const canvas = document.createElement("canvas");
    Object.assign(canvas, { width: 1200, height: 648 });
    const context = canvas.getContext("2d")!;
    for (let i = 0; i < 1_500; i++) {
      context.fillStyle = `hsl(${(i * 47) % 360} 60% ${30 + (i % 50)}%)`;
      context.fillRect((i * 37) % 1200, (i * 91) % 648, 40, 12);
    }
    return canvas.toDataURL("image/jpeg", 0.8);
  });
  await page.close();
  return Buffer.from(url.slice(url.indexOf(",") + 1), "base64");
}
