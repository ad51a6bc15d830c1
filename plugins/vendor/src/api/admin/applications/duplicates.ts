import type { MedusaContainer } from "@medusajs/framework/types"
import type { ApplicationStatus, DuplicateView, Language, VendorKind } from "@tawiza/contract"
import { type TextsOf, textIn } from "../../../domain/texts"
import { rowsOf } from "../../../rows"

/** An application that shares a number with the one named in `of`. */
export interface Twin {
  of: string
  id: string
  status: ApplicationStatus
  kind: VendorKind
  vendor_id: string
  name: string
  commune: string
  contact_name: string
  ice: string | null
  register_no: string | null
  register_court: string | null
  submitted_at: Date | null
  same_ice: boolean | null
  same_register: boolean | null
}

/**
 * Applications that were handed in with the same ICE, or the same number in the same court's register, as any of these; where a court is not
 * named, the number alone counts. One statement.
 */
export function duplicatesOf(container: MedusaContainer, ids: readonly string[]): Promise<Twin[]> {
  return rowsOf<Twin>(
    container,
    `select * from (
      select a.id as of, b.id, b.status, w.kind, w.id as vendor_id, w.name, w.commune, b.contact_name, w.ice, w.register_no,
        w.register_court, b.submitted_at, w.ice = v.ice as same_ice,
        w.register_no = v.register_no and lower(coalesce(w.register_court, v.register_court, '')) =
          lower(coalesce(v.register_court, w.register_court, '')) as same_register
      from vendor_application a
      join vendor v on v.id = a.vendor_id
      join vendor w on w.id <> v.id and w.deleted_at is null and (w.ice = v.ice or w.register_no = v.register_no)
      join vendor_application b on b.vendor_id = w.id and b.deleted_at is null and b.status <> 'draft'
      where a.id = any(?)
    ) twins
    where same_ice or same_register
    order by submitted_at nulls last, id`,
    [ids],
  )
}

export function duplicateView(twin: Twin, texts: TextsOf, language: Language): DuplicateView {
  const { of: _, vendor_id, name, commune, submitted_at, same_ice, same_register, ...rest } = twin
  return {
    ...rest,
    name: texts(vendor_id, "name", name),
    commune: textIn(texts(vendor_id, "commune", commune), language),
    submitted_at: submitted_at?.toISOString() ?? null,
    same: [...(same_ice ? (["ice"] as const) : []), ...(same_register ? (["register"] as const) : [])],
  }
}
