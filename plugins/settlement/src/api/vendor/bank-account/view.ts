import type { MedusaContainer } from "@medusajs/framework/types"
import { BANK_ACCOUNT_COOLING_DAYS } from "@tawiza/config/settlement"
import { MEMBER_MAY, type MemberRole, type VendorBankAccount, type VendorStripe } from "@tawiza/contract"
import { connectionOf } from "@tawiza/vendor/rows"
import { whoConfirms } from "../../../bank-accounts/decide-bank-account"
import { actorNames } from "../../../store/actor-names"
import { bankAccountsOf, bankAccountView } from "../../../store/bank-accounts"
import { recipientOf } from "../../../store/recipients"
import { connectOf } from "../../../stripe/account"

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
    stripe: await vendorStripe(container, vendor_id, {
      may_write,
      in_use: current?.status === "confirmed" ? current.stripe_account : null,
      waiting: asked !== null,
    }),
  }
}

/** The vendor's own account with Stripe; null where the chamber does not pay by it. */
async function vendorStripe(
  container: MedusaContainer,
  vendor_id: string,
  { may_write, in_use, waiting }: { may_write: boolean; in_use: string | null; waiting: boolean },
): Promise<VendorStripe | null> {
  if (!connectOf(container)) return null
  const recipient = await recipientOf(connectionOf(container), vendor_id)
  const account = recipient && {
    status: recipient.status,
    wants: recipient.wants,
    last4: recipient.id.slice(-4),
    read_at: recipient.read_at.toISOString(),
  }
  const may_use = may_write && recipient?.status === "ready" && recipient.id !== in_use && !waiting
  return { account, may_open: may_write && recipient?.status !== "refused", may_use }
}
