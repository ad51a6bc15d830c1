import SearchableMap from "minisearch/SearchableMap"
import type { Dictionary } from "../../domain/query/alternative"
import { nearKeys } from "../../domain/query/mistakes"
import { isWord } from "../../domain/terms"

/** Where a key is found: documents by their place in the index, and for each the fields that hold it. */
export interface Posting {
  documents: number[]
  bits: number[]
}

/**
 * Keys to documents. The words among them stand in MiniSearch's radix tree too, which finds prefixes and near words. Documents are only ever appended; a place that is
 * no longer in use stays until the index is made anew.
 */
export class Postings implements Dictionary {
  private readonly byKey = new Map<string, Posting>()
  private readonly words = new SearchableMap<true>()

  add(document: number, terms: ReadonlyMap<string, number>): void {
    for (const [key, bits] of terms) {
      const posting = this.byKey.get(key)
      if (posting) {
        posting.documents.push(document)
        posting.bits.push(bits)
      } else this.set(key, { documents: [document], bits: [bits] })
    }
  }

  get(key: string): Posting | undefined {
    return this.byKey.get(key)
  }

  has(key: string): boolean {
    return this.byKey.has(key)
  }

  beginning(prefix: string, most: number): string[] {
    const found: string[] = []
    for (const key of this.words.atPrefix(prefix).keys()) {
      found.push(key)
      if (found.length === most) break
    }
    return found
  }

  near(word: string, distance: number): { word: string; distance: number }[] {
    return nearKeys(this.words.fuzzyGet(word, distance + 1), word, distance)
  }

  /** The same for documents that have moved; what has not moved is gone. */
  moved(places: ReadonlyMap<number, number>): Postings {
    const moved = new Postings()
    for (const [key, { documents, bits }] of this.byKey) {
      const kept: Posting = { documents: [], bits: [] }
      documents.forEach((document, i) => {
        const place = places.get(document)
        if (place === undefined) return
        kept.documents.push(place)
        kept.bits.push(bits[i] as number)
      })
      if (kept.documents.length > 0) moved.set(key, kept)
    }
    return moved
  }

  private set(key: string, posting: Posting): void {
    this.byKey.set(key, posting)
    if (isWord(key)) this.words.set(key, true)
  }
}
