import { PRODUCT_COLUMNS, type ProductColumn, type ProductContent } from "@tawiza/contract"
import { stringify } from "csv-stringify/sync"

/**
 * Rows as a table that spreadsheets open: with the mark by which they know UTF-8, and with an apostrophe before what they would take for
 * a formula (OWASP, "CSV Injection"). `readTable` takes both away again.
 */
export function writeTable(columns: readonly string[], rows: readonly (readonly (string | number | boolean | null)[])[]): string {
  return stringify([columns, ...rows.map((row) => row.map(cell))] as string[][], {
    bom: true,
    record_delimiter: "windows",
    escape_formulas: true,
  })
}

const cell = (value: string | number | boolean | null): string =>
  value === null ? "" : typeof value === "boolean" ? (value ? "1" : "0") : String(value)

/** A piece as a row of `PRODUCT_COLUMNS`: what is read back is the same piece, but for its options, size and makers. */
export function rowOfProduct(content: ProductContent): string[] {
  const [first] = content.variants
  const row: Record<ProductColumn, string | number | boolean | null> = {
    reference: content.reference,
    title_fr: content.title.fr ?? null,
    title_ar: content.title.ar ?? null,
    title_en: content.title.en ?? null,
    description_fr: content.description.fr ?? null,
    description_ar: content.description.ar ?? null,
    description_en: content.description.en ?? null,
    care_fr: content.care.fr ?? null,
    care_ar: content.care.ar ?? null,
    care_en: content.care.en ?? null,
    craft: content.craft,
    materials: content.materials.join("|"),
    techniques: content.techniques.join("|"),
    labels: content.labels.join("|"),
    price: first?.price_minor == null ? null : dirhams(first.price_minor),
    stock: first?.stock ?? null,
    made_to_order: content.made_to_order,
    lead_time_days: content.lead_time_days,
    weekly_capacity: content.weekly_capacity,
    weight_g: content.weight_g,
    pictures: content.pictures.map(({ path }) => path).join("|"),
  }
  return PRODUCT_COLUMNS.map((column) => cell(row[column]))
}

export function dirhams(minor: number): string {
  return `${Math.trunc(minor / 100)}.${String(Math.abs(minor % 100)).padStart(2, "0")}`
}
