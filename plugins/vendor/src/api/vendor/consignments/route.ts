import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { z } from "@medusajs/framework/zod"
import { CONSIGNMENT_STATUSES, type DeskConsignmentList } from "@tawiza/contract"
import { page, parse } from "@tawiza/http"
import { DONE, isOpen } from "../../../domain/desk-actions"
import { CONSIGNMENT_MODULE, type ConsignmentModuleService } from "../../../modules/consignment"
import { actingMember } from "../../acting-member"
import { requestLanguage } from "../../language"
import { deskViews } from "./view"

const parameters = z.object({ state: z.enum(["open", "done"]).default("open"), ...page(50, 200) })

/** Open ones: who has waited longest comes first. Done ones: the last first. */
export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse<DeskConsignmentList>) => {
  const { vendor } = await actingMember(req)
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
  res.json({ consignments: await deskViews(req.scope, rows, requestLanguage(req)), count })
}
