/** How one test ended, as far as the closing lines need it. */
export interface Outcome {
  readonly name: string
  readonly state: "passed" | "failed" | "skipped" | "pending"
  readonly reason?: string | undefined
}

export interface Report {
  readonly lines: readonly string[]
  /** The process's exit code: 0 only when something ran and nothing failed. */
  readonly code: number
}

/**
 * The closing lines of a run: each skipped suite with its reason, then the one line that counts.
 * @param crashes errors outside of any test, a file that could not be loaded among them; each counts as a failure
 * @param suitesLeftOut suites that did not run at all, with why
 * @param strict whether leaving a suite out fails the run, as in CI
 */
export function report(outcomes: readonly Outcome[], crashes: number, suitesLeftOut: ReadonlyMap<string, string>, strict: boolean): Report {
  const count = (state: Outcome["state"]) => outcomes.filter((outcome) => outcome.state === state).length
  const passed = count("passed")
  const failed = count("failed") + count("pending") + crashes
  const skipped = outcomes.filter(({ state }) => state === "skipped")
  const lines = [
    ...[...suitesLeftOut].map(([suite, reason]) => `Skipped ${suite}: ${reason}`),
    ...skipped.map(({ name, reason }) => `Skipped ${name}: ${reason ?? "no reason given"}`),
    `${passed} passed, ${failed} failed${skipped.length + suitesLeftOut.size > 0 ? `, ${skipped.length + suitesLeftOut.size} skipped` : ""}`,
  ]
  const ran = passed + failed > 0
  return { lines, code: ran && failed === 0 && !(strict && suitesLeftOut.size > 0) ? 0 : 1 }
}
