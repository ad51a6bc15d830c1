import { spawn } from "node:child_process"
import { existsSync } from "node:fs"
import { join } from "node:path"
import { parseArgs } from "node:util"
import { readJson } from "./files.ts"
import { takeLock } from "./lock.ts"
import { ROOT } from "./place.ts"
import { startPostgres } from "./postgres.ts"
import { type Run, runVerb } from "./run.ts"
import { readSecrets } from "./secrets.ts"
import { Trouble } from "./trouble.ts"

/**
 * `npm run ledger:check [-- --head <position>:<hash>]`: prints each invariant of the ledger with the rows that break it, and fails when
 * there are any. On DATABASE_URL, on the running demo, or on the embedded database, which is started for it.
 */
await runVerb(async (run) => {
  const heads = readHeads(process.argv.slice(2))
  await run.builds.ensure("ledger")
  const { databaseUrl, data } = run.place
  const url = databaseUrl ?? readJson<{ database_url: string }>(join(data, "run.json"))?.database_url
  return url ? check(url, heads) : withEmbedded(run, (embedded) => check(embedded, heads))
})

function readHeads(args: string[]): string[] {
  const advice = "Say npm run ledger:check [-- --head <position>:<64 hexadecimal digits>]."
  try {
    const { head } = parseArgs({ args, options: { head: { type: "string", multiple: true, default: [] } } }).values
    if (head.every((noted) => /^\d{1,18}:[\da-f]{64}$/i.test(noted))) return head
  } catch (error) {
    throw new Trouble(`${(error as Error).message} ${advice}`)
  }
  throw new Trouble(advice)
}

/** Nobody else may start it meanwhile. */
async function withEmbedded({ place: { data }, children, progress }: Run, use: (url: string) => Promise<number>): Promise<number> {
  const folder = join(data, "postgres")
  if (!existsSync(folder)) throw new Trouble("There is no ledger here yet: npm start makes one, and DATABASE_URL names another.")
  const lock = takeLock(join(data, "start.lock"))
  if (!lock.taken) throw new Trouble(`Tawiza is just starting as process ${lock.holder.pid}: run this again when it runs.`)
  try {
    const start = () => startPostgres({ folder, password: readSecrets(data).postgres, children })
    const cluster = await progress.step("Starting the database", start)
    return await use(cluster.url("tawiza"))
  } finally {
    await children.stopAll()
    lock.release()
  }
}

/** Built and run apart, as the servers are: the runners import none of the rooms above them. */
function check(databaseUrl: string, heads: readonly string[]): Promise<number> {
  const script = join(ROOT, "plugins/ledger/.medusa/server/src/run-checks.js")
  const child = spawn(process.execPath, [script], { stdio: ["pipe", "inherit", "inherit"] })
  child.stdin.end(JSON.stringify({ databaseUrl, heads }))
  return new Promise((resolve, reject) => {
    child.on("error", reject)
    child.on("exit", (code) => resolve(code ?? 1))
  })
}
