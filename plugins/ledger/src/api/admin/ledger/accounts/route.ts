import { z } from "@medusajs/framework/zod"
import type { LedgerAccountList } from "@tawiza/contract"
import { asChamber, parse, repeated } from "@tawiza/http"
import { ACCOUNT_KINDS } from "../../../../domain/account"
import { LEDGER_MODULE, type LedgerModuleService } from "../../../../modules/ledger"
import { limitOf, paged, sendCsv } from "../answer"
import { accountView } from "../view"

const parameters = z.object({
  q: z.string().trim().max(200).default(""),
  kind: repeated.pipe(z.array(z.enum(ACCOUNT_KINDS))),
  ...paged,
})

export const GET = asChamber<LedgerAccountList>("money.read", async (req, res) => {
  const { q, kind, offset, ...asked } = parse(parameters, req.query)
  const limit = limitOf(asked)
  const ledger = req.scope.resolve<LedgerModuleService>(LEDGER_MODULE)
  const { accounts, count } = await ledger.accounts({ q, kinds: kind, limit, offset })
  if (asked.format === "json") return void res.json({ accounts: accounts.map(accountView), count, limit, offset })
  sendCsv(
    res,
    "accounts",
    ["code", "kind", "currency", "balance", "minimum"],
    accounts.map(({ account, kind, currency, balance, minimum }) => [
      account,
      kind,
      currency,
      { minor: balance },
      minimum === null ? null : { minor: minimum },
    ]),
  )
})
