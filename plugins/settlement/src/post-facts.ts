import { setTimeout } from "node:timers/promises"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { NewAccount, NewJournal } from "@tawiza/ledger"
import { LEDGER_MODULE, type LedgerModuleService } from "@tawiza/ledger/modules/ledger"
import { connectionOf, rows, type Sql } from "@tawiza/vendor/rows"
import { accountFor } from "./domain/accounts"
import { journalOf } from "./domain/facts"
import { type FactRow, factOfRow } from "./domain/stored-fact"

/** As many as one transaction takes. */
const BATCH = 200
/** Whoever finds another process posting looks again so often, each time after so many milliseconds; then the next sweep posts. */
const LOOKS = 20
const MOMENT_MS = 100

type Waiting = FactRow & { id: string }

/**
 * Posts recorded facts to the ledger, in the order in which they were recorded, one process at a time. A fact that makes no journal, or
 * one that the ledger refuses, keeps the reason and is tried again later and later; those after it go on. Posting twice is nothing new to
 * the ledger.
 * @returns how many were posted
 */
export async function postFacts(container: MedusaContainer): Promise<number> {
  let posted = 0
  for (let looks = 0; looks < LOOKS; ) {
    const batch = await connectionOf(container).transaction((transaction) => postBatch(container, transaction))
    if (batch) {
      posted += batch.done
      if (batch.taken < BATCH) return posted
    } else {
      // The other may have looked before the facts of this one were there.
      looks++
      await setTimeout(MOMENT_MS)
    }
  }
  return posted
}

/** @returns null while another process posts */
async function postBatch(container: MedusaContainer, transaction: Sql): Promise<{ taken: number; done: number } | null> {
  const [lock] = await rows<{ taken: boolean }>(transaction, "select pg_try_advisory_xact_lock(74617770, 1) as taken")
  if (!lock?.taken) return null
  const waiting = await rows<Waiting>(
    transaction,
    `select * from settlement_fact
    where posted_at is null and (tried_at is null or tried_at < now() - least(interval '1 minute' * power(2, attempts), interval '1 hour'))
    order by id limit ${BATCH}`,
  )
  const ledger = container.resolve<LedgerModuleService>(LEDGER_MODULE)
  const posted: { id: string; journal_id: string | null }[] = []
  const failed: { id: string; failure: string }[] = []
  const attempt = async ({ id, key }: Waiting, post: () => Promise<void> | void) => {
    try {
      await post()
    } catch (error) {
      const failure = error instanceof Error ? error.message : String(error)
      container.resolve(ContainerRegistrationKeys.LOGGER).error(`Fact ${key} could not be posted: ${failure}`)
      failed.push({ id, failure })
    }
  }

  const ready: { row: Waiting; journal: NewJournal; accounts: NewAccount[] }[] = []
  for (const row of waiting) {
    await attempt(row, () => {
      const journal = journalOf(factOfRow(row))
      if (!journal) return void posted.push({ id: row.id, journal_id: null })
      ready.push({ row, journal, accounts: journal.legs.map(({ account }) => accountFor(account, journal.currency)) })
    })
  }
  try {
    await openAccounts(
      ledger,
      ready.flatMap(({ accounts }) => accounts),
    )
    const made = await ledger.postMany(ready.map(({ journal }) => journal))
    ready.forEach(({ row }, i) => void posted.push({ id: row.id, journal_id: String(made[i]?.id) }))
  } catch {
    // One of them is refused: each for itself tells which, and the others go on.
    for (const { row, journal, accounts } of ready) {
      await attempt(row, async () => {
        await openAccounts(ledger, accounts)
        posted.push({ id: row.id, journal_id: String((await ledger.post(journal)).id) })
      })
    }
  }
  await transaction.raw(
    `update settlement_fact f set journal_id = d.journal_id, posted_at = now(), attempts = f.attempts + 1, tried_at = now(), failure = null
    from jsonb_to_recordset(?::jsonb) as d (id bigint, journal_id bigint) where f.id = d.id`,
    [JSON.stringify(posted)],
  )
  await transaction.raw(
    `update settlement_fact f set attempts = f.attempts + 1, tried_at = now(), failure = d.failure
    from jsonb_to_recordset(?::jsonb) as d (id bigint, failure text) where f.id = d.id`,
    [JSON.stringify(failed)],
  )
  return { taken: waiting.length, done: posted.length }
}

/** Accounts this process has seen open. */
const open = new Set<string>()

async function openAccounts(ledger: LedgerModuleService, accounts: readonly NewAccount[]): Promise<void> {
  const missing = new Map(accounts.filter(({ code }) => !open.has(code)).map((account) => [account.code, account]))
  if (missing.size === 0) return
  await ledger.openAccounts([...missing.values()])
  for (const code of missing.keys()) open.add(code)
}
