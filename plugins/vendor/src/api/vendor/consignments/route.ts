import { z } from "@medusajs/framework/zod"
import { CONSIGNMENT_STATUSES, type DeskConsignmentList } from "@tawiza/contract"
import { page, parse } from "@tawiza/http"
import { DONE, isOpen } from "../../../domain/desk-actions"
import { CONSIGNMENT_MODULE, type ConsignmentModuleService } from "../../../modules/consignment"
import { asMember } from "../../as-member"
import { requestLanguage } from "../../language"
import { deskViews } from "./view"

const parameters = z.object({ state: z.enum(["open", "done"]).default("open"), ...page(50, 200) })

/** Open ones: who has waited longest comes first. Done ones: the last first. */
export const GET = asMember<DeskConsignmentList>("orders.read", async (req, res, { vendor, member }) => {
  const { state, limit, offset } = parse(parameters, req.query)
  const [rows, count] = await req.scope.resolve<ConsignmentModuleService>(CONSIGNMENT_MODULE).listAndCountConsignments(
    { vendor_id: vendor.id, status: state === "open" ? CONSIGNMENT_STATUSES.filter(isOpen) : [...DONE] },
    {
      relations: ["items", "moves"],
      order: state === "open" ? { created_at: "ASC", id: "ASC" } : { updated_at: "DESC", id: "ASC" },
      take: limit,
      skip: offset,
    },
  )
  res.json({ consignments: await deskViews(req.scope, rows, { role: member.role, language: requestLanguage(req) }), count })
})
