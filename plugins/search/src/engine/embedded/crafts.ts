import type { CraftDocument } from "@tawiza/vendor/domain/craft-document"
import { type Coded, FacetCounter, priceOf } from "../../domain/facets"
import type { Lexicon } from "../../domain/lexicon/lexicon"
import type { Standing } from "../../domain/order"
import { termsOf } from "../../domain/terms"
import { Postings } from "./postings"

interface Kept {
  document: CraftDocument
  coded: Coded
  created: number
}

/** Dead places are cleared away when they are more than this, and more than a quarter. */
const MANY_DEAD = 1000

/**
 * The crafts on sale, each at a place of its own. A changed craft takes a new place and leaves its old one dead; when many are dead all
 * move up.
 */
export class Crafts {
  private kept: (Kept | null)[] = []
  private readonly places = new Map<string, number>()
  private readonly byLeaf = new Map<string, number[]>()
  private counter = new FacetCounter()
  private orders: { newest: readonly number[]; price: readonly number[]; standings: readonly (Standing | null)[] } | null = null
  postings = new Postings()

  constructor(private readonly lexicon: Lexicon) {}

  /** Places given out, dead ones included. */
  get size(): number {
    return this.kept.length
  }

  get count(): number {
    return this.places.size
  }

  put(document: CraftDocument): void {
    this.take(document.id)
    const place = this.kept.length
    this.kept.push({ document, coded: this.counter.code(document), created: Date.parse(document.created_at) })
    this.places.set(document.id, place)
    this.leaves(document).push(place)
    this.postings.add(place, termsOf(document, this.lexicon))
    this.orders = null
  }

  take(id: string): void {
    const place = this.places.get(id)
    if (place === undefined) return
    this.kept[place] = null
    this.places.delete(id)
    this.orders = null
    const dead = this.kept.length - this.places.size
    if (dead > MANY_DEAD && dead * 4 > this.kept.length) this.moveUp()
  }

  /** Those of one craft, of the last step of its path. */
  ofLeaf(leaf: string): number[] {
    return (this.byLeaf.get(leaf) ?? []).filter((place) => this.isAlive(place))
  }

  isAlive(place: number): boolean {
    return this.kept[place] !== null
  }

  at(place: number): CraftDocument {
    return (this.kept[place] as Kept).document
  }

  coded = (place: number): Coded => (this.kept[place] as Kept).coded

  get facets(): FacetCounter {
    return this.counter
  }

  place(id: string): number | undefined {
    return this.places.get(id)
  }

  documents(): CraftDocument[] {
    return this.byNewest().map((place) => this.at(place))
  }

  /** The newest first; of the same moment by id. */
  byNewest(): readonly number[] {
    return this.ordered().newest
  }

  /** The cheapest first. */
  byPrice(): readonly number[] {
    return this.ordered().price
  }

  standing = (place: number): Standing => this.ordered().standings[place] as Standing

  private leaves({ path }: CraftDocument): number[] {
    const leaf = path.at(-1) ?? ""
    const places = this.byLeaf.get(leaf) ?? []
    this.byLeaf.set(leaf, places)
    return places
  }

  private ordered() {
    if (this.orders) return this.orders
    const kept = (place: number) => this.kept[place] as Kept
    const newest = [...this.places.values()].sort(
      (a, b) => kept(b).created - kept(a).created || (kept(a).document.id < kept(b).document.id ? -1 : 1),
    )
    const standings: (Standing | null)[] = new Array(this.kept.length).fill(null)
    newest.forEach((place, rank) => {
      const { shop, in_stock, made_to_order } = this.at(place)
      standings[place] = { vendor: shop.id, gone: !shop.open || !(in_stock || made_to_order), newest: rank }
    })
    const price = [...newest].sort((a, b) => priceOf(this.at(a)) - priceOf(this.at(b)))
    this.orders = { newest, price, standings }
    return this.orders
  }

  private moveUp(): void {
    const moved = new Map<number, number>()
    this.kept = this.kept.filter((kept, place) => {
      if (kept) moved.set(place, moved.size)
      return kept !== null
    })
    for (const [id, place] of this.places) this.places.set(id, moved.get(place) as number)
    this.postings = this.postings.moved(moved)
    this.byLeaf.clear()
    this.kept.forEach((kept, place) => {
      if (kept) this.leaves(kept.document).push(place)
    })
    this.orders = null
  }
}
