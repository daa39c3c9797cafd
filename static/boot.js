// Starts the page. A file of its own, because the Content-Security-Policy allows no inline script.
//
// It sets theme and language before the first paint, prefetches the first list, shows it in the static shell, loads the
// program, and shows a message when the page cannot start or has stopped.

const root = document.documentElement;
const parameters = new URLSearchParams(location.search);
if (parameters.get("week") || parameters.get("month")) root.dataset.list = "period";
const parsed = new Promise((done) => (document.readyState === "loading" ? addEventListener("DOMContentLoaded", done) : done()));
const wait = (milliseconds) => new Promise((done) => setTimeout(done, milliseconds));

// The keys are those of src/browser/storage.rs. Storage may be blocked.
const stored = (name) => {
  try {
    return localStorage.getItem(`daily-papers.${name}`);
  } catch {}
};

const theme = stored("theme");
if (theme === "dark" || theme === "light") root.dataset.theme = theme;

const languages = [parameters.get("lang"), stored("language"), ...navigator.languages];
root.lang = languages.map((tag) => /^(ko|en)(?![^-])/i.exec(tag)?.[1].toLowerCase()).find(Boolean) ?? "en";

// Pictures are loaded by default only on a wide screen and an unmetered connection, where the browser exposes it. The
// program reads the result.
const { saveData, type, effectiveType } = navigator.connection ?? {};
const isMetered = saveData || type === "cellular" || /[23]g/.test(effectiveType) || matchMedia("(prefers-reduced-data: reduce)").matches;
if (!isMetered && matchMedia("(min-width: 48rem)").matches) root.dataset.pictures = "";

// The stored files may be broken: the next load comes from the host. Offline they are kept.
const unregisterWorker = async () => {
  try {
    if (navigator.onLine) await (await navigator.serviceWorker.getRegistration())?.unregister();
  } catch {}
};

const cannotStart = async (reason) => {
  console.error(reason);
  await parsed;
  document.querySelectorAll("#app :is(.shell, .late)").forEach((element) => element.remove());
  document.getElementById("cannot-start").hidden = false;
  // Safari's Lockdown Mode takes it away.
  document.querySelectorAll(".without-wasm").forEach((text) => (text.hidden = "WebAssembly" in globalThis));
  unregisterWorker();
};

// A panic is a trap and surfaces as this error; a stack overflow surfaces as an error of the browser's own. After either
// the program does not respond any more.
const isTrap = (error) =>
  error instanceof WebAssembly.RuntimeError || (/^(Range|Internal)Error$/.test(error?.name) && /wasm-function/.test(error.stack));
const stopIfTrapped = (error) => {
  if (!isTrap(error)) return;
  document.getElementById("stopped").hidden = false;
  document.querySelector("dialog[open]")?.close();
  document.querySelector(":popover-open")?.hidePopover();
  unregisterWorker();
};
addEventListener("error", ({ error }) => stopIfTrapped(error));
addEventListener("unhandledrejection", ({ reason }) => stopIfTrapped(reason));

// The day the program asks for first, as ListQuery in src/url_state.rs and latest_days in src/calendar decide: the one
// in the address if it can have a list, none for a sample, the shelf or an invalid date, or else the last weekday whose first
// papers can be there, 90 minutes after 00:00 UTC.
const DAY = 24 * 60 * 60 * 1000;
const utcDate = (time) => new Date(time).toJSON()?.slice(0, 10);
const firstDay = () => {
  const date = parameters.get("date");
  if (["sample", "week", "month"].some((name) => parameters.get(name))) return null;
  if (date) return utcDate(date) === date && date >= "2023-05-04" && date <= utcDate(Date.now()) ? date : null;
  if (parameters.has("shelf")) return null;
  const opened = Date.now() - 90 * 60 * 1000;
  const sinceFriday = { 6: 1, 0: 2 }[new Date(opened).getUTCDay()] ?? 0;
  return utcDate(opened - sinceFriday * DAY);
};

// On a first visit the cache is empty, which takes Cache Storage 60 ms to find out.
const isFirstVisit = () => {
  try {
    return !navigator.serviceWorker.controller && performance.getEntriesByType("navigation")[0].type === "navigate";
  } catch {
    return false;
  }
};

// The program uses `firstList` (src/api/prefetch.rs): the cached list, if there is one, and Hugging Face's answer, or null
// where the list was cached a week or more after it closed and is not requested again.
const prefetch = (day) => {
  const url = `https://huggingface.co/api/daily_papers?date=${day}&limit=100`;
  const isNew = isFirstVisit();
  const settled = Date.parse(day) + 8 * DAY;
  const find = async () => caches.match(url, { cacheName: "daily-papers.lists.1" });
  const found = Promise.race([find(), wait(1000)]).catch(() => {});
  const askUnlessSettled = (copy) => (copy?.headers.get("x-fetched") >= settled ? null : fetch(url));
  const response = isNew || Date.now() < settled ? fetch(url) : found.then(askUnlessSettled);
  const unlessAnswered = response.then((answer) => (isNew && answer?.ok ? undefined : found)).catch(() => found);
  const cached = Promise.race([found, unlessAnswered]);
  globalThis.firstList = { url, cached, response };

  const [copy, answer] = [cached, response].map((promise) => promise.then((body) => body?.clone()).catch(() => {}));
  const show = async ({ showList }) => (await parsed, showList((await copy) ?? (await answer)));
  // With a search, a selection, topics or another view only the program can render the cards.
  const isChosen = parameters.get("q") || parseInt(parameters.get("top")) < 5;
  const isOthers = isChosen || [`selection.${day}`, "topics", "dense", "pictures", "summaries"].some(stored);
  const shown = isOthers ? null : import("./first_list.js").then(show).then(() => new Promise(requestAnimationFrame)).catch(() => {});
  return isNew ? response : shown;
};

const start = async (first) => {
  // On a first visit the list is loaded before the program, which is many times its size; later it is shown before it.
  await Promise.race([first, wait(500)]).catch(() => {});
  const [{ default: run }, wasm] = await Promise.all([import("./daily-papers.js"), fetch("./daily-papers_bg.wasm"), parsed]);
  await run({ module_or_path: wasm });
};

if (!AbortSignal.any || !CSS.supports("color", "light-dark(#000, #fff)")) {
  cannotStart("This browser lacks AbortSignal.any or light-dark().");
} else {
  const day = firstDay();
  start(day && prefetch(day)).catch(cannotStart);
}
