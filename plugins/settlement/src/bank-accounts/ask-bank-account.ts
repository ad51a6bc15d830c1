import type { MedusaContainer } from "@medusajs/framework/types"
import { generateEntityId } from "@medusajs/framework/utils"
import type { BankAccountBody, MemberRole } from "@tawiza/contract"
import { Refusal } from "@tawiza/http"
import { bankNumber } from "@tawiza/vendor/domain/bank-number"
import { connectionOf } from "@tawiza/vendor/rows"
import { isHolder, keepNumber } from "../domain/bank-account"
import { keysOf } from "../modules/settlement"
import { insertBankAccount } from "../store/bank-accounts"
import { lockVendorMoney } from "../store/facts"
import { tellBankAccounts } from "./tell-bank-accounts"

interface Asking extends BankAccountBody {
  vendor: { id: string; contact_email: string }
  member: { id: string; role: MemberRole }
}

/**
 * Asks for another bank account. Nothing is paid until a second person has decided and the new account has cooled off.
 * @throws Refusal `bank_number_invalid`, `invalid_request` for a name that banks do not take, `bank_change_waiting`
 */
export async function askBankAccount(container: MedusaContainer, { vendor, member, number, holder }: Asking): Promise<void> {
  const rib = bankNumber(number)
  if (!rib) throw new Refusal("bank_number_invalid")
  if (!isHolder(holder)) throw new Refusal("invalid_request", { fields: "holder" })
  const id = generateEntityId(undefined, "bacc")
  await connectionOf(container).transaction(async (transaction) => {
    await lockVendorMoney(transaction, [vendor.id])
    const inserted = await insertBankAccount(transaction, {
      id,
      vendor_id: vendor.id,
      status: "asked",
      ...keepNumber(keysOf(container), id, rib),
      holder,
      contact_email: vendor.contact_email,
      asked_by: `member:${member.id}`,
      asked_role: member.role,
      decided_by: null,
      decided_at: null,
      usable_from: null,
      told: null,
    })
    if (!inserted) throw new Refusal("bank_change_waiting")
  })
  await tellBankAccounts(container)
}
