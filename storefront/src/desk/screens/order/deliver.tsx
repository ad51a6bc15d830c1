import type { DeliverBody, DeskConsignment } from "@tawiza/contract"
import { formatMoney, readDirhams, typedDirhams } from "@tawiza/money"
import { useRef, useState } from "preact/hooks"
import { isolate } from "../../../i18n/isolate.js"
import { useLanguage, useParts } from "../../context.js"
import { useDraft } from "../../drafts.js"
import { paths } from "../../paths.js"
import { Icon } from "../../ui/icon.js"
import { ryalText } from "../../words.js"
import { Submit } from "./submit.js"

/** The parcel is with the customer: the cash is counted against what is due, to the centime. A paid parcel asks for none. */
export function Deliver({ order }: { order: DeskConsignment }) {
  const { m } = useLanguage()
  const { desk, drafts } = useParts()
  const [typed, setTyped] = useDraft(drafts, `cash:${order.id}`, typedDirhams(order.due_minor))
  const [checked, setChecked] = useState(false)
  const field = useRef<HTMLInputElement>(null)

  const due = order.due_minor > 0
  const pickup = order.delivery.code === "pickup"
  const cash = readDirhams(typed)
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    setChecked(true)
    if (due && cash !== order.due_minor) {
      field.current?.focus()
      return
    }
    const body: DeliverBody = { cash_collected_minor: order.due_minor }
    void desk.act(order.id, "deliver", body)
  }
  const word = due ? (pickup ? m.deliver.submit_pickup : m.deliver.submit) : pickup ? m.deliver.submit_pickup_paid : m.deliver.submit_paid
  return (
    <form onSubmit={submit} noValidate>
      {due && (
        <>
          <label class="field">
            <span>{m.deliver.cash}</span>
            <span class="cash">
              <input
                ref={field}
                value={typed}
                inputMode="decimal"
                autocomplete="off"
                maxLength={14}
                aria-describedby="cash-help"
                aria-invalid={checked && cash !== order.due_minor}
                onInput={({ currentTarget }) => setTyped(currentTarget.value)}
              />
              <b>{m.dirham}</b>
            </span>
          </label>
          <div id="cash-help" class="help" role="status">
            {cash !== null && <bdi>{ryalText(cash, m)}</bdi>}
            {checked && <CashTrouble cash={cash} order={order} />}
          </div>
        </>
      )}
      <Submit order={order} action="deliver" icon="check" word={word} />
      {order.actions.includes("refuse") && (
        <a class="button quiet danger" href={paths.question(order.id, "refuse")}>
          <Icon name="turn" />
          {m.deliver.refused}
        </a>
      )}
    </form>
  )
}

/** What does not fit between the cash and what is due, and what to do at the door. */
function CashTrouble({ cash, order: { due_minor, currency_code } }: { cash: number | null; order: DeskConsignment }) {
  const { language, m } = useLanguage()
  if (cash === due_minor) return null
  const money = (amount_minor: number) => isolate(formatMoney(amount_minor, language, currency_code))
  const gap = cash === null ? null : cash - due_minor
  return (
    <p class="note bad">
      {gap === null ? m.deliver.no_amount : m.deliver.differs(money(due_minor))}
      {gap !== null && <span class="under">{gap < 0 ? m.deliver.missing(money(-gap)) : m.deliver.too_much(money(gap))}</span>}
    </p>
  )
}
