import { z } from "@medusajs/framework/zod"
import type { LedgerStatement } from "@tawiza/contract"
import { asChamber, parse } from "@tawiza/http"
import { toJsonMinor } from "@tawiza/money"
import { LEDGER_MODULE, type LedgerModuleService } from "../../../../../modules/ledger"
import { sourcesOf } from "../../../../../modules/ledger/sources"
import { found, fromDay, limitOf, paged, sendCsv, toDay } from "../../answer"
import { accountView, lineView, sidesOf } from "../../view"

const parameters = z.object({ from: fromDay, to: toDay, ...paged })

export const GET = asChamber<LedgerStatement>("money.read", async (req, res) => {
  const { from, to, offset, ...asked } = parse(parameters, req.query)
  const limit = limitOf(asked)
  const code = req.params.code as string
  const ledger = req.scope.resolve<LedgerModuleService>(LEDGER_MODULE)
  const { opening, closing, lines, count } = await found(ledger.statement(code, { from, to, limit, offset }))
  if (asked.format === "json") {
    const [account] = await ledger.balances([code])
    const { kinds } = sourcesOf(req.scope).names()
    return void res.json({
      account: accountView(account!),
      opening_minor: toJsonMinor(opening),
      closing_minor: toJsonMinor(closing),
      lines: lines.map((line) => lineView(line, kinds)),
      count,
      limit,
      offset,
    })
  }
  sendCsv(
    res,
    `statement-${code}`,
    ["journal", "happened_at", "recorded_at", "kind", "description", "subject", "debit", "credit", "balance"],
    lines.map(({ journal, happenedAt, recordedAt, kind, description, subject, amount, balance }) => {
      const { debit, credit } = sidesOf(amount)
      const when = [happenedAt.toISOString(), recordedAt.toISOString()]
      return [String(journal), ...when, kind, description, subject, { minor: debit }, { minor: credit }, { minor: balance }]
    }),
  )
})
