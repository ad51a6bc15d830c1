import { z } from "@medusajs/framework/zod"
import type { VendorBankAccount } from "@tawiza/contract"
import { parse } from "@tawiza/http"
import { asMember } from "@tawiza/vendor/api/as-member"
import { askBankAccount } from "../../../bank-accounts/ask-bank-account"
import { vendorBankAccount } from "./view"

const body = z.object({ number: z.string().trim().min(1).max(60), holder: z.string().trim().min(1).max(70) })

export const GET = asMember<VendorBankAccount>("money.read", async (req, res, { vendor, member }) => {
  res.json(await vendorBankAccount(req.scope, vendor.id, member))
})

/** Asks for another bank account; a second person decides. */
export const POST = asMember<VendorBankAccount>("money.write", async (req, res, { vendor, member }) => {
  await askBankAccount(req.scope, { vendor, member, ...parse(body, req.body) })
  res.json(await vendorBankAccount(req.scope, vendor.id, member))
})
