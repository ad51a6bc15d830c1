import { Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { languageOf } from "@tawiza/contract"
import { INVITATION_DAYS, newInvitationCode } from "../domain/invitation"
import { textIn, textsBy } from "../domain/texts"
import { VENDOR_MODULE, type VendorModuleService } from "../modules/vendor"

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
  const { code, code_hash } = newInvitationCode()
  const expires_at = new Date(Date.now() + INVITATION_DAYS * 86_400_000)
  await vendors.createInvitations({ member_id: member.id, code_hash, expires_at })

  const language = languageOf(member.language)
  const translations = await container.resolve(Modules.TRANSLATION).listTranslations({ reference_id: [vendor_id] })
  const vendorName = textsBy(translations)(vendor_id, "name", vendor.name)
  await container.resolve(Modules.NOTIFICATION).createNotifications({
    to: member.email,
    channel: "email",
    template: "member-invited",
    data: {
      language,
      name: member.name,
      vendor: textIn(vendorName, language),
      link: `${vendors.shopUrl}/desk/invitation/${code}`,
      expires_at: expires_at.toISOString(),
    },
  })
  return new StepResponse<{ member_id: string | null }>({ member_id: member.id })
})
