// Stores the page's own files on the device, so that a later visit needs no network. Requests to Hugging Face are let
// through untouched.
//
// The files of one version are in one cache, all of them or none. A new version waits until no page of the old one is
// open, or until the reader asks for it.

// A release build's, written by scripts/post_build: each file's name and digest, and a digest of it all, so that any
// change to the page is a new worker with a cache of its own. A development build stores nothing.
const VERSION = "development";
const FILES = [];

// An origin has one set of caches for all its pages, and there may be another of these under another path.
const OURS = `daily-papers.files ${new URL("./", location).pathname} `;
const CACHE = OURS + VERSION;

const addressOf = (path) => new URL(path, location).href;
const PAGE = addressOf("./");
const KEPT = new Set(FILES.map(([path]) => addressOf(path)));

addEventListener("install", (event) => {
  // "no-cache" asks the host about every file, but does not download again what the visit has just brought. A file
  // of another version, from wherever it may come, fails its digest, and with it the whole.
  const requests = FILES.map(([path, integrity]) => new Request(path, { cache: "no-cache", integrity }));
  const keep = async () => {
    const cache = await caches.open(CACHE);
    try {
      await cache.addAll(requests);
    } catch (error) {
      await caches.delete(CACHE);
      throw error;
    }
  };
  event.waitUntil(keep());
});

addEventListener("activate", (event) => {
  const forgetOthers = async () => {
    const names = await caches.keys();
    await Promise.all(names.filter((name) => name.startsWith(OURS) && name !== CACHE).map((name) => caches.delete(name)));
  };
  event.waitUntil(forgetOthers());
});

// Opened once for all files of a visit; browsers take a while each time.
let opened;

addEventListener("fetch", (event) => {
  const { method, mode, url } = event.request;
  if (method !== "GET") return;
  // The day and all else that an address may ask for is read by the page itself.
  const [address] = url.split(/[?#]/);
  const opensPage = mode === "navigate" && [PAGE, addressOf("index.html")].includes(address);
  const kept = opensPage ? PAGE : address;
  if (!KEPT.has(kept)) return;
  opened ??= caches.open(CACHE);
  const find = async () => (await opened).match(kept, { ignoreVary: true });
  // A cache that cannot be had is opened anew the next time.
  const found = find().catch(() => (opened = undefined));
  event.respondWith(found.then((file) => file ?? fetch(event.request)));
});

// The reader wants the new version now (src/browser/service_worker.rs).
addEventListener("message", ({ data }) => {
  if (data === "take over") skipWaiting();
});
