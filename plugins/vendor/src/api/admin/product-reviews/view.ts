import type { MedusaContainer } from "@medusajs/framework/types"
import { type Language, PRODUCT_CHANGE_TRANSITIONS, type ProductContent, type ProductReview, type ProductReviewRow } from "@tawiza/contract"
import { Refusal } from "@tawiza/http"
import { craftTree } from "../../../domain/craft-tree"
import { EMPTY_CONTENT, withReview } from "../../../domain/product-content"
import { reviewedFields } from "../../../domain/reviewed-fields"
import { VENDOR_MODULE, type VendorModuleService } from "../../../modules/vendor"
import { type ChangeRow, changesOf } from "../../../products/changes"
import { type LiveProduct, liveProducts } from "../../../products/live-products"
import { allReasons, namedReasons } from "../../refusal-reasons"
import { textsOf } from "../../texts"
import { inOrder } from "../listing"

/** What a moderator may answer. Taking back is the vendor's. */
const DECISIONS = ["approved", "refused"]

/** Changes as the moderator's queue shows them, in the order of the ids. */
export async function reviewRows(container: MedusaContainer, ids: readonly string[]): Promise<ProductReviewRow[]> {
  return (await readReviews(container, ids)).map(({ row }) => row)
}

/** @throws Refusal `not_found`, also for a draft: nobody has sent it. */
export async function reviewView(container: MedusaContainer, id: string, language: Language): Promise<ProductReview> {
  const [found] = await readReviews(container, [id])
  if (!found) throw new Refusal("not_found", { id })
  const { change, row, live } = found
  const changes = await changesOf(container, change.vendor_id, [change.product_id])
  const wanted = change.wanted as ProductContent
  return {
    ...row,
    fields: reviewedFields({ before: change.before, after: change.wanted, nameOf: (kind, slug) => craftTree.name(kind, slug)[language] }),
    content: change.kind === "new" ? { ...EMPTY_CONTENT, ...wanted } : withReview(live?.content ?? EMPTY_CONTENT, wanted),
    reasons: namedReasons(change.reasons, language),
    note: change.note,
    decided_by: change.decided_by,
    history: changes
      .filter((other) => other.id !== id && other.decided_at && DECISIONS.includes(other.status))
      .map(({ id, status, decided_at, reasons }) => ({
        id,
        status,
        decided_at: new Date(decided_at as Date).toISOString(),
        reasons: namedReasons(reasons, language),
      })),
    next: PRODUCT_CHANGE_TRANSITIONS[change.status].filter((status) => DECISIONS.includes(status)),
    choices: allReasons(language),
  }
}

interface Read {
  change: ChangeRow
  live: LiveProduct | undefined
  row: ProductReviewRow
}

async function readReviews(container: MedusaContainer, ids: readonly string[]): Promise<Read[]> {
  if (!ids.length) return []
  const vendors = container.resolve<VendorModuleService>(VENDOR_MODULE)
  const found = (await vendors.listProductChanges({ id: [...ids] }, { take: null as never })) as unknown as ChangeRow[]
  const changes = inOrder(ids, found).filter(({ submitted_at }) => submitted_at)
  const vendor_ids = [...new Set(changes.map(({ vendor_id }) => vendor_id))]
  const [sellers, texts, lives] = await Promise.all([
    vendors.listVendors({ id: vendor_ids }, { take: null as never }),
    textsOf(container, vendor_ids),
    livesOf(container, changes),
  ])
  return changes.map((change) => {
    const { id, status, topics, product_id, wanted } = change
    const vendor = sellers.find((one) => one.id === change.vendor_id)!
    const live = lives.get(product_id)
    const { handle, kind } = vendor
    const row: ProductReviewRow = {
      id,
      status,
      topics,
      product_id,
      title: wanted.title ?? live?.content.title ?? {},
      thumbnail: (wanted.pictures ?? live?.content.pictures)?.[0]?.path ?? null,
      vendor: { id: vendor.id, handle, kind, name: texts(vendor.id, "name", vendor.name) },
      submitted_at: new Date(change.submitted_at as Date).toISOString(),
      decided_at: change.decided_at && new Date(change.decided_at).toISOString(),
    }
    return { change, live, row }
  })
}

/** What stands in the shop of the edited pieces: read with their vendors, because nobody reads a piece without knowing whose it is. */
async function livesOf(container: MedusaContainer, changes: readonly ChangeRow[]): Promise<Map<string, LiveProduct>> {
  const edits = changes.filter(({ kind }) => kind === "edit")
  const lives = await liveProducts(
    container,
    edits.map(({ vendor_id }) => vendor_id),
    edits.map(({ product_id }) => product_id),
  )
  return new Map(lives.map((live) => [live.id, live]))
}
