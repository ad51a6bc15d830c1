import type { CraftNode, Taxonomy } from "@tawiza/config/seed"
import { wordsOf } from "./analyzer/words"
import type { Lexicon } from "./lexicon/lexicon"

/** From each craft up to the top of the tree. */
export function pathsUp({ categories }: Pick<Taxonomy, "categories">): ReadonlyMap<string, readonly string[]> {
  const paths = new Map<string, readonly string[]>()
  const grow = (nodes: readonly CraftNode[], above: readonly string[]) => {
    for (const { slug, children = [] } of nodes) {
      paths.set(slug, [slug, ...above])
      grow(children, [slug, ...above])
    }
  }
  grow(categories, [])
  return paths
}

/**
 * Where nothing is found: the craft that the query names, or that sounds like a word of it; if it has no pieces, what is nearest above it.
 * @returns its slug, or null where no word speaks of a craft
 */
export function nearestCraft(
  q: string,
  { lexicon, paths, has }: { lexicon: Lexicon; paths: ReadonlyMap<string, readonly string[]>; has: (slug: string) => boolean },
): string | null {
  const words = lexicon.withoutStop(wordsOf(q))
  const candidates = [
    ...lexicon.mentioned(q),
    ...words.flatMap((word) => lexicon.partly(word)),
    ...words.filter(({ sound }) => sound.length > 2).flatMap((word) => lexicon.heard([word])),
  ]
  for (const { kind, slug } of candidates) {
    if (kind !== "craft") continue
    const near = paths.get(slug)?.find(has)
    if (near) return near
  }
  return null
}
