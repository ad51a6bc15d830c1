import type { RemittanceColumns } from "@tawiza/config/settlement"
import { REMITTANCE_LIMITS, type RemittanceColumn, type RemittanceFault, type RemittanceProblem } from "@tawiza/contract"
import { compactNumber } from "@tawiza/vendor/domain/bank-number"
import { isDay } from "@tawiza/vendor/domain/day"
import { fold } from "@tawiza/vendor/domain/fold"
import { readMinor } from "@tawiza/vendor/table/read-number"
import { readRecords } from "@tawiza/vendor/table/read-table"

/** A line of a carrier's file, amounts in minor units. */
export interface RemittanceLine {
  line: number
  parcel: string
  /** On its way to the bank. */
  remitted_minor: bigint
  fee_minor: bigint
  return_cost_minor: bigint
  /** Day in Morocco. */
  paid_on: string | null
}

const NEEDED: readonly RemittanceColumn[] = ["parcel", "amount"]

/** The lines of a file by its carrier's columns, and everything that is wrong in it. Columns that nobody named are passed over. */
export function readRemittance(bytes: Uint8Array, columns: RemittanceColumns): { lines: RemittanceLine[]; faults: RemittanceFault[] } {
  const table = readRecords(bytes)
  if (table.problem) return { lines: [], faults: [{ line: table.line, column: null, problem: table.problem }] }
  const head = table.head.map(named)
  const place = (column: RemittanceColumn) => {
    const names = columns[column].map(named)
    return head.findIndex((name) => names.includes(name))
  }
  const missing = NEEDED.filter((column) => place(column) < 0)
  if (missing.length) return { lines: [], faults: missing.map((column) => ({ line: 1, column, problem: "no_column" })) }
  if (table.records.length > REMITTANCE_LIMITS.rows) {
    return { lines: [], faults: [{ line: 1, column: null, problem: "too_many_rows" }] }
  }

  const faults: RemittanceFault[] = []
  const lines = table.records.map(({ line, cells }) => {
    const fault = (column: RemittanceColumn, problem: RemittanceProblem) => void faults.push({ line, column, problem })
    const cell = (column: RemittanceColumn) => cells[place(column)] ?? ""
    const amount = (column: RemittanceColumn): bigint => {
      const read = cell(column) === "" ? 0 : readMinor(cell(column))
      if (read === null) fault(column, "not_a_number")
      return BigInt(read ?? 0)
    }
    const parcel = parcelNumber(cell("parcel"))
    if (!parcel) fault("parcel", "missing")
    const [written, fee_minor, return_cost_minor] = [amount("amount"), amount("fee"), amount("return_cost")]
    const remitted_minor = columns.amount_is === "collected" ? written - fee_minor : written
    // A line is about a parcel's cash or about its way back: one of the two, and more than nothing.
    if (remitted_minor < 0n) fault("fee", "out_of_range")
    if (written === 0n && return_cost_minor === 0n && !faults.some((known) => known.line === line)) fault("amount", "out_of_range")
    if (written > 0n && return_cost_minor > 0n) fault("return_cost", "out_of_range")
    const paid_on = readDay(cell("paid_on"))
    if (paid_on === null && cell("paid_on") !== "") fault("paid_on", "not_a_day")
    return { line, parcel, remitted_minor, fee_minor, return_cost_minor, paid_on }
  })
  if (lines.length === 0) faults.push({ line: 1, column: null, problem: "unreadable" })
  return { lines, faults }
}

const named = (name: string) => fold(name.replaceAll("’", "'")).replace(/\s+/g, " ").trim()

/** As it is compared: without the blanks, sharps and marks around it, in Latin digits and capitals. */
export const parcelNumber = (written: string) => compactNumber(written).replace(/^(#|N°)/, "")

/** `2026-12-01`, or day before month as people write it; with a time of day or without. Null when it is no day. */
export function readDay(written: string): string | null {
  const [date = ""] = fold(written.trim()).split(/[\st]/)
  const [, day = "", month = "", year = ""] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(date) ?? []
  const iso = year ? `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}` : date
  return isDay(iso) ? iso : null
}
