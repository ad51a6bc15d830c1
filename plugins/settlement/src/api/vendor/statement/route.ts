import { z } from "@medusajs/framework/zod"
import type { VendorStatement } from "@tawiza/contract"
import { parse } from "@tawiza/http"
import { sendCsv } from "@tawiza/ledger/api/admin/ledger/answer"
import { asMember } from "@tawiza/vendor/api/as-member"
import { requestLanguage } from "@tawiza/vendor/api/language"
import { moroccanDay } from "@tawiza/vendor/domain/day"
import { connectionOf } from "@tawiza/vendor/rows"
import { paperLanguage } from "../../../documents/language"
import { statementDocument } from "../../../documents/statement-document"
import { STATEMENT_HEADER, statementRows } from "../../../documents/statement-table"
import { isMonth } from "../../../domain/month"
import { partyOf } from "../../../store/party"
import { vendorStatement } from "../../../store/statement"
import { sendPdf } from "../../send-pdf"

const currentMonth = () => moroccanDay(new Date()).slice(0, 7)

const parameters = z.object({
  month: z
    .string()
    .refine((month) => isMonth(month) && month >= "2020-01" && month <= currentMonth())
    .default(currentMonth),
  format: z.enum(["json", "csv", "pdf"]).default("json"),
  locale: z.string().optional(),
})

/** A month of the vendor's money; the month that runs unless another is asked for. As data, as a table, or for paper. */
export const GET = asMember<VendorStatement>("money.read", async (req, res, { vendor }) => {
  const { month, format } = parse(parameters, req.query)
  const asked = requestLanguage(req)
  const language = format === "pdf" ? paperLanguage(asked) : asked
  const statement = await vendorStatement(req.scope, vendor.id, { month, language })
  const name = `${vendor.handle}-${month}`
  if (format === "json") return void res.json(statement)
  if (format === "csv") return sendCsv(res, name, STATEMENT_HEADER, statementRows(statement))
  const party = await partyOf(connectionOf(req.scope), vendor.id)
  await sendPdf(res, name, statementDocument(statement, party, paperLanguage(asked)))
})
