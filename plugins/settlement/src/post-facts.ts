import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { NewJournal } from "@tawiza/ledger"
import { LEDGER_MODULE, type LedgerModuleService } from "@tawiza/ledger/modules/ledger"
import { connectionOf, rows, type Sql } from "@tawiza/vendor/rows"
import { accountFor } from "./domain/accounts"
import { journalOf } from "./domain/facts"
import { type FactRow, factOfRow } from "./domain/stored-fact"

/** As many as one transaction takes. */
const BATCH = 200

type Waiting = FactRow & { id: string }

/**
 * Posts recorded facts to the ledger, in the order in which they were recorded, one process at a time. A fact that the ledger refuses
 * keeps the refusal and is tried again later and later; those after it go on. Posting twice is nothing new to the ledger.
 * @returns how many were posted
 */
export async function postFacts(container: MedusaContainer): Promise<number> {
  let posted = 0
  for (;;) {
    const { taken, done } = await connectionOf(container).transaction((transaction) => postBatch(container, transaction))
    posted += done
    if (taken < BATCH) return posted
  }
}

async function postBatch(container: MedusaContainer, transaction: Sql): Promise<{ taken: number; done: number }> {
  const [lock] = await rows<{ taken: boolean }>(transaction, "select pg_try_advisory_xact_lock(74617770, 1) as taken")
  if (!lock?.taken) return { taken: 0, done: 0 }
  const waiting = await rows<Waiting>(
    transaction,
    `select * from settlement_fact
    where posted_at is null and (tried_at is null or tried_at < now() - least(interval '1 minute' * power(2, attempts), interval '1 hour'))
    order by id limit ${BATCH}`,
  )
  const ledger = container.resolve<LedgerModuleService>(LEDGER_MODULE)
  const journals = new Map<Waiting, NewJournal>()
  const done: { id: string; journal_id: bigint | null }[] = []
  for (const row of waiting) {
    const journal = journalOf(factOfRow(row))
    if (journal) journals.set(row, journal)
    else done.push({ id: row.id, journal_id: null })
  }
  await openAccounts(ledger, [...journals.values()])
  const whole = [...journals]
  try {
    const ids = await ledger.postMany(whole.map(([, journal]) => journal))
    whole.forEach(([{ id }], i) => void done.push({ id, journal_id: ids[i]?.id ?? null }))
  } catch {
    for (const [row, journal] of whole) {
      try {
        done.push({ id: row.id, journal_id: (await ledger.post(journal)).id })
      } catch (error) {
        const failure = error instanceof Error ? error.message : String(error)
        container.resolve(ContainerRegistrationKeys.LOGGER).error(`Fact ${row.key} could not be posted: ${failure}`)
        await transaction.raw("update settlement_fact set attempts = attempts + 1, tried_at = now(), failure = ? where id = ?", [
          failure,
          row.id,
        ])
      }
    }
  }
  for (const { id, journal_id } of done) {
    await transaction.raw(
      "update settlement_fact set journal_id = ?, posted_at = now(), attempts = attempts + 1, tried_at = now(), failure = null where id = ?",
      [journal_id === null ? null : String(journal_id), id],
    )
  }
  return { taken: waiting.length, done: done.length }
}

/** Accounts this process has seen open. */
const open = new Set<string>()

async function openAccounts(ledger: LedgerModuleService, journals: readonly NewJournal[]): Promise<void> {
  const named = journals.flatMap(({ legs, currency }) => legs.map(({ account }) => accountFor(account, currency)))
  const missing = new Map(named.filter(({ code }) => !open.has(code)).map((account) => [account.code, account]))
  if (missing.size === 0) return
  await ledger.openAccounts([...missing.values()])
  for (const code of missing.keys()) open.add(code)
}
