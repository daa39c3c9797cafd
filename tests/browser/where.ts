/** Where things are: the served page, the repository, what the host builds. */
import { fileURLToPath } from "node:url";

/** Two ports in a row. Whoever tests two builds on one machine at once gives each its own. */
const PORT = Number(process.env.DAILY_PAPERS_PORT ?? 4870);
/** dist/ at the root of a host, as on a domain of one's own. */
export const HOME = new URL(`http://127.0.0.1:${PORT}/`);
/** dist/ under a path, as on a project's pages. */
export const SUBPATH = new URL(`http://127.0.0.1:${PORT + 1}/repo/`);

export const ROOT = fileURLToPath(new URL("../..", import.meta.url));
export const DIST = `${ROOT}dist`;
/** The command line of examples/post.rs. */
export const POST = `${process.env.CARGO_TARGET_DIR ?? `${ROOT}target`}/debug/examples/post`;
