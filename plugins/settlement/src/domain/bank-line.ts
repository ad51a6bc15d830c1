import { createHash } from "node:crypto"

/** A booked movement as a statement tells it, in no bank's words. */
export interface ReadLine {
  /** Day in Morocco. */
  booked_on: string
  /** Above zero it came in. */
  amount_minor: bigint
  currency_code: string
  /** The bank's own. */
  reference: string | null
  /** Ours, or that of whoever sent it. */
  end_to_end_id: string | null
  counterparty: string | null
  /** Last four digits of the other account. */
  last4: string | null
  text: string
  /** The bank says that it undoes an earlier movement. */
  is_return: boolean
}

export interface ReadStatement {
  lines: ReadLine[]
}

/** Why a statement was not read; `line` is where, counted from 1, or 0 for the whole. */
export class StatementFault extends Error {
  constructor(
    readonly code: "statement_unreadable" | "statement_unbalanced" | "statement_of_another_account",
    readonly line = 0,
  ) {
    super(`${code} ${line}`)
    this.name = "StatementFault"
  }
}

/** Numbers of accounts in a free text, but for their last four digits. */
export const masked = (text: string): string => text.replace(/\b(?:MA\d{2})?\d(?:[ .-]?\d){19}((?:[ .-]?\d){4})\b/g, "••••$1")

/**
 * What makes a line that line, whichever file brings it: the bank's reference where it has one, else all it says. Of several alike on a
 * day, each is told from the others by its turn among them, so files must hold whole days, as those of banks do.
 */
export function fingerprints(account: string, lines: readonly ReadLine[]): string[] {
  const turns = new Map<string, number>()
  return lines.map(({ booked_on, amount_minor, currency_code, reference, end_to_end_id, text, counterparty }) => {
    const told = reference === null ? [null, end_to_end_id, text, counterparty] : [reference, end_to_end_id]
    const content = JSON.stringify([account, booked_on, String(amount_minor), currency_code, ...told])
    const turn = turns.get(content) ?? 0
    turns.set(content, turn + 1)
    return createHash("sha256").update(`${content}:${turn}`).digest("hex")
  })
}
