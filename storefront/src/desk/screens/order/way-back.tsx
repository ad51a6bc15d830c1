import type { DeskConsignment, RefusedParcelAnswer } from "@tawiza/contract"
import { formatMoney } from "@tawiza/money"
import { useAsked } from "../../asked.js"
import { useLanguage } from "../../context.js"
import { api } from "../../paths.js"

/** What bringing a refused parcel back cost, and who bears it; nothing while nobody has recorded it. */
export function WayBack({ order }: { order: DeskConsignment }) {
  const { language, m } = useLanguage()
  const { value } = useAsked<RefusedParcelAnswer>(order.status === "refused" ? api.refusedParcel(order.id) : null)
  if (!value?.cost) return null
  const { cost_minor, borne_by } = value.cost
  return (
    <p class="note">
      <bdi>{m.returns.way_back(formatMoney(cost_minor, language, order.currency_code))}</bdi> {m.returns.borne[borne_by]}
    </p>
  )
}
