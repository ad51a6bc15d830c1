import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { Modules } from "@medusajs/framework/utils"
import { Refusal } from "@tawiza/http"
import { readTicket } from "../../../domain/paper-link"
import { VENDOR_MODULE, type VendorModuleService } from "../../../modules/vendor"
import { fileName } from "../../../papers/keep-file"
import { secretOf } from "../../paper-link"

/**
 * A paper's content, by a link that was asked for with the right to read it and is not over. Each opening is written down before the first
 * byte leaves. A link that is over, forged or of a paper that is gone is answered alike.
 */
export const GET = async (req: MedusaRequest, res: MedusaResponse) => {
  const ticket = readTicket(req.params.id as string, req.query as Record<string, unknown>, secretOf(req.scope), Date.now())
  const vendors = req.scope.resolve<VendorModuleService>(VENDOR_MODULE)
  const [paper] = ticket ? await vendors.listPapers({ id: ticket.paper_id }, { take: 1 }) : []
  if (!ticket || !paper) throw new Refusal("not_found")

  const bytes = await req.scope.resolve(Modules.FILE).getAsBuffer(paper.file_id)
  await vendors.createPaperReadings({
    paper_id: paper.id,
    application_id: paper.application_id as string,
    requirement: paper.requirement,
    by: ticket.by,
  })
  res.set({
    "Content-Type": paper.type,
    "Content-Disposition": `inline; filename="${fileName(paper.requirement, paper.type)}"`,
    "Cache-Control": "private, no-store",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
  })
  res.end(bytes)
}
