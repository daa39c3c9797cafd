// Starts the page. An external file, because the Content-Security-Policy allows no inline script.
//
// It loads and compiles the program, asks for the first list meanwhile, finds and keeps lists on the device, sets the
// chosen colours before anything is painted in the wrong ones, says so when the page cannot start or has stopped, has the
// page's own files kept once it has started, and loads the second program when it is asked for. What others have to do
// for it, on the network or beside the page, is begun first.

const root = document.documentElement;

// After this the next load comes from the host: what is kept on the device may be what is broken, and a better version
// would wait behind it. Offline there is nothing better to be had.
const forgetFiles = async () => {
  try {
    if (navigator.onLine) await (await navigator.serviceWorker.getRegistration())?.unregister();
  } catch {}
};

const cannotStart = (reason) => {
  console.error(reason);
  document.getElementById("app").querySelectorAll(".shell, .late").forEach((element) => element.remove());
  document.getElementById("cannot-start").hidden = false;
  forgetFiles();
};

// The WebAssembly is compiled while its glue script is on its way, which then starts it: see scripts/finish.
const compiled = async (address) => {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(answer.status + " " + answer.url);
  // Hosts that do not know the type are common, and a browser compiles no other while it comes.
  const isKnown = answer.headers.get("content-type") === "application/wasm";
  return isKnown ? WebAssembly.compileStreaming(answer) : WebAssembly.compile(await answer.arrayBuffer());
};
const loaded = async (glue, wasm) => {
  const [module, program] = await Promise.all([import(glue), compiled(wasm)]);
  return () => module.default(program);
};

// A browser without these is older than the page can serve; it is told so rather than shown half a page.
if (!AbortSignal.any || !CSS.supports("color", "light-dark(#000, #fff)")) {
  cannotStart("This browser lacks AbortSignal.any or light-dark().");
} else {
  const glue = document.querySelector("link[rel=modulepreload]").href;
  const wasm = document.querySelector("link[rel=preload][as=fetch]").href;
  loaded(glue, wasm)
    .then((start) => start())
    .catch(cannotStart);
}

// The list the page will ask for first, as `Subject` in src/address.rs and `latest_days` in src/calendar decide:
// the day in the address if it is one a list can have, nothing for a sample or nonsense, and without a day the last
// weekday whose first papers can be there, 90 minutes after 00:00 UTC.
const DAY = 24 * 60 * 60 * 1000;
const utcDate = (time) => new Date(time).toJSON().slice(0, 10);

const firstDay = () => {
  const asked = new URLSearchParams(location.search);
  const date = asked.get("date");
  if (["sample", "week", "month"].some((subject) => asked.get(subject))) return null;
  if (date) {
    // No date at all has no JSON.
    const isDate = new Date(date).toJSON()?.slice(0, 10) === date;
    return isDate && date >= "2023-05-04" && date <= utcDate(Date.now()) ? date : null;
  }
  const shown = Date.now() - 90 * 60 * 1000;
  const sinceFriday = { 6: 1, 0: 2 }[new Date(shown).getUTCDay()] ?? 0;
  return utcDate(shown - sinceFriday * DAY);
};

// The lists that are kept on the device, for src/browser/kept.rs: few bytes here, and the first list is looked for before
// the program is there. An answer is its response with its body.
const LISTS = "daily-papers.lists.1";
const read = async (response) => [response, await response.arrayBuffer()];

// Browsers are slow to say that something is not kept. So they are asked for all addresses once the first list is shown,
// and again when the reader comes back, since another tab may have kept more.
const addresses = new Set();
let areAllKnown = false;
const learn = async () => {
  areAllKnown = false;
  try {
    for (const { url } of await (await caches.open(LISTS)).keys()) addresses.add(url);
    areAllKnown = true;
  } catch {}
};
addEventListener("daily-papers.settled", learn, { once: true });
document.addEventListener("visibilitychange", () => document.hidden || learn());

const find = async (address) => {
  const found = await caches.match(address, { cacheName: LISTS });
  return found && read(found);
};
addEventListener("daily-papers.look", ({ detail }) => {
  if (!areAllKnown || addresses.has(detail[0])) detail.push(find(detail[0]));
});

addEventListener("daily-papers.keep", async ({ detail: [address, body, link] }) => {
  const headers = { "x-fetched": Date.now() };
  if (link) headers.link = link;
  // What cannot be kept is fetched again the next time.
  try {
    await (await caches.open(LISTS)).put(address, new Response(body, { headers }));
    addresses.add(address);
  } catch {}
});

