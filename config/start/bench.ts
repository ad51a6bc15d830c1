import { spawn } from "node:child_process"
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs"
import { availableParallelism, tmpdir, totalmem } from "node:os"
import { join } from "node:path"
import { setTimeout as sleep } from "node:timers/promises"
import { prepareDatabases } from "../test/databases.ts"
import { ensureDatabase } from "./database.ts"
import { ROOT } from "./place.ts"
import { freePort } from "./ports.ts"
import { startPostgres } from "./postgres.ts"
import { type Run, runVerb } from "./run.ts"
import { Trouble } from "./trouble.ts"
import { PLUGINS } from "./workspaces.ts"

const SECONDS = { firstStart: 240, secondStart: 15, tests: 600 }

/**
 * `npm run bench`: how long a newcomer waits. `npm run bench -- ledger`: how fast the ledger is.
 * `npm run bench -- search`: how fast pieces are found. `npm run bench -- freshness`: how soon what was taken away is found no more.
 * `npm run bench -- checkout`: what routing adds to completing a basket. `npm run bench -- vendors`: whether lists stay fast when there are
 * thousands of vendors. All print figures beside the goals of the design and assert nothing, because they are this machine's.
 */
await runVerb((run) => {
  const [part, ...more] = process.argv.slice(2)
  if (part === undefined) return benchNewcomer(run)
  if (part === "ledger" && more.length === 0) return benchLedger(run)
  if (part === "search" && more.length === 0) return benchOnDemo(part, "Searching (some minutes)", run)
  if (part === "freshness" && more.length === 0) return benchOnDemo(part, "Hiding pieces and suspending shops (some minutes)", run)
  if (part === "checkout" && more.length === 0) return benchOnDemo(part, "Completing baskets (some minutes)", run)
  if (part === "vendors" && more.length === 0) return benchOnDemo(part, "Growing a market and reading its lists (some minutes)", run)
  throw new Trouble("Say npm run bench, or npm run bench -- with ledger, search, freshness, checkout or vendors.")
})

/** In a fresh clone of the last commit with an empty npm cache. */
async function benchNewcomer({ children, progress }: Run): Promise<number> {
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
}

/** On a Postgres of its own that keeps what it commits, in a folder that is gone afterwards. */
async function benchLedger({ place, children, progress, builds }: Run): Promise<number> {
  await builds.ensure("ledger")
  const folder = mkdtempSync(join(place.data, "bench-"))
  try {
    const cluster = await progress.step("Starting a database", () =>
      startPostgres({ folder: join(folder, "postgres"), password: "only-for-the-bench", children }),
    )
    const url = cluster.url("ledger")
    await ensureDatabase(url)
    const script = join(ROOT, "test/load/ledger.ts")
    const command = {
      name: "The bench",
      log: "bench-ledger",
      file: process.execPath,
      args: ["--disable-warning=ExperimentalWarning", script, url],
    }
    const child = children.start({ ...command, cwd: ROOT, env: process.env })
    await progress.step("Posting, sealing and reading (a few minutes)", () => children.finish(child, command.name))
    console.log(readFileSync(child.log, "utf8"))
    await cluster.stop()
    return 0
  } finally {
    await children.stopAll()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** On a copy of the tests' demo: `test/load/<part>.ts`, with a built backend. */
async function benchOnDemo(
  part: "search" | "freshness" | "checkout" | "vendors",
  title: string,
  { place, children, progress, builds }: Run,
): Promise<number> {
  await Promise.all(PLUGINS.map((unit) => builds.ensure(unit)))
  const [databases] = await Promise.all([prepareDatabases({ data: place.data, children, progress }), builds.ensure("backend")])
  const command = {
    name: "The bench",
    log: `bench-${part}`,
    file: process.execPath,
    args: ["--disable-warning=ExperimentalWarning", "--expose-gc", join(ROOT, `test/load/${part}.ts`)],
    env: { ...process.env, TEST_DATABASES: JSON.stringify(databases), TEST_DATA: join(place.data, "test") },
  }
  const child = children.start({ ...command, cwd: ROOT })
  await progress.step(title, () => children.finish(child, command.name))
  console.log(readFileSync(child.log, "utf8"))
  return 0
}

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
