/** What the fault run prints: a line for every load that broke a law, and in the end how much was tried. */
import type { FullResult, Reporter, TestCase, TestResult } from "@playwright/test/reporter";

const SEED = process.env.FAULT_SEED ?? "1";
const LOADS = process.env.FAULT_LOADS ?? "500";

export default class Summary implements Reporter {
  readonly #from = Date.now();
  readonly #faults = new Map<string, number>();
  #loads = 0;
  #written = 0;
  #failed: string[] = [];

  printsToStdio() {
    return true;
  }

  onError(error: { message?: string }) {
    console.error(error.message);
  }

  onTestEnd({ title }: TestCase, { annotations, status, errors }: TestResult) {
    // Somebody has stopped the run.
    if (status === "interrupted") return;
    this.#loads++;
    const said = (type: string) => annotations.find((annotation) => annotation.type === type)?.description ?? "";
    this.#written += Number(said("written"));
    for (const entry of said("faults").split(";").filter(Boolean)) {
      const [fault, times] = entry.split("=");
      this.#faults.set(fault!, (this.#faults.get(fault!) ?? 0) + Number(times));
    }
    if (status !== "passed") {
      this.#failed.push(title);
      console.log(`\n${title} broke a law (${said("faults")}; ${said("done")})`);
      for (const { message = "" } of errors) console.log(`  ${message.replaceAll("\n", "\n  ")}`);
      console.log(`  again: scripts/fault-run --load ${title.replace("load ", "")} ${LOADS} ${SEED}`);
    } else if (this.#loads % 50 === 0) {
      console.log(`${this.#loads} loads, ${this.#failed.length} failures`);
    }
  }

  onEnd({ status }: FullResult) {
    const faults = [...this.#faults].sort(([, one], [, other]) => other - one);
    const whole = this.#faults.get("whole") ?? 0;
    const all = faults.reduce((sum, [, times]) => sum + times, 0);
    const minutes = ((Date.now() - this.#from) / 60_000).toFixed(1);
    console.log(`\n${all} answers, ${whole} of them whole; the others:`);
    for (const [fault, times] of faults) if (fault !== "whole") console.log(`${String(times).padStart(6)}  ${fault}`);
    console.log(`${this.#written} things written or ticked and looked for again`);
    console.log(`seed ${SEED}: ${this.#loads} loads, ${this.#failed.length} failures, ${minutes} minutes`);
    if (status !== "passed" && !this.#failed.length) console.log(`The run ended as: ${status}`);
  }
}
