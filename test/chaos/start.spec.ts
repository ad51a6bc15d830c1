import { once } from "node:events"
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs"
import { createServer, type Server } from "node:net"
import { tmpdir } from "node:os"
import { join } from "node:path"
import type { Demo } from "@tawiza/config/start/database"
import { freePort } from "@tawiza/config/start/ports"
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest"
import { adminApi, storeApi } from "../support/api.ts"
import { cloneDatabase, type Database } from "../support/database.ts"
import { ROOT, testData } from "../support/environment.ts"
import { launch, stopLaunched, untilRuns } from "../support/launcher.ts"
import { type Redis, startRedis } from "../support/redis.ts"
import { canMount, inOwnMounts } from "../support/surroundings.ts"

const newData = () => mkdtempSync(join(tmpdir(), "tawiza-start-"))
const isRoot = process.getuid?.() === 0
const NOBODY = 65_534
/** Root obeys the mode bits like anybody else once these two capabilities are gone. */
const WITHOUT_ROOTS_PASS = ["setpriv", "--bounding-set=-dac_override,-dac_read_search", "--inh-caps=-dac_override,-dac_read_search"]
afterEach(stopLaunched)

/** One line, a capital at its beginning and a full stop at its end, and nothing like a stack. */
function expectOneSentence(printed: string, sentence: string): void {
  const refusals = printed.split("\n").filter((line) => line.startsWith("✗"))
  expect(refusals).toHaveLength(1)
  expect(refusals[0]).toContain(sentence)
  expect(printed).not.toMatch(/^\s+at /m)
}

describe("a start that cannot go on says in one sentence what to do", () => {
  let other: Server
  let taken: number
  beforeAll(async () => {
    other = createServer().listen(0, "127.0.0.1")
    await once(other, "listening")
    taken = (other.address() as { port: number }).port
  })
  afterAll(() => void other.close())

  it.each(["SHOP_PORT", "API_PORT"])("when the port of %s is in use", async (variable) => {
    const env = { DATA_DIR: newData(), SHOP_PORT: String(await freePort()), API_PORT: String(await freePort()), [variable]: String(taken) }
    const start = launch("start", { env })
    expect(await start.ended).toBe(1)
    expectOneSentence(
      start.printed(),
      `Port ${taken} is in use by another program: stop that one, or choose another port with ${variable}=`,
    )
  })

  it("when a port is none", async () => {
    const start = launch("start", { env: { DATA_DIR: newData(), SHOP_PORT: "eighty" } })
    expect(await start.ended).toBe(1)
    expectOneSentence(start.printed(), 'SHOP_PORT is "eighty", which is no port')
  })

  it("when the data folder is a file", async () => {
    const data = join(newData(), "data")
    writeFileSync(data, "")
    const start = launch("start", { env: { DATA_DIR: data } })
    expect(await start.ended).toBe(1)
    expectOneSentence(start.printed(), `${data} cannot be written to (EEXIST): make it a folder of yours, or set DATA_DIR to another`)
  })

  it("when the data folder belongs to somebody else", async () => {
    const data = newData()
    if (isRoot) chownSync(data, NOBODY, NOBODY)
    chmodSync(data, 0o555)
    const start = launch("start", { env: { DATA_DIR: data }, wrapper: isRoot ? WITHOUT_ROOTS_PASS : [] })
    expect(await start.ended).toBe(1)
    expectOneSentence(start.printed(), `${data} cannot be written to (EACCES): make it a folder of yours, or set DATA_DIR to another`)
  })

  it("when another one runs on the same data", async () => {
    const data = newData()
    const born = readFileSync(`/proc/${process.pid}/stat`, "utf8").split(") ")[1]?.split(" ")[19]
    writeFileSync(join(data, "start.lock"), JSON.stringify({ pid: process.pid, born }))
    const start = launch("start", { env: { DATA_DIR: data } })
    expect(await start.ended).toBe(1)
    expectOneSentence(
      start.printed(),
      `Tawiza already runs here as process ${process.pid}: open http://localhost:8000, or stop that one first.`,
    )
    expect(existsSync(join(data, "start.lock"))).toBe(true)
  })

  it("when the disk is full", async ({ skip }) => {
    if (!canMount()) return skip("this machine does not let the test mount a small disk")
    const data = newData()
    const env = { DATA_DIR: data, SHOP_PORT: String(await freePort()), API_PORT: String(await freePort()), DATABASE_URL: undefined }
    // Root's Postgres may live outside of the data folder, when its user cannot enter this clone.
    const small = [data, ...(isRoot ? ["/var/lib/tawiza"] : [])].map(
      (folder) => `mkdir -p '${folder}' && mount -t tmpfs -o size=4m,mode=755 tmpfs '${folder}'`,
    )
    const start = launch("start", { env, wrapper: inOwnMounts(small.join(" && ")) })
    expect(await start.ended).toBe(1)
    expectOneSentence(start.printed(), "The disk is full: free some space")
  })
})

describe("a half-finished install", () => {
  it("is noticed and done again, and the start goes on under the pinned Node", async () => {
    const clone = cloneWithOnePackage()
    mkdirSync(join(clone, "node_modules/half-unpacked"), { recursive: true })

    const first = launch("start", { root: clone, env: {} })
    expect(await first.ended).toBe(0)
    expect(first.printed()).toContain("Installing the packages of package-lock.json")
    expect(first.printed()).toContain("went on")
    expect(existsSync(join(clone, "node_modules/half-unpacked"))).toBe(false)

    const second = launch("start", { root: clone, env: {} })
    expect(await second.ended).toBe(0)
    expect(second.printed()).not.toContain("Installing")
  })

  it("that fails again is told in one sentence", async () => {
    const clone = cloneWithOnePackage()
    writeFileSync(join(clone, "package-lock.json"), "{ this is no lockfile")
    const start = launch("start", { root: clone, env: {} })
    expect(await start.ended).toBe(1)
    expect(start.printed()).toContain("The packages could not be installed: read ")
    expect(start.printed()).not.toMatch(/^\s+at /m)
  })
})

