import type { DeskConsignment } from "@tawiza/contract"
import { useWords } from "../context.js"
import { isOver } from "../domain/step.js"
import { paths } from "../paths.js"
import { dueText, piecesText } from "../words.js"
import { Icon } from "./icon.js"
import { Money } from "./money.js"
import { Picture } from "./picture.js"
import { StatusTag, UrgencyTag } from "./tag.js"

/** An order in a list: picture and number first. The whole card is one link. */
export function OrderCard({ order, today }: { order: DeskConsignment; today: string }) {
  const m = useWords()
  const { title, more } = piecesText(order, m)
  const [first] = order.items
  const over = isOver(order)
  return (
    <a class="job" href={paths.order(order.id)}>
      <Picture picture={first?.thumbnail ?? null} width={400} class="jobpicture" />
      <span class="jobtext">
        <span class="row between">
          <bdi class="number">{order.number}</bdi>
          <bdi class="times">{m.times(first?.quantity ?? 0)}</bdi>
        </span>
        <b class="name">
          <bdi>{title}</bdi>
          {more && <span class="mute more"> {more}</span>}
        </b>
        {order.status === "pending" && (
          <span class="row line">
            <Icon name="money" />
            <span>
              <Money amount_minor={order.total_minor} currency_code={order.currency_code} />
            </span>
          </span>
        )}
        {!over && (
          <span class="row line">
            <Icon name={order.status === "shipped" ? "van" : "clock"} />
            <span>{dueText(order, today, m)}</span>
          </span>
        )}
        <span class="row line mute">
          <Icon name={order.delivery.code === "pickup" ? "door" : "pin"} />
          <span>{order.delivery.code === "pickup" ? m.orders.picks_up : <bdi>{order.customer.city}</bdi>}</span>
        </span>
        <span class="tags">
          {(over || order.status === "packed") && <StatusTag consignment={order} />}
          {(order.status === "accepted" || order.status === "packed") && <UrgencyTag consignment={order} today={today} />}
        </span>
      </span>
    </a>
  )
}
