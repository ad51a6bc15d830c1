import { execFile } from "node:child_process"
import {
  chownSync,
  existsSync,
  lstatSync,
  mkdtempSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"
import { promisify } from "node:util"
import { Children } from "@tawiza/config/start/children"
import { withClient } from "@tawiza/config/start/database"
import { type Cluster, startPostgres } from "@tawiza/config/start/postgres"
import { TEST_SECRETS } from "@tawiza/config/test/databases"
import { testDatabases } from "./environment.ts"

const run = promisify(execFile)

/** A server of a test's own, to be crashed, that keeps what it has committed. */
export class OwnPostgres {
  readonly #folder = mkdtempSync(join(tmpdir(), "tawiza-own-postgres-"))
  readonly #children = new Children(join(this.#folder, "logs"))
  #cluster: Cluster | undefined

  async start(): Promise<void> {
    const folder = join(this.#folder, "postgres")
    this.#cluster = await startPostgres({ folder, password: TEST_SECRETS.postgres, children: this.#children })
  }

  /** Every database of the tests' server comes along, by a physical backup of it. Needs that server on this machine. */
  async startWithTestDatabases(): Promise<void> {
    await this.start()
    await this.#cluster?.stop()
    const here = realpathSync(join(this.#folder, "postgres"))
    await withClient(testDatabases().server, async (client) => {
      const { rows } = await client.query<{ data_directory: string }>("show data_directory")
      const there = rows[0]?.data_directory as string
      const copy = async (what: string) => {
        rmSync(join(here, what), { recursive: true, force: true })
        await run("cp", ["-a", join(there, what), join(here, what)])
      }
      await client.query("select pg_backup_start('a copy for a test', true)")
      for (const folder of ["base", "global", "pg_xact", "pg_multixact"]) await copy(folder)
      const { rows: stopped } = await client.query<{ labelfile: string }>("select labelfile from pg_backup_stop()")
      await copy("pg_wal")
      const label = join(here, "backup_label")
      writeFileSync(label, stopped[0]?.labelfile as string)
      // As root this is another user.
      const { uid, gid } = statSync(here)
      chownSync(label, uid, gid)
    })
    await this.start()
  }

  url(database: string): string {
    if (!this.#cluster) throw new Error("this Postgres has not been started")
    return this.#cluster.url(database)
  }

  /** As `pg_ctl stop -m immediate` does it: no checkpoint, no goodbye (pg_ctl(1)). */
  async crash(): Promise<void> {
    const pid = Number(readFileSync(join(this.#folder, "postgres/postmaster.pid"), "utf8").split("\n")[0])
    process.kill(pid, "SIGQUIT")
    while (isRunning(pid)) await new Promise((resolve) => setTimeout(resolve, 5))
  }

  async remove(): Promise<void> {
    await this.#children.stopAll()
    // For root the cluster may lie elsewhere, with the program beside it.
    const link = join(this.#folder, "postgres")
    if (existsSync(link) && lstatSync(link).isSymbolicLink()) rmSync(dirname(readlinkSync(link)), { recursive: true, force: true })
    rmSync(this.#folder, { recursive: true, force: true })
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}
