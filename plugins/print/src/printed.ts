import PDFDocument from "pdfkit"
import type { Block, Column, Line, PrintedDocument } from "./document.js"
import { fontFiles, type Weight } from "./fonts.js"
import { Pen, type Style } from "./pen.js"

/** A4 in points, and what stays white around it. */
const PAGE = { width: 595.28, height: 841.89 }
const MARGIN = { side: 45, top: 42, bottom: 58 }
const WIDTH = PAGE.width - 2 * MARGIN.side
const GAP = 8

const INK = "#161c33"
const QUIET = "#4a5268"
const COBALT = "#0f2560"
const LINE = "#cfd5dc"
const WASH = "#eef2f8"

const style = (size: number, weight: Weight = 400, colour = INK): Style => ({ size, weight, colour })
const TITLE = style(17, 600, COBALT)
const HEADING = style(11, 600, COBALT)
const TEXT = style(9.5)
const CELL = style(8.5)

/** The document as a PDF. The same document gives the same bytes. */
export async function printed(document: PrintedDocument): Promise<Buffer> {
  const pdf = new PDFDocument({
    size: [PAGE.width, PAGE.height],
    margin: 0,
    bufferPages: true,
    lang: document.language,
    displayTitle: true,
    info: { Title: document.title, Author: document.author, Creator: "Tawiza", Producer: "Tawiza", CreationDate: document.createdAt },
  })
  const chunks: Buffer[] = []
  const written = new Promise<Buffer>((resolve, reject) => {
    pdf.on("data", (chunk: Buffer) => chunks.push(chunk))
    pdf.on("end", () => resolve(Buffer.concat(chunks)))
    pdf.on("error", reject)
  })
  for (const { name, bytes } of fontFiles()) pdf.registerFont(name, bytes)
  const press = new Press(pdf, document)
  for (const block of document.blocks) press.print(block)
  press.foot()
  pdf.end()
  return written
}

/** Puts blocks under one another and begins a page where one is full. */
class Press {
  private readonly pdf: InstanceType<typeof PDFDocument>
  private readonly document: PrintedDocument
  private readonly pen: Pen
  private y = MARGIN.top

  constructor(pdf: InstanceType<typeof PDFDocument>, document: PrintedDocument) {
    this.pdf = pdf
    this.document = document
    this.pen = new Pen(pdf, document.direction)
  }

  print(block: Block): void {
    if (block.kind === "title") {
      this.lines([block.text], TITLE)
      if (block.under) this.lines(this.pen.wrapped(block.under, { ...TEXT, colour: QUIET }, WIDTH), { ...TEXT, colour: QUIET })
    } else if (block.kind === "heading") {
      this.y += GAP / 2
      // A heading does not stand alone at the end of a page.
      this.need(this.pen.lineHeight(HEADING) * 4)
      this.lines([block.text], HEADING)
      return
    } else if (block.kind === "text") {
      const own = block.quiet ? { ...TEXT, colour: QUIET } : TEXT
      this.lines(this.pen.wrapped(block.text, own, WIDTH), own)
    } else if (block.kind === "columns") {
      this.columns(block.columns)
    } else {
      this.table(block.columns, block.rows, block.sums ?? [])
    }
    this.y += GAP
  }

  /** The foot of every page, once it is known how many there are. */
  foot(): void {
    const { start, count } = this.pdf.bufferedPageRange()
    const own = { ...style(7.5), colour: QUIET }
    for (let page = 0; page < count; page++) {
      this.pdf.switchToPage(start + page)
      const y = PAGE.height - MARGIN.bottom + 16
      this.rule(y - 4)
      const number = this.document.pageOf(page + 1, count)
      const room = WIDTH - this.pen.widthOf(number, own) - GAP * 2
      this.pen.write(number, own, { x: MARGIN.side, y, width: WIDTH, align: "end" })
      this.pen.wrapped(this.document.footer, own, room).forEach((text, i) => {
        const x = this.document.direction === "ltr" ? MARGIN.side : MARGIN.side + WIDTH - room
        this.pen.write(text, own, { x, y: y + i * this.pen.lineHeight(own), width: room, align: "start" })
      })
    }
  }

