import type { CraftDocument, ShopDocument } from "@tawiza/vendor/domain/craft-document"
import type { SearchEngine, Versioned } from "../engine/engine"
import { type Connection, rows, type Sql, tryLock } from "./sql"
import { readState, writeState } from "./state"

interface Row {
  horizon: string
  product_id: string | null
  version: string | null
  document: CraftDocument | null
}

/**
 * Carries documents from the table into an engine. It remembers up to which transaction it has read; a document written by a transaction
 * that was still open is read the next time. An engine in the process is read into by each process on its own, and what it has read is
 * forgotten with it; one that is shared by the process that has the lock, and what it has read is written down once the engine has it.
 */
export class Tail {
  private horizon: string | null = null
  private generation = -1
  private readonly shops = new Map<string, ShopDocument>()

  constructor(
    private readonly connection: Connection,
    private readonly engine: SearchEngine,
  ) {}

  /** What has changed since the last time; everything, in one moment for searchers, after a rebuild. @returns how many documents */
  async read(): Promise<number> {
    return this.engine.shared ? this.connection.transaction((transaction) => this.readShared(transaction)) : this.readOwn()
  }

  private async readOwn(): Promise<number> {
    const generation = await this.asked(this.connection)
    const found = await this.carry(this.connection, generation === this.generation ? this.horizon : null)
    this.horizon = found.horizon
    this.generation = generation
    return found.count
  }

  private async readShared(transaction: Sql): Promise<number> {
    if (!(await tryLock(transaction, "engine"))) return 0
    const generation = await this.asked(transaction)
    const read = (await readState(transaction, "tail"))?.value
    const { horizon, count } = await this.carry(transaction, read?.generation === generation ? read.horizon : null)
    if (horizon !== read?.horizon || generation !== read.generation) await writeState(transaction, "tail", { horizon, generation })
    return count
  }

  private async asked(sql: Sql): Promise<number> {
    return (await readState(sql, "rebuild"))?.value.generation ?? 0
  }

  private async carry(sql: Sql, from: string | null): Promise<{ horizon: string; count: number }> {
    const found = await rows<Row>(sql, from === null ? ALL : CHANGED, from === null ? [] : [from])
    const writes = found.flatMap(({ product_id, version, document }): Versioned[] =>
      product_id === null ? [] : [{ id: product_id, version: Number(version), document: document && this.sharing(document) }],
    )
    if (from === null) await this.engine.replace(writes)
    else if (writes.length > 0) await this.engine.write(writes)
    return { horizon: found[0]?.horizon as string, count: writes.length }
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
