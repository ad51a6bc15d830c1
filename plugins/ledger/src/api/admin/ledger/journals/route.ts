import { z } from "@medusajs/framework/zod"
import type { LedgerJournalList } from "@tawiza/contract"
import { asChamber, parse } from "@tawiza/http"
import { toJsonMinor } from "@tawiza/money"
import { LEDGER_MODULE, type LedgerModuleService } from "../../../../modules/ledger"
import { sourcesOf } from "../../../../modules/ledger/sources"
import { fromDay, limitOf, paged, sendCsv, toDay } from "../answer"
import { journalView } from "../view"

const text = z
  .string()
  .trim()
  .max(200)
  .optional()
  .transform((value) => value || undefined)

const parameters = z.object({
  q: text,
  reference_type: text,
  reference_id: text,
  kind: text,
  account: text,
  from: fromDay,
  to: toDay,
  ...paged,
})

export const GET = asChamber<LedgerJournalList>("money.read", async (req, res) => {
  const {
    q,
    reference_type: referenceType,
    reference_id: referenceId,
    kind,
    account,
    from,
    to,
    offset,
    ...page
  } = parse(parameters, req.query)
  const limit = limitOf(page)
  const sources = sourcesOf(req.scope)
  const references = q ? await sources.find(req.scope, q) : []
  const named = references.length ? { references } : { referencePart: q }
  const ledger = req.scope.resolve<LedgerModuleService>(LEDGER_MODULE)
  const { journals, count } = await ledger.journals({ ...named, referenceType, referenceId, kind, account, from, to, limit, offset })
  if (page.format === "json") {
    const { kinds, references: types } = sources.names()
    const pages = await sources.pagesOf(req.scope, journals)
    return void res.json({
      journals: journals.map((journal, i) => ({ ...journalView(journal, kinds, pages[i] ?? []), total_minor: toJsonMinor(journal.total) })),
      reference_types: Object.entries(types).map(([type, name]) => ({ type, name })),
      count,
      limit,
      offset,
    })
  }
  sendCsv(
    res,
    "journals",
    [
      "journal",
      "happened_at",
      "recorded_at",
      "kind",
      "description",
      "currency",
      "total",
      "reference_type",
      "reference_id",
      "reverses",
      "reason",
    ],
    journals.map(({ id, happenedAt, recordedAt, kind, description, currency, total, referenceType, referenceId, reverses, reason }) => [
      ...[String(id), happenedAt.toISOString(), recordedAt.toISOString(), kind, description, currency, { minor: total }],
      ...[referenceType, referenceId, reverses === null ? null : String(reverses), reason],
    ]),
  )
})
