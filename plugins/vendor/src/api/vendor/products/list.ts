import type { MedusaContainer } from "@medusajs/framework/types"
import {
  type Language,
  PRODUCT_STATES,
  type ProductContent,
  type ProductState,
  type VendorProductList,
  type VendorProductRow,
} from "@tawiza/contract"
import { CURRENCY } from "../../../catalogue/prices"
import { EMPTY_CONTENT } from "../../../domain/product-content"
import { changesOf } from "../../../products/changes"
import { liveProducts } from "../../../products/live-products"
import { wantedContent } from "../../../products/plan-save"
import { rowsOf } from "../../../rows"
import { namedReasons } from "../../refusal-reasons"

interface Asked {
  state: readonly ProductState[]
  q: string
  limit: number
  offset: number
  language: Language
}

/** One page of a vendor's pieces and the count of every state, in a fixed number of statements. */
export async function productRows(
  container: MedusaContainer,
  vendor_id: string,
  { state, q, limit, offset, language }: Asked,
): Promise<Pick<VendorProductList, "products" | "count" | "counts">> {
  const pattern = `%${q.replace(/[\\%_]/g, "\\$&")}%`
  const all = `${PIECES} and (? = '' or title ilike ?)`
  const bindings = [vendor_id, vendor_id, q, pattern]
  const wanted = state.length ? state : PRODUCT_STATES.filter((one) => one !== "archived")
  const [tally, ids] = await Promise.all([
    rowsOf<{ state: ProductState; count: string }>(container, `select state, count(*) from (${all}) piece group by 1`, bindings),
    rowsOf<{ id: string; state: ProductState }>(
      container,
      `select id, state from (${all}) piece where state = any(?) order by touched_at desc, id limit ? offset ?`,
      [...bindings, wanted, limit, offset],
    ),
  ])
  const counts = Object.fromEntries(PRODUCT_STATES.map((one) => [one, 0])) as Record<ProductState, number>
  for (const row of tally) counts[row.state] = Number(row.count)
  return {
    products: await rows(container, vendor_id, ids, language),
    count: wanted.reduce((sum, one) => sum + counts[one], 0),
    counts,
  }
}

/** A row per piece, in the shop or not, with the state that `productState` gives it (a test holds the two together). */
const PIECES = `
  select * from (
    select d.product_id as id, p.title, greatest(d.updated_at, p.updated_at) as touched_at,
      case when d.archived_at is not null then 'archived' when p.status = 'published' then 'on_sale'
        when p.status = 'proposed' then 'waiting' else 'hidden' end as state
    from vendor_product_detail d join product p on p.id = d.product_id and p.deleted_at is null
    where d.vendor_id = ? and d.deleted_at is null
    union all
    select * from (
      select distinct on (c.product_id) c.product_id as id, coalesce(c.wanted->>'title', '') as title, c.updated_at as touched_at,
        case c.status when 'draft' then 'draft' when 'refused' then 'refused' when 'withdrawn' then 'archived' else 'waiting' end as state
      from vendor_product_change c
      where c.vendor_id = ? and c.kind = 'new' and c.deleted_at is null
        and not exists (select from vendor_product_detail d where d.product_id = c.product_id and d.deleted_at is null)
      order by c.product_id, c.created_at desc, c.id desc
    ) written
  ) piece where true`

async function rows(
  container: MedusaContainer,
  vendor_id: string,
  page: readonly { id: string; state: ProductState }[],
  language: Language,
): Promise<VendorProductRow[]> {
  const ids = page.map(({ id }) => id)
  const [lives, changes] = await Promise.all([liveProducts(container, vendor_id, ids), changesOf(container, vendor_id, ids)])
  return page.map(({ id, state }) => {
    const live = lives.find((one) => one.id === id) ?? null
    const change = changes.find(({ product_id }) => product_id === id) ?? null
    const content = wantedContent({ live, change }) ?? EMPTY_CONTENT
    return {
      id,
      state,
      title: content.title,
      thumbnail: content.pictures[0]?.path ?? null,
      price_minor: lowestPrice(content),
      currency_code: CURRENCY,
      made_to_order: content.made_to_order,
      stock: content.made_to_order ? null : content.variants.reduce((sum, { stock }) => sum + (stock ?? 0), 0),
      variant_id: live?.variants.length === 1 && !content.made_to_order ? live.variants[0]!.id : null,
      change_waits: live !== null && change?.status === "pending",
      reasons: change?.status === "refused" ? namedReasons(change.reasons, language) : [],
    }
  })
}

function lowestPrice({ variants }: ProductContent): number | null {
  const prices = variants.flatMap(({ price_minor }) => (price_minor === null ? [] : [price_minor]))
  return prices.length ? Math.min(...prices) : null
}
