import { type ChildProcess, spawn } from "node:child_process"
import { once } from "node:events"
import { existsSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { setTimeout as sleep } from "node:timers/promises"
import { ROOT } from "./environment.ts"

export interface Launched {
  readonly pid: number
  readonly process: ChildProcess
  /** Everything it has printed so far, both streams. */
  printed(): string
  /** Settles when it has ended, with its exit code, or null when a signal ended it. */
  readonly ended: Promise<number | null>
}

interface Wish {
  readonly root?: string
  readonly env: Record<string, string | undefined>
  /** Put before the command, to run it as somebody else or in other surroundings. */
  readonly wrapper?: readonly string[]
}

const launched = new Set<ChildProcess>()

/** For `afterEach`: a failed test leaves none running. */
export async function stopLaunched(): Promise<void> {
  for (const child of launched) {
    if (child.exitCode === null && child.signalCode === null) {
      const closed = once(child, "close")
      child.kill("SIGTERM")
      await closed
    }
  }
  launched.clear()
}

/** What `npm start` runs, in a process of its own. */
export function launch(verb: string, { root = ROOT, env, wrapper = [] }: Wish): Launched {
  const command = [...wrapper, process.execPath, join(root, "config/start/launch.mjs"), verb]
  const child = spawn(command[0] as string, command.slice(1), {
    cwd: root,
    env: { ...process.env, CI: "", ...env },
    stdio: ["ignore", "pipe", "pipe"],
  })
  launched.add(child)
  const parts: string[] = []
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (part: Buffer) => parts.push(part.toString()))
  const ended = new Promise<number | null>((resolve) => child.on("close", resolve))
  return { pid: child.pid ?? 0, process: child, printed: () => parts.join(""), ended }
}

/** Waits for the run.json of a start. @throws Error with what it printed when it ends before that */
export async function untilRuns<T>(launched: Launched, data: string): Promise<T> {
  const file = join(data, "run.json")
  let ended = false
  void launched.ended.then(() => {
    ended = true
  })
  while (!existsSync(file)) {
    if (ended) throw new Error(`the start ended before it ran:\n${launched.printed()}`)
    await sleep(100)
  }
  return JSON.parse(readFileSync(file, "utf8")) as T
}
