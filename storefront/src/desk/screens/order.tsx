import type { DeskConsignment } from "@tawiza/contract"
import { useEffect } from "preact/hooks"
import { useOrders, useParts, useWords } from "../context.js"
import { isOver } from "../domain/step.js"
import { paths } from "../paths.js"
import { Screen, useVendorName } from "../ui/screen.js"
import { Loading, TroubleNote } from "../ui/trouble.js"
import { Customer } from "./order/customer.js"
import { Facts } from "./order/facts.js"
import { NextStep } from "./order/next-step.js"
import { Pieces } from "./order/pieces.js"
import { Thread } from "./order/thread.js"
import { WayBack } from "./order/way-back.js"

/** One order: what it is, what the customer pays, and the one next step. */
export function Order({ id }: { id: string }) {
  const m = useWords()
  const vendor = useVendorName()
  const { desk } = useParts()
  const { orders, opened } = useOrders()
  const order = orders[id]
  const trouble = opened[id]?.trouble
  useEffect(() => void desk.openOrder(id), [desk, id])

  return (
    <Screen
      title={order ? `${m.order.title} ${order.number}` : m.order.title}
      heading={
        order && (
          <>
            {m.order.title} <bdi>{order.number}</bdi>
          </>
        )
      }
      sub={<bdi>{vendor}</bdi>}
      back={order && isOver(order) ? paths.done() : paths.orders()}
    >
      {trouble && <OrderTrouble trouble={trouble} retry={() => void desk.openOrder(id)} />}
      {order ? <Sheet order={order} /> : !trouble && <Loading text={m.loading} />}
    </Screen>
  )
}

export function OrderTrouble({ trouble, retry }: Pick<Parameters<typeof TroubleNote>[0], "trouble" | "retry">) {
  const m = useWords()
  if (trouble.code !== "not_found") return <TroubleNote trouble={trouble} retry={retry} />
  return (
    <TroubleNote trouble={trouble} text={m.order.not_found}>
      <p>
        <a href={paths.orders()}>{m.order.to_orders}</a>
      </p>
    </TroubleNote>
  )
}

function Sheet({ order }: { order: DeskConsignment }) {
  return (
    <div class="sheet">
      <div class="stack">
        <Pieces items={order.items} />
        <Facts order={order} />
      </div>
      <div class="stack">
        <NextStep order={order} />
        <WayBack order={order} />
        <Customer order={order} />
        <Thread order={order} />
      </div>
    </div>
  )
}
