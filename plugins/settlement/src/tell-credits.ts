import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { languageOf, moroccanPhone } from "@tawiza/contract"
import { formatMoney, spokenCreditCode } from "@tawiza/money"
import { send } from "@tawiza/vendor/messages/send"
import { rowsOf } from "@tawiza/vendor/rows"

interface Untold {
  id: string
  code: string
  amount_minor: string
  currency_code: string
  order_id: string
  email: string | null
  locale: string | null
  name: string
  phone: string | null
}

/**
 * Tells customers the codes of credits that were made for them. Each is told once; what a mail server that is away kept back is sent by
 * the sweep. Who left neither address nor telephone reads it on the page of its order.
 */
export async function tellCredits(container: MedusaContainer): Promise<void> {
  const untold = await rowsOf<Untold>(
    container,
    `select c.id, c.code, c.amount_minor::text, c.currency_code, c.order_id, o.email, o.locale, a.phone,
      trim(concat_ws(' ', a.first_name, a.last_name)) as name
    from customer_credit c join "order" o on o.id = c.order_id left join order_address a on a.id = o.shipping_address_id
    where c.told_at is null order by c.created_at limit 200`,
  )
  for (const credit of untold) {
    try {
      await tell(container, credit)
      await rowsOf(container, "update customer_credit set told_at = now() where id = ?", [credit.id])
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error)
      container.resolve(ContainerRegistrationKeys.LOGGER).error(`Nobody was told of credit ${credit.id}: ${reason}`)
    }
  }
}

async function tell(container: MedusaContainer, credit: Untold): Promise<void> {
  const { id, code, amount_minor, currency_code, order_id, email, name } = credit
  const phone = moroccanPhone(credit.phone ?? "")
  const to = { name, email, phone: phone.ok ? phone.international : null }
  if (!to.email && !to.phone) return
  const language = languageOf(credit.locale ?? undefined)
  await send(container, {
    template: "credit-made",
    key: `credit-made:${id}`,
    to,
    language,
    path: `/${language}/orders/${order_id}`,
    words: { code: spokenCreditCode(code), amount: formatMoney(BigInt(amount_minor), language, currency_code) },
  })
}
