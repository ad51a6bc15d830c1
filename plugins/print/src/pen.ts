import type PDFDocument from "pdfkit"
import { runsOf } from "./bidi.js"
import { fontFor, type Weight } from "./fonts.js"

export interface Style {
  size: number
  weight: Weight
  colour: string
}

/** Where a line goes: its edges and its top. `end` is the right edge of what is read from the left, and the left one of the rest. */
export interface Place {
  x: number
  y: number
  width: number
  align: "start" | "end"
}

/** Height of a line, in sizes of its letters: Arabic needs room above and below. */
const LEADING = 1.6

/** Writes lines of mixed direction. pdfkit shapes a stretch of one direction and one font; which stretch stands where is decided here. */
export class Pen {
  private readonly pdf: InstanceType<typeof PDFDocument>
  private readonly direction: "ltr" | "rtl"

  constructor(pdf: InstanceType<typeof PDFDocument>, direction: "ltr" | "rtl") {
    this.pdf = pdf
    this.direction = direction
  }

  lineHeight({ size }: Style): number {
    return size * LEADING
  }

  widthOf(text: string, style: Style): number {
    return this.pieces(text, style).reduce((sum, { width }) => sum + width, 0)
  }

  /** Breaks at spaces, and inside a word that is longer than a line. */
  wrapped(text: string, style: Style, width: number): string[] {
    return text.split("\n").flatMap((paragraph) => {
      const lines = [""]
      for (const word of paragraph.split(" ").flatMap((word) => this.broken(word, style, width))) {
        const longer = lines.at(-1) === "" ? word : `${lines.at(-1)} ${word}`
        if (lines.at(-1) !== "" && this.widthOf(longer, style) > width) lines.push(word)
        else lines[lines.length - 1] = longer
      }
      return lines
    })
  }

  /** Draws one line. */
  write(text: string, style: Style, { x, y, width, align }: Place): void {
    const pieces = this.pieces(text, style)
    const atLeft = (align === "start") === (this.direction === "ltr")
    let left = atLeft ? x : x + width - pieces.reduce((sum, piece) => sum + piece.width, 0)
    this.pdf.fillColor(style.colour)
    for (const piece of pieces) {
      this.pdf.font(piece.font).fontSize(style.size)
      this.pdf.text(piece.text, left, y + style.size * 1.15, { lineBreak: false, baseline: "alphabetic" })
      left += piece.width
    }
  }

  private broken(word: string, style: Style, width: number): string[] {
    if (this.widthOf(word, style) <= width) return [word]
    const parts = [""]
    for (const char of word) {
      if (this.widthOf(`${parts.at(-1)}${char}`, style) > width) parts.push(char)
      else parts[parts.length - 1] += char
    }
    return parts
  }

  /** From left to right, each in one font. */
  private pieces(text: string, { size, weight }: Style): { text: string; font: string; width: number }[] {
    return runsOf(text, this.direction).flatMap(({ text, rtl }) => {
      const parts: { text: string; font: string }[] = []
      for (const char of text) {
        const font = fontFor(char, weight)
        const last = parts.at(-1)
        if (last?.font === font) last.text += char
        else parts.push({ text: char, font })
      }
      if (rtl) parts.reverse()
      return parts.map((part) => {
        // Arabic is turned around as it is shaped; spaces and signs of the other fonts are not.
        const drawn = rtl && !part.font.includes("arabic") ? [...part.text].reverse().join("") : part.text
        return { text: drawn, font: part.font, width: this.pdf.font(part.font).fontSize(size).widthOfString(drawn) }
      })
    })
  }
}
