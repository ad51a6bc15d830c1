import { spawnSync } from "node:child_process"
import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readlinkSync,
  realpathSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"
import { Children } from "@tawiza/config/start/children"
import { withClient } from "@tawiza/config/start/database"
import { startPostgres } from "@tawiza/config/start/postgres"
import { afterEach, describe, expect, it } from "vitest"
import { ROOT } from "../support/environment.ts"
import { canMount, inOwnMounts } from "../support/surroundings.ts"

const isRoot = process.getuid?.() === 0
const leftovers: string[] = []
afterEach(() => {
  for (const path of leftovers.splice(0)) rmSync(path, { recursive: true, force: true })
})

function newFolder(mode: number): string {
  const folder = mkdtempSync(join(tmpdir(), "tawiza-postgres-"))
  leftovers.push(folder)
  chmodSync(folder, 0o755)
  const inside = join(folder, "home")
  mkdirSync(inside, { mode })
  return inside
}

/** A cluster outside of the data folder goes with the test as well. */
function alsoRemoveOutside(data: string): void {
  const link = join(data, "postgres")
  if (lstatSync(link, { throwIfNoEntry: false })?.isSymbolicLink()) leftovers.push(dirname(readlinkSync(link)))
}

/** Starts it, hands out its address, stops it. */
async function withPostgres<T>(data: string, use: (url: string) => Promise<T>): Promise<T> {
  const children = new Children(join(data, "logs"))
  try {
    const cluster = await startPostgres({ folder: join(data, "postgres"), password: "for-this-test", children, forgetful: true })
    return await use(cluster.url("postgres"))
  } finally {
    await children.stopAll()
    alsoRemoveOutside(data)
  }
}

const remember = (url: string) => withClient(url, (client) => client.query("create table kept as select 'still here' as words"))
const recall = async (url: string) => (await withClient(url, (client) => client.query("select words from kept"))).rows

describe("the embedded Postgres", () => {
  it("keeps its data from one start to the next, on the port it had", async () => {
    const data = newFolder(0o755)
    const first = await withPostgres(data, async (url) => {
      await remember(url)
      return url
    })
    const again = await withPostgres(data, async (url) => {
      expect(await recall(url)).toEqual([{ words: "still here" }])
      return url
    })
    expect(again).toBe(first)
  })

  it("is not left half made when making it was broken off", async () => {
    const data = newFolder(0o755)
    await withPostgres(data, remember)
    const cluster = realpathSync(join(data, "postgres"))
    rmSync(cluster, { recursive: true })
    mkdirSync(`${cluster}.new`)
    writeFileSync(`${cluster}.new/PG_VERSION`, "18\n")
    await withPostgres(data, remember)
    expect(existsSync(`${cluster}.new`)).toBe(false)
  })

  it("refuses a cluster of another version in one sentence", async () => {
    const data = newFolder(0o755)
    mkdirSync(join(data, "postgres"))
    writeFileSync(join(data, "postgres/PG_VERSION"), "17\n")
    await expect(withPostgres(data, remember)).rejects.toThrow(
      `${join(data, "postgres")} was made by Postgres 17, and this is Postgres 18: move that folder away and start afresh.`,
    )
  })

  it("runs for root under a home directory that its user cannot enter", async ({ skip }) => {
    if (!isRoot) return skip("only root runs Postgres as another user")
    const data = newFolder(0o700)
    await withPostgres(data, remember)
    const link = join(data, "postgres")
    expect(lstatSync(link).isSymbolicLink()).toBe(true)
    expect(await withPostgres(data, recall)).toEqual([{ words: "still here" }])

    // Who deletes the data folder deletes the data: the next start makes a new cluster.
    rmSync(link)
    await expect(withPostgres(data, recall)).rejects.toThrow('relation "kept" does not exist')
  })

  it("runs for root on a machine without the user postgres", async ({ skip }) => {
    if (!isRoot) return skip("only root runs Postgres as another user")
    if (!canMount()) return skip("this machine does not let the test hide a user")
    const data = newFolder(0o755)
    const users = join(data, "passwd")
    spawnSync("/bin/sh", ["-c", `grep -v '^postgres:' /etc/passwd > '${users}'`])
    const script = `
      import { Children } from "${ROOT}/config/start/children.ts"
      import { startPostgres } from "${ROOT}/config/start/postgres.ts"
      const children = new Children("${data}/logs")
      await startPostgres({ folder: "${data}/postgres", password: "for-this-test", children })
      await children.stopAll()
      process.exit(0)`
    const [file, ...args] = [
      ...inOwnMounts(`mount --bind '${users}' /etc/passwd && ! id postgres`),
      process.execPath,
      "--input-type=module-typescript",
      "-e",
      script,
    ]
    const { status, stderr } = spawnSync(file as string, args, { encoding: "utf8" })
    alsoRemoveOutside(data)
    expect({ status, stderr: stderr.replace(/^id: .*\n/, "") }).toEqual({ status: 0, stderr: "" })
    expect(statSync(join(data, "postgres/PG_VERSION")).uid).toBe(Number(spawnSync("id", ["-u", "nobody"], { encoding: "utf8" }).stdout))
  })
})
