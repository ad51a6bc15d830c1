import { z } from "@medusajs/framework/zod"
import { type AdminBankAccountList, BANK_ACCOUNT_STATUSES, CHAMBER_MAY } from "@tawiza/contract"
import { asChamber, page, parse, repeated } from "@tawiza/http"
import { requestLanguage } from "@tawiza/vendor/api/language"
import { connectionOf } from "@tawiza/vendor/rows"
import { pageOf } from "../../../store/page-of"
import { bankAccountRows } from "./view"

const parameters = z.object({ status: repeated.pipe(z.array(z.enum(BANK_ACCOUNT_STATUSES))), ...page(20, 100) })

export const GET = asChamber<AdminBankAccountList>("money.read", async (req, res, acting) => {
  const { status, limit, offset } = parse(parameters, req.query)
  const { ids, count, counts } = await pageOf(connectionOf(req.scope), {
    table: "vendor_bank_account",
    statuses: BANK_ACCOUNT_STATUSES,
    chosen: status,
    order: "t.asked_at desc, t.id",
    limit,
    offset,
  })
  const may_decide = CHAMBER_MAY[acting.role].includes("money.write")
  res.json({ accounts: await bankAccountRows(req.scope, ids, requestLanguage(req)), count, counts, limit, offset, may_decide })
})
