import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { z } from "@medusajs/framework/zod"
import type { AdminVendorAnswer, AdminVendorView, SuspensionView, VendorDecisionBody } from "@tawiza/contract"
import { CHAMBER_MAY } from "@tawiza/contract"
import { type ActingForChamber, parse, Refusal } from "@tawiza/http"
import { loginOfMember } from "../../../domain/login"
import { vendorDecisions } from "../../../domain/suspension"
import { VENDOR_MODULE, type VendorModuleService } from "../../../modules/vendor"
import { requestLanguage } from "../../language"
import { vendorRows } from "./view"

const decision = z.object({ reason: z.string().trim().min(1).max(2000) })

/** The reason of a decision about a shop. @throws Refusal `invalid_request` without one */
export function reasonIn(body: unknown): string {
  const { reason }: Required<VendorDecisionBody> = parse(decision, body ?? {})
  return reason
}

/**
 * Sends a vendor with its history as it is now.
 * @throws Refusal `not_found`.
 */
export async function answerVendor(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<AdminVendorAnswer>,
  acting: ActingForChamber,
): Promise<void> {
  const id = req.params.id as string
  const [[row], [vendor]] = await Promise.all([
    vendorRows(req.scope, [id], requestLanguage(req)),
    req.scope
      .resolve<VendorModuleService>(VENDOR_MODULE)
      .listVendors({ id }, { relations: ["moves", "suspensions", "members"], take: null as never }),
  ])
  if (!row || !vendor) throw new Refusal("not_found", { id })
  const suspension = vendor.suspensions.find(({ ended_at }) => !ended_at) ?? null
  const may = CHAMBER_MAY[acting.role].includes("vendors.move")
  res.json({
    vendor: {
      ...row,
      contact_email: vendor.contact_email,
      contact_phone: vendor.contact_phone,
      back_on: vendor.back_on,
      suspension: suspension && suspensionView(suspension),
      moves: vendor.moves
        .map(({ from, to, by, reason, back_on, created_at }) => ({ from, to, by, reason, back_on, at: isoOf(created_at) }))
        .sort((a, b) => a.at.localeCompare(b.at)) as AdminVendorView["moves"],
      members: vendor.members.map((member) => ({
        id: member.id,
        name: member.name,
        login: loginOfMember(member),
        role: member.role,
        status: member.status,
      })),
      next: may ? vendorDecisions(row.status, suspension, acting.by) : [],
    },
  })
}

type SuspensionRow = Omit<SuspensionView, "since" | "confirm_before"> & { created_at: Date | string; confirm_before: Date | string }

export function suspensionView(row: SuspensionRow): SuspensionView {
  const { reason, by, confirmed_by, appeal, answer } = row
  return { since: isoOf(row.created_at), reason, by, confirmed_by, confirm_before: isoOf(row.confirm_before), appeal, answer }
}

const isoOf = (at: Date | string) => new Date(at).toISOString()
