import { Children } from "./children.ts"
import { ensureWritable } from "./files.ts"
import { type Place, ROOT, readPlace } from "./place.ts"
import { Progress } from "./progress.ts"
import { buildEnv } from "./services.ts"
import { explain } from "./trouble.ts"
import { Builds } from "./workspaces.ts"

export interface Run {
  readonly place: Place
  readonly children: Children
  readonly progress: Progress
  readonly builds: Builds
  /** Settles when a person or the system asks this run to end. */
  readonly stopRequested: Promise<void>
}

/**
 * The frame of every verb: a writable data folder, children that end with the run however it ends, and one sentence
 * instead of a stack for whatever goes wrong. Resolves to the process's exit code.
 */
export async function runVerb(verb: (run: Run) => Promise<number>): Promise<never> {
  let children: Children | undefined
  let asked = false
  try {
    const place = readPlace()
    ensureWritable(place.data)
    ensureWritable(place.logs)
    children = new Children(place.logs)
    const progress = new Progress(place.data)
    const builds = new Builds({ root: ROOT, children, progress, env: buildEnv() })
    const stopRequested = onStopRequest(children).then(() => {
      asked = true
    })
    const code = await verb({ place, children, progress, builds, stopRequested })
    await children.stopAll()
    process.exit(code)
  } catch (error) {
    await children?.stopAll()
    // Whoever asked for the end knows why a step was cut short.
    if (!asked) console.error(`✗ ${explain(error) ?? `Something unexpected happened: ${(error as Error).stack ?? error}`}`)
    process.exit(1)
  }
}

/**
 * Ctrl-C, a SIGTERM, a closed terminal, or the death of the launcher. A second Ctrl-C stops at once; a second SIGTERM
 * does not, because whoever signals a whole process group sends one and the launcher passes on another.
 */
function onStopRequest(children: Children): Promise<void> {
  return new Promise((resolve) => {
    let asked = false
    const ask = () => {
      asked = true
      resolve()
      void children.stopAll()
    }
    process.on("SIGINT", () => (asked ? void children.killAll().then(() => process.exit(1)) : ask()))
    for (const signal of ["SIGTERM", "SIGHUP"] as const) process.on(signal, ask)
    if (process.channel) {
      process.on("disconnect", ask)
      process.channel.unref()
    }
  })
}
