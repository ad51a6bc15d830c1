import { mkdir, readFile, writeFile } from "node:fs/promises"
import { fileURLToPath } from "node:url"
import subsetFont from "subset-font"
import { FACES, type Face } from "./faces.ts"
import { unicodeRange } from "./unicode-range.ts"

const target = new URL("../src/fonts/", import.meta.url)

/**
 * Cuts the fonts of the shop to the characters it uses and writes them, with their `@font-face` rules, to `src/fonts`. Astro runs it
 * whenever it starts: the cut files are never kept in the repository. The sources are SIL Open Font License 1.1 (Readex Pro, El Messiri,
 * Noto).
 */
export async function cutFonts(): Promise<void> {
  await mkdir(target, { recursive: true })
  const rules = await Promise.all(FACES.map(cut))
  await writeFile(new URL("faces.css", target), rules.join(""))
}

async function cut(face: Face): Promise<string> {
  const source = await readFile(fileURLToPath(import.meta.resolve(face.source)))
  const font = await subsetFont(source, face.characters, { targetFormat: "woff2", variationAxes: face.axes })
  await writeFile(new URL(`${face.file}.woff2`, target), font)
  return `@font-face{font-family:"${face.family}";src:url("./${face.file}.woff2") format("woff2");font-weight:${face.weight};font-display:optional;unicode-range:${unicodeRange(face.characters)}}\n`
}
