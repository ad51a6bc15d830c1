import type { BankStatementFormat } from "@tawiza/contract"
import { type ReadStatement, StatementFault } from "../bank-line"
import { readCamt053 } from "./camt-053"
import { readCsv } from "./csv"

/** The account whose statements are read. */
export interface ReadFor {
  rib: string
  currency_code: string
}

/** Reads a statement, whatever its sender calls it: XML is a camt.053, everything else a CSV. @throws StatementFault */
export function readStatement(bytes: Uint8Array, { rib, currency_code }: ReadFor): ReadStatement & { format: BankStatementFormat } {
  let text: string
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(bytes)
  } catch {
    throw new StatementFault("statement_unreadable", 1)
  }
  const format = /^\s*</.test(text) ? "camt053" : "csv"
  const { lines } = format === "camt053" ? readCamt053(text, rib) : readCsv(text, currency_code)
  if (lines.some((line) => line.currency_code !== currency_code)) throw new StatementFault("statement_of_another_account")
  return { format, lines }
}
