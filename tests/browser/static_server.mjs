#!/usr/bin/env node
// Serves a folder as a static host would: files as they are, right media types, nothing else.
//
//     node tests/browser/static_server.mjs [FOLDER [PORT [BASE]]]      defaults: dist 8080 /
//
// PORT 0 is any free one; the first line printed says which. BASE, such as /repo/, puts the folder
// under a path, as project pages do.

import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, resolve, sep } from "node:path";

const [folder = "dist", port = "8080", base = "/"] = process.argv.slice(2);
const root = resolve(folder);

const mediaTypes = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".ico": "image/x-icon",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".md": "text/markdown; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".wasm": "application/wasm",
  ".webmanifest": "application/manifest+json",
};

/** The file that an address names and its size, or nothing: not below `base`, not below `root`, not there. */
async function find(address) {
  const { pathname } = new URL(address, "http://localhost");
  if (!pathname.startsWith(base)) return;
  const wanted = join(root, decodeURIComponent(pathname.slice(base.length)));
  const file = pathname.endsWith("/") ? join(wanted, "index.html") : wanted;
  if (!file.startsWith(root + sep)) return;
  const found = await stat(file);
  return found.isFile() ? { file, size: found.size } : undefined;
}

const server = createServer(async ({ method, url }, response) => {
  const say = (status, text, headers) =>
    response.writeHead(status, { "Content-Type": "text/plain; charset=utf-8", ...headers }).end(`${text}\n`);

  if (method !== "GET" && method !== "HEAD") return say(405, "Only GET and HEAD", { Allow: "GET, HEAD" });
  if (`${url}/` === base) return say(301, base, { Location: base });
  const found = await find(url).catch(() => undefined); // a malformed address, or no such file
  if (!found) return say(404, "Not found");

  response.writeHead(200, {
    "Content-Type": mediaTypes[extname(found.file)] ?? "application/octet-stream",
    "Content-Length": found.size,
    "Cache-Control": "no-cache",
    "X-Content-Type-Options": "nosniff",
  });
  if (method === "HEAD") response.end();
  else createReadStream(found.file).pipe(response);
});

server.listen(Number(port), "127.0.0.1", () =>
  console.log(`http://127.0.0.1:${server.address().port}${base}`),
);
