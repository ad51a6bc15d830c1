import { spawn } from "node:child_process"
import { existsSync, mkdtempSync, rmSync } from "node:fs"
import { availableParallelism, tmpdir, totalmem } from "node:os"
import { join } from "node:path"
import { setTimeout as sleep } from "node:timers/promises"
import { ROOT } from "./place.ts"
import { freePort } from "./ports.ts"
import { runVerb } from "./run.ts"
import { Trouble } from "./trouble.ts"

const SECONDS = { firstStart: 240, secondStart: 15, tests: 600 }

/**
 * `npm run bench`: how long a newcomer waits, in a fresh clone of the last commit with an empty npm cache.
 * Prints times beside the goals of the design; asserts nothing, because they are this machine's.
 */
await runVerb(async ({ children, progress }) => {
  const folder = mkdtempSync(join(tmpdir(), "tawiza-bench-"))
  const clone = join(folder, "clone")
  const env = {
    ...process.env,
    npm_config_cache: join(folder, "npm-cache"),
    SHOP_PORT: String(await freePort()),
    API_PORT: String(await freePort()),
    DATA_DIR: join(clone, ".data"),
    TEST_DATABASE_URL: undefined,
  }
  try {
    await children.run({ name: "git clone", log: "bench-clone", file: "git", args: ["clone", "--quiet", ROOT, clone], cwd: folder, env })
    const start = () => timeStart(clone, env)
    const rows: [string, number, number][] = [
      ["first npm start, cold npm cache", await progress.step("Timing the first start", start), SECONDS.firstStart],
      ["second npm start", await progress.step("Timing the second start", start), SECONDS.secondStart],
      ["npm test", await progress.step("Timing the tests", () => timeTests(clone, env)), SECONDS.tests],
    ]
    console.log(`\n${availableParallelism()} cores, ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.versions.node}`)
    for (const [what, took, goal] of rows) console.log(`${what.padEnd(34)}${took.toFixed(1).padStart(7)} s   goal ≤ ${goal} s`)
    return 0
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})

/** @returns seconds until run.json tells that everything answers; stops it again, which takes run.json away */
async function timeStart(clone: string, env: NodeJS.ProcessEnv): Promise<number> {
  const runFile = join(clone, ".data/run.json")
  if (existsSync(runFile)) throw new Trouble("The start before this one did not end cleanly: see .data/logs in the clone.")
  const from = performance.now()
  const runner = spawn("npm", ["start"], { cwd: clone, env, stdio: ["ignore", "ignore", "inherit"], detached: true })
  const ended = new Promise<void>((resolve) => runner.on("exit", () => resolve()))
  while (!existsSync(runFile)) {
    if (runner.exitCode !== null) throw new Trouble(`npm start ended in the fresh clone: try it in one of your own.`)
    await sleep(50)
  }
  const seconds = (performance.now() - from) / 1000
  if (runner.pid) process.kill(-runner.pid, "SIGTERM")
  await ended
  return seconds
}

async function timeTests(clone: string, env: NodeJS.ProcessEnv): Promise<number> {
  const from = performance.now()
  const runner = spawn("npm", ["test"], { cwd: clone, env, stdio: ["ignore", "ignore", "inherit"] })
  const code = await new Promise((resolve) => runner.on("exit", resolve))
  if (code !== 0) console.error("The tests did not pass: their time says little.")
  return (performance.now() - from) / 1000
}
