import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import type { Language } from "@tawiza/contract"
import { VENDOR_MODULE, type VendorModuleService } from "../modules/vendor"
import { addressOf } from "./address"
import { onceFor } from "./once"
import type { MessagePart } from "./templates"

export interface ToSend {
  template: string
  to: { name: string; email: string | null; phone: string | null }
  language: Language
  /** Where the button leads, below the shop's address. */
  path: string
  /** Fills the template. */
  words?: Record<string, string>
  parts?: MessagePart[]
  /** Names the occasion and the receiver: the message is sent once for it, however often it is asked for. */
  key?: string | undefined
}

/** Hands a message to the provider of its channel. @returns whether it went, and was not sent before */
export async function send(container: MedusaContainer, message: ToSend): Promise<boolean> {
  const { template, to, language, path, words = {}, parts = [], key } = message
  const link = `${container.resolve<VendorModuleService>(VENDOR_MODULE).shopUrl}${path}`
  const hand = () =>
    container.resolve(Modules.NOTIFICATION).createNotifications({
      ...addressOf(to),
      template,
      data: { ...words, parts, language, name: to.name, link },
      ...(key && { provider_data: { reference: key } }),
    })
  if (key) return onceFor(container, key, hand)
  await hand()
  return true
}
