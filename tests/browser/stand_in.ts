/**
 * A server that stands in for huggingface.co, on this machine and over TLS: the browser is told to look for the name
 * here. What is answered so goes through the browser's whole network, which answers made by Playwright's routes do
 * not: connections break off in the middle of a body, and throttling holds.
 */
import { execFileSync } from "node:child_process";
import { createHash, X509Certificate } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import { createServer } from "node:https";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

export interface StandIn {
  /** What Chromium is to be started with, so that it finds the server, trusts it, and reaches no other host. */
  args: string[];
  close(): Promise<void>;
}

/** Answers every request of the browser to these hosts. */
export async function standIn(
  answer: (request: IncomingMessage, response: ServerResponse) => void,
  hosts = ["huggingface.co"],
): Promise<StandIn> {
  const { key, cert } = certificate(hosts);
  const server = createServer({ key, cert, keepAlive: true }, answer);
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  const { port } = server.address() as AddressInfo;
  const trusted = new X509Certificate(cert).publicKey.export({ type: "spki", format: "der" });
  return {
    args: [
      `--host-resolver-rules=${hosts.map((host) => `MAP ${host}:443 127.0.0.1:${port}, `).join("")}MAP * ~NOTFOUND, EXCLUDE 127.0.0.1`,
      // Only this key: with all errors ignored the browser would keep no answer, and no page does without its cache.
      `--ignore-certificate-errors-spki-list=${createHash("sha256").update(trusted).digest("base64")}`,
    ],
    close: () => {
      server.closeAllConnections();
      return new Promise((closed) => server.close(() => closed()));
    },
  };
}

/** A key and its certificate, for this run only: a key that lies in a repository is nobody's secret. */
function certificate(hosts: string[]): { key: string; cert: string } {
  const folder = mkdtempSync(join(tmpdir(), "daily-papers-"));
  const [key, cert] = [join(folder, "key.pem"), join(folder, "cert.pem")];
  const name = ["-subj", "/CN=huggingface.co", "-addext", `subjectAltName=${hosts.map((host) => `DNS:${host}`).join(",")}`];
  const kind = ["-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "3"];
  try {
    execFileSync("openssl", ["req", ...kind, ...name, "-keyout", key, "-out", cert], { stdio: "pipe" });
    return { key: readFileSync(key, "utf8"), cert: readFileSync(cert, "utf8") };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
