/**
 * Firefox, driven without a library: WebDriver over HTTP for what a reader does, WebDriver BiDi over a socket for what the
 * network answers and what the console says.
 */
import { spawn } from "node:child_process";
import { once } from "node:events";

const PREFERENCES = {
  "intl.accept_languages": "ko-KR, ko, en",
  // The page's clipboard can be read without a question to anybody.
  "dom.events.testing.asyncClipboard": true,
  // Firefox asks nobody of its own accord.
  "app.normandy.enabled": false,
  "app.update.disabledForTesting": true,
  "browser.safebrowsing.malware.enabled": false,
  "browser.safebrowsing.phishing.enabled": false,
  "browser.safebrowsing.update.enabled": false,
  "datareporting.policy.dataSubmissionEnabled": false,
  "extensions.update.enabled": false,
  "network.captive-portal-service.enabled": false,
  "network.connectivity-service.enabled": false,
  "services.settings.server": "data:,#remote-settings-dummy/v1",
  "toolkit.telemetry.enabled": false,
};

const ELEMENT = "element-6066-11e4-a52e-4f735466cecf";

export class Firefox {
  /** Every address that a page has asked for. */
  asked = [];
  /** Errors in the console, uncaught ones among them. */
  errors = [];
  #driver;
  #base;
  #socket;
  #waiting = new Map();
  #answer;

  /** Starts Firefox. `answer(url)` gives the body for a request to Hugging Face, or nothing for no connection. */
  async start({ geckodriver, binary, answer }) {
    this.#answer = answer;
    // Port 0 is any free one, and geckodriver says which.
    this.#driver = spawn(geckodriver, ["--port", "0", "--websocket-port", "0", "--log", "info"], {
      // What Firefox says of itself on standard error is no matter of the page.
      stdio: ["ignore", "pipe", "ignore"],
    });
    this.#base = await new Promise((found, failed) => {
      let said = "";
      this.#driver.on("error", failed).on("exit", (code) => failed(new Error(`geckodriver ended with ${code}: ${said}`)));
      this.#driver.stdout.on("data", (data) => {
        said += data;
        const [, port] = /Listening on 127\.0\.0\.1:(\d+)/.exec(said) ?? [];
        if (port) found(`http://127.0.0.1:${port}`);
      });
    });
    const options = { binary, args: ["-headless"], prefs: PREFERENCES };
    const { sessionId, capabilities } = await this.#post("/session", {
      capabilities: { alwaysMatch: { "moz:firefoxOptions": options, webSocketUrl: true } },
    });
    this.#base += `/session/${sessionId}`;
    this.#socket = new WebSocket(capabilities.webSocketUrl);
    this.#socket.addEventListener("message", ({ data }) => this.#hear(JSON.parse(data)));
    await once(this.#socket, "open");
    await this.#bidi("session.subscribe", { events: ["network.beforeRequestSent", "log.entryAdded"] });
    await this.#bidi("network.addIntercept", {
      phases: ["beforeRequestSent"],
      urlPatterns: [{ type: "pattern", protocol: "https", hostname: "huggingface.co" }],
    });
  }

  async stop() {
    if (this.#socket) await fetch(this.#base, { method: "DELETE" }).catch(() => {});
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

  /** Clicks, as a hand would, the button of this text. */
  async press(text) {
    const script = `return [...document.querySelectorAll("button")].find((button) =>
      button.checkVisibility() && !button.disabled && button.textContent.trim().startsWith(arguments[0]))`;
    const button = await this.until(`the button “${text}”`, script, text);
    await this.#post(`/element/${button[ELEMENT]}/click`, {});
  }

  clipboard = () =>
    this.#post("/execute/async", { script: "navigator.clipboard.readText().then(arguments[0], arguments[0])", args: [] });

  // ---- How it is told to Firefox ----

  async #post(path, body) {
    const answer = await fetch(this.#base + path, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
    });
    const { value } = await answer.json();
    if (value?.error) throw new Error(`${path}: ${value.message}`);
    return value;
  }

  #bidi(method, params) {
    const id = this.#waiting.size + 1;
    const answered = new Promise((done, failed) => this.#waiting.set(id, { done, failed }));
    this.#socket.send(JSON.stringify({ id, method, params }));
    return answered;
  }

  #hear({ type, id, result, message, method, params }) {
    if (type === "success") this.#waiting.get(id).done(result);
    else if (type === "error") this.#waiting.get(id)?.failed(new Error(message));
    else if (method === "log.entryAdded" && params.level === "error") this.errors.push(params.text);
    else if (method === "network.beforeRequestSent") this.#onRequest(params);
  }

  #onRequest({ isBlocked, request }) {
    this.asked.push(request.url);
    if (!isBlocked) return;
    const body = this.#answer(request.url);
    const header = (name, value) => ({ name, value: { type: "string", value } });
    const sent =
      body === undefined
        ? this.#bidi("network.failRequest", { request: request.request })
        : this.#bidi("network.provideResponse", {
            request: request.request,
            statusCode: 200,
            reasonPhrase: "OK",
            headers: [header("access-control-allow-origin", "*"), header("content-type", "application/json")],
            body: { type: "string", value: body },
          });
    // The page may have given up on the request.
    sent.catch(() => {});
  }
}
