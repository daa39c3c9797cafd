/** A static host for the bench: files in memory, compressed by Brotli, with the headers that a good host gives them. */
import { createHash } from "node:crypto";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join, sep } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";

const MEDIA_TYPES: Record<string, string> = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".wasm": "application/wasm",
  ".webmanifest": "application/manifest+json",
};

/** Files named after their content, as Trunk and Vite name them: `name-0123abcd.js`. */
const IS_HASHED = /[-.](?=[\w-]*[0-9A-Z])[\w-]{8,}\.(js|css|wasm)$/;

function cacheControl(name: string): string {
  if (name.endsWith(".html") || name === "worker.js") return "no-cache";
  return IS_HASHED.test(name) ? "public, max-age=31536000, immutable" : "max-age=600";
}

export const brotli = (bytes: Buffer, quality = 11): Buffer =>
  brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: quality, [constants.BROTLI_PARAM_LGWIN]: 24 } });

interface File {
  body: Buffer;
  headers: Record<string, string>;
}

function file(name: string, bytes: Buffer): File {
  const type = MEDIA_TYPES[extname(name)] ?? "application/octet-stream";
  const body = type === "image/png" ? bytes : brotli(bytes);
  const headers = {
    "content-type": type,
    "content-length": String(body.length),
    ...(body === bytes ? {} : { "content-encoding": "br" }),
    "cache-control": cacheControl(name),
    etag: `"${createHash("sha256").update(bytes).digest("hex").slice(0, 16)}"`,
  };
  return { body, headers };
}

export interface Host {
  url: string;
  /** The compressed bytes of all answers since the last call, without headers. */
  sent(): number;
  close(): void;
}

/** Serves a folder; `page` returns the page for a query, given index.html. */
export async function serve(folder: string, page?: (html: string, query: URLSearchParams) => string): Promise<Host> {
  const files = new Map<string, File>();
  for (const name of readdirSync(folder, { recursive: true }) as string[]) {
    const path = join(folder, name);
    const served = name.replaceAll(sep, "/");
    if (statSync(path).isFile()) files.set(`/${served}`, file(served, readFileSync(path)));
  }

  const html = readFileSync(join(folder, "index.html"), "utf8");
  const pages = new Map<string, File>();
  const answer = ({ pathname, search, searchParams }: URL): File | undefined => {
    if (pathname !== "/") return files.get(pathname);
    if (!page) return files.get("/index.html");
    const made = pages.get(search) ?? file("index.html", Buffer.from(page(html, searchParams)));
    pages.set(search, made);
    return made;
  };

  let sent = 0;
  const server = createServer(({ url, headers }, response) => {
    const found = answer(new URL(url!, "http://localhost"));
    if (!found) return response.writeHead(404).end();
    if (headers["if-none-match"] === found.headers.etag) {
      return response.writeHead(304, { etag: found.headers.etag, "cache-control": found.headers["cache-control"] }).end();
    }
    sent += found.body.length;
    return response.writeHead(200, found.headers).end(found.body);
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    sent: () => {
      const since = sent;
      sent = 0;
      return since;
    },
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
