import { z } from "@medusajs/framework/zod"
import type { LedgerJournalAnswer } from "@tawiza/contract"
import { asChamber, parse, Refusal } from "@tawiza/http"
import { LEDGER_MODULE, type LedgerModuleService } from "../../../../../modules/ledger"
import { sourcesOf } from "../../../../../modules/ledger/sources"
import { formatted, found, sendCsv } from "../../answer"
import { sidesOf, wholeJournalView } from "../../view"

const parameters = z.object(formatted)

export const GET = asChamber<LedgerJournalAnswer>("money.read", async (req, res) => {
  const { format } = parse(parameters, req.query)
  const id = req.params.id as string
  if (!/^\d{1,18}$/.test(id)) throw new Refusal("not_found")
  const journal = await found(req.scope.resolve<LedgerModuleService>(LEDGER_MODULE).journal(BigInt(id)))
  if (format === "json") {
    const sources = sourcesOf(req.scope)
    const [pages = []] = await sources.pagesOf(req.scope, [journal])
    return void res.json({ journal: wholeJournalView(journal, sources.names().kinds, pages) })
  }
  sendCsv(
    res,
    `journal-${id}`,
    ["leg", "account", "subject", "debit", "credit"],
    journal.legs.map(({ leg, account, subject, amount }) => {
      const { debit, credit } = sidesOf(amount)
      return [leg, account, subject, { minor: debit }, { minor: credit }]
    }),
  )
})
