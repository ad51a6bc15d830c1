import type { MedusaContainer } from "@medusajs/framework/types"
import { PRODUCT_CHANGE_TRANSITIONS, type ProductChangeStatus, type ProductContent, type ReviewTopic } from "@tawiza/contract"
import { Refusal } from "@tawiza/http"
import { transition } from "../domain/transition"
import { VENDOR_MODULE, type VendorModuleService } from "../modules/vendor"

/** A change as its row keeps it. */
export interface ChangeRow {
  id: string
  product_id: string
  vendor_id: string
  kind: "new" | "edit"
  status: ProductChangeStatus
  wanted: Partial<ProductContent>
  before: Partial<ProductContent> | null
  topics: ReviewTopic[]
  submitted_at: Date | null
  submitted_by: string | null
  decided_at: Date | null
  decided_by: string | null
  reasons: string[] | null
  note: string | null
  created_at: Date
}

const service = (container: MedusaContainer) => container.resolve<VendorModuleService>(VENDOR_MODULE)

/** All changes of these products of one vendor, the last first. */
export async function changesOf(container: MedusaContainer, vendor_id: string, product_ids: readonly string[]): Promise<ChangeRow[]> {
  if (!product_ids.length) return []
  const rows = await service(container).listProductChanges(
    { vendor_id, product_id: [...product_ids] },
    { take: null as never, order: { created_at: "DESC", id: "DESC" } },
  )
  return rows as unknown as ChangeRow[]
}

export const isOpenChange = ({ status }: Pick<ChangeRow, "status">) => status === "draft" || status === "pending"

/** @throws Refusal `not_found`. */
export async function changeById(container: MedusaContainer, id: string): Promise<ChangeRow> {
  const [row] = await service(container).listProductChanges({ id })
  if (!row) throw new Refusal("not_found", { id })
  return row as unknown as ChangeRow
}

/** What a new change says of itself; the rest is not known yet. */
export type NewChange = Pick<ChangeRow, "product_id" | "vendor_id" | "kind" | "wanted" | "before" | "topics"> & {
  /** Null leaves it a draft. */
  submitted_by: string | null
}

export async function writeChange(container: MedusaContainer, change: NewChange): Promise<string> {
  const row = await service(container).createProductChanges(columnsOf(change) as never)
  return (row as unknown as { id: string }).id
}

/** Takes back the change that waits, if there is one, and writes another, both or neither. */
export async function followChange(container: MedusaContainer, open: ChangeRow | null, by: string, change: NewChange): Promise<string> {
  if (!open) return writeChange(container, change)
  transition(PRODUCT_CHANGE_TRANSITIONS, open.status, "withdrawn")
  return service(container).replaceProductChange({ taken_back: open.id, by, next: columnsOf(change) })
}

function columnsOf(change: NewChange) {
  const sent = change.submitted_by !== null
  return { ...change, status: sent ? "pending" : "draft", submitted_at: sent ? new Date() : null }
}

/** Rewrites a draft. A change that was sent is never rewritten: the database refuses it. */
export async function rewriteDraft(container: MedusaContainer, id: string, wanted: ProductContent): Promise<void> {
  await service(container).updateProductChanges({ id, wanted } as never)
}

/** @throws Refusal `illegal_transition`. */
export async function moveChange(
  container: MedusaContainer,
  change: Pick<ChangeRow, "id" | "status">,
  to: ProductChangeStatus,
  set: Partial<ChangeRow>,
): Promise<void> {
  transition(PRODUCT_CHANGE_TRANSITIONS, change.status, to)
  await service(container).updateProductChanges({ id: change.id, status: to, ...set } as never)
}
