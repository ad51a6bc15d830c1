import type { CraftDocument } from "@tawiza/vendor/domain/craft-document"
import { wordsOf } from "./analyzer/words"
import { BIT } from "./fields"
import type { ConceptKind } from "./lexicon/concept"
import { COMMON_WORDS, usesOf } from "./lexicon/craft-lexicon"
import type { Lexicon } from "./lexicon/lexicon"

/** Keys that are no words: a concept (`#craft:cer-vase`) and a sound (`~kftn`). */
export const conceptKey = (id: string) => `#${id}`
export const soundKey = (sound: string) => `~${sound}`
export const isWord = (key: string) => !/^[#~]/.test(key)

/** Shortest key of consonants that is kept. */
export const SHORTEST_SOUND = 2

/** What is read of a craft to find it. */
export type Findable = Pick<CraftDocument, "title" | "description" | "path" | "materials" | "techniques" | "flags"> & {
  shop: Pick<CraftDocument["shop"], "name" | "commune" | "province">
}

const MENTIONED: Record<ConceptKind, number> = {
  craft: BIT.mention,
  material: BIT.mention,
  technique: BIT.mention,
  place: BIT.mention,
  word: BIT.title,
  use: BIT.title,
}

/** Every key under which a craft is found, with the fields that hold it. Names of crafts and materials come from the lexicon, by concept. */
export function termsOf(craft: Findable, lexicon: Lexicon): Map<string, number> {
  const terms = new Map<string, number>()
  const add = (key: string, bit: number) => terms.set(key, (terms.get(key) ?? 0) | bit)
  const addText = (text: string, bit: number, heard: boolean) => {
    for (const word of lexicon.withoutStop(wordsOf(text))) {
      // What kind of body it is (coopérative, تعاونية) tells no maker from another.
      if (bit === BIT.maker && COMMON_WORDS.has(word.text)) continue
      add(word.stem, bit)
      if (heard && word.sound.length >= SHORTEST_SOUND) add(soundKey(word.sound), bit)
    }
  }

  /** A stuff or a way of making that the title names is a part of the name; of another piece it is a mention. Its own craft is its leaf anyway. */
  const own = new Set([...craft.materials, ...craft.techniques])
  for (const title of Object.values(craft.title)) {
    addText(title, BIT.title, true)
    for (const { id, kind, slug } of lexicon.mentioned(title)) {
      if (kind !== "craft" || !craft.path.includes(slug)) add(conceptKey(id), own.has(slug) ? BIT.title : MENTIONED[kind])
    }
  }
  for (const description of Object.values(craft.description)) addText(description, BIT.text, false)
  for (const name of Object.values(craft.shop.name)) addText(name, BIT.maker, true)
  for (const commune of Object.values(craft.shop.commune)) addText(commune, BIT.place, true)
  add(conceptKey(`place:${craft.shop.province}`), BIT.place)

  const [leaf = "", ...above] = [...craft.path].reverse()
  add(conceptKey(`craft:${leaf}`), BIT.leaf)
  above.forEach((slug, i) => {
    add(conceptKey(`craft:${slug}`), i === 0 && above.length > 1 ? BIT.kin : BIT.branch)
  })
  for (const flag of craft.flags) if (lexicon.concepts.has(`word:${flag}`)) add(conceptKey(`word:${flag}`), BIT.use)
  for (const slug of usesOf(leaf)) add(conceptKey(`use:${slug}`), BIT.use)
  for (const slug of craft.materials) add(conceptKey(`material:${slug}`), BIT.made)
  for (const slug of craft.techniques) add(conceptKey(`technique:${slug}`), BIT.made)
  return terms
}
