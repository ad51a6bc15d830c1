/**
 * `node settlement-sweeper.ts <database url> <environment as JSON>`: a process that settles, speaks with Stripe and pays vendors until it
 * is killed, by the clock that the test keeps in the table `model_clock`. It prints `round` after each round.
 */
import { createRequire } from "node:module"
import { type Booted, bootContainer } from "./container.ts"
import { sql } from "./sql.ts"

const require = createRequire(import.meta.url)
/** Each so many rounds Stripe's list is read, and vendors are paid. */
const LIST_EVERY = 20
const PAY_EVERY = 2
const [FIRST, SECOND] = ["user_model_first", "user_model_second"]

type Container = Booted["container"]

async function settleUntilKilled(databaseUrl: string, env: Record<string, string>): Promise<never> {
  const { container } = await bootContainer(databaseUrl, env)
  const { sweep } = require("@tawiza/settlement/sweep") as typeof import("@tawiza/settlement/sweep")
  const { workOffCards } = require("@tawiza/settlement/stripe/work") as typeof import("@tawiza/settlement/stripe/work")
  const { readMissedEvents } = require("@tawiza/settlement/stripe/inbox") as typeof import("@tawiza/settlement/stripe/inbox")
  for (let round = 1; ; round++) {
    const [clock] = await sql<{ at: Date }>(databaseUrl, "select at from model_clock")
    await sweep(container, clock?.at)
    if (round % LIST_EVERY === 0) await readMissedEvents(container)
    await workOffCards(container)
    if (round % PAY_EVERY === 0) await payVendors(container, databaseUrl)
    process.stdout.write("round\n")
  }
}

/**
 * What two treasurers do, one step of it with each batch that is not with the bank yet. Another process does the same at the same moment,
 * and whoever comes second is refused; a batch that can be paid no more as it was signed is given up.
 */
async function payVendors(container: Container, databaseUrl: string): Promise<void> {
  const { draftBatch } = require("@tawiza/settlement/payouts/draft-batch") as typeof import("@tawiza/settlement/payouts/draft-batch")
  const { proposeBatch } = require("@tawiza/settlement/payouts/propose-batch") as typeof import("@tawiza/settlement/payouts/propose-batch")
  const { approveBatch } = require("@tawiza/settlement/payouts/approve-batch") as typeof import("@tawiza/settlement/payouts/approve-batch")
  const { cancelBatch, submitBatch } =
    require("@tawiza/settlement/payouts/change-batch") as typeof import("@tawiza/settlement/payouts/change-batch")
  const { hashOf, payoutsOf, readBatches } =
    require("@tawiza/settlement/store/payouts") as typeof import("@tawiza/settlement/store/payouts")
  const { connectionOf } = require("@tawiza/vendor/rows") as typeof import("@tawiza/vendor/rows")
  const connection = connectionOf(container)
  const open = await sql<{ id: string }>(databaseUrl, "select id from payout_batch where status in ('draft', 'proposed', 'reserved')")
  const batches = await readBatches(
    connection,
    open.map(({ id }) => id),
  )
  for (const batch of batches) {
    const { id: batch_id, status } = batch
    const hash = hashOf(batch, await payoutsOf(connection, batch_id))
    if (status === "reserved") {
      // One of each five is given up when all is ready.
      const end = Number(batch.number.slice(-6)) % 5 === 0 ? cancelBatch : submitBatch
      await refusing(() => end(container, { batch_id, by: `moderator:${SECOND}`, user_id: SECOND }))
    } else {
      const sign = status === "draft" ? proposeBatch : approveBatch
      const user_id = status === "draft" ? FIRST : SECOND
      const refused = await refusing(() => sign(container, { batch_id, user_id, by: `moderator:${user_id}`, hash }))
      if (refused === "payouts_changed") await refusing(() => cancelBatch(container, { batch_id, by: `moderator:${FIRST}` }))
    }
  }
  if (!batches.some(({ status }) => status !== "reserved")) {
    await refusing(() => draftBatch(container, { user_id: FIRST, by: `moderator:${FIRST}` }))
  }
}

/** @returns why it was refused, if it was. What goes wrong in another way ends the process, and the test with it */
async function refusing(deed: () => Promise<unknown>): Promise<string | null> {
  const { refusalIn } = require("@tawiza/http") as typeof import("@tawiza/http")
  try {
    await deed()
    return null
  } catch (error) {
    const refusal = refusalIn(error)
    if (!refusal) throw error
    return refusal.code
  }
}

const [databaseUrl, env] = process.argv.slice(2)
if (!databaseUrl || !env) throw new Error("Say which database, and with what environment.")
await settleUntilKilled(databaseUrl, JSON.parse(env) as Record<string, string>)
