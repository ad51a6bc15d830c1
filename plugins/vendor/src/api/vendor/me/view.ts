import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { MedusaContainer } from "@medusajs/framework/types"
import { type ActingMember, MEMBER_MAY } from "@tawiza/contract"
import { loginOfMember } from "../../../domain/login"
import { VENDOR_MODULE, type VendorModuleService } from "../../../modules/vendor"
import type { Acting } from "../../as-member"
import { textsOf } from "../../texts"

/** Sends who acts and for whom, as it is now. */
export async function answerMe(req: AuthenticatedMedusaRequest, res: MedusaResponse<ActingMember>, acting: Acting): Promise<void> {
  res.json(await actingView(req.scope, acting))
}

export async function actingView(container: MedusaContainer, { member, others }: Pick<Acting, "member" | "others">): Promise<ActingMember> {
  const vendors = container.resolve<VendorModuleService>(VENDOR_MODULE)
  const [vendor, texts] = await Promise.all([
    vendors.retrieveVendor(member.vendor_id, { relations: ["suspensions"] }),
    textsOf(container, [member.vendor_id]),
  ])
  const suspension = vendor.suspensions.find(({ ended_at }) => !ended_at)
  const { id, handle, kind, status, back_on } = vendor
  return {
    member: {
      id: member.id,
      name: member.name,
      login: loginOfMember(member),
      language: member.language,
      role: member.role,
      may: MEMBER_MAY[member.role],
    },
    others,
    vendor: {
      id,
      handle,
      name: texts(id, "name", vendor.name),
      kind,
      status,
      seal_id: handle,
      back_on,
      suspension: suspension
        ? {
            since: new Date(suspension.created_at).toISOString(),
            reason: suspension.reason,
            appeal: suspension.appeal,
            answer: suspension.answer,
          }
        : null,
    },
  }
}
