import { BANK_LINE_TRANSITIONS, type BankLineStatus } from "@tawiza/contract"
import { transition } from "@tawiza/vendor/domain/transition"
import { rows, type Sql } from "@tawiza/vendor/rows"
import type { ReadLine } from "../domain/bank-line"

/** A row of `bank_line`. */
export interface BankLine extends ReadLine {
  id: string
  status: BankLineStatus
  /** The matcher that knew it, or the explanation that was given. */
  explained_as: string | null
  /** What it is of: a payout, a remittance. */
  subject: string | null
  note: string | null
  suspended_at: Date | null
}

type Row = Omit<BankLine, "amount_minor"> & { amount_minor: string }

const COLUMNS = `l.id::text, l.booked_on::text, l.amount_minor::text, l.currency_code, l.reference, l.end_to_end_id, l.counterparty, l.last4,
  l.text, l.is_return, l.status, l.explained_as, l.subject, l.note, l.suspended_at`

const lineOfRow = (row: Row): BankLine => ({ ...row, amount_minor: BigInt(row.amount_minor) })

/** Lines by a condition on `l`. */
export async function findLines(sql: Sql, condition: string, bindings: readonly unknown[], order: string): Promise<BankLine[]> {
  return (await rows<Row>(sql, `select ${COLUMNS} from bank_line l where ${condition} order by ${order}`, bindings)).map(lineOfRow)
}

/** Held until the end of the transaction; null when there is none. */
export async function lockLine(transaction: Sql, id: string): Promise<BankLine | null> {
  const [row] = await rows<Row>(transaction, `select ${COLUMNS} from bank_line l where l.id = ?::bigint for update`, [id])
  return row ? lineOfRow(row) : null
}

/** Keeps a line unless its fingerprint is there. @returns whether it is new */
export async function keepLine(transaction: Sql, statement_id: string, fingerprint: string, line: ReadLine): Promise<boolean> {
  const inserted = await rows(
    transaction,
    `insert into bank_line (statement_id, fingerprint, booked_on, amount_minor, currency_code, reference, end_to_end_id, counterparty, last4,
      text, is_return, status)
    values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'new') on conflict (fingerprint) do nothing returning id`,
    [
      statement_id,
      fingerprint,
      line.booked_on,
      String(line.amount_minor),
      line.currency_code,
      line.reference,
      line.end_to_end_id,
      line.counterparty,
      line.last4,
      line.text,
      line.is_return,
    ],
  )
  return inserted.length > 0
}

interface Explained {
  explained_as: string
  subject: string | null
  note: string | null
  by: string
}

/** What a line is. @throws Refusal `illegal_transition` */
export async function explainLine(transaction: Sql, line: BankLine, to: "matched" | "explained", what: Explained): Promise<void> {
  transition(BANK_LINE_TRANSITIONS, line.status, to)
  await transaction.raw(
    "update bank_line set status = ?, explained_as = ?, subject = ?, note = ?, decided_by = ?, decided_at = now() where id = ?::bigint",
    [to, what.explained_as, what.subject, what.note, what.by, line.id],
  )
}

/** Nobody knows what a line is. @throws Refusal `illegal_transition` */
export async function suspendLine(transaction: Sql, line: BankLine): Promise<void> {
  transition(BANK_LINE_TRANSITIONS, line.status, "suspense")
  await transaction.raw("update bank_line set status = 'suspense', suspended_at = now() where id = ?::bigint", [line.id])
}
