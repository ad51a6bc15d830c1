import type { DataSource } from "typeorm"
import { LedgerError } from "./errors"
import type { Page } from "./statement"
import { Journal, type JournalRow } from "./tables"

export interface JournalLeg {
  leg: number
  account: string
  /** Minor units, debit positive. */
  amount: bigint
  subject: string | null
}

export interface WholeJournal extends JournalRow {
  legs: JournalLeg[]
  /** The journal that undid this one. */
  reversedBy: bigint | null
  /** Its place in the hash chain and its hash there; null until the sealer has come by. */
  seal: { position: bigint; hash: string } | null
}

const LEGS = `
select e.leg, a.code as account, e.amount, e.subject
from ledger.entry e join ledger.account a on a.id = e.account_id where e.journal_id = $1 order by e.leg`

/** @throws LedgerError `unknown_journal` */
export async function journal(source: DataSource, id: bigint): Promise<WholeJournal> {
  const found = await source.manager.findOneBy(Journal, { id })
  if (!found) throw new LedgerError("unknown_journal", { journal: id })
  const legs: JournalLeg[] = await source.query(LEGS, [id])
  const reversal = await source.manager.findOneBy(Journal, { reverses: id })
  const [seal = null] = await source.query("select position, encode(hash, 'hex') as hash from ledger.seal where journal_id = $1", [id])
  return { ...found, legs, reversedBy: reversal?.id ?? null, seal }
}

export interface JournalFilter extends Page {
  referenceType?: string
  referenceId?: string
  kind?: string
}

/** Newest first, with how many there are on all pages. */
export async function journals(source: DataSource, filter: JournalFilter): Promise<{ journals: JournalRow[]; count: number }> {
  const { limit: take = 20, offset: skip = 0, ...where } = filter
  const chosen = Object.fromEntries(Object.entries(where).filter(([, value]) => value !== undefined))
  const [rows, count] = await source.manager.findAndCount(Journal, { where: chosen, order: { id: "DESC" }, take, skip })
  return { journals: rows, count }
}
