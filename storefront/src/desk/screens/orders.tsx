import type { DeskConsignment } from "@tawiza/contract"
import { useEffect } from "preact/hooks"
import { useOrders, useParts, useWords } from "../context.js"
import { agendaOf } from "../domain/agenda.js"
import { wallClock } from "../domain/day.js"
import { type ListName, paths } from "../paths.js"
import { Answer } from "../ui/answer.js"
import { Icon } from "../ui/icon.js"
import { OrderCard } from "../ui/order-card.js"
import { Screen, useActing, useVendorName } from "../ui/screen.js"
import { Seal } from "../ui/seal.js"
import { DeedTrouble, Loading, TroubleNote } from "../ui/trouble.js"

/** Today's orders, or those that are over. Asked again whenever somebody comes back to the page. */
export function Orders({ list }: { list: ListName }) {
  const m = useWords()
  const { desk } = useParts()
  const { lists, orders } = useOrders()
  const { seal_id } = useActing().vendor
  const known = lists[list]
  const load = () => void desk.openList(list)

  useEffect(() => {
    const load = () => {
      if (document.visibilityState === "visible") void desk.openList(list)
    }
    load()
    document.addEventListener("visibilitychange", load)
    return () => document.removeEventListener("visibilitychange", load)
  }, [desk, list])

  const shown = (known?.ids ?? []).flatMap((id) => orders[id] ?? [])
  const agenda = agendaOf(shown)
  const loading = !known || known.phase === "loading"
  return (
    <Screen
      title={list === "done" ? m.orders.done_title : m.orders.title(agenda.prepare.length)}
      sub={<bdi>{useVendorName()}</bdi>}
      back={list === "done" ? paths.orders() : undefined}
      before={list === "open" && <Seal id={seal_id} class="seal" />}
      after={
        <button type="button" class="round" aria-label={m.refresh} aria-busy={loading} onClick={load}>
          <Icon name="refresh" />
        </button>
      }
    >
      {known?.trouble && (
        <TroubleNote trouble={known.trouble} retry={load}>
          {shown.length > 0 && <p>{m.orders.kept}</p>}
        </TroubleNote>
      )}
      {shown.length > 0 ? (
        <Agenda agenda={agenda} />
      ) : loading ? (
        <Loading text={m.loading} />
      ) : (
        known.phase === "ready" && (
          <div class="empty">
            <Seal id={seal_id} class="seal faint" />
            <p>{list === "done" ? m.orders.empty_done : m.orders.empty}</p>
          </div>
        )
      )}
      <p class="onward">
        {list === "done" ? <a href={paths.orders()}>{m.orders.see_open}</a> : <a href={paths.done()}>{m.orders.see_done}</a>}
        {" · "}
        <a href={paths.returns()}>{m.returns.see}</a>
      </p>
    </Screen>
  )
}

function Agenda({ agenda }: { agenda: ReturnType<typeof agendaOf> }) {
  const m = useWords()
  const today = wallClock(new Date()).day
  return (
    <>
      <Group title={m.orders.fresh(agenda.fresh.length)} orders={agenda.fresh} today={today} asking />
      <Group title={m.orders.prepare} orders={agenda.prepare} today={today} />
      <Group title={m.orders.sent} orders={agenda.sent} today={today} />
      <Group orders={agenda.done} today={today} />
    </>
  )
}

interface GroupProps {
  title?: string
  orders: DeskConsignment[]
  today: string
  /** Whether each one waits for "can you make it?". */
  asking?: boolean
}

function Group({ title, orders, today, asking }: GroupProps) {
  if (orders.length === 0) return null
  return (
    <section class="group">
      {title && <h2>{title}</h2>}
      <ul class="jobs">
        {orders.map((order) => (
          <li key={order.id}>
            <OrderCard order={order} today={today} />
            {asking && order.actions.includes("accept") && <Answer order={order} />}
            <DeedTrouble id={order.id} />
          </li>
        ))}
      </ul>
    </section>
  )
}
