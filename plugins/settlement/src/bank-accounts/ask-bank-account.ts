import type { MedusaContainer } from "@medusajs/framework/types"
import { generateEntityId } from "@medusajs/framework/utils"
import type { BankAccountBody, MemberRole } from "@tawiza/contract"
import { Refusal } from "@tawiza/http"
import { bankNumber } from "@tawiza/vendor/domain/bank-number"
import { connectionOf } from "@tawiza/vendor/rows"
import { holderOf, isHolder, keepNumber } from "../domain/bank-account"
import { keysOf } from "../modules/settlement"
import { insertBankAccount } from "../store/bank-accounts"
import { lockVendorMoney } from "../store/facts"
import { recipientOf } from "../store/recipients"
import { demandConnect } from "../stripe/account"
import { tellBankAccounts } from "./tell-bank-accounts"

interface Asker {
  vendor: { id: string; contact_email: string }
  member: { id: string; role: MemberRole }
}

/**
 * Asks for another bank account. Nothing is paid until a second person has decided and the new account has cooled off.
 * @throws Refusal `bank_number_invalid`, `invalid_request` for a name that banks do not take, `bank_change_waiting`
 */
export async function askBankAccount(container: MedusaContainer, { number, holder, ...asker }: Asker & BankAccountBody): Promise<void> {
  const rib = bankNumber(number)
  if (!rib) throw new Refusal("bank_number_invalid")
  if (!isHolder(holder)) throw new Refusal("invalid_request", { fields: "holder" })
  await ask(container, asker, { number: rib, holder, stripe_account: null })
}

/**
 * The same for the vendor's own account with Stripe: whoever sends its money elsewhere needs a second person too.
 * @throws Refusal `not_found` where the chamber does not pay by Stripe, `stripe_not_ready`, `bank_change_waiting`
 */
export async function askStripeAccount(container: MedusaContainer, asker: Asker & { vendor: { name: string } }): Promise<void> {
  demandConnect(container)
  const recipient = await recipientOf(connectionOf(container), asker.vendor.id)
  if (recipient?.status !== "ready") throw new Refusal("stripe_not_ready")
  const { id } = recipient
  await ask(container, asker, { number: id, holder: holderOf(asker.vendor.name) || "Stripe", stripe_account: id })
}

async function ask(
  container: MedusaContainer,
  { vendor, member }: Asker,
  { number, holder, stripe_account }: { number: string; holder: string; stripe_account: string | null },
): Promise<void> {
  const id = generateEntityId(undefined, "bacc")
  await connectionOf(container).transaction(async (transaction) => {
    await lockVendorMoney(transaction, [vendor.id])
    const inserted = await insertBankAccount(transaction, {
      id,
      vendor_id: vendor.id,
      status: "asked",
      ...keepNumber(keysOf(container), id, number),
      holder,
      contact_email: vendor.contact_email,
      asked_by: `member:${member.id}`,
      asked_role: member.role,
      decided_by: null,
      decided_at: null,
      usable_from: null,
      stripe_account,
      told: null,
    })
    if (!inserted) throw new Refusal("bank_change_waiting")
  })
  await tellBankAccounts(container)
}
