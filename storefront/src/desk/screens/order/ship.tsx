import type { DeskConsignment, ShipBody } from "@tawiza/contract"
import { useRef, useState } from "preact/hooks"
import { useParts, useWords } from "../../context.js"
import { isPostNumber, POST, tidyTrackingNumber } from "../../domain/s10.js"
import { useDraft } from "../../drafts.js"
import { Icon } from "../../ui/icon.js"
import { Submit } from "./submit.js"

/** Who takes the parcel, and the number on the receipt. Only carriers that may lawfully take it are offered. */
export function Ship({ order }: { order: DeskConsignment }) {
  const m = useWords()
  const { desk, drafts } = useParts()
  const only = order.carriers.length === 1 ? order.carriers[0]?.code : undefined
  const [carrier, setCarrier] = useDraft(drafts, `carrier:${order.id}`, only ?? "")
  const [number, setNumber] = useDraft(drafts, `number:${order.id}`, "")
  const [left, setLeft] = useState(false)
  const [missing, setMissing] = useState(false)
  const form = useRef<HTMLFormElement>(null)

  if (order.carriers.length === 0) {
    return (
      <p class="note bad" role="alert">
        {m.ship.none}
      </p>
    )
  }
  const tidy = tidyTrackingNumber(number)
  const doubtful = left && carrier === POST && tidy !== "" && !isPostNumber(tidy)
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    setMissing(carrier === "")
    if (carrier === "") {
      form.current?.querySelector("input")?.focus()
      return
    }
    const body: ShipBody = tidy === "" ? { carrier } : { carrier, tracking_number: tidy }
    void desk.act(order.id, "ship", body)
  }
  return (
    <form ref={form} onSubmit={submit} noValidate>
      <fieldset class="choices">
        <legend>{m.ship.carrier}</legend>
        {order.carriers.map(({ code, name }) => (
          <label key={code} class="choice">
            <input type="radio" name="carrier" checked={carrier === code} onChange={() => setCarrier(code)} />
            <Icon name="van" />
            <bdi>{name}</bdi>
          </label>
        ))}
      </fieldset>
      {missing && carrier === "" && (
        <p class="note bad" role="alert">
          {m.ship.choose}
        </p>
      )}
      <label class="field">
        <span>{m.ship.number}</span>
        <input
          class="code"
          value={number}
          autocomplete="off"
          autocapitalize="characters"
          spellcheck={false}
          maxLength={40}
          aria-describedby="number-help"
          onInput={({ currentTarget }) => setNumber(currentTarget.value)}
          onBlur={() => setLeft(true)}
        />
      </label>
      <p id="number-help" class="help" role="status">
        {doubtful ? <span class="note">{m.ship.not_post}</span> : m.ship.optional}
      </p>
      <Submit order={order} action="ship" icon="van" word={m.ship.submit} />
    </form>
  )
}
