import { z } from "@medusajs/framework/zod"
import { REMITTANCE_LIMITS, type RemittanceList, type RemittanceReport } from "@tawiza/contract"
import { asChamber, page, parse, repeated, toggle } from "@tawiza/http"
import { readBytes } from "@tawiza/vendor/api/raw-body"
import { connectionOf } from "@tawiza/vendor/rows"
import { recordRemittance } from "../../../record-remittance"
import { linesOf, listRemittances } from "../../../store/remittances"
import { mayChange } from "./one"
import { countsOf, lineView, remittanceView, totalOf } from "./view"

const parameters = z.object({ carrier: repeated, ...page(20, 100) })

/** Carriers' files, newest first. */
export const GET = asChamber<RemittanceList>("money.read", async (req, res, { role }) => {
  const { carrier: carriers, limit, offset } = parse(parameters, req.query)
  const sql = connectionOf(req.scope)
  const { remittances, count } = await listRemittances(sql, { carriers, limit, offset })
  const lines = Map.groupBy(await linesOf(sql, remittances), ({ remittance_id }) => remittance_id)
  const views = remittances.map((remittance) => remittanceView(remittance, lines.get(remittance.id) ?? []))
  res.json({ remittances: views, count, limit, offset, may_change: mayChange(role) })
})

const file = z.object({ carrier: z.string().max(40), file_name: z.string().trim().min(1).max(200), dry_run: toggle })

/** A carrier's file: looked at, or recorded whole. */
export const POST = asChamber<RemittanceReport>("money.write", async (req, res, { by }) => {
  const { carrier, file_name, dry_run } = parse(file, req.query)
  const bytes = await readBytes(req, REMITTANCE_LIMITS.bytes)
  const { remittance, known, lines, faults } = await recordRemittance(req.scope, { carrier, file_name, bytes, by }, dry_run)
  res.json({
    dry_run,
    carrier,
    remittance_id: remittance?.id ?? null,
    known,
    rows: lines.map(lineView),
    faults,
    counts: countsOf(lines),
    total_minor: totalOf(lines),
    currency_code: remittance?.currency_code ?? "mad",
  })
})
