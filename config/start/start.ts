import { rmSync } from "node:fs"
import { join } from "node:path"
import { type Child, untilHealthy } from "./children.ts"
import { type Demo, ensureDatabase, migrate, seed } from "./database.ts"
import { writeJson } from "./files.ts"
import { takeLock } from "./lock.ts"
import { type Place, ROOT } from "./place.ts"
import { demandFree } from "./ports.ts"
import { startPostgres } from "./postgres.ts"
import { type Run, runVerb } from "./run.ts"
import { readSecrets } from "./secrets.ts"
import { apiCommand, backendEnv, shopCommand } from "./services.ts"
import { failed, Trouble } from "./trouble.ts"
import { welcome } from "./welcome.ts"
import { PLUGINS } from "./workspaces.ts"

/** `npm start`: the whole marketplace on this machine, until Ctrl-C. */
await runVerb(async (run) => {
  const { place, children, progress } = run
  const lock = takeLock(join(place.data, "start.lock"))
  if (!lock.taken) {
    throw new Trouble(
      `Tawiza already runs here as process ${lock.holder.pid}: open http://localhost:${place.shopPort}, or stop that one first.`,
    )
  }
  try {
    if (lock.stale) progress.say("The last run ended without stopping; its data is kept and used.")
    rmSync(runFile(place), { force: true })
    await demandFree(place.shopPort, "SHOP_PORT")
    await demandFree(place.apiPort, "API_PORT")
    await serve(run)
    return 0
  } finally {
    await children.stopAll()
    rmSync(runFile(place), { force: true })
    lock.release()
  }
})

async function serve({ place, children, progress, builds, stopRequested }: Run): Promise<void> {
  const { shopPort, apiPort, data } = place
  const secrets = readSecrets(data)

  const filled = async () => {
    const [databaseUrl] = await Promise.all([openDatabase(), ...PLUGINS.map((unit) => builds.ensure(unit))])
    const env = backendEnv({ databaseUrl, secrets, data, shopPort, apiPort })
    const preparation = { root: ROOT, url: databaseUrl, env, children, progress }
    await migrate(preparation)
    return { env, databaseUrl, demo: await seed(preparation) }
  }
  // Migrating and seeding use the sources, so they need not wait for the bundles.
  const [{ env, databaseUrl, demo }] = await Promise.all([filled(), builds.ensure("backend"), builds.ensure("storefront")])

  const api = children.start(apiCommand(ROOT, env))
  await progress.step("Starting the API", () => untilHealthy(api, "The API", `http://127.0.0.1:${apiPort}/health`))
  const shop = children.start(shopCommand(ROOT, { shopPort, apiPort, publishableKey: demo.publishable_key }))
  await progress.step("Starting the shop", () => untilHealthy(shop, "The shop", `http://127.0.0.1:${shopPort}/fr`))

  const urls = urlsOf(place)
  writeJson(runFile(place), { urls, database_url: databaseUrl, ...demo } satisfies RunFile, 0o600)
  progress.say(welcome(urls, demo.demo))
  await Promise.race([stopRequested, untilOneEnds(api, "The API"), untilOneEnds(shop, "The shop")])
  progress.say("Stopping …")

  async function openDatabase(): Promise<string> {
    const { databaseUrl } = place
    const url = databaseUrl ?? (await progress.step("Starting the database", startEmbedded))
    await ensureDatabase(url)
    return url
  }

  async function startEmbedded(): Promise<string> {
    const cluster = await startPostgres({ folder: join(data, "postgres"), password: secrets.postgres, children })
    return cluster.url("tawiza")
  }

  async function untilOneEnds(child: Child, name: string): Promise<void> {
    await child.ended
    if (!children.stopping) throw failed(name, child.log)
  }
}

/** What a script needs to drive a running instance. It is there exactly while one runs. */
interface RunFile extends Demo {
  readonly urls: Urls
  readonly database_url: string
}

export interface Urls {
  readonly shop: string
  readonly desk: string
  readonly admin: string
  readonly api: string
}

function runFile({ data }: Place): string {
  return join(data, "run.json")
}

function urlsOf({ shopPort, apiPort }: Place): Urls {
  const shop = `http://localhost:${shopPort}`
  const api = `http://localhost:${apiPort}`
  return { shop, desk: `${shop}/desk`, admin: `${api}/app`, api }
}
