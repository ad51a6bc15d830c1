import { z } from "@medusajs/framework/zod"
import { IMPORT_LIMITS, type ImportReport } from "@tawiza/contract"
import { parse, toggle } from "@tawiza/http"
import { faultSentence } from "../../../../table/fault-sentence"
import { checkTable } from "../../../../table/import-products"
import { importProductsWorkflow } from "../../../../workflows/import-products"
import { asMember } from "../../../as-member"
import { requestLanguage } from "../../../language"
import { readBytes } from "../../../raw-body"

const parameters = z.object({ dry_run: toggle })

/** A table of pieces as drafts: all of them, or a list of what is wrong where, and none. */
export const POST = asMember<ImportReport>("catalogue.write", async (req, res, { vendor }) => {
  const { dry_run } = parse(parameters, req.query)
  const bytes = await readBytes(req, IMPORT_LIMITS.bytes)
  const language = requestLanguage(req)
  const inLines = (req.get("accept") ?? "").includes("application/x-ndjson")
  const line = (value: unknown) => res.write(`${JSON.stringify(value)}\n`)
  if (inLines) res.set({ "content-type": "application/x-ndjson; charset=utf-8", "cache-control": "no-store" })

  const { contents, faults, rows, ignored } = await checkTable(req.scope, vendor.id, bytes, (done, total) => {
    if (inLines) line({ done, total })
  })
  const writes = !dry_run && faults.length === 0
  const product_ids = writes ? (await importProductsWorkflow(req.scope).run({ input: { vendor_id: vendor.id, contents } })).result : []
  const report: ImportReport = {
    dry_run,
    rows,
    written: product_ids.length,
    product_ids,
    faults: faults.map((fault) => ({ ...fault, message: faultSentence(fault.problem, language) })),
    ignored_columns: ignored,
  }
  if (!inLines) {
    res.json(report)
    return
  }
  line(report)
  res.end()
})
