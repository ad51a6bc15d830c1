import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { dirname } from "node:path"
import { setTimeout as sleep } from "node:timers/promises"
import { readJson } from "./files.ts"

export interface Holder {
  readonly pid: number
  /** When that process began, in the kernel's ticks, where the system tells: a pid alone may have been given anew. */
  readonly born: string | undefined
}

export interface Lock {
  readonly taken: true
  /** An earlier holder died without releasing it. */
  readonly stale: boolean
  release(): void
}

/** Takes the lock file `path` for this process, or says who holds it. A holder that no longer lives counts as none. */
export function takeLock(path: string): Lock | { readonly taken: false; readonly holder: Holder } {
  mkdirSync(dirname(path), { recursive: true })
  const mine = JSON.stringify({ pid: process.pid, born: born(process.pid) } satisfies Holder)
  for (let stale = false; ; stale = true) {
    try {
      writeFileSync(path, mine, { flag: "wx" })
      return { taken: true, stale, release: () => rmSync(path, { force: true }) }
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error
    }
    const holder = readJson<Holder>(path)
    if (holder && lives(holder)) return { taken: false, holder }
    rmSync(path, { force: true })
  }
}

/** Takes the lock, waiting for its holder when there is one. `onWait` is told once. */
export async function waitForLock(path: string, onWait: (holder: Holder) => void): Promise<Lock> {
  for (let told = false; ; ) {
    const lock = takeLock(path)
    if (lock.taken) return lock
    if (!told) onWait(lock.holder)
    told = true
    await sleep(300)
  }
}

export function lives(holder: Holder): boolean {
  try {
    process.kill(holder.pid, 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM"
  }
  return holder.born === undefined || holder.born === born(holder.pid)
}

/** Field 22 of /proc/<pid>/stat (proc(5)); the second field may hold spaces, so it is read from the last bracket. */
function born(pid: number): string | undefined {
  if (process.platform !== "linux") return undefined
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8")
    return stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19]
  } catch {
    return undefined
  }
}
