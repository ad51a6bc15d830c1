import { PRODUCT_COLUMNS, type ProductColumn } from "@tawiza/contract"
import { parse } from "csv-parse/sync"

/** One row as it stands in the file. */
export interface TableRow {
  /** As an editor counts it: cells may hold line breaks. */
  line: number
  cells: Partial<Record<ProductColumn, string>>
}

export type ReadTable =
  | { problem: null; rows: TableRow[]; columns: ProductColumn[]; ignored: string[] }
  | { problem: "not_utf8" | "unreadable"; line: number }

/** A table of pieces; columns that are not ours are named and left out. */
export function readTable(bytes: Uint8Array): ReadTable {
  const table = readRecords(bytes)
  if (table.problem) return table
  const names = table.head.map((name) => name.toLowerCase())
  const columns = PRODUCT_COLUMNS.filter((column) => names.includes(column))
  const rows = table.records.map(({ line, cells }) => ({
    line,
    cells: Object.fromEntries(columns.map((column) => [column, cells[names.indexOf(column)] ?? ""])),
  }))
  return { problem: null, rows, columns, ignored: names.filter((name) => name && !columns.includes(name as ProductColumn)) }
}

/** One row of any table, its cells in the order of the head. */
export interface TableRecord {
  /** As an editor counts it: cells may hold line breaks. */
  line: number
  cells: string[]
}

export type ReadRecords = { problem: null; head: string[]; records: TableRecord[] } | { problem: "not_utf8" | "unreadable"; line: number }

interface Parsed {
  info: { lines: number }
  record: string[]
}

/**
 * Reads a table as spreadsheets save it: with or without a byte-order mark, parted by comma, semicolon or tab, whatever has the most of
 * them in its head. Another encoding than UTF-8 is refused and not guessed: a guess would make nonsense of Arabic names without a word.
 */
export function readRecords(bytes: Uint8Array): ReadRecords {
  let text: string
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(bytes)
  } catch {
    return { problem: "not_utf8", line: 1 }
  }
  let parsed: Parsed[]
  try {
    parsed = parse(text, {
      delimiter: delimiterOf(text),
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      skip_records_with_empty_values: true,
    }) as unknown as Parsed[]
  } catch (error) {
    return { problem: "unreadable", line: Number((error as { lines?: number }).lines ?? 1) }
  }
  const [head, ...body] = parsed
  if (!head) return { problem: "unreadable", line: 1 }
  // A record's own number is the line it ends on; it begins after the one before.
  let last = head.info.lines
  const records = body.map(({ info, record }) => {
    const line = last + 1
    last = info.lines
    return { line, cells: record.map(plain) }
  })
  return { problem: null, head: head.record.map((name) => name.trim()), records }
}

/** The apostrophe that keeps a spreadsheet from reading a formula (we write it ourselves) is not part of the text. */
const plain = (cell: string) => cell.replace(/^'(?=[=+\-@\t\r])/, "").trim()

function delimiterOf(text: string): string {
  const head = text.slice(0, Math.max(0, text.search(/[\r\n]/)) || text.length)
  const count = (mark: string) => head.split(mark).length
  return [";", "\t", ","].sort((a, b) => count(b) - count(a))[0] as string
}
