import { z } from "@medusajs/framework/zod"
import type { LedgerChecks } from "@tawiza/contract"
import { asChamber, parse } from "@tawiza/http"
import { LEDGER_MODULE, type LedgerModuleService } from "../../../../modules/ledger"
import { formatted, sendCsv } from "../answer"
import { checksView } from "../view"

const parameters = z.object(formatted)

/** What the last run found; a run reads the whole ledger, so no request starts one. */
export const GET = asChamber<LedgerChecks>("checks.read", async (req, res) => {
  const { format } = parse(parameters, req.query)
  const ledger = req.scope.resolve<LedgerModuleService>(LEDGER_MODULE)
  const [head, [run]] = await Promise.all([ledger.head(), ledger.checkRuns()])
  if (format === "json") return void res.json(checksView(head, run))
  const rows = run?.findings.map(({ name, holds, count }) => [name, holds, count] as const) ?? []
  sendCsv(res, "checks", ["check", "holds", "rows"], rows)
})
