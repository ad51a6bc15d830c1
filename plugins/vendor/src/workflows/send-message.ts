import type { MedusaContainer } from "@medusajs/framework/types"
import { languageOf } from "@tawiza/contract"
import { textsOf } from "../api/texts"
import { textIn } from "../domain/texts"
import { send } from "../messages/send"

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
  const texts = await textsOf(container, [vendor.id])
  await send(container, {
    template,
    to: member,
    language,
    path,
    words: { ...data, vendor: textIn(texts(vendor.id, "name", vendor.name), language) },
    key: once && `${template}:${once}:${member.id}`,
  })
}
