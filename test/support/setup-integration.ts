import type { Demo } from "@tawiza/config/start/database"
import type { TestProject } from "vitest/node"
import { startBackend } from "./backend.ts"
import { cloneDatabase, readDemo } from "./database.ts"

/** One backend over one copy of the demo for all integration tests; each makes its own vendors, baskets and orders in it. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const database = await cloneDatabase("demo")
  const backend = await startBackend({ databaseUrl: database.url })
  project.provide("backend", { url: backend.url, port: backend.port, databaseUrl: database.url, ...(await readDemo(database.url)) })
  return async () => {
    await backend.stop()
    await database.drop()
  }
}

export interface SharedBackend extends Demo {
  readonly url: string
  readonly port: number
  readonly databaseUrl: string
}

declare module "vitest" {
  interface ProvidedContext {
    backend: SharedBackend
  }
}
