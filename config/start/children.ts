import { type ChildProcess, spawn } from "node:child_process"
import { closeSync, mkdirSync, openSync } from "node:fs"
import { join } from "node:path"
import type { Writable } from "node:stream"
import { setTimeout as sleep } from "node:timers/promises"
import { failed, Trouble } from "./trouble.ts"

const GRACE_MS = 10_000
const POLL_MS = 100
const STOPPED = "Stopped before it was ready."
const REQUEST_TIMEOUT_MS = 5_000

export interface Command {
  /** In sentences for a person. */
  readonly name: string
  /** The log's file name, without the ending. */
  readonly log: string
  readonly file: string
  readonly args: readonly string[]
  readonly cwd: string
  readonly env: NodeJS.ProcessEnv
  readonly uid?: number
  readonly gid?: number
  /** The signal that asks it to finish cleanly; SIGTERM unless said otherwise. */
  readonly stopSignal?: NodeJS.Signals
}

export interface Child {
  readonly pid: number
  readonly log: string
  /** Settles when the process has ended, with its exit code, or null when a signal ended it. Never rejects. */
  readonly ended: Promise<number | null>
  /** Asks it to finish, and kills it when it does not within ten seconds. */
  stop(): Promise<void>
  kill(signal: NodeJS.Signals): Promise<void>
}

/**
 * The processes of one run. Each writes to its own log and stands in its own group, so that a Ctrl-C in the terminal
 * reaches only the runner, which stops them in order. A guardian process stops them should the runner die.
 */
export class Children {
  readonly #logs: string
  readonly #running: Child[] = []
  #guardian: ChildProcess | undefined
  #stopped: Promise<void> | undefined

  constructor(logs: string) {
    this.#logs = logs
    mkdirSync(logs, { recursive: true })
  }

  get stopping(): boolean {
    return this.#stopped !== undefined
  }

  start(command: Command): Child {
    if (this.stopping) throw new Trouble(STOPPED)
    const { file, args, cwd, env, uid, gid, stopSignal = "SIGTERM" } = command
    const log = join(this.#logs, `${command.log}.log`)
    const output = openSync(log, "w")
    const child = spawn(file, args, { cwd, env, uid, gid, detached: true, stdio: ["ignore", output, output] })
    closeSync(output)
    const pid = child.pid ?? 0
    if (pid) this.#tellGuardian(`+ ${pid} ${stopSignal}`)
    const ended = new Promise<number | null>((resolve) => {
      child.on("exit", resolve)
      child.on("error", () => resolve(127))
    }).then((code) => {
      if (pid) this.#tellGuardian(`- ${pid}`)
      this.#running.splice(this.#running.indexOf(started), 1)
      return code
    })
    const kill = async (signal: NodeJS.Signals) => {
      send(pid, signal)
      await ended
    }
    const started: Child = { pid, log, ended, kill, stop: () => stop(pid, ended, stopSignal) }
    this.#running.push(started)
    return started
  }

  /** Runs a command to its end. @throws Trouble naming its log when it fails */
  async run(command: Command): Promise<void> {
    await this.finish(this.start(command), command.name)
  }

  /** Waits for a started child to end well. @throws Trouble naming its log when it does not */
  async finish(child: Child, name: string): Promise<void> {
    if ((await child.ended) === 0) return
    throw this.stopping ? new Trouble(STOPPED) : failed(name, child.log)
  }

  /** Stops the last started first: whoever depends on another stops before it. Nothing starts any more. */
  stopAll(): Promise<void> {
    this.#stopped ??= (async () => {
      for (const child of this.#running.toReversed()) await child.stop()
      this.#guardian?.stdin?.end()
    })()
    return this.#stopped
  }

  async killAll(): Promise<void> {
    await Promise.all(this.#running.map((child) => child.kill("SIGKILL")))
  }

  #tellGuardian(line: string): void {
    this.#guardian ??= guard()
    const { stdin } = this.#guardian
    if (stdin?.writable) stdin.write(`${line}\n`)
  }
}

/** Waits until `url` answers below 500. @throws Trouble when the child ends first or the time is over */
export async function untilHealthy(child: Child, name: string, url: string, timeoutS = 180): Promise<void> {
  let ended = false
  void child.ended.then(() => {
    ended = true
  })
  for (const from = performance.now(); performance.now() - from < timeoutS * 1000; await sleep(POLL_MS)) {
    if (ended) throw failed(name, child.log)
    try {
      const response = await fetch(url, { redirect: "manual", signal: AbortSignal.timeout(REQUEST_TIMEOUT_MS) })
      await response.body?.cancel()
      if (response.status < 500) return
    } catch {
      // Not listening yet.
    }
  }
  throw new Trouble(`${name} did not answer at ${url} within ${timeoutS} s: read the end of ${child.log}.`)
}

async function stop(pid: number, ended: Promise<unknown>, signal: NodeJS.Signals): Promise<void> {
  send(pid, signal)
  const grace = new AbortController()
  const over = sleep(GRACE_MS, "over", { signal: grace.signal }).catch(() => "ended")
  if ((await Promise.race([ended, over])) === "over") send(pid, "SIGKILL")
  grace.abort()
  await ended
}

function send(pid: number, signal: NodeJS.Signals): void {
  if (!pid) return
  try {
    process.kill(process.platform === "win32" ? pid : -pid, signal)
  } catch {
    // It has already ended.
  }
}

function guard(): ChildProcess {
  const guardian = spawn(process.execPath, [join(import.meta.dirname, "guardian.mjs")], {
    detached: true,
    stdio: ["pipe", "ignore", "ignore"],
  })
  // Neither the guardian nor the pipe to it keeps the runner alive.
  guardian.unref()
  const stdin = guardian.stdin as Writable & { unref?: () => void }
  stdin.unref?.()
  stdin.on("error", () => {})
  return guardian
}
