import type { InvoiceParty } from "@tawiza/contract"
import { provinceName } from "@tawiza/vendor/domain/province"
import { rows, type Sql } from "@tawiza/vendor/rows"
import { taxNumbers } from "./vendor-tax"

interface Row {
  name: string
  name_ar: string | null
  commune: string
  commune_ar: string | null
  province: string
  register_no: string | null
  register_court: string | null
}

/** A vendor as its papers call it now. */
export async function partyOf(sql: Sql, vendor_id: string): Promise<InvoiceParty> {
  const [vendor] = await rows<Row>(
    sql,
    `select v.name, v.commune, v.province, v.register_no, v.register_court,
      t.translations ->> 'name' as name_ar, t.translations ->> 'commune' as commune_ar
    from vendor v left join translation t on t.reference_id = v.id and t.locale_code = 'ar-MA' and t.deleted_at is null
    where v.id = ?`,
    [vendor_id],
  )
  if (!vendor) throw new RangeError(`No vendor ${vendor_id}`)
  const { name, name_ar, commune, commune_ar, province, register_no, register_court } = vendor
  return {
    name: { fr: name, ...(name_ar && { ar: name_ar }) },
    address: {
      fr: place(commune, provinceName(province, "fr"), ", "),
      ar: place(commune_ar ?? commune, provinceName(province, "ar"), "، "),
    },
    ...(await taxNumbers(sql, vendor_id)),
    register: register_no && [register_no, register_court].filter(Boolean).join(", "),
  }
}

/** A town that names its province stands once. */
const place = (commune: string, province: string, by: string) => (commune === province ? commune : commune + by + province)
