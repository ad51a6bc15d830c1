import { z } from "@medusajs/framework/zod"
import type { LedgerTrialBalance } from "@tawiza/contract"
import { asChamber, parse } from "@tawiza/http"
import { LEDGER_MODULE, type LedgerModuleService } from "../../../../modules/ledger"
import { formatted, sendCsv, toDay } from "../answer"
import { trialBalanceView } from "../view"

const parameters = z.object({ at: toDay, ...formatted })

export const GET = asChamber<LedgerTrialBalance>("money.read", async (req, res) => {
  const { at, format } = parse(parameters, req.query)
  // The last millisecond of the day: what happens as the next one begins is not in it.
  const moment = at && new Date(at.getTime() - 1)
  const balance = await req.scope.resolve<LedgerModuleService>(LEDGER_MODULE).trialBalance(moment)
  if (format === "json") return void res.json(trialBalanceView(balance, moment ?? null))
  sendCsv(
    res,
    `trial-balance${moment ? `-${req.query.at}` : ""}`,
    ["code", "kind", "currency", "debit", "credit"],
    balance.accounts.map(({ account, kind, currency, debit, credit }) => [account, kind, currency, { minor: debit }, { minor: credit }]),
  )
})
