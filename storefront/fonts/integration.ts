import { readFile, writeFile } from "node:fs/promises"
import { fileURLToPath } from "node:url"
import type { AstroIntegration } from "astro"
import subsetFont from "subset-font"
import { FACES, type Face } from "./faces.js"
import { unicodeRange } from "./unicode-range.js"

/** A customer passes through, so nothing may move for a late font; a member stays, and reads best in the letters made for new readers. */
const SHEETS = { "faces.css": "optional", "faces-for-staying.css": "swap" }

/**
 * Cuts the fonts of the shop to the characters it uses, whenever Astro starts, and offers them with their `@font-face` rules as
 * `@fonts/…`: the cut files are never kept in the repository. The sources are SIL Open Font License 1.1 (Readex Pro, El Messiri, Noto).
 */
export default function fonts(): AstroIntegration {
  return {
    name: "fonts",
    hooks: {
      "astro:config:setup": async ({ createCodegenDir, updateConfig }) => {
        const target = createCodegenDir()
        await Promise.all(FACES.map((face) => cut(face, target)))
        for (const [sheet, display] of Object.entries(SHEETS)) {
          await writeFile(new URL(sheet, target), FACES.map((face) => rule(face, display)).join(""))
        }
        updateConfig({ vite: { resolve: { alias: { "@fonts": fileURLToPath(target).replace(/\/$/, "") } } } })
      },
    },
  }
}

async function cut(face: Face, target: URL): Promise<void> {
  const source = await readFile(fileURLToPath(import.meta.resolve(face.source)))
  const font = await subsetFont(source, face.characters, { targetFormat: "woff2", variationAxes: face.axes })
  await writeFile(new URL(`${face.file}.woff2`, target), font)
}

function rule({ family, file, weight, characters }: Face, display: string): string {
  return `@font-face{font-family:"${family}";src:url("./${file}.woff2") format("woff2");font-weight:${weight};font-display:${display};unicode-range:${unicodeRange(characters)}}\n`
}
