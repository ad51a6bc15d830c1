import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { languageOf } from "@tawiza/contract"
import { INVITATION_DAYS, newInvitationCode } from "../domain/invitation"
import { textIn, textsBy } from "../domain/texts"
import { addressOf } from "../messages/address"
import { VENDOR_MODULE, type VendorModuleService } from "../modules/vendor"

interface Invited {
  /** `member-admitted` for the first of a new shop, `member-invited` for one who joins others, `application-started` for an applicant, `draft-ending` for one who never came. */
  template: "member-admitted" | "member-invited" | "application-started" | "draft-ending"
  vendor: { id: string; name: string }
  member: { id: string; name: string; email: string | null; phone: string | null; language: string }
}

/** Writes a one-time code and sends it as a link, by mail or by text message. Codes sent before stay good until one of them is used. */
export async function sendInvitation(container: MedusaContainer, { template, vendor, member }: Invited): Promise<void> {
  const vendors = container.resolve<VendorModuleService>(VENDOR_MODULE)
  const { code, code_hash } = newInvitationCode()
  const expires_at = new Date(Date.now() + INVITATION_DAYS * 86_400_000)
  const invitation = await vendors.createInvitations({ member_id: member.id, code_hash, expires_at })

  const language = languageOf(member.language)
  const translations = await container.resolve(Modules.TRANSLATION).listTranslations({ reference_id: [vendor.id] })
  await container.resolve(Modules.NOTIFICATION).createNotifications({
    ...addressOf(member),
    template,
    provider_data: { reference: invitation.id },
    data: {
      language,
      name: member.name,
      vendor: textIn(textsBy(translations)(vendor.id, "name", vendor.name), language),
      link: `${vendors.shopUrl}/desk/invitation/${code}`,
      expires_at: expires_at.toISOString(),
    },
  })
}
