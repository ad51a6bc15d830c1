import type { MedusaContainer } from "@medusajs/framework/types"
import { BANK_ACCOUNT_COOLING_DAYS } from "@tawiza/config/settlement"
import { MEMBER_MAY, type MemberRole, type VendorBankAccount } from "@tawiza/contract"
import { connectionOf } from "@tawiza/vendor/rows"
import { whoConfirms } from "../../../bank-accounts/decide-bank-account"
import { actorNames } from "../../../store/actor-names"
import { bankAccountsOf, bankAccountView } from "../../../store/bank-accounts"

/** A vendor's bank account and the change that waits, as one of its members may see and decide them. */
export async function vendorBankAccount(
  container: MedusaContainer,
  vendor_id: string,
  member: { id: string; role: MemberRole },
): Promise<VendorBankAccount> {
  const sql = connectionOf(container)
  const { current, asked } = await bankAccountsOf(sql, vendor_id)
  const may_write = MEMBER_MAY[member.role].includes("money.write")
  const confirmer = asked && (await whoConfirms(sql, asked))
  return {
    current: current && bankAccountView(current),
    asked: asked &&
      confirmer && {
        ...bankAccountView(asked),
        asked_by: (await actorNames(container, [asked.asked_by]))(asked.asked_by),
        confirmer,
        may_confirm: may_write && member.role === confirmer && asked.asked_by !== `member:${member.id}`,
      },
    may_ask: may_write && !asked,
    cooling_days: BANK_ACCOUNT_COOLING_DAYS,
  }
}
