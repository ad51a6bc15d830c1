import { readFile, writeFile } from "node:fs/promises"
import { fileURLToPath } from "node:url"
import type { AstroIntegration } from "astro"
import subsetFont from "subset-font"
import { FACES, type Face } from "./faces.js"
import { unicodeRange } from "./unicode-range.js"

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
        const rules = await Promise.all(FACES.map((face) => cut(face, target)))
        await writeFile(new URL("faces.css", target), rules.join(""))
        updateConfig({ vite: { resolve: { alias: { "@fonts": fileURLToPath(target).replace(/\/$/, "") } } } })
      },
    },
  }
}

async function cut(face: Face, target: URL): Promise<string> {
  const source = await readFile(fileURLToPath(import.meta.resolve(face.source)))
  const font = await subsetFont(source, face.characters, { targetFormat: "woff2", variationAxes: face.axes })
  await writeFile(new URL(`${face.file}.woff2`, target), font)
  return `@font-face{font-family:"${face.family}";src:url("./${face.file}.woff2") format("woff2");font-weight:${face.weight};font-display:optional;unicode-range:${unicodeRange(face.characters)}}\n`
}
