import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { languageOf } from "@tawiza/contract"
import { textIn, textsBy } from "../domain/texts"
import { addressOf } from "../messages/address"
import { VENDOR_MODULE, type VendorModuleService } from "../modules/vendor"

interface MessageTo {
  template: string
  vendor: { id: string; name: string }
  member: { id: string; name: string; email: string | null; phone: string | null; language: string }
  /** Where the button leads, below the shop's address. */
  path: string
  /** Fills the template. */
  data?: Record<string, string>
  /** Names the occasion: the same message is sent once for it, however often it is asked for. */
  once?: string
}

/** Sends a member a message in the member's own language. */
export async function sendMessage(container: MedusaContainer, message: MessageTo): Promise<void> {
  const { template, vendor, member, path, data = {}, once } = message
  const language = languageOf(member.language)
  const key = once && `${template}:${once}:${member.id}`
  const translations = await container.resolve(Modules.TRANSLATION).listTranslations({ reference_id: [vendor.id] })
  await container.resolve(Modules.NOTIFICATION).createNotifications({
    ...addressOf(member),
    template,
    ...(key && { idempotency_key: key, provider_data: { reference: key } }),
    data: {
      ...data,
      language,
      name: member.name,
      vendor: textIn(textsBy(translations)(vendor.id, "name", vendor.name), language),
      link: `${container.resolve<VendorModuleService>(VENDOR_MODULE).shopUrl}${path}`,
    },
  })
}
