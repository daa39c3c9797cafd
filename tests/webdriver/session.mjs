/** A browser, driven over WebDriver without a library. */
import { spawn } from "node:child_process";

const ELEMENT = "element-6066-11e4-a52e-4f735466cecf";
const CONTROL = "\uE009";

export class Session {
  /** Every address that a page has asked for, as far as the browser tells. */
  asked = [];
  /** Errors in the console, uncaught ones among them, as far as the browser tells. */
  errors = [];
  #driver;
  #base;

  /**
   * Starts a driver and, through it, a browser, and returns what it can do. `listening` finds the driver's port in what
   * the driver prints; a driver that prints nothing is given its port instead.
   */
  async begin({ driver, args, env, listening, port, capabilities }) {
    // What a browser says of itself on standard error is no matter of the page.
    this.#driver = spawn(driver, args, { stdio: ["ignore", "pipe", "ignore"], env: { ...process.env, ...env } });
    const ended = new Promise((_, failed) =>
      this.#driver.on("error", failed).on("exit", (code) => failed(new Error(`${driver} ended with ${code}`))),
    );
    // It ends when the tests do, too.
    ended.catch(() => {});
    const found = listening ? this.#printed(listening) : port;
    this.#base = `http://127.0.0.1:${await Promise.race([found, ended])}`;
    const started = this.#once("/session", { capabilities: { alwaysMatch: capabilities } });
    const session = await Promise.race([started, ended]);
    this.#base += `/session/${session.sessionId}`;
    // Wide enough for the post beside the list.
    await this.#post("/window/rect", { width: 1280, height: 900 });
    return session.capabilities;
  }

  async stop() {
    if (this.#base?.includes("/session/")) await fetch(this.#base, { method: "DELETE" }).catch(() => {});
    this.#driver?.kill();
  }

  // ---- What a reader does ----

  open = (url) => this.#post("/url", { url });
  run = (script, ...args) => this.#post("/execute/sync", { script, args });

  /** Waits until a script returns something, and returns that. */
  async until(what, script, ...args) {
    const end = Date.now() + 60_000;
    for (;;) {
      const found = await this.run(script, ...args);
      if (found) return found;
      if (Date.now() > end) throw new Error(`Waited for ${what}; the page says:\n${await this.run("return document.body.innerText")}`);
    }
  }

  /** Clicks, as a hand would, the button of this text, or of this name where it has a picture. */
  async press(text) {
    const script = `return [...document.querySelectorAll("button")].find((button) =>
      button.checkVisibility() && !button.disabled && (button.getAttribute("aria-label") ?? button.textContent.trim()).startsWith(arguments[0]))`;
    const button = await this.until(`the button “${text}”`, script, text);
    await this.#post(`/element/${button[ELEMENT]}/click`, {});
  }

  /** What the keys for pasting put into a field. */
  async pasted() {
    const field = await this.run("return document.body.appendChild(document.createElement('textarea'))");
    await this.#post(`/element/${field[ELEMENT]}/value`, { text: `${CONTROL}v${CONTROL}` });
    const text = await this.until("what is pasted", "return arguments[0].value", field);
    await this.run("arguments[0].remove()", field);
    return text;
  }

  // ---- How it is told to the browser ----

  /** A driver that has just been started may not listen yet. */
  async #once(path, body) {
    for (const end = Date.now() + 30_000; ; ) {
      try {
        return await this.#post(path, body);
      } catch (error) {
        if (error.cause?.code !== "ECONNREFUSED" || Date.now() > end) throw error;
      }
    }
  }

  async #post(path, body) {
    const answer = await fetch(this.#base + path, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
    });
    const { value } = await answer.json();
    if (value?.error) throw new Error(`${path}: ${value.message || value.error}`);
    return value;
  }

  #printed(pattern) {
    let said = "";
    return new Promise((found) =>
      this.#driver.stdout.on("data", (data) => {
        said += data;
        const [, port] = pattern.exec(said) ?? [];
        if (port) found(port);
      }),
    );
  }
}
