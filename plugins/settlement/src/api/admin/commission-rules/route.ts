import { z } from "@medusajs/framework/zod"
import { CHAMBER_MAY, type CommissionRulesAnswer } from "@tawiza/contract"
import { asChamber, parse } from "@tawiza/http"
import { requestLanguage } from "@tawiza/vendor/api/language"
import { SETTLEMENT_MODULE, type SettlementModuleService } from "../../../modules/settlement"
import { rules } from "./validators"
import { answerRules } from "./view"

/** The rules in force, the versions before them, and what rules may speak of. */
export const GET = asChamber<CommissionRulesAnswer>("money.read", async (req, res, { role }) => {
  res.json(await answerRules(req.scope, { language: requestLanguage(req), may_change: CHAMBER_MAY[role].includes("commission.write") }))
})

const body = z.strictObject({ version: z.number().int().min(0), rules, note: z.string().trim().min(1).max(500) })

/** Saves the next version. @throws Refusal `book_changed` when somebody saved one meanwhile. */
export const POST = asChamber<CommissionRulesAnswer>("commission.write", async (req, res, { by }) => {
  const { version, rules, note } = parse(body, req.body)
  await req.scope.resolve<SettlementModuleService>(SETTLEMENT_MODULE).saveBook({ after: version, rules, note, by })
  res.json(await answerRules(req.scope, { language: requestLanguage(req), may_change: true }))
})
