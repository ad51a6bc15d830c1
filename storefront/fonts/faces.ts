/** One file that a page may load: what it is cut from, and which characters it keeps. */
export interface Face {
  /** Name of the file and of the exported address. */
  file: string
  family: string
  source: string
  weight: string
  axes?: Record<string, { min: number; max: number }>
  characters: string
}

/** Every character from `from` to `to`. */
const span = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, i) => String.fromCodePoint(from + i)).join("")

/** Digits and marks that stand between words of any script: an Arabic page needs them without the Latin letters. */
const SHARED = `0123456789 .,:;!?()/%+-×·–…−«»${span(0xa0, 0xa0)}${span(0x202f, 0x202f)}`

/** What French and English are written with; a rarer accent falls back to a system font. */
const LATIN = `${span(0x20, 0x7e)}ÀÂÇÈÉÊËÎÏÔÙÛÜŒàâæçèéêëîïôöùûüœñáíóú«»°²·×‘’“”•…–−→€${span(0xa0, 0xa0)}${span(0x202f, 0x202f)}`

/** The letters of Arabic and of Darija (ڭ گ ڤ پ چ), vowel signs, punctuation. */
const ARABIC = `${span(0x60c, 0x60c)}؛؟${span(0x621, 0x63a)}${span(0x640, 0x652)}${span(0x670, 0x671)}پچڤڭگ٪٫٬`

/** The name of the marketplace and of the nine provinces; nothing else on a page is written in Tifinagh. */
const TIFINAGH = "ⵜⴰⵡⵉⵣⴰⴼⵙⵎⴽⵏⵍⵃⵊⴱⵔⵓⵢⵄⵇⵚ "

const readex = { weight: "400 600", axes: { wght: { min: 400, max: 600 } } }

/** A later face wins where two of one family hold the same character, so the digits alone have a family of their own. */
export const FACES: readonly Face[] = [
  {
    file: "readex-latin",
    family: "Readex Pro",
    source: "@fontsource-variable/readex-pro/files/readex-pro-latin-wght-normal.woff2",
    characters: LATIN,
    ...readex,
  },
  {
    file: "readex-arabic",
    family: "Readex Pro",
    source: "@fontsource-variable/readex-pro/files/readex-pro-arabic-wght-normal.woff2",
    characters: ARABIC,
    ...readex,
  },
  {
    file: "readex-digits",
    family: "Readex Digits",
    source: "@fontsource-variable/readex-pro/files/readex-pro-latin-wght-normal.woff2",
    characters: SHARED,
    ...readex,
  },
  {
    file: "messiri-latin",
    family: "El Messiri",
    source: "@fontsource/el-messiri/files/el-messiri-latin-600-normal.woff2",
    weight: "600",
    characters: LATIN,
  },
  {
    file: "messiri-arabic",
    family: "El Messiri",
    source: "@fontsource/el-messiri/files/el-messiri-arabic-600-normal.woff2",
    weight: "600",
    characters: ARABIC,
  },
  {
    file: "messiri-digits",
    family: "El Messiri Digits",
    source: "@fontsource/el-messiri/files/el-messiri-latin-600-normal.woff2",
    weight: "600",
    characters: SHARED,
  },
  {
    file: "tifinagh",
    family: "Noto Sans Tifinagh",
    source: "@fontsource/noto-sans-tifinagh/files/noto-sans-tifinagh-tifinagh-400-normal.woff2",
    weight: "400",
    characters: TIFINAGH,
  },
]
