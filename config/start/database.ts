import { createHash } from "node:crypto"
import { existsSync, readFileSync } from "node:fs"
import { join } from "node:path"
import pg from "pg"
import type { Children } from "./children.ts"
import { readJson } from "./files.ts"
import type { Progress } from "./progress.ts"
import { medusa } from "./services.ts"
import { Trouble } from "./trouble.ts"
import { sourceFiles } from "./workspaces.ts"

/** What the seed leaves for people and scripts: how to reach the demo and sign in. */
export interface Demo {
  readonly publishable_key: string
  readonly region_id: string
  readonly demo: {
    readonly moderator: SignIn
    readonly treasurer: SignIn
    readonly vendors: readonly (SignIn & { readonly handle: string })[]
    /** A member of two vendors. */
    readonly shared_member: SignIn
    readonly customer: SignIn
  }
}

export interface SignIn {
  readonly email: string
  readonly password: string
}

/** What decides a database's shape: migrations, models, links and the packages that bring their own. */
export function schemaHash(root: string): string {
  const inputs = ["plugins", "backend"].flatMap((folder) => sourceFiles(root, folder)).filter(isSchema)
  return digest(root, [...inputs, "backend/medusa-config.ts", "package-lock.json"])
}

/** The deeds by which the seed works, besides its own text and data. */
const SEEDED_BY = ["workflows", "domain", "media"].map((folder) => `plugins/vendor/src/${folder}`)

/** What decides a demo's content, its schema included. */
export function seedHash(root: string): string {
  const inputs = ["config/seed", "config/delivery", "backend/src", "plugins/illustration/src", ...SEEDED_BY].flatMap((folder) =>
    sourceFiles(root, folder),
  )
  return createHash("sha256").update(schemaHash(root)).update(digest(root, inputs)).digest("hex")
}

const isSchema = (path: string) => /\/(migrations|migration-scripts|models|links)\//.test(path) || /\/modules\/[^/]+\/index\.ts$/.test(path)

function digest(root: string, paths: readonly string[]): string {
  const hash = createHash("sha256")
  for (const path of paths) hash.update(`\0${path}\0`).update(readFileSync(join(root, path)))
  return hash.digest("hex")
}

interface Preparation {
  readonly root: string
  readonly url: string
  /** The backend's whole environment, DATABASE_URL and DATA_DIR included. */
  readonly env: NodeJS.ProcessEnv
  readonly children: Children
  readonly progress: Progress
}

/** Brings the database to the present schema, unless its own record says that it is there. */
export async function migrate({ root, url, env, children, progress }: Preparation): Promise<void> {
  const hash = schemaHash(root)
  if ((await readRecord(url, "schema")) === hash) return
  const title = "Migrating the database"
  const run = (log: string, args: string[]) => children.run(medusa(root, { title, log, args, env }))
  await progress.step(title, async () => {
    // Nobody is there to answer a question, and nobody's data is dropped without one. The scripts are run apart,
    // because db:migrate says that all is well when they fail.
    await run("migrate", ["db:migrate", "--execute-safe-links", "--execute-safe-search", "--skip-scripts"])
    await run("migrate-scripts", ["db:migrate:scripts"])
  })
  await writeRecord(url, "schema", hash)
}

/**
 * Fills an empty database with the demo, once. The record of it lies in the database itself, sign-ins included, so that
 * a copy of the database carries them.
 */
export async function seed({ root, url, env, children, progress }: Preparation): Promise<Demo> {
  const record = await readRecord(url, "demo")
  if (record) return JSON.parse(record) as Demo
  const title = "Filling the shop with the demo"
  const command = medusa(root, { title, log: "seed", args: ["exec", "./src/scripts/seed.ts"], env })
  await progress.step(title, async (report) => {
    const child = children.start(command)
    const watch = setInterval(() => report(seededPart(child.log)), 300)
    await children.finish(child, title).finally(() => clearInterval(watch))
  })
  const file = join(env.DATA_DIR ?? "", "demo.json")
  const demo = readJson<Demo>(file)
  if (!demo) throw new Trouble(`The seed left no ${file}: read ${join(root, "backend/src/scripts/seed.ts")}.`)
  await writeRecord(url, "demo", JSON.stringify(demo))
  return demo
}

/** The seed prints `progress <done> <total>` as it goes. */
function seededPart(log: string): number {
  const last = existsSync(log) ? readFileSync(log, "utf8").match(/progress \d+ \d+(?![\s\S]*progress )/)?.[0] : undefined
  const [, done, total] = last?.split(" ") ?? []
  return total ? Number(done) / Number(total) : 0
}

/** Makes the database that `url` names when its server has none of that name. @throws Trouble when it cannot be reached */
export async function ensureDatabase(url: string): Promise<void> {
  const name = decodeURIComponent(new URL(url).pathname.slice(1))
  try {
    await withClient(url, async () => {})
  } catch (error) {
    // 3D000: there is no such database (PostgreSQL, appendix A).
    if ((error as { code?: string }).code !== "3D000") {
      const { hostname, port } = new URL(url)
      throw new Trouble(
        `The database at ${hostname}:${port || 5432} cannot be reached (${(error as Error).message}): start it, or mend DATABASE_URL.`,
      )
    }
    await withClient(serverUrl(url), (client) => client.query(`create database ${client.escapeIdentifier(name)}`))
  }
}

/** The same server's database `postgres`, which every server has. */
export function serverUrl(url: string, database = "postgres"): string {
  const server = new URL(url)
  server.pathname = `/${database}`
  return server.href
}

export async function withClient<T>(url: string, use: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url })
  client.on("error", () => {})
  await client.connect()
  try {
    return await use(client)
  } finally {
    await client.end()
  }
}

export async function readRecord(url: string, name: string): Promise<string | undefined> {
  return withClient(url, async (client) => {
    const table = await client.query("select to_regclass('start.record') as found")
    if (!table.rows[0]?.found) return undefined
    const { rows } = await client.query<{ value: string }>("select value from start.record where name = $1", [name])
    return rows[0]?.value
  })
}

/** In a schema of its own, out of the way of Medusa's tables and their migrations. */
async function writeRecord(url: string, name: string, value: string): Promise<void> {
  await withClient(url, async (client) => {
    await client.query("create schema if not exists start")
    await client.query("create table if not exists start.record (name text primary key, value text not null)")
    await client.query("insert into start.record values ($1, $2) on conflict (name) do update set value = excluded.value", [name, value])
  })
}
