/** Firefox: WebDriver BiDi, over a socket, for what the network answers and what the console says. */
import { once } from "node:events";
import { Session } from "./session.mjs";

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

export class Firefox extends Session {
  #socket;
  #waiting = new Map();
  #answer;

  /** Starts Firefox. `answer(url)` gives the body for a request to Hugging Face, or nothing for no connection. */
  async start(answer) {
    this.#answer = answer;
    const binary = process.env.FIREFOX || "/usr/bin/firefox-esr";
    const options = { binary, args: ["-headless"], prefs: PREFERENCES };
    const { webSocketUrl } = await this.begin({
      driver: process.env.GECKODRIVER || "geckodriver",
      // Port 0 is any free one, and geckodriver says which.
      args: ["--port", "0", "--websocket-port", "0", "--log", "info"],
      listening: /Listening on 127\.0\.0\.1:(\d+)/,
      capabilities: { "moz:firefoxOptions": options, webSocketUrl: true },
    });
    this.#socket = new WebSocket(webSocketUrl);
    this.#socket.addEventListener("message", ({ data }) => this.#hear(JSON.parse(data)));
    await once(this.#socket, "open");
    await this.#bidi("session.subscribe", { events: ["network.beforeRequestSent", "log.entryAdded"] });
    await this.#bidi("network.addIntercept", {
      phases: ["beforeRequestSent"],
      urlPatterns: [{ type: "pattern", protocol: "https", hostname: "huggingface.co" }],
    });
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
