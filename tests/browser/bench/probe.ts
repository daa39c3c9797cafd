/** What runs inside every measured page: it knows titles, roles and names, and nothing of how a page is made. */

export interface Setup {
  /** By how many milliseconds the page's clock is ahead of the machine's. */
  ahead: number;
  /** The title of the first paper. */
  title: string;
  /** Whether the copy button is clicked in each frame after the first title, until it copies the post. */
  copies?: boolean;
  /** Whether a title below the viewport counts, too. */
  below?: boolean;
  /** How the name of the copy button begins. */
  copy: string;
}

export interface Probe {
  /** The time, in milliseconds since the visit began, at which a frame was painted in which the condition held. */
  until(condition: () => boolean): Promise<number>;
  /** The time at which the first title was painted in view. */
  first: Promise<number>;
  /** The time after the first painted frame in which a click on the copy button copied the post. */
  copyable: Promise<number> | undefined;
  /** Whether the title is in view. */
  shows(title: string): boolean;
  /** Clicks the button that has one of these accessible names. */
  click(names: readonly string[]): void;
  /** Whether the copy button is there and enabled. */
  offersCopy(): boolean;
  /** Whether a status of the page contains this text. */
  says(text: string): boolean;
  /** How many papers have a link to their page at Hugging Face. */
  linked(): number;
  /** For every key that was pressed, the time to the next painted frame. */
  keys: number[];
  /** The durations of all tasks over 50 ms. */
  tasks: number[];
  /** The sum of all layout shifts. */
  shift: number;
  memory: WebAssembly.Memory | undefined;
}

/** The accessible name of the copy button begins so on every page, in Korean. */
export const COPY = "글 복사";

/** Runs before anything of the page's own. Whatever it needs is inside it: its text is sent to the browser. */
export function probe({ ahead, title, copies, below, copy }: Setup) {
  const DEADLINE = 90_000;
  const PAPER = /^https:\/\/huggingface\.co\/papers\/\d{4}\.\d{5}$/;

  // Every run has the same days.
  const TrueDate = Date;
  const present = () => TrueDate.now() + ahead;
  globalThis.Date = new Proxy(TrueDate, {
    construct: (target, args, made) => Reflect.construct(target, args.length ? args : [present()], made),
    apply: () => new TrueDate(present()).toString(),
    get: (target, key, from) => (key === "now" ? present : Reflect.get(target, key, from)),
  });

  // Called from an animation frame: that frame is painted before the message comes.
  const painted = (then: (time: number) => void) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => then(performance.now());
    port2.postMessage(null);
  };
  const until = (condition: () => boolean) =>
    new Promise<number>((resolve, reject) => {
      const since = performance.now();
      const look = () => {
        if (document.body && condition()) return painted(resolve);
        if (performance.now() - since > DEADLINE) {
          const text = document.body?.innerText.slice(0, 500);
          return reject(new Error(`${condition} does not hold at ${location}: ${text}`));
        }
        requestAnimationFrame(look);
      };
      requestAnimationFrame(look);
    });

  const isVisible = (element: Element) => {
    const { width, height } = element.getBoundingClientRect();
    return width > 2 && height > 2 && element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
  };
  const isInView = (element: Element) => {
    const { top, right, bottom, left } = element.getBoundingClientRect();
    return bottom > 0 && right > 0 && left < innerWidth && (below || top < innerHeight);
  };
  const squeezed = (text: string) => text.replace(/\s+/g, " ").trim();
  const shows = (wanted: string) => {
    const start = wanted.split(" ")[0]!;
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let text = texts.nextNode() as Text | null; text; text = texts.nextNode() as Text | null) {
      const element = text.parentElement!;
      if (!text.data.includes(start) || squeezed(element.textContent!) !== wanted) continue;
      if (isVisible(element) && isInView(element)) return true;
    }
    return false;
  };
  const button = (matches: (name: string) => boolean) =>
    [...document.querySelectorAll("button")].find((each) => matches(each.ariaLabel ?? squeezed(each.textContent!)));
  const click = (names: readonly string[]) => {
    const found = button((own) => names.includes(own));
    if (!found) throw new Error(`There is no button "${names[0]}" at ${location}.`);
    found.click();
  };

  /** What pages wrote to the clipboard. */
  const written: string[] = [];
  if (copies) {
    Clipboard.prototype.writeText = async (text) => {
      written.push(text);
    };
  }
  const letters = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, "");
  let copyButton: HTMLButtonElement | undefined;
  const enabledCopyButton = () => {
    if (!copyButton?.isConnected) copyButton = button((name) => name.startsWith(copy));
    return copyButton && !copyButton.disabled && copyButton.ariaDisabled !== "true" ? copyButton : undefined;
  };
  const handsOver = () => {
    const enabled = enabledCopyButton();
    if (!enabled || !isVisible(enabled)) return false;
    enabled.click();
    return letters(written.splice(0).join()).includes(letters(title));
  };
  const untilCopyable = () =>
    new Promise<number>((resolve, reject) => {
      const look = (time: number) => {
        if (handsOver()) return resolve(time);
        if (time > DEADLINE) return reject(new Error(`The copy button copies no post at ${location}.`));
        requestAnimationFrame(() => painted(look));
      };
      painted(look);
    });

  const first = until(() => shows(title));
  const made: Probe = {
    until,
    first,
    copyable: copies ? first.then(untilCopyable) : undefined,
    shows,
    click,
    offersCopy: () => enabledCopyButton() !== undefined,
    says: (text) => [...document.querySelectorAll("[role=status]")].some((status) => status.textContent!.includes(text)),
    linked: () => new Set([...document.links].map(({ href }) => href).filter((href) => PAPER.test(href))).size,
    keys: [],
    tasks: [],
    shift: 0,
    memory: undefined,
  };
  // Chromium reports a rejection that nobody waits for, yet.
  made.copyable?.catch(() => {});
  Object.assign(globalThis, { bench: made });

  addEventListener("keydown", ({ timeStamp }) => {
    requestAnimationFrame(() => painted((time) => made.keys.push(time - timeStamp)));
  }, true);
  new PerformanceObserver((list) => made.tasks.push(...list.getEntries().map(({ duration }) => duration))).observe({
    type: "longtask",
    buffered: true,
  });
  new PerformanceObserver((list) => {
    // The emulation of a phone counts as input for half a second, so `hadRecentInput` says nothing.
    for (const entry of list.getEntries()) made.shift += (entry as PerformanceEntry & { value: number }).value;
  }).observe({ type: "layout-shift", buffered: true });

  const remember = <T extends WebAssembly.Instance | WebAssembly.WebAssemblyInstantiatedSource>(result: T) => {
    const { exports } = result instanceof WebAssembly.Instance ? result : result.instance;
    made.memory ??= Object.values(exports).find((value) => value instanceof WebAssembly.Memory);
    return result;
  };
  const { instantiate, instantiateStreaming } = WebAssembly;
  Object.assign(WebAssembly, {
    instantiate: (source: BufferSource, imports?: WebAssembly.Imports) => instantiate(source, imports).then(remember),
    instantiateStreaming: (source: Response, imports?: WebAssembly.Imports) =>
      instantiateStreaming(source, imports).then(remember),
  });
}
