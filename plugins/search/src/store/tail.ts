import type { CraftDocument, ShopDocument } from "@tawiza/vendor/domain/craft-document"
import type { SearchEngine, Versioned } from "../engine/engine"
import { rows, type Sql } from "./sql"

interface Row {
  horizon: string
  product_id: string | null
  version: string | null
  document: CraftDocument | null
}

/**
 * Carries documents from the table into an engine, in each process on its own. It remembers up to which transaction it has read; a
 * document written by a transaction that was still open is read the next time.
 */
export class Tail {
  private horizon: string | null = null
  private readonly shops = new Map<string, ShopDocument>()

  constructor(
    private readonly sql: Sql,
    private readonly engine: SearchEngine,
  ) {}

  /** All documents into an empty engine, then only what has changed. @returns how many */
  async read(): Promise<number> {
    const first = this.horizon === null
    const found = await rows<Row>(this.sql, first ? ALL : CHANGED, first ? [] : [this.horizon])
    const writes = found.flatMap(({ product_id, version, document }): Versioned[] =>
      product_id === null ? [] : [{ id: product_id, version: Number(version), document: document && this.sharing(document) }],
    )
    if (first) await this.engine.replace(writes)
    else if (writes.length > 0) await this.engine.write(writes)
    this.horizon = found[0]?.horizon ?? this.horizon
    return writes.length
  }

  /** Reads everything again: the engine is replaced in one moment. */
  async again(): Promise<number> {
    this.horizon = null
    return this.read()
  }

  /** Pieces of one shop share one shop: its story need not be in memory a thousand times. */
  private sharing(document: CraftDocument): CraftDocument {
    const key = JSON.stringify(document.shop)
    const shop = this.shops.get(key) ?? document.shop
    this.shops.set(key, shop)
    return { ...document, shop }
  }
}

const HORIZON = "with now as (select pg_snapshot_xmin(pg_current_snapshot()) as horizon)"
const ALL = `${HORIZON}
  select now.horizon::text, d.product_id, d.version, d.document from now left join search.document d on d.document is not null`
const CHANGED = `${HORIZON}
  select now.horizon::text, d.product_id, d.version, d.document from now left join search.document d on d.xid >= ?::xid8 and d.xid < now.horizon`