// The program takes both over when it is there, as in src/browser/early.rs: what is kept of the first list on the device,
// and Hugging Face's answer.
const day = firstDay();
if (day) {
  const address = `https://huggingface.co/api/daily_papers?date=${day}&limit=100`;
  const ask = async () => read(await fetch(address));
  // A list that was kept a week or more after it closed is not asked for again. Only a day that has been over for so long
  // can be settled; for any other there is nothing to look up first.
  const settles = Date.parse(day) + 8 * DAY;
  const askUnlessSettled = (found) => (found?.[0].headers.get("x-fetched") >= settles ? null : ask());
  // The program would not wait longer for the device either; as in src/browser/kept.rs.
  const patience = new Promise((done) => setTimeout(done, 1000));
  const found = Promise.race([find(address), patience]).catch(() => {});
  const answer = Date.now() < settles ? ask() : found.then(askUnlessSettled);
  // On a first visit, which has no worker, there is nothing to find, which browsers are slow to say: a list that has come
  // is not kept waiting. Where workers may not even be spoken of, it is.
  const isFirstVisit = () => !navigator.serviceWorker?.controller;
  const unlessAnswered = answer.then((answered) => (answered?.[0].ok && isFirstVisit() ? undefined : found)).catch(() => found);
  const kept = Promise.race([found, unlessAnswered]);
  addEventListener("daily-papers.first", ({ detail }) => detail[0] === address && detail.push(kept, answer), { once: true });
}

// As `Remembered::Theme` in src/browser/remembered.rs. Storage may be refused altogether.
try {
  const theme = localStorage.getItem("daily-papers.theme");
  if (theme === "dark" || theme === "light") root.dataset.theme = theme;
} catch {}

// Pictures are loaded unasked only on a screen that has room for them and a connection that has no price, where the
// browser knows of one. src/browser/page.rs reads it.
const { saveData, type, effectiveType } = navigator.connection ?? {};
const isDear = saveData || type === "cellular" || /[23]g/.test(effectiveType) || matchMedia("(prefers-reduced-data: reduce)").matches;
if (!isDear && matchMedia("(min-width: 48rem)").matches) root.dataset.pictures = "";

// A panic of the program is a trap, and leaves the WebAssembly as this error, whatever the browser had called it for.
// A full stack leaves it under the name of the browser's own choice. After either the program no longer answers, and a
// page that looks alive but is not is the worst of all faces.
const isTrap = (error) =>
  error instanceof WebAssembly.RuntimeError ||
  (/^(Range|Internal)Error$/.test(error?.name) && /wasm-function/.test(error.stack));
const stopIfTrapped = (error) => {
  if (!isTrap(error)) return;
  document.getElementById("stopped").hidden = false;
  document.querySelector("dialog[open]")?.close();
  forgetFiles();
};
addEventListener("error", ({ error }) => stopIfTrapped(error));
addEventListener("unhandledrejection", ({ reason }) => stopIfTrapped(reason));

// The program and this file tell each other by events of the window, as in src/browser/update.rs: the program when it
// has its first list, so that keeping files never delays one, this file when a newer version of the page is there, and
// the program again when the reader wants it.
const keepFiles = async () => {
  const registration = await navigator.serviceWorker.register("worker.js");
  const offer = () => {
    // Without an active one it is the first version, which is no news.
    if (registration.active && registration.waiting) dispatchEvent(new Event("daily-papers.new-version"));
  };
  const follow = () => registration.installing?.addEventListener("statechange", offer);
  registration.addEventListener("updatefound", follow);
  follow();
  offer();
  // Browsers look for a newer worker when a page is loaded; one on a phone is left open and come back to for weeks.
  document.addEventListener("visibilitychange", () => document.hidden || registration.update().catch(() => {}));
  addEventListener("daily-papers.renew", () => {
    // In another tab the reader may have asked before, and the new version be there already.
    const next = registration.waiting;
    if (!next) return location.reload();
    next.addEventListener("statechange", () => next.state === "activating" || location.reload());
    next.postMessage("take over");
  });
};
// Where the browser has no service workers or refuses them, the page needs the network, as any other does.
addEventListener("daily-papers.settled", () => Promise.resolve().then(keepFiles).catch(() => {}), { once: true });

// The second program (src/bin/workshop.rs) is loaded when something of it is first asked for; what was asked for
// meanwhile is then said once more, to it. scripts/finish puts in the true names. What could not be loaded is asked for
// under another address the next time, since browsers remember that a module could not be had.
const WANTED = "daily-papers.wanted";
let failures = 0;
let asked = [];
const loadSecond = async ({ detail }) => {
  if (asked.push(detail) > 1) return;
  root.style.cursor = "progress";
  const again = failures ? `?${failures}` : "";
  const style = new Promise((loaded, failed) => {
    const link = document.createElement("link");
    Object.assign(link, { rel: "stylesheet", href: "./workshop.css" + again, onload: loaded, onerror: failed });
    document.head.append(link);
  });
  let outcome = "there";
  try {
    const [start] = await Promise.all([loaded("./workshop.js" + again, "./workshop_bg.wasm"), style]);
    removeEventListener(WANTED, loadSecond);
    await start();
    for (const detail of asked) dispatchEvent(new CustomEvent(WANTED, { detail }));
  } catch (error) {
    stopIfTrapped(error);
    failures += 1;
    addEventListener(WANTED, loadSecond);
    outcome = "missing";
  }
  asked = [];
  dispatchEvent(new Event("daily-papers.second-" + outcome));
  root.style.cursor = "";
};
addEventListener(WANTED, loadSecond);

