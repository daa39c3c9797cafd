/**
 * WebKit, the engine of Safari: GTK's small browser on a screen in memory. Its driver intercepts no request, so a proxy
 * answers in the name of Hugging Face, and reaches nobody else.
 */
import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import { createServer as createTlsServer } from "node:https";
import { connect, createServer as createSocketServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Session } from "./session.mjs";

const MINI_BROWSER = "/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser";
const HUB = "huggingface.co:443";

export class WebKit extends Session {
  #screen;
  #servers = [];

  /** Starts WebKit. `answer(url)` gives the body for a request to Hugging Face. */
  async start(answer) {
    const hub = await this.#listen(
      createTlsServer(certificate(), ({ url }, response) => {
        this.asked.push(`https://huggingface.co${url}`);
        response.writeHead(200, { "access-control-allow-origin": "*", "content-type": "application/json" });
        response.end(answer(`https://huggingface.co${url}`));
      }),
    );
    const proxy = createServer((_, response) => response.writeHead(502).end());
    proxy.on("connect", ({ url }, client) => {
      client.on("error", () => {});
      if (url !== HUB) {
        this.asked.push(`https://${url.replace(/:443$/, "")}`);
        return client.end("HTTP/1.1 502 Bad Gateway\r\n\r\n");
      }
      const server = connect(hub, "127.0.0.1", () => {
        client.write("HTTP/1.1 200 OK\r\n\r\n");
        server.pipe(client).pipe(server);
      });
      server.on("error", () => client.destroy());
    });

    this.#screen = spawn("Xvfb", ["-displayfd", "1", "-screen", "0", "1280x900x24", "-nolisten", "tcp"], {
      stdio: ["ignore", "pipe", "ignore"],
    });
    const [display] = await once(this.#screen.stdout, "data");
    const port = await freePort();
    await this.begin({
      driver: "WebKitWebDriver",
      args: [`--port=${port}`, "--host=127.0.0.1"],
      env: { DISPLAY: `:${String(display).trim()}`, WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: "1" },
      port,
      capabilities: {
        "webkitgtk:browserOptions": {
          binary: MINI_BROWSER,
          args: [
            "--automation",
            "--ignore-tls-errors",
            `--proxy=http://127.0.0.1:${await this.#listen(proxy)}`,
            "--ignore-host=127.0.0.1",
          ],
        },
      },
    });
  }

  async stop() {
    await super.stop();
    this.#screen?.kill();
    for (const server of this.#servers) server.close().closeAllConnections();
  }

  async #listen(server) {
    this.#servers.push(server);
    await once(server.listen(0, "127.0.0.1"), "listening");
    return server.address().port;
  }
}

/** A port that nobody listens to: the driver takes none of its own choice. */
async function freePort() {
  const server = createSocketServer();
  await once(server.listen(0, "127.0.0.1"), "listening");
  const { port } = server.address();
  await once(server.close(), "close");
  return port;
}

/** A key and its certificate, for this run only. */
function certificate() {
  const folder = mkdtempSync(join(tmpdir(), "daily-papers-"));
  const [key, cert] = [join(folder, "key.pem"), join(folder, "cert.pem")];
  const kind = ["-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "3"];
  const name = ["-subj", "/CN=huggingface.co", "-addext", "subjectAltName=DNS:huggingface.co"];
  try {
    execFileSync("openssl", ["req", ...kind, ...name, "-keyout", key, "-out", cert], { stdio: "pipe" });
    return { key: readFileSync(key), cert: readFileSync(cert) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
