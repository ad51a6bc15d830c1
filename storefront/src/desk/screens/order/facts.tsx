import type { DeskConsignment } from "@tawiza/contract"
import { formatMoney } from "@tawiza/money"
import { isolate } from "../../../i18n/isolate.js"
import { useLanguage } from "../../context.js"
import { wallClock } from "../../domain/day.js"
import { isOver } from "../../domain/step.js"
import type { Messages } from "../../messages/index.js"
import { Icon } from "../../ui/icon.js"
import { UrgencyTag } from "../../ui/tag.js"
import { dueText, ryalText } from "../../words.js"

/** When the parcel must leave and what the customer pays; nothing once the order is over. */
export function Facts({ order }: { order: DeskConsignment }) {
  const { language, m } = useLanguage()
  if (isOver(order)) return null
  const today = wallClock(new Date()).day
  const ours = order.status === "accepted" || order.status === "packed"
  const ryal = order.due_minor > 0 && order.currency_code === "mad" ? ryalText(order.due_minor, m) : null
  return (
    <>
      <p class="row between">
        <span class="row line">
          <Icon name={order.status === "shipped" ? "van" : "clock"} />
          <span>{dueText(order, today, m)}</span>
        </span>
        {ours && <UrgencyTag consignment={order} today={today} />}
      </p>
      <p class={order.due_minor === 0 ? "note good row" : "note row"}>
        <Icon name="money" />
        <span>
          {payText(order, formatMoney(order.due_minor, language, order.currency_code), m)}
          {order.due_minor > 0 && order.credit_minor > 0 && (
            <span class="mute under">{m.order.credit_paid(isolate(formatMoney(order.credit_minor, language, order.currency_code)))}</span>
          )}
          {ryal && (
            <span class="mute under">
              <bdi>{ryal}</bdi>
            </span>
          )}
        </span>
      </p>
    </>
  )
}

function payText({ due_minor, delivery }: DeskConsignment, amount: string, m: Messages): string {
  if (due_minor === 0) return m.order.paid
  return delivery.code === "pickup" ? m.order.pays_pickup(isolate(amount)) : m.order.pays(isolate(amount))
}
