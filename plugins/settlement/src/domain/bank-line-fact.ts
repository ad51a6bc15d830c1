import type { NewJournal } from "@tawiza/ledger"
import { type FactBase, journalFor } from "./fact"

/** Of one line of a bank statement. */
export interface BankLineFact extends FactBase {
  line_id: string
  /** Above zero it came in. */
  amount_minor: bigint
}

/** The key of a line's fact: each kind happens to it once. */
export const bankLineKey = (line_id: string, kind: string) => `bank-line:${line_id}:${kind}`

/** What came in is debited to the first account and credited to the second; what went out, the other way round. */
export function bankLineJournal(fact: BankLineFact & { kind: string }, into: string, from: string): NewJournal {
  const { amount_minor, line_id } = fact
  const subject = `bank-line:${line_id}`
  const legs: NewJournal["legs"] =
    amount_minor > 0n
      ? [
          { account: into, debit: amount_minor, subject },
          { account: from, credit: amount_minor, subject },
        ]
      : [
          { account: from, debit: -amount_minor, subject },
          { account: into, credit: -amount_minor, subject },
        ]
  return journalFor(fact, legs, { type: "bank_line", id: line_id })
}