/** The real launcher in a clone whose only package is a stand-in for the pinned Node, so that npm needs no network. */
function cloneWithOnePackage(): string {
  const clone = mkdtempSync(join(tmpdir(), "tawiza-clone-"))
  mkdirSync(join(clone, "config/start"), { recursive: true })
  for (const file of ["launch.mjs", "install.mjs"]) cpSync(join(ROOT, "config/start", file), join(clone, "config/start", file))
  writeFileSync(join(clone, "config/start/start.ts"), 'console.log("went on" as string)\n')
  const write = (path: string, value: unknown) => writeFileSync(join(clone, path), JSON.stringify(value))
  mkdirSync(join(clone, "pinned/bin"), { recursive: true })
  symlinkSync(process.execPath, join(clone, "pinned/bin/node"))
  write("pinned/package.json", { name: "node", version: "24.0.0" })
  write("package.json", { name: "clone", version: "1.0.0", private: true, type: "module", devDependencies: { node: "file:pinned" } })
  write("package-lock.json", {
    name: "clone",
    version: "1.0.0",
    lockfileVersion: 3,
    requires: true,
    packages: {
      "": { name: "clone", version: "1.0.0", devDependencies: { node: "file:pinned" } },
      "node_modules/node": { resolved: "pinned", link: true },
      pinned: { name: "node", version: "24.0.0", dev: true },
    },
  })
  return clone
}

interface RunFile extends Demo {
  urls: { shop: string; desk: string; admin: string; api: string }
  database_url: string
}

describe("a running instance over a Postgres and a Redis of one's own", () => {
  let database: Database
  let redis: Redis
  const data = newData()
  let env: Record<string, string>

  beforeAll(async () => {
    database = await cloneDatabase("demo")
    redis = await startRedis()
    cpSync(testData(), data, { recursive: true, filter: (path) => !path.includes("/logs") })
    env = {
      DATA_DIR: data,
      DATABASE_URL: database.url,
      REDIS_URL: redis.url,
      SHOP_PORT: String(await freePort()),
      API_PORT: String(await freePort()),
    }
  })
  afterAll(async () => {
    await redis.stop()
    await database.drop()
  })

  const lock = join(data, "start.lock")
  const holder = () => (JSON.parse(readFileSync(lock, "utf8")) as { pid: number }).pid
  const again = async () => {
    // A runner that was just told to stop may take a moment longer than its launcher.
    await vi.waitFor(() => expect(existsSync(lock) && isAlive(holder())).toBe(false), { timeout: 60_000, interval: 100 })
    const start = launch("start", { env })
    const run = await untilRuns<RunFile>(start, data)
    expect(start.printed()).not.toMatch(/Migrating|Filling|Installing/)
    return { start, run }
  }

  it("tells scripts how to drive it", async () => {
    const { run } = await again()
    expect(run.urls).toEqual({
      shop: `http://localhost:${env.SHOP_PORT}`,
      desk: `http://localhost:${env.SHOP_PORT}/desk`,
      admin: `http://localhost:${env.API_PORT}/app`,
      api: `http://localhost:${env.API_PORT}`,
    })
    expect(run.database_url).toBe(database.url)
    expect(statSync(join(data, "run.json")).mode & 0o777).toBe(0o600)
    expect((await fetch(`${run.urls.shop}/fr`)).status).toBe(200)
    expect((await fetch(run.urls.admin)).status).toBe(200)
    await storeApi(run.urls.api, run.publishable_key).get(`/store/regions/${run.region_id}`)
    await adminApi(run.urls.api, run.demo.moderator)

    expect(existsSync(join(data, "postgres"))).toBe(false)
    expect(readFileSync(join(data, "logs/api.log"), "utf8")).not.toMatch(/fake redis instance|Local Event Bus/)
  })

  it("leaves nothing running when its runner is killed, and starts again from what is there", async () => {
    const first = await again()
    process.kill(holder(), "SIGKILL")
    expect(await first.start.ended).toBe(1)
    for (const url of [first.run.urls.shop, first.run.urls.api]) {
      await vi.waitFor(() => expect(fetch(url)).rejects.toThrow(), { timeout: 30_000, interval: 100 })
    }

    const second = await again()
    expect(second.start.printed()).toContain("The last run ended without stopping; its data is kept and used.")
    expect((await fetch(`${second.run.urls.shop}/fr`)).status).toBe(200)
  })

  it("stops cleanly when its launcher is killed, and when it is asked to", async () => {
    const first = await again()
    process.kill(first.start.pid, "SIGKILL")
    await vi.waitFor(() => expect(existsSync(lock)).toBe(false), { timeout: 60_000, interval: 100 })
    expect(existsSync(join(data, "run.json"))).toBe(false)

    const second = await again()
    expect(second.start.printed()).not.toContain("ended without stopping")
    // As when a whole process group is asked: the runner hears it by itself, and once more from its launcher.
    for (const pid of [holder(), second.start.pid]) process.kill(pid, "SIGTERM")
    expect(await second.start.ended).toBe(0)
    expect([existsSync(lock), existsSync(join(data, "run.json"))]).toEqual([false, false])
  })
})

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}
