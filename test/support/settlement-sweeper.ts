/**
 * `node settlement-sweeper.ts <database url>`: a process that settles until it is killed, by the clock that the test keeps in the table
 * `model_clock`. It prints `ready` when it has begun.
 */
import { createRequire } from "node:module"
import { bootContainer } from "./container.ts"
import { sql } from "./sql.ts"

const require = createRequire(import.meta.url)

async function settleUntilKilled(databaseUrl: string): Promise<never> {
  const { container } = await bootContainer(databaseUrl)
  const { sweep } = require("@tawiza/settlement/sweep") as typeof import("@tawiza/settlement/sweep")
  process.stdout.write("ready\n")
  for (;;) {
    const [clock] = await sql<{ at: Date }>(databaseUrl, "select at from model_clock")
    await sweep(container, clock?.at)
  }
}

const [databaseUrl] = process.argv.slice(2)
if (!databaseUrl) throw new Error("Say which database.")
await settleUntilKilled(databaseUrl)
