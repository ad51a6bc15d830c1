import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { VENDOR_MODULE, type VendorModuleService } from "../modules/vendor"
import { sendInvitation } from "./send-invitation"

/**
 * Makes the application's contact the vendor's first member and sends the code to set a password. A vendor that already has a
 * member who signed in gets no second invitation; an invitation that was never answered is replaced by a fresh one.
 */
export const inviteMemberStep = createStep("invite-member", async ({ vendor_id }: { vendor_id: string }, { container }) => {
  const vendors = container.resolve<VendorModuleService>(VENDOR_MODULE)
  const vendor = await vendors.retrieveVendor(vendor_id, { relations: ["application", "members"] })
  if (vendor.members.some((member) => member.status === "active"))
    return new StepResponse<{ member_id: string | null }>({ member_id: null })

  const member =
    vendor.members[0] ??
    (await vendors.createMembers({
      vendor_id,
      name: vendor.application?.contact_name ?? vendor.name,
      email: vendor.contact_email.toLowerCase(),
      phone: vendor.contact_phone,
    }))
  await sendInvitation(container, { template: "member-admitted", vendor, member })
  return new StepResponse<{ member_id: string | null }>({ member_id: member.id })
})
