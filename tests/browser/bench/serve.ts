/** A static host for the bench: everything in memory and compressed by Brotli, with the headers of a host of pages. */
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

/** As small as Brotli makes it, or quickly. */
export const brotli = (bytes: Buffer, quality = 11): Buffer =>
  brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: quality, [constants.BROTLI_PARAM_LGWIN]: 24 } });

export interface Host {
  url: string;
  /** Of all that was asked for since the last time this was read: compressed bytes, without headers. */
  sent(): number;
  close(): void;
}

/** Serves a folder; `more` are files from elsewhere under names of their own. */
export async function serve(folder: string, more: Record<string, string> = {}): Promise<Host> {
  const files = new Map<string, { body: Buffer; headers: Record<string, string | number> }>();
  const add = (name: string, path: string) => {
    const bytes = readFileSync(path);
    const type = MEDIA_TYPES[extname(path)] ?? "application/octet-stream";
    const packed = type === "image/png" ? bytes : brotli(bytes);
    const headers = {
      "content-type": type,
      "content-length": packed.length,
      ...(packed === bytes ? {} : { "content-encoding": "br" }),
      // As GitHub Pages has it.
      "cache-control": "max-age=600",
      etag: `"${createHash("sha256").update(bytes).digest("hex").slice(0, 16)}"`,
    };
    files.set(`/${name}`, { body: packed, headers });
  };
  for (const name of readdirSync(folder, { recursive: true }) as string[]) {
    const path = join(folder, name);
    if (statSync(path).isFile()) add(name.replaceAll(sep, "/"), path);
  }
  for (const [name, path] of Object.entries(more)) add(name, path);

  let sent = 0;
  const server = createServer(({ url, headers }, response) => {
    const { pathname } = new URL(url!, "http://localhost");
    const file = files.get(pathname === "/" ? "/index.html" : pathname);
    if (!file) return response.writeHead(404).end();
    if (headers["if-none-match"] === file.headers.etag) return response.writeHead(304, { etag: file.headers.etag }).end();
    sent += file.body.length;
    return response.writeHead(200, file.headers).end(file.body);
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
