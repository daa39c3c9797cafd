/** Where things are: the served page, the repository, what the host builds, the browser. */
import { fileURLToPath } from "node:url";

/** The first of the ports that are listened to. Others may be wanted where the tests of several branches run at once. */
export const PORT = Number(process.env.DAILY_PAPERS_PORT ?? 4870);

/** dist/ at the root of a host, as on a domain of one's own. */
export const HOME = new URL(`http://127.0.0.1:${PORT}/`);
/** dist/ under a path, as on a project's pages. */
export const SUBPATH = new URL(`http://127.0.0.1:${PORT + 1}/repo/`);

export const ROOT = fileURLToPath(new URL("../..", import.meta.url));
export const DIST = `${ROOT}dist`;
/** The command line of examples/post.rs. */
export const POST = `${process.env.CARGO_TARGET_DIR ?? `${ROOT}target`}/debug/examples/post`;

/** Debian's Chromium, and what keeps it from asking anybody of its own accord. */
export const CHROMIUM = {
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
  ],
};
