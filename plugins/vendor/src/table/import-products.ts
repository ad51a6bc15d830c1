import { setImmediate as breathe } from "node:timers/promises"
import type { MedusaContainer } from "@medusajs/framework/types"
import { IMPORT_LIMITS, type ProductContent } from "@tawiza/contract"
import { PICTURE_MODULE, type PictureModuleService } from "../modules/picture"
import { knownReferences } from "../products/references"
import { type Fault, productOfRow } from "./product-of-row"
import { readTable } from "./read-table"

export interface CheckedTable {
  contents: ProductContent[]
  faults: Fault[]
  rows: number
  ignored: string[]
}

/** Rows between two words of progress; others are served in between. */
const STRIDE = 250

/** Reads and checks a whole table against what the vendor has already. It writes nothing. */
export async function checkTable(
  container: MedusaContainer,
  vendor_id: string,
  bytes: Uint8Array,
  told: (done: number, total: number) => void,
): Promise<CheckedTable> {
  const table = readTable(bytes)
  if (table.problem) {
    return { contents: [], faults: [{ line: table.line, column: null, problem: table.problem }], rows: 0, ignored: [] }
  }
  const { rows, ignored } = table
  if (rows.length === 0 || rows.length > IMPORT_LIMITS.rows) {
    const problem = rows.length ? "out_of_range" : "missing"
    return { contents: [], faults: [{ line: rows[IMPORT_LIMITS.rows]?.line ?? 2, column: null, problem }], rows: rows.length, ignored }
  }
  const faults: Fault[] = []
  const contents: ProductContent[] = []
  for (const [i, row] of rows.entries()) {
    const read = productOfRow(row)
    contents.push(read.content)
    faults.push(...read.faults)
    if ((i + 1) % STRIDE === 0 || i + 1 === rows.length) {
      told(i + 1, rows.length)
      await breathe()
    }
  }
  const lineOf = (i: number) => rows[i]!.line
  const references = contents.map(({ reference }) => reference ?? "")
  const known = new Set((await knownReferences(container, vendor_id, references)).map(({ reference }) => reference))
  const pictures = await knownPictures(container, contents)
  const seen = new Set<string>()
  for (const [i, content] of contents.entries()) {
    const reference = references[i] as string
    const at = { line: lineOf(i), column: "reference" as const }
    if (reference && seen.has(reference)) faults.push({ ...at, problem: "twice" })
    if (known.has(reference)) faults.push({ ...at, problem: "known" })
    seen.add(reference)
    if (content.pictures.some(({ path }) => !pictures.has(idOf(path))))
      faults.push({ line: lineOf(i), column: "pictures", problem: "no_such_picture" })
  }
  faults.sort((a, b) => a.line - b.line)
  return { contents, faults, rows: rows.length, ignored }
}

const idOf = (path: string) => path.split("/")[2] ?? ""

async function knownPictures(container: MedusaContainer, contents: readonly ProductContent[]): Promise<Set<string>> {
  const id = [...new Set(contents.flatMap(({ pictures }) => pictures.map(({ path }) => idOf(path))))]
  if (!id.length) return new Set()
  const rows = await container.resolve<PictureModuleService>(PICTURE_MODULE).listPictures({ id }, { select: ["id"], take: null as never })
  return new Set(rows.map((row) => row.id))
}
