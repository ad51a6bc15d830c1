import { STATEMENT_CSV, type StatementColumn } from "@tawiza/config/settlement"
import { minorFromMedusa } from "@tawiza/money"
import { isDay } from "@tawiza/vendor/domain/day"
import { parse } from "csv-parse/sync"
import { masked, type ReadLine, type ReadStatement, StatementFault } from "../bank-line"
import { endToEndIdIn } from "../payout-number"

/** Words by which banks say that a transfer came back. */
const RETURN = /\b(rejet|retour|return|impay)/i

/**
 * A bank's CSV by the map of `config/settlement`. A CSV says neither whose account it is nor its balances: whoever hands it in vouches for
 * that.
 * @throws StatementFault `statement_unreadable` with the line
 */
export function readCsv(text: string, currency_code: string, map = STATEMENT_CSV): ReadStatement {
  const [head, ...body] = rowsOf(text, map.delimiter)
  const names = head?.map((name) => name.trim().toLowerCase()) ?? []
  const columnOf = (field: StatementColumn) => names.indexOf(map.columns[field]?.toLowerCase() ?? "\0")
  const known = (Object.keys(map.columns) as StatementColumn[]).filter((field) => columnOf(field) >= 0)
  if (!known.includes("booked_on") || !known.some((field) => field === "amount" || field === "debit" || field === "credit")) {
    throw new StatementFault("statement_unreadable", 1)
  }
  const lines = body.map((row, index) => {
    try {
      return lineOf((field) => (known.includes(field) ? (row[columnOf(field)] ?? "").trim() : ""), currency_code, map)
    } catch {
      throw new StatementFault("statement_unreadable", index + 2)
    }
  })
  return { lines }
}

function rowsOf(text: string, delimiter: string): string[][] {
  try {
    return parse(text, { delimiter, bom: true, relax_column_count: true, skip_empty_lines: true, skip_records_with_empty_values: true })
  } catch (error) {
    throw new StatementFault("statement_unreadable", Number((error as { lines?: number }).lines ?? 1))
  }
}

function lineOf(cell: (field: StatementColumn) => string, currency_code: string, { decimal, day }: typeof STATEMENT_CSV): ReadLine {
  const amountIn = (field: StatementColumn) => (cell(field) === "" ? 0n : minorFromMedusa(plainAmount(cell(field), decimal)))
  const absolute = (amount: bigint) => (amount < 0n ? -amount : amount)
  const amount_minor = amountIn("amount") + absolute(amountIn("credit")) - absolute(amountIn("debit"))
  const booked_on = day === "dd/mm/yyyy" ? cell("booked_on").split("/").reverse().join("-") : cell("booked_on")
  if (amount_minor === 0n || !isDay(booked_on)) throw new RangeError("no line")
  const end_to_end_id = endToEndIdIn(`${cell("reference")} ${cell("text")}`)
  const digits = cell("counterparty_rib").replace(/\D/g, "")
  return {
    booked_on,
    amount_minor,
    currency_code,
    reference: cell("reference") || null,
    end_to_end_id,
    counterparty: cell("counterparty") || null,
    last4: digits.length >= 4 ? digits.slice(-4) : null,
    text: masked(cell("text")),
    is_return: amount_minor > 0n && (end_to_end_id !== null || RETURN.test(cell("text"))),
  }
}

/** Spaces of every kind part thousands; the other mark does too. */
const plainAmount = (text: string, decimal: "." | ",") =>
  text
    .replace(/[\s\u00a0\u202f]/g, "")
    .replaceAll(decimal === "," ? "." : ",", "")
    .replace(decimal, ".")
    .replace(/^\+/, "")