  private lines(lines: readonly string[], own: Style): void {
    for (const text of lines) {
      this.need(this.pen.lineHeight(own))
      this.pen.write(text, own, { x: MARGIN.side, y: this.y, width: WIDTH, align: "start" })
      this.y += this.pen.lineHeight(own)
    }
  }

  private columns(columns: readonly (readonly Line[])[]): void {
    const width = (WIDTH - GAP * (columns.length - 1)) / columns.length
    const written = columns.map((lines) =>
      lines.flatMap(({ text, strong, quiet }) => {
        const own = style(TEXT.size, strong ? 600 : 400, quiet ? QUIET : INK)
        return this.pen.wrapped(text, own, width).map((line) => ({ line, own }))
      }),
    )
    const height = Math.max(...written.map((lines) => lines.length)) * this.pen.lineHeight(TEXT)
    this.need(height)
    written.forEach((lines, i) => {
      const x = this.edge(i * (width + GAP), width)
      lines.forEach(({ line, own }, n) => {
        this.pen.write(line, own, { x, y: this.y + n * this.pen.lineHeight(TEXT), width, align: "start" })
      })
    })
    this.y += height
  }

  private table(columns: readonly Column[], rows: readonly (readonly string[])[], sums: readonly (readonly string[])[]): void {
    const whole = columns.reduce((sum, { share }) => sum + share, 0)
    const widths = columns.map(({ share }) => (share / whole) * WIDTH)
    const head = columns.map(({ title }) => title)
    const strong = { ...CELL, weight: 600 as const }
    this.row(head, columns, widths, { own: { ...strong, colour: COBALT }, wash: true })
    for (const [cells, own] of [...rows.map((row) => [row, CELL] as const), ...sums.map((row) => [row, strong] as const)]) {
      if (this.need(this.heightOf(cells, widths, own))) this.row(head, columns, widths, { own: { ...strong, colour: COBALT }, wash: true })
      this.row(cells, columns, widths, { own, wash: own === strong })
    }
  }

  private heightOf(cells: readonly string[], widths: readonly number[], own: Style): number {
    const lines = cells.map((text, i) => this.pen.wrapped(text, own, (widths[i] as number) - GAP).length)
    return Math.max(1, ...lines) * this.pen.lineHeight(own) + 4
  }

  private row(
    cells: readonly string[],
    columns: readonly Column[],
    widths: readonly number[],
    { own, wash }: { own: Style; wash: boolean },
  ): void {
    const height = this.heightOf(cells, widths, own)
    this.need(height)
    if (wash) this.pdf.rect(MARGIN.side, this.y, WIDTH, height).fill(WASH)
    let from = 0
    cells.forEach((text, i) => {
      const width = (widths[i] as number) - GAP
      const x = this.edge(from + GAP / 2, width)
      this.pen.wrapped(text, own, width).forEach((line, n) => {
        const y = this.y + 2 + n * this.pen.lineHeight(own)
        // Digits run from left to right in both scripts: at the right edge cents stand below cents.
        const align = columns[i]?.numeric && this.document.direction === "ltr" ? "end" : "start"
        this.pen.write(line, own, { x, y, width, align })
      })
      from += widths[i] as number
    })
    this.y += height
    this.rule(this.y)
  }

  /** The left edge of something that begins so far from the side where reading begins. */
  private edge(from: number, width: number): number {
    return this.document.direction === "ltr" ? MARGIN.side + from : PAGE.width - MARGIN.side - from - width
  }

  private rule(y: number): void {
    this.pdf
      .moveTo(MARGIN.side, y)
      .lineTo(PAGE.width - MARGIN.side, y)
      .lineWidth(0.5)
      .stroke(LINE)
  }

  /** Begins a page where this much does not fit any more. @returns whether it did */
  private need(height: number): boolean {
    if (this.y + height <= PAGE.height - MARGIN.bottom) return false
    this.pdf.addPage()
    this.y = MARGIN.top
    return true
  }
}
