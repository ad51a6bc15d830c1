import { decimalOf } from "@tawiza/money"

/** A cell: text, a number of minor units that is written with two decimals, or a whole number. */
export type Cell = string | number | null | { minor: bigint }

/**
 * Rows as CSV (RFC 4180), with the mark by which spreadsheets know UTF-8. A text that a spreadsheet would take for a formula is shown as
 * text by an apostrophe before it (OWASP, "CSV Injection"); amounts are our own digits and need none.
 */
export function csvOf(header: readonly string[], rows: readonly (readonly Cell[])[]): string {
  return `\ufeff${[header, ...rows].map((row) => `${row.map(written).join(",")}\r\n`).join("")}`
}

function written(cell: Cell): string {
  if (cell === null) return ""
  if (typeof cell === "number") return String(cell)
  if (typeof cell === "object") return decimalOf(cell.minor)
  const harmless = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless
}
