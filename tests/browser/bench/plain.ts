/** Prints what the bench prints, and nothing of its own unless it fails. */
import type { Reporter, TestCase, TestError, TestResult } from "@playwright/test/reporter";

export default class Plain implements Reporter {
  printsToStdio() {
    return true;
  }

  onStdOut(text: string | Buffer) {
    process.stdout.write(text);
  }

  onStdErr(text: string | Buffer) {
    process.stderr.write(text);
  }

  onError(error: TestError) {
    console.error(error.stack ?? error.message);
  }

  onTestEnd(_: TestCase, { errors }: TestResult) {
    for (const error of errors) this.onError(error);
  }
}
