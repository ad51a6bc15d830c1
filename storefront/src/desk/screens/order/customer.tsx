import type { DeskConsignment } from "@tawiza/contract"
import { useLanguage } from "../../context.js"
import { Icon } from "../../ui/icon.js"
import { weightText } from "../../words.js"

/** Who gets the parcel, and where; telephone and address come with the acceptance. */
export function Customer({ order: { customer, delivery, status, weight_g, tracking } }: { order: DeskConsignment }) {
  const { language, m } = useLanguage()
  return (
    <section class="customer">
      <h2>{m.order.customer}</h2>
      <p class="row line">
        <Icon name="person" />
        <bdi class="name">{customer.name}</bdi>
      </p>
      {customer.phone && (
        <a class="button quiet" href={`tel:${customer.phone}`} aria-label={m.order.call(customer.name)}>
          <Icon name="phone" />
          <bdi dir="ltr">{customer.phone}</bdi>
        </a>
      )}
      <p class="row line top">
        <Icon name={delivery.code === "pickup" ? "door" : "pin"} />
        {delivery.code === "pickup" ? (
          <span>{m.order.pickup_place}</span>
        ) : (
          <span>
            <bdi>{customer.city}</bdi>
            {customer.address && (
              <span class="under">
                <bdi>{customer.address}</bdi>
              </span>
            )}
          </span>
        )}
      </p>
      {status === "pending" && <p class="mute">{m.order.hidden}</p>}
      {weight_g > 0 && (
        <p class="row line">
          <Icon name="box" />
          <span>{weightText(weight_g, language, m)}</span>
        </p>
      )}
      {tracking && (
        <p class="row line top">
          <Icon name="label" />
          <span>
            {m.order.tracking}
            <span class="under">
              <bdi dir="ltr">{tracking.number}</bdi>
            </span>
          </span>
        </p>
      )}
    </section>
  )
}
