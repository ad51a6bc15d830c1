import type { MedusaContainer } from "@medusajs/framework/types"
import { generateEntityId } from "@medusajs/framework/utils"
import { bankNumber } from "@tawiza/vendor/domain/bank-number"
import { connectionOf, rows } from "@tawiza/vendor/rows"
import { holderOf, keepNumber } from "../domain/bank-account"
import { keysOf } from "../modules/settlement"
import { insertBankAccount } from "../store/bank-accounts"

interface Row {
  vendor_id: string
  handle: string
  name: string
  contact_email: string
  application_id: string
  rib: string
  approved_by: string | null
  approved_at: Date | null
}

/**
 * The first bank account of an admitted vendor is the one of its application: a moderator has held it against the bank's paper, so nobody
 * is asked again. A vendor that has ever had one is left alone, and so is a number whose check digits are wrong.
 * @returns how many were taken over
 */
export async function adoptBankAccounts(container: MedusaContainer): Promise<number> {
  const sql = connectionOf(container)
  const keys = keysOf(container)
  const found = await rows<Row>(
    sql,
    `select v.id as vendor_id, v.handle, v.name, v.contact_email, a.id as application_id, a.rib, m.by as approved_by, m.created_at as approved_at
    from vendor v join vendor_application a on a.vendor_id = v.id
    left join lateral (
      select m.by, m.created_at from vendor_application_move m where m.application_id = a.id and m."to" = 'approved'
      order by m.created_at desc limit 1
    ) m on true
    where a.status = 'approved' and a.rib is not null and v.deleted_at is null and a.deleted_at is null
      and not exists (select 1 from vendor_bank_account b where b.vendor_id = v.id)`,
  )
  let adopted = 0
  for (const { vendor_id, handle, name, contact_email, application_id, rib, approved_by, approved_at } of found) {
    const number = bankNumber(rib)
    if (!number) continue
    const id = generateEntityId(undefined, "bacc")
    const decided_at = new Date(approved_at ?? Date.now())
    const inserted = await insertBankAccount(sql, {
      id,
      vendor_id,
      status: "confirmed",
      ...keepNumber(keys, id, number),
      holder: holderOf(name) || handle,
      contact_email,
      asked_by: `application:${application_id}`,
      asked_role: null,
      decided_by: approved_by ?? "moderator",
      decided_at,
      usable_from: decided_at,
      stripe_account: null,
      told: "confirmed",
    })
    if (inserted) adopted++
  }
  return adopted
}
