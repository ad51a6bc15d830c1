import { z } from "@medusajs/framework/zod"
import type { LedgerJournalList } from "@tawiza/contract"
import { asChamber, parse } from "@tawiza/http"
import { LEDGER_MODULE, type LedgerModuleService } from "../../../../modules/ledger"
import { limitOf, paged, sendCsv } from "../answer"
import { journalView } from "../view"

const text = z
  .string()
  .trim()
  .max(200)
  .optional()
  .transform((value) => value || undefined)

const parameters = z.object({ reference_type: text, reference_id: text, kind: text, ...paged })

export const GET = asChamber<LedgerJournalList>("money.read", async (req, res) => {
  const { reference_type: referenceType, reference_id: referenceId, kind, offset, ...asked } = parse(parameters, req.query)
  const limit = limitOf(asked)
  const ledger = req.scope.resolve<LedgerModuleService>(LEDGER_MODULE)
  const { journals, count } = await ledger.journals({ referenceType, referenceId, kind, limit, offset })
  const views = journals.map(journalView)
  if (asked.format === "json") return void res.json({ journals: views, count, limit, offset })
  sendCsv(
    res,
    "journals",
    ["journal", "happened_at", "recorded_at", "kind", "description", "currency", "reference_type", "reference_id", "reverses", "reason"],
    views.map(({ id, happened_at, recorded_at, kind, description, currency_code, reference, reverses, reason }) => [
      ...[id, happened_at, recorded_at, kind, description, currency_code],
      ...[reference?.type ?? null, reference?.id ?? null, reverses, reason],
    ]),
  )
})
