import { createRequire } from "node:module"
import { join } from "node:path"
import type { MedusaContainer } from "@medusajs/framework/types"
import { backendEnv } from "@tawiza/config/start/services"
import { TEST_SECRETS } from "@tawiza/config/test/databases"
import { ROOT, testData } from "./environment.ts"

export interface Booted {
  readonly container: MedusaContainer
  shutdown(): Promise<void>
}

/**
 * Medusa inside this test's process, for tests that need its container: to run a workflow, or to call a module.
 * One per test file: Medusa keeps its modules in the process. The built backend is used, as everywhere.
 */
export async function bootContainer(databaseUrl: string, env: Record<string, string> = {}): Promise<Booted> {
  const directory = join(ROOT, "backend/.medusa/server")
  const variables = backendEnv({ databaseUrl, secrets: TEST_SECRETS, data: testData(), shopPort: 8000, apiPort: 9000 })
  Object.assign(process.env, variables, { NODE_ENV: "production", ADMIN_DISABLED: "true", ENCODE_AHEAD: "false" }, env)
  const require = createRequire(join(directory, "medusa-config.js"))
  const express = require("express") as () => unknown
  const { default: load } = require("@medusajs/medusa/loaders/index") as { default: Loader }
  return load({ directory, expressApp: express() })
}

type Loader = (options: { directory: string; expressApp: unknown }) => Promise<Booted>
