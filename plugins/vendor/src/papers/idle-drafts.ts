import type { MedusaContainer } from "@medusajs/framework/types"
import { FORGET_DRAFT_DAYS, WARN_DRAFT_DAYS } from "@tawiza/config/admission"
import { rowsOf } from "../rows"

/** A draft that nobody has written in for long. */
export interface IdleDraft {
  application_id: string
  vendor_id: string
}

/** One whose pieces the chamber has let into a shop is no mere draft, and stays. */
const IDLE = `select d.id as application_id, d.vendor_id from (
    select a.id, a.vendor_id, a.warned_at, greatest(a.updated_at, v.updated_at,
      (select max(p.updated_at) from vendor_paper p where p.application_id = a.id),
      (select max(c.updated_at) from vendor_product_change c where c.vendor_id = v.id)) as touched_at
    from vendor_application a join vendor v on v.id = a.vendor_id
    where a.status = 'draft' and a.submitted_at is null and a.deleted_at is null
      and not exists (select 1 from vendor_product_detail p where p.vendor_id = v.id)) d
  where d.touched_at <= now() - make_interval(days => ?) and (?::text is null or d.id = ?)`

/** Drafts whose author is to be told now: once for each time that they were left alone. */
export function draftsToWarn(container: MedusaContainer): Promise<IdleDraft[]> {
  const bindings = [FORGET_DRAFT_DAYS - WARN_DRAFT_DAYS, null, null]
  return rowsOf(container, `${IDLE} and (d.warned_at is null or d.warned_at < d.touched_at)`, bindings)
}

/** Drafts, or the one named, whose author was told in time and did nothing. */
export function draftsToForget(container: MedusaContainer, application_id: string | null = null): Promise<IdleDraft[]> {
  const told = "and d.warned_at >= d.touched_at and d.warned_at <= now() - make_interval(days => ?)"
  return rowsOf(container, `${IDLE} ${told}`, [FORGET_DRAFT_DAYS, application_id, application_id, WARN_DRAFT_DAYS])
}
