/** Columns of a table of pieces, in the order in which we write them. A list in a cell is parted by `|`. */
export const PRODUCT_COLUMNS = [
  "reference",
  "title_fr",
  "title_ar",
  "title_en",
  "description_fr",
  "description_ar",
  "description_en",
  "care_fr",
  "care_ar",
  "care_en",
  "craft",
  "materials",
  "techniques",
  "labels",
  "price",
  "stock",
  "made_to_order",
  "lead_time_days",
  "weekly_capacity",
  "weight_g",
  "pictures",
] as const
export type ProductColumn = (typeof PRODUCT_COLUMNS)[number]

/** More than any workshop has; a table is checked and written as a whole. */
export const IMPORT_LIMITS = { rows: 5000, bytes: 8 * 1024 * 1024 } as const

export const IMPORT_PROBLEMS = [
  "missing",
  "not_a_number",
  "unknown",
  "too_long",
  "out_of_range",
  "twice",
  "known",
  "not_utf8",
  "unreadable",
  "no_such_picture",
] as const
export type ImportProblem = (typeof IMPORT_PROBLEMS)[number]

/** What is wrong in one cell, by the line of the file as an editor counts it (a cell may hold line breaks). */
export interface ImportFault {
  line: number
  column: string | null
  problem: ImportProblem
  /** In the asked language: what is wrong, what to do. */
  message: string
}

/**
 * Answer of `POST /vendor/products/import?dry_run=`, whose body is the table. Either all rows became drafts, or none. Asked with
 * `Accept: application/x-ndjson` it comes as lines: `{ done, total }` while rows are read, then this.
 */
export interface ImportReport {
  dry_run: boolean
  rows: number
  /** Drafts that were written; 0 in a dry run and when anything is wrong. */
  written: number
  /** The drafts that were written, in the order of the rows. */
  product_ids: string[]
  faults: ImportFault[]
  /** Columns of the file that we do not know and have not read. */
  ignored_columns: string[]
}
