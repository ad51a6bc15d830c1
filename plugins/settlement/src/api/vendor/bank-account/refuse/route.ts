import { z } from "@medusajs/framework/zod"
import type { VendorBankAccount } from "@tawiza/contract"
import { parse } from "@tawiza/http"
import { asMember } from "@tawiza/vendor/api/as-member"
import { decideBankAccount } from "../../../../bank-accounts/decide-bank-account"
import { vendorBankAccount } from "../view"

const body = z.object({ id: z.string().min(1).max(60) })

/** Refuses the change that waits, or takes it back; `id` is the one that was read. */
export const POST = asMember<VendorBankAccount>("money.write", async (req, res, { vendor, member, by }) => {
  const { id } = parse(body, req.body)
  await decideBankAccount(req.scope, { vendor_id: vendor.id, account_id: id, to: "refused", decider: { by, as: member.role } })
  res.json(await vendorBankAccount(req.scope, vendor.id, member))
})
