import { spawn } from "node:child_process"
import { once } from "node:events"
import { mkdtempSync, readFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterEach, describe, expect, it, vi } from "vitest"
import { Children, type Command } from "./children.ts"

const logs = mkdtempSync(join(tmpdir(), "tawiza-children-"))
let children = new Children(logs)
afterEach(async () => {
  await children.stopAll()
  children = new Children(logs)
})

const script = (name: string, code: string): Command => ({
  name,
  log: name,
  file: process.execPath,
  args: ["-e", code],
  cwd: logs,
  env: process.env,
})
const IDLE = "setInterval(() => {}, 1000); console.log('ready')"
const isReady = (name: string) => vi.waitFor(() => expect(readFileSync(join(logs, `${name}.log`), "utf8")).toContain("ready"), 10_000)

const lives = (pid: number) => {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

describe("children", () => {
  it("run to their end, with what they print in their log", async () => {
    await children.run(script("Greeting", "console.log('salam')"))
    expect(readFileSync(join(logs, "Greeting.log"), "utf8")).toBe("salam\n")
  })

  it("that fail are told in one sentence that names the log", async () => {
    await expect(children.run(script("Failing", "process.exit(3)"))).rejects.toThrow(
      `Failing failed: read the end of ${join(logs, "Failing.log")}`,
    )
  })

  it("that cannot be started at all fail as well", async () => {
    await expect(children.run({ ...script("Missing", ""), file: "/nonexistent/program" })).rejects.toThrow("Missing failed")
  })

  it("stop in the reverse order of their start, each cleanly", async () => {
    const order: string[] = []
    for (const name of ["database", "api"]) {
      const child = children.start(script(name, `process.on('SIGTERM', () => setTimeout(() => process.exit(0), 50)); ${IDLE}`))
      void child.ended.then((code) => order.push(`${name} ${code}`))
      await isReady(name)
    }
    await children.stopAll()
    expect(order).toEqual(["api 0", "database 0"])
  })

  it("do not start any more once they are stopping", async () => {
    await children.stopAll()
    expect(() => children.start(script("Late", IDLE))).toThrow("Stopped before it was ready.")
  })

  it("do not survive a runner that is killed outright, nor do their own children", async () => {
    const runner = `
      import { Children } from ${JSON.stringify(join(import.meta.dirname, "children.ts"))}
      const child = new Children(${JSON.stringify(logs)}).start({
        name: "orphan", log: "orphan", file: "/bin/sh", args: ["-c", "sleep 1000 & sleep 1000; echo done"], cwd: "/", env: process.env,
      })
      console.log(child.pid)
      setInterval(() => {}, 1000)`
    const process_ = spawn(process.execPath, ["--input-type=module-typescript", "-e", runner], { stdio: ["ignore", "pipe", "inherit"] })
    const [output] = (await once(process_.stdout, "data")) as [Buffer]
    const pid = Number(output.toString())
    expect(lives(-pid)).toBe(true)

    process_.kill("SIGKILL")
    await vi.waitFor(() => expect(lives(-pid)).toBe(false), { timeout: 10_000, interval: 50 })
  }, 20_000)
})
