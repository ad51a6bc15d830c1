import SearchableMap from "minisearch/SearchableMap"
import { type Dictionary, nearKeys } from "../../domain/query/plan"

/** Where a key is found: documents by their place in the index, and for each the fields that hold it. */
export interface Posting {
  documents: number[]
  bits: number[]
}

/**
 * Keys to documents, in MiniSearch's radix tree, which finds prefixes and near words. Documents are only ever appended; a place that is
 * no longer in use stays until the index is made anew.
 */
export class Postings implements Dictionary {
  private readonly tree = new SearchableMap<Posting>()

  add(document: number, terms: ReadonlyMap<string, number>): void {
    for (const [key, bits] of terms) {
      const posting = this.tree.get(key)
      if (posting) {
        posting.documents.push(document)
        posting.bits.push(bits)
      } else this.tree.set(key, { documents: [document], bits: [bits] })
    }
  }

  get(key: string): Posting | undefined {
    return this.tree.get(key)
  }

  has(key: string): boolean {
    return this.tree.has(key)
  }

  beginning(prefix: string, most: number): string[] {
    const found: string[] = []
    for (const key of this.tree.atPrefix(prefix).keys()) {
      found.push(key)
      if (found.length === most) break
    }
    return found
  }

  near(word: string, distance: number): { word: string; distance: number }[] {
    return nearKeys(this.tree.fuzzyGet(word, distance + 1), word, distance).filter((found) => !/^[#~]/.test(found.word))
  }

  /** The same for documents that have moved; what has not moved is gone. */
  moved(places: ReadonlyMap<number, number>): Postings {
    const moved = new Postings()
    for (const [key, { documents, bits }] of this.tree) {
      const kept: Posting = { documents: [], bits: [] }
      documents.forEach((document, i) => {
        const place = places.get(document)
        if (place === undefined) return
        kept.documents.push(place)
        kept.bits.push(bits[i] as number)
      })
      if (kept.documents.length > 0) moved.tree.set(key, kept)
    }
    return moved
  }
}
