import type { MedusaContainer } from "@medusajs/framework/types"
import type { CraftSuggestion, Language } from "@tawiza/contract"
import type { Catalogue } from "@tawiza/vendor/catalogue/catalogue"
import { loadShops } from "@tawiza/vendor/catalogue/load-catalogue"
import type { CraftDocument, ShopDocument } from "@tawiza/vendor/domain/craft-document"
import type { CraftQuery, CraftResult } from "@tawiza/vendor/domain/craft-query"
import { fresh } from "../domain/fresh"
import { highlight } from "../domain/highlight"
import type { SearchEngine } from "../engine/engine"
import { connectionOf, rows } from "../store/sql"
import { IndexLoop } from "./index-loop"

/** How long a list of shops is kept. */
const KEEP_MS = 2000

/** The catalogue on a search engine: lists come from the engine, single pieces from the document table. */
export class SearchCatalogue implements Catalogue {
  readonly loop: IndexLoop
  private kept: { changes: number; shops: () => Promise<ShopDocument[]> } | null = null

  constructor(
    private readonly container: MedusaContainer,
    readonly engine: SearchEngine,
  ) {
    this.loop = new IndexLoop(container, engine)
  }

  async browse(query: CraftQuery): Promise<CraftResult> {
    await this.loop.ready()
    const result = await this.engine.search(query)
    if (query.offset === 0) this.loop.searches.count(query.q, result.count)
    const asked = result.did_you_mean ?? query.q
    return { ...result, marks: (text: string) => highlight(text, asked) }
  }

  async suggest(q: string, language: Language, limit: number): Promise<CraftSuggestion[]> {
    await this.loop.ready()
    const suggestions = await this.engine.suggest(q, language, limit)
    return suggestions.map((one) => ({ ...one, marks: highlight(one.name, q) }))
  }

  async craft(handle: string): Promise<CraftDocument | null> {
    const [craft] = await this.documents("document ->> 'handle' = ?", handle)
    return craft ?? null
  }

  craftsOf(vendor_id: string): Promise<CraftDocument[]> {
    return this.documents("document -> 'shop' ->> 'id' = ?", vendor_id)
  }

  craftsById(product_ids: readonly string[]): Promise<CraftDocument[]> {
    return this.documents("(document -> 'shop' ->> 'open')::boolean and product_id = any(?::text[])", product_ids)
  }

  /** Of the oldest piece of each craft: what people know does not change with every new one. */
  async craftPictures(): Promise<ReadonlyMap<string, string>> {
    await this.loop.ready()
    const pictures = await rows<{ craft: string; thumbnail: string }>(
      connectionOf(this.container),
      `select distinct on (1) document -> 'path' ->> -1 as craft, document ->> 'thumbnail' as thumbnail from search.document
       where document -> 'shop' -> 'open' = 'true' and document ->> 'thumbnail' is not null
       order by 1, document ->> 'created_at', product_id`,
    )
    return new Map(pictures.map(({ craft, thumbnail }) => [craft, thumbnail]))
  }

  async shops(): Promise<ShopDocument[]> {
    return (await this.allShops()).filter(({ open }) => open)
  }

  async shop(handle: string): Promise<ShopDocument | null> {
    return (await this.allShops()).find((shop) => shop.handle === handle) ?? null
  }

  /** Open and paused ones, never older than the lists of pieces: a shop that is suspended goes with them. */
  private allShops(): Promise<ShopDocument[]> {
    const { changes } = this.loop
    if (this.kept?.changes !== changes) this.kept = { changes, shops: fresh(() => this.readShops(), KEEP_MS) }
    return this.kept.shops()
  }

  private async documents(condition: string, value: unknown): Promise<CraftDocument[]> {
    await this.loop.ready()
    const found = await rows<{ document: CraftDocument }>(
      connectionOf(this.container),
      `select document from search.document where document is not null and ${condition} order by document ->> 'created_at' desc, product_id`,
      [value],
    )
    const shops = new Map((await this.allShops()).map((shop) => [shop.id, shop]))
    return found.map(({ document }) => ({ ...document, shop: shops.get(document.shop.id) ?? document.shop }))
  }

  private async readShops(): Promise<ShopDocument[]> {
    await this.loop.ready()
    const [shops, counted] = await Promise.all([
      loadShops(this.container),
      rows<{ id: string; count: number }>(
        connectionOf(this.container),
        "select document -> 'shop' ->> 'id' as id, count(*)::int as count from search.document where document is not null group by 1",
      ),
    ])
    const counts = new Map(counted.map(({ id, count }) => [id, count]))
    return shops.map((shop) => ({ ...shop, product_count: counts.get(shop.id) ?? 0 }))
  }
}
