/** What is printed: blocks from top to bottom, on as many A4 pages as they need. */
export interface PrintedDocument {
  direction: "ltr" | "rtl"
  /** BCP 47, for readers that speak. */
  language: string
  title: string
  author: string
  /** Part of the file: the same document made again is the same file, byte by byte. */
  createdAt: Date
  /** At the foot of every page, beside its number. */
  footer: string
  /** "Page 1 of 2". */
  pageOf: (page: number, pages: number) => string
  blocks: readonly Block[]
}

export type Block =
  | { kind: "title"; text: string; under?: string }
  | { kind: "heading"; text: string }
  | { kind: "text"; text: string; quiet?: boolean }
  /** Side by side, each a few lines. */
  | { kind: "columns"; columns: readonly (readonly Line[])[] }
  /** The first row is repeated on each page; the last rows are sums. */
  | { kind: "table"; columns: readonly Column[]; rows: readonly (readonly string[])[]; sums?: readonly (readonly string[])[] }

export interface Line {
  text: string
  strong?: boolean
  quiet?: boolean
}

export interface Column {
  title: string
  /** Of the width, in proportion to the other columns. */
  share: number
  /** Numbers stand at the right of their column, in both directions. */
  numeric?: boolean
}
