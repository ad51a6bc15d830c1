import { createHash } from "node:crypto"
import type { MedusaContainer } from "@medusajs/framework/types"
import { generateEntityId } from "@medusajs/framework/utils"
import { PAYER } from "@tawiza/config/settlement"
import type { BankStatementFormat, BankStatementReport } from "@tawiza/contract"
import { Refusal } from "@tawiza/http"
import { connectionOf, rows, rowsOf, type Sql } from "@tawiza/vendor/rows"
import { fingerprints, type ReadStatement, StatementFault } from "../domain/bank-line"
import { readStatement } from "../domain/readers"
import { keepLine } from "../store/bank-lines"
import { reconcileLines } from "./reconcile-lines"

/** The one currency that is sold in. */
const CURRENCY = "mad"

/**
 * Takes in a statement of the chamber's bank: each line once, whichever file brings it, and then looked at by the matchers. The same file
 * again is nothing new.
 * @throws Refusal `statement_unreadable`, `statement_unbalanced`, `statement_of_another_account`; `bank_day_closed` for a line that is new
 * on a day that was closed. Then nothing of the file is kept.
 */
export async function importStatement(
  container: MedusaContainer,
  { bytes, name, by }: { bytes: Uint8Array; name: string; by: string },
): Promise<BankStatementReport> {
  const { format, lines } = read(bytes)
  const sha256 = createHash("sha256").update(bytes).digest("hex")
  const prints = fingerprints(PAYER.rib, lines)
  const statement_id = await connectionOf(container).transaction(async (transaction) => {
    // One import at a time: two overlapping files would wait for each other's lines.
    await transaction.raw("select pg_advisory_xact_lock(74617770, 2)")
    const [earlier] = await rows<{ id: string }>(transaction, "select id from bank_statement where sha256 = ?", [sha256])
    if (earlier) return earlier.id
    const known = await rows<{ fingerprint: string }>(transaction, "select fingerprint from bank_line where fingerprint = any(?)", [prints])
    const seen = new Set(known.map(({ fingerprint }) => fingerprint))
    const fresh = lines.filter((_, index) => !seen.has(prints[index] as string))
    await demandOpenDays(
      transaction,
      fresh.map(({ booked_on }) => booked_on),
    )
    const id = generateEntityId(undefined, "bsta")
    await transaction.raw("insert into bank_statement (id, format, name, sha256, imported_by, lines, fresh) values (?, ?, ?, ?, ?, ?, ?)", [
      id,
      format,
      name,
      sha256,
      by,
      lines.length,
      fresh.length,
    ])
    for (const [index, line] of lines.entries()) await keepLine(transaction, id, prints[index] as string, line)
    return id
  })
  await reconcileLines(container)
  return report(container, statement_id)
}

function read(bytes: Uint8Array): ReadStatement & { format: BankStatementFormat } {
  try {
    return readStatement(bytes, { rib: PAYER.rib, currency_code: CURRENCY })
  } catch (error) {
    throw error instanceof StatementFault ? new Refusal(error.code, { line: error.line }) : error
  }
}

async function demandOpenDays(transaction: Sql, days: readonly string[]): Promise<void> {
  const [closed] = await rows<{ day: string }>(
    transaction,
    "select day::text from bank_day where day = any(?::date[]) order by day limit 1",
    [days],
  )
  if (closed) throw new Refusal("bank_day_closed", { day: closed.day })
}

async function report(container: MedusaContainer, statement_id: string): Promise<BankStatementReport> {
  const [row] = await rowsOf<BankStatementReport>(
    container,
    `select s.id as statement_id, s.format, s.lines, s.fresh,
      (select count(*)::int from bank_line l where l.statement_id = s.id and l.status in ('matched', 'explained')) as matched,
      (select count(*)::int from bank_line l where l.statement_id = s.id and l.status in ('new', 'suspense')) as suspense
    from bank_statement s where s.id = ?`,
    [statement_id],
  )
  return row as BankStatementReport
}
