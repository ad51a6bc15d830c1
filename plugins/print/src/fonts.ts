import { readFileSync } from "node:fs"
import { createRequire } from "node:module"

export type Weight = 400 | 600

const require = createRequire(import.meta.url)

/** In this order a letter is looked for; the first is also for what none has. */
const FACES = [
  { family: "readex-pro", subset: "latin", weights: [400, 600] },
  { family: "readex-pro", subset: "arabic", weights: [400, 600] },
  { family: "readex-pro", subset: "latin-ext", weights: [400, 600] },
  { family: "noto-sans-tifinagh", subset: "tifinagh", weights: [400] },
] as const

interface Face {
  name: (weight: Weight) => string
  has: (codePoint: number) => boolean
}

/** The faces with the letters that each of their files is made for. */
const faces: readonly Face[] = FACES.map(({ family, subset, weights }) => {
  const ranges = rangesIn((require(`@fontsource/${family}/unicode.json`) as Record<string, string>)[subset] ?? "")
  return {
    name: (weight) => `${family}-${subset}-${weights.some((own) => own === weight) ? weight : 400}`,
    has: (codePoint) => ranges.some(([from, to]) => from <= codePoint && codePoint <= to),
  }
})

/** Every file, by the name under which it is drawn with. */
export function fontFiles(): { name: string; bytes: Buffer }[] {
  return FACES.flatMap(({ family, subset, weights }) =>
    weights.map((weight) => ({
      name: `${family}-${subset}-${weight}`,
      bytes: readFileSync(require.resolve(`@fontsource/${family}/files/${family}-${subset}-${weight}-normal.woff`)),
    })),
  )
}

/** The name of the font that has a letter. */
export function fontFor(char: string, weight: Weight): string {
  const codePoint = char.codePointAt(0) ?? 0
  return (faces.find((face) => face.has(codePoint)) ?? (faces[0] as Face)).name(weight)
}

/** `U+0600-06FF,U+200C`, as CSS writes it. */
function rangesIn(text: string): [number, number][] {
  return text.split(",").map((range) => {
    const [from = "0", to = from] = range.replace("U+", "").split("-")
    return [Number.parseInt(from, 16), Number.parseInt(to, 16)]
  })
}
