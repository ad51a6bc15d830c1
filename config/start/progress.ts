import { join } from "node:path"
import { readJson, writeJson } from "./files.ts"

const BAR = 20
const REDRAW_MS = 200

export interface Step {
  readonly what: string
  readonly elapsedS: number
  /** How long it took last time, where that is known. */
  readonly expectedS: number | undefined
  /** How much of it is done, from 0 to 1, where the step itself tells. */
  readonly part?: number | undefined
}

/** One line for a running step: bar, what, elapsed, remaining. With neither a count nor an earlier run there is no bar to believe in. */
export function line({ what, elapsedS, expectedS, part }: Step): string {
  const elapsed = `${Math.round(elapsedS)} s`
  const totalS = part ? elapsedS / part : expectedS
  if (totalS === undefined) return `${"·".repeat(BAR)} ${what} ${elapsed}`
  const bar = "█".repeat(Math.round(Math.min(part ?? elapsedS / totalS, 0.97) * BAR)).padEnd(BAR, "░")
  const left = Math.ceil(totalS - elapsedS)
  return `${bar} ${what} ${elapsed}, ${left > 0 ? `about ${left} s left` : "any moment now"}`
}

type Output = Pick<NodeJS.WriteStream, "write" | "isTTY" | "columns">

/**
 * Shows the steps that are running: on a terminal one live line each, elsewhere one plain line when a step begins and
 * one when it is done. How long each took is kept in the data folder and is what the next run expects.
 */
export class Progress {
  readonly #running = new Map<string, { from: number; expectedS: number | undefined; part?: number }>()
  readonly #durations: Record<string, number>
  readonly #file: string
  readonly #out: Output
  #drawn = 0
  #timer: NodeJS.Timeout | undefined

  constructor(data: string, out: Output = process.stdout) {
    this.#file = join(data, "durations.json")
    this.#durations = readJson(this.#file) ?? {}
    this.#out = out
  }

  /** @param work may report how much of it is done, from 0 to 1 */
  async step<T>(what: string, work: (report: (part: number) => void) => Promise<T>): Promise<T> {
    const from = performance.now()
    const expectedS = this.#durations[what]
    const running: { from: number; expectedS: number | undefined; part?: number } = { from, expectedS }
    this.#running.set(what, running)
    if (this.#out.isTTY) this.#animate()
    else this.#out.write(`${what}${expectedS ? ` (about ${Math.ceil(expectedS)} s)` : ""} …\n`)
    try {
      const result = await work((part) => {
        running.part = part
      })
      const seconds = (performance.now() - from) / 1000
      this.#durations[what] = Number(seconds.toFixed(1))
      writeJson(this.#file, this.#durations)
      this.#running.delete(what)
      this.say(`✓ ${what} (${seconds.toFixed(1)} s)`)
      return result
    } finally {
      this.#running.delete(what)
      this.#draw()
    }
  }

  /** Prints a line above the live ones. */
  say(text: string): void {
    this.#erase()
    this.#out.write(`${text}\n`)
    this.#draw()
  }

  #animate(): void {
    this.#timer ??= setInterval(() => this.#draw(), REDRAW_MS).unref()
    this.#draw()
  }

  #draw(): void {
    if (!this.#out.isTTY) return
    this.#erase()
    for (const [what, { from, ...known }] of this.#running) {
      const text = line({ what, elapsedS: (performance.now() - from) / 1000, ...known })
      this.#out.write(`${text.slice(0, (this.#out.columns ?? 80) - 1)}\n`)
    }
    this.#drawn = this.#running.size
    if (this.#drawn === 0 && this.#timer) {
      clearInterval(this.#timer)
      this.#timer = undefined
    }
  }

  #erase(): void {
    if (this.#drawn > 0) this.#out.write(`\x1b[${this.#drawn}A\x1b[J`)
    this.#drawn = 0
  }
}
