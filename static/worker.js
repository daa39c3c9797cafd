// Stores the page's own files on the device, so that a later visit needs no network. Requests to Hugging Face are
// not intercepted.
//
// The files of one version are in one cache, all of them or none. A new version waits until no page of the old one is
// open, or until the reader activates it.

// Written by scripts/post_build in a release build: the name and digest of each file, and a digest of all, so that any
// change to the page is a new worker with its own cache. A development build stores nothing.
const VERSION = "development";
const FILES = [];

// All pages of an origin share its caches, and this page may be there twice, under different paths.
const OURS = `daily-papers.files ${new URL("./", location).pathname} `;
const CACHE = OURS + VERSION;

const addressOf = (path) => new URL(path, location).href;
const PAGE = addressOf("./");
const STORED = new Set(FILES.map(([path]) => addressOf(path)));

addEventListener("install", (event) => {
  // "no-cache" revalidates every file with the host, without downloading again what the visit has just loaded. A file of
  // another version fails its digest, and with it the installation.
  const requests = FILES.map(([path, integrity]) => new Request(path, { cache: "no-cache", integrity }));
  const store = async () => {
    const cache = await caches.open(CACHE);
    try {
      await cache.addAll(requests);
    } catch (error) {
      await caches.delete(CACHE);
      throw error;
    }
  };
  event.waitUntil(store());
});

addEventListener("activate", (event) => {
  const deleteOthers = async () => {
    const names = await caches.keys();
    await Promise.all(names.filter((name) => name.startsWith(OURS) && name !== CACHE).map((name) => caches.delete(name)));
  };
  event.waitUntil(deleteOthers());
});

// Opened once per visit: opening a cache is slow.
let opened;

addEventListener("fetch", (event) => {
  const { method, mode, url } = event.request;
  if (method !== "GET") return;
  // The page itself reads the query and the fragment.
  const [address] = url.split(/[?#]/);
  const opensPage = mode === "navigate" && [PAGE, addressOf("index.html")].includes(address);
  const file = opensPage ? PAGE : address;
  if (!STORED.has(file)) return;
  opened ??= caches.open(CACHE);
  const find = async () => (await opened).match(file, { ignoreVary: true });
  // A cache that failed to open is opened again the next time.
  const found = find().catch(() => (opened = undefined));
  event.respondWith(found.then((response) => response ?? fetch(event.request)));
});

// The reader activates the new version (src/browser/service_worker.rs).
addEventListener("message", ({ data }) => {
  if (data === "take over") skipWaiting();
});
