/** Before all tests: the host's own posts can be made, to compare with. */
import { execFileSync } from "node:child_process";
import { ROOT } from "./where.ts";

export default function setup() {
  execFileSync("cargo", ["build", "--quiet", "--locked", "--example", "post"], { cwd: ROOT, stdio: "inherit" });
}
