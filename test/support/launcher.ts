import { readFileSync } from "node:fs"
import { join } from "node:path"
import { setTimeout as sleep } from "node:timers/promises"
import type { Child } from "@tawiza/config/start/children"
import { testChildren } from "./children.ts"
import { ROOT } from "./environment.ts"

export interface Launched extends Child {
  /** Everything it has printed so far, both streams. */
  printed(): string
}

interface Wish {
  readonly root?: string
  readonly env: Record<string, string | undefined>
  /** Put before the command, to run it as somebody else or in other surroundings. */
  readonly wrapper?: readonly string[]
}

const launched: Launched[] = []

/** What tells that this is a test, and what would move a start away from its defaults. */
const NOT_INHERITED = Object.fromEntries(
  ["CI", "NODE_ENV", "VITEST", "SHOP_PORT", "API_PORT", "DATABASE_URL", "REDIS_URL"].map((name) => [name, undefined]),
)

/** What `npm start` runs, in a process of its own; not the least of the environment says that this is a test. */
export function launch(verb: string, { root = ROOT, env, wrapper = [] }: Wish): Launched {
  const [file, ...args] = [...wrapper, process.execPath, join(root, "config/start/launch.mjs"), verb]
  const child = testChildren().start({
    name: `launch.mjs ${verb}`,
    log: `launch-${process.pid}-${launched.length}`,
    file: file as string,
    args,
    cwd: root,
    env: { ...process.env, ...NOT_INHERITED, ...env },
  })
  const one = { ...child, printed: () => readFileSync(child.log, "utf8") }
  launched.push(one)
  return one
}

/** For `afterEach`: a failed test leaves none running. */
export async function stopLaunched(): Promise<void> {
  await Promise.all(launched.map((child) => child.stop()))
}

/** Waits until a start says that all runs, and reads its run.json. @throws Error with what it printed when it ends before that */
export async function untilRuns<T>(start: Launched, data: string): Promise<T> {
  let ended = false
  void start.ended.then(() => {
    ended = true
  })
  while (!start.printed().includes("Tawiza runs.")) {
    if (ended) throw new Error(`the start ended before it ran:\n${start.printed()}`)
    await sleep(100)
  }
  return JSON.parse(readFileSync(join(data, "run.json"), "utf8")) as T
}
