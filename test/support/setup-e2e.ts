import { freePort } from "@tawiza/config/start/ports"
import type { TestProject } from "vitest/node"
import { startBackend } from "./backend.ts"
import { cloneDatabase, readDemo } from "./database.ts"
import type { SharedBackend } from "./setup-integration.ts"
import { startShop } from "./shop.ts"

/** The whole marketplace for all browser tests, admin included, over one copy of the demo. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const database = await cloneDatabase("demo")
  const demo = await readDemo(database.url)
  const shopPort = await freePort()
  const backend = await startBackend({ databaseUrl: database.url, shopPort, admin: true })
  const shop = await startShop({ apiPort: backend.port, publishableKey: demo.publishable_key, port: shopPort })
  project.provide("backend", { url: backend.url, port: backend.port, databaseUrl: database.url, ...demo })
  project.provide("shop", { url: shop.url, desk: `${shop.url}/desk`, admin: `http://localhost:${backend.port}/app` })
  return async () => {
    await shop.stop()
    await backend.stop()
    await database.drop()
  }
}

declare module "vitest" {
  interface ProvidedContext {
    backend: SharedBackend
    shop: { readonly url: string; readonly desk: string; readonly admin: string }
  }
}
