import {
  type ImportProblem,
  LANGUAGES,
  PRODUCT_LIMITS as MOST,
  type ProductColumn,
  type ProductContent,
  type Texts,
} from "@tawiza/contract"
import { type CraftTree, craftTree } from "../domain/craft-tree"
import { fold } from "../domain/fold"
import { EMPTY_CONTENT, settled } from "../domain/product-content"
import { readMinor, readWhole } from "./read-number"
import type { TableRow } from "./read-table"

/** What is wrong in a cell, before it is put into words. */
export interface Fault {
  line: number
  column: ProductColumn | null
  problem: ImportProblem
}

type Kind = "material" | "technique" | "label"

/** A row as a piece, with everything that is wrong in it: not only the first. What is empty is as nobody wrote it. */
export function productOfRow({ line, cells }: TableRow, tree: CraftTree = craftTree): { content: ProductContent; faults: Fault[] } {
  const faults: Fault[] = []
  const fault = (column: ProductColumn, problem: ImportProblem) => faults.push({ line, column, problem })
  const cell = (column: ProductColumn) => cells[column] ?? ""
  const list = (column: ProductColumn) =>
    cell(column)
      .split("|")
      .map((one) => one.trim())
      .filter(Boolean)

  const texts = (field: "title" | "description" | "care", most: number): Texts =>
    Object.fromEntries(
      LANGUAGES.flatMap((language) => {
        const column = `${field}_${language}` as const
        const text = cell(column)
        if (text.length > most) fault(column, "too_long")
        return text ? [[language, text] as const] : []
      }),
    )
  const whole = (column: ProductColumn, [least, most]: [number, number]): number | null => {
    if (!cell(column)) return null
    const value = readWhole(cell(column))
    if (value === null) fault(column, "not_a_number")
    else if (value < least || value > most) fault(column, "out_of_range")
    else return value
    return null
  }
  const slugs = (column: "materials" | "techniques" | "labels", kind: Kind) =>
    list(column).flatMap((name) => {
      const slug = slugOf(tree, kind, name)
      if (!slug) fault(column, "unknown")
      return slug ? [slug] : []
    })

  const reference = cell("reference")
  if (!reference) fault("reference", "missing")
  if (reference.length > 40) fault("reference", "too_long")
  const title = texts("title", MOST.title)
  if (!Object.keys(title).length) fault("title_fr", "missing")
  const craft = cell("craft") ? slugOf(tree, "craft", cell("craft")) : null
  if (cell("craft") && !craft) fault("craft", "unknown")
  const price_minor = cell("price") ? readMinor(cell("price")) : null
  if (cell("price") && price_minor === null) fault("price", "not_a_number")
  if (price_minor !== null && (price_minor < 1 || price_minor > MOST.price_minor)) fault("price", "out_of_range")
  const made = fold(cell("made_to_order"))
  const made_to_order = YES.includes(made)
  if (made && !made_to_order && !NO.includes(made)) fault("made_to_order", "unknown")
  const pictures = list("pictures")
  if (pictures.some((path) => !/^\/media\/[\w-]{1,64}\/800\.webp$/.test(path))) fault("pictures", "no_such_picture")
  if (pictures.length > MOST.pictures) fault("pictures", "out_of_range")

  const content = settled({
    ...EMPTY_CONTENT,
    reference,
    title,
    description: texts("description", MOST.text),
    care: texts("care", MOST.text),
    craft,
    materials: slugs("materials", "material"),
    techniques: slugs("techniques", "technique"),
    labels: slugs("labels", "label"),
    pictures: pictures.map((path) => ({ path, alt: {} })),
    variants: [{ values: [], price_minor, stock: whole("stock", [0, MOST.stock]) }],
    made_to_order,
    lead_time_days: whole("lead_time_days", [0, 365]) ?? EMPTY_CONTENT.lead_time_days,
    weekly_capacity: whole("weekly_capacity", [1, 10_000]),
    weight_g: whole("weight_g", [1, 1_000_000]),
  })
  return { content, faults }
}

const YES = ["1", "oui", "yes", "true", "نعم", "x"].map(fold)
const NO = ["0", "non", "no", "false", "لا"].map(fold)

/** By its slug, or by its name in any language, written as people write: without regard to case, accents and vowel signs. */
function slugOf(tree: CraftTree, kind: Kind | "craft", name: string): string | null {
  return tree.slugNamed(kind, fold(name.replaceAll("’", "'")))
}
