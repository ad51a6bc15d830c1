import type { AskedBankAccount, BankAccountBody, BankAccountStatus, BankAccountView, VendorBankAccount } from "@tawiza/contract"
import { useState } from "preact/hooks"
import { useAsked } from "../asked.js"
import { useWords } from "../context.js"
import { wallClock } from "../domain/day.js"
import { api, paths } from "../paths.js"
import type { IconName } from "../ui/icon.js"
import { Screen, useActing } from "../ui/screen.js"
import { Tag } from "../ui/tag.js"
import { Loading, TroubleNote } from "../ui/trouble.js"
import { dayText } from "../words.js"

type Said = "asked" | "confirmed" | "refused"

/** Where the organisation's payouts go, the change that waits, and asking for another. */
export function BankAccountScreen() {
  const m = useWords()
  const asked = useAsked<VendorBankAccount>(api.bankAccount())
  const [said, setSaid] = useState<Said | null>(null)
  const { value, trouble, load } = asked
  const { may } = useActing().member

  /** @returns whether it was done */
  const send = async (address: string, body: object, done: Said): Promise<boolean> => {
    setSaid(null)
    const answer = await asked.send<VendorBankAccount>(address, { body }, (answer) => answer)
    if (answer) setSaid(done)
    return answer !== null
  }
  return (
    <Screen title={m.bank.title} back={paths.money()}>
      <div class="narrow">
        <p class="lead">{m.bank.lead}</p>
        <div role="status">{said && <p class="note good">{m.bank.said[said]}</p>}</div>
        {trouble && <TroubleNote trouble={trouble} retry={value ? undefined : () => void load()} />}
        {!value && !trouble && <Loading text={m.bank.loading} />}
        {value && (
          <>
            {value.current ? <Account account={value.current} /> : <p class="empty">{m.bank.none}</p>}
            {value.asked && <Change change={value.asked} sending={asked.sending} mayDecide={may.includes("money.write")} send={send} />}
            {value.may_ask && <Ask cooling_days={value.cooling_days} sending={asked.sending} send={send} />}
          </>
        )}
      </div>
    </Screen>
  )
}

const STATUS: Record<BankAccountStatus, { colour: "good" | "wait" | "plain" | "bad"; icon: IconName }> = {
  confirmed: { colour: "good", icon: "check" },
  frozen: { colour: "bad", icon: "alert" },
  asked: { colour: "wait", icon: "clock" },
  replaced: { colour: "plain", icon: "turn" },
  refused: { colour: "bad", icon: "cross" },
}

function Account({ account }: { account: BankAccountView }) {
  const m = useWords()
  const { holder, last4, status, from_application, decided_at, usable_from } = account
  const day = (at: string) => dayText(wallClock(new Date(at)).day, m)
  const cooling = status === "confirmed" && usable_from !== null && new Date(usable_from) > new Date()
  return (
    <section class="bank-account">
      <h2>
        <bdi>{holder}</bdi>
      </h2>
      <p class="row wraps">
        <b class="code">
          <bdi dir="ltr">•••• {last4}</bdi>
        </b>
        <Tag {...STATUS[status]} word={m.bank.status[status]} />
      </p>
      <p class="mute">{from_application ? m.bank.from_application : decided_at && m.bank.since(day(decided_at))}</p>
      {cooling && <p class="note">{m.bank.cooling(day(usable_from))}</p>}
      {status === "frozen" && <p class="note">{m.bank.frozen}</p>}
    </section>
  )
}

interface Sending {
  sending: boolean
  send: (address: string, body: object, done: Said) => Promise<boolean>
}

function Change({ change, mayDecide, sending, send }: Sending & { change: AskedBankAccount; mayDecide: boolean }) {
  const m = useWords()
  const { id, holder, last4, asked_by, asked_at, confirmer, may_confirm } = change
  return (
    <section class="bank-account" aria-busy={sending}>
      <h2>{m.bank.asked}</h2>
      <p class="row wraps">
        <b class="code">
          <bdi dir="ltr">•••• {last4}</bdi>
        </b>
        <Tag {...STATUS.asked} word={m.bank.status.asked} />
      </p>
      <p>
        <bdi>{holder}</bdi>
      </p>
      <p class="mute">{m.bank.asked_by(`\u2068${asked_by}\u2069`, dayText(wallClock(new Date(asked_at)).day, m))}</p>
      <p class="note">
        {m.bank.waits_for[confirmer]} {m.bank.held}
      </p>
      {may_confirm && (
        <button type="button" class="button main" onClick={() => send(api.decideBankAccount("confirm"), { id }, "confirmed")}>
          {sending ? m.sending : m.bank.confirm}
        </button>
      )}
      {mayDecide && (
        <button type="button" class="button quiet" onClick={() => send(api.decideBankAccount("refuse"), { id }, "refused")}>
          {m.bank.refuse}
        </button>
      )}
    </section>
  )
}

function Ask({ cooling_days, sending, send }: Sending & { cooling_days: number }) {
  const m = useWords()
  const [number, setNumber] = useState("")
  const [holder, setHolder] = useState("")
  const submit = async (event: SubmitEvent) => {
    event.preventDefault()
    const body: BankAccountBody = { number: number.trim(), holder: holder.trim() }
    if (await send(api.bankAccount(), body, "asked")) {
      setNumber("")
      setHolder("")
    }
  }
  return (
    <details>
      <summary class="button quiet">{m.bank.change}</summary>
      <form onSubmit={submit} class="stack bank-ask">
        <p class="help">{m.bank.explain(cooling_days)}</p>
        <label class="field">
          <span>{m.bank.number}</span>
          <input
            class="code"
            inputMode="numeric"
            autocomplete="off"
            required
            maxLength={60}
            value={number}
            onInput={({ currentTarget }) => setNumber(currentTarget.value)}
          />
          <span class="help">{m.bank.number_help}</span>
        </label>
        <label class="field">
          <span>{m.bank.holder}</span>
          <input
            dir="auto"
            autocomplete="off"
            required
            maxLength={70}
            value={holder}
            onInput={({ currentTarget }) => setHolder(currentTarget.value)}
          />
          <span class="help">{m.bank.holder_help}</span>
        </label>
        <button type="submit" class="button main" aria-busy={sending}>
          {sending ? m.sending : m.bank.send}
        </button>
      </form>
    </details>
  )
}
