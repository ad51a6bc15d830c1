import { CARRIERS } from "@tawiza/config/delivery"
import { CASH_STAGES, type CarrierCashList, type CashFigure, type CashStage } from "@tawiza/contract"
import { asChamber } from "@tawiza/http"
import { LEDGER_MODULE, type LedgerModuleService } from "@tawiza/ledger/modules/ledger"
import { toJsonMinor } from "@tawiza/money"
import { requestLanguage } from "@tawiza/vendor/api/language"
import { connectionOf } from "@tawiza/vendor/rows"
import { carrierAccount } from "../../../domain/accounts"
import { cashFigures } from "../../../store/carrier-cash"
import { mayChange } from "../remittances/one"

const NONE: CashFigure = { count: 0, amount_minor: 0, oldest_on: null }

/** Where the cash of each carrier's parcels is, and what the chamber would lose with the carrier. */
export const GET = asChamber<CarrierCashList>("money.read", async (req, res, { role }) => {
  const sql = connectionOf(req.scope)
  const figures = new Map(await Promise.all(CASH_STAGES.map(async (stage) => [stage, await cashFigures(sql, stage)] as const)))
  const { accounts } = await req.scope.resolve<LedgerModuleService>(LEDGER_MODULE).accounts({ q: "carrier:", limit: 1000, offset: 0 })
  const balance = (code: string) => toJsonMinor(accounts.find(({ account }) => account === code)?.balance ?? 0n)
  const language = requestLanguage(req)
  res.json({
    carriers: CARRIERS.map(({ code, name }) => {
      const of = (stage: CashStage) => figures.get(stage)?.get(code) ?? NONE
      const stages = { expected: of("expected"), collected: of("collected"), remitted: of("remitted"), banked: of("banked") }
      const shortage_minor = balance(carrierAccount(code, "shortage"))
      return {
        carrier: code,
        name: name[language],
        stages,
        shortage_minor,
        payable_minor: balance(carrierAccount(code, "payable")),
        exposure_minor: stages.collected.amount_minor + stages.remitted.amount_minor + Math.max(0, shortage_minor),
        currency_code: "mad",
      }
    }),
    may_change: mayChange(role),
  })
})
