import { readFileSync } from "node:fs"
import { join } from "node:path"
import { pathToFileURL } from "node:url"
import { type Child, untilHealthy } from "@tawiza/config/start/children"
import { freePort } from "@tawiza/config/start/ports"
import { apiCommand, backendEnv } from "@tawiza/config/start/services"
import { TEST_SECRETS } from "@tawiza/config/test/databases"
import { testChildren } from "./children.ts"
import { ROOT, testData } from "./environment.ts"

export interface Backend {
  readonly url: string
  readonly port: number
  readonly databaseUrl: string
  readonly pid: number
  /** Everything it has printed so far. */
  log(): string
  /** Settles when the process has ended, with its exit code, or null when a signal ended it. */
  readonly ended: Promise<number | null>
  /** Cleanly: requests in flight are answered. */
  stop(): Promise<void>
  /** At once, as a crash does with SIGKILL. */
  kill(signal: NodeJS.Signals): Promise<void>
}

interface Wish {
  readonly databaseUrl: string
  /** Over the defaults; `undefined` takes a variable away. */
  readonly env?: Record<string, string | undefined>
  /** Where the shop is that this backend names in its messages. */
  readonly shopPort?: number
  /** Serves /app as well; slower to start. */
  readonly admin?: boolean
}

/** A real backend in a process of its own, as `npm start` runs it, on a free port, ready to answer. */
export async function startBackend(wish: Wish): Promise<Backend> {
  const port = await freePort()
  const child = launchBackend(wish, port)
  await untilHealthy(child, "The backend", `http://127.0.0.1:${port}/health`)
  return { ...child, port, databaseUrl: wish.databaseUrl, url: `http://127.0.0.1:${port}`, log: () => readFileSync(child.log, "utf8") }
}

/** The same, answering in `x-sql-statements` how many statements each request cost. It runs no job, so that nothing else asks the database. */
export function startCountingBackend(databaseUrl: string): Promise<Backend> {
  const counter = pathToFileURL(join(import.meta.dirname, "count-statements.ts")).href
  const options = `--disable-warning=ExperimentalWarning --import ${counter}`
  return startBackend({ databaseUrl, env: { NODE_OPTIONS: options, WORKER_MODE: "server" } })
}

/** The same without waiting for it, for tests about how it starts or refuses to. */
export function launchBackend({ databaseUrl, env = {}, shopPort = 8000, admin = false }: Wish, port: number): Child {
  const wiring = { databaseUrl, secrets: TEST_SECRETS, data: testData(), shopPort, apiPort: port }
  const variables = { ...backendEnv(wiring), ADMIN_DISABLED: String(!admin), ENCODE_AHEAD: "false", ...env }
  return testChildren().start(apiCommand(ROOT, variables, `api-${port}`))
}
