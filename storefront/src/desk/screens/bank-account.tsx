import type {
  AskedBankAccount,
  BankAccountBody,
  BankAccountStatus,
  BankAccountView,
  PayoutWay,
  StripeAccountStatus,
  StripeLink,
  VendorBankAccount,
  VendorStripe,
} from "@tawiza/contract"
import { useEffect, useState } from "preact/hooks"
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
  const send = async (address: string, body: object, done: Said | null): Promise<boolean> => {
    setSaid(null)
    const answer = await asked.send<VendorBankAccount>(address, { body }, (answer) => answer)
    if (answer) setSaid(done)
    return answer !== null
  }
  /** Leaves for Stripe, which sends the member back here. */
  const open = async () => {
    const answer = await asked.send<StripeLink>(api.openStripeAccount(), { body: {} })
    if (answer) location.assign(answer.url)
  }
  const cameBack = value?.stripe?.account && new URLSearchParams(location.search).get("stripe") === "back"
  useEffect(() => {
    if (!cameBack) return
    history.replaceState(null, "", paths.bankAccount())
    void asked.send<VendorBankAccount>(api.lookAtStripeAccount(), { body: {} }, (answer) => answer)
  }, [cameBack])
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
            {value.stripe && (
              <Stripe stripe={value.stripe} inUse={value.current?.way === "stripe"} sending={asked.sending} send={send} open={open} />
            )}
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
  const { holder, way, last4, status, from_application, decided_at, usable_from } = account
  const day = (at: string) => dayText(wallClock(new Date(at)).day, m)
  const cooling = status === "confirmed" && usable_from !== null && new Date(usable_from) > new Date()
  return (
    <section class="bank-account">
      <h2>
        <bdi>{holder}</bdi>
      </h2>
      <p class="row wraps">
        <End way={way} last4={last4} />
        <Tag {...STATUS[status]} word={m.bank.status[status]} />
      </p>
      <p class="mute">{from_application ? m.bank.from_application : decided_at && m.bank.since(day(decided_at))}</p>
      {cooling && <p class="note">{m.bank.cooling(day(usable_from))}</p>}
      {status === "frozen" && <p class="note">{m.bank.frozen}</p>}
    </section>
  )
}

function End({ way, last4 }: { way: PayoutWay; last4: string }) {
  return (
    <b class="code">
      <bdi dir="ltr">
        {way === "stripe" && "Stripe "}•••• {last4}
      </bdi>
    </b>
  )
}

interface Sending {
  sending: boolean
  send: (address: string, body: object, done: Said | null) => Promise<boolean>
}

function Change({ change, mayDecide, sending, send }: Sending & { change: AskedBankAccount; mayDecide: boolean }) {
  const m = useWords()
  const { id, holder, way, last4, asked_by, asked_at, confirmer, may_confirm } = change
  return (
    <section class="bank-account" aria-busy={sending}>
      <h2>{m.bank.asked}</h2>
      <p class="row wraps">
        <End way={way} last4={last4} />
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

const STRIPE_STATUS: Record<StripeAccountStatus, { colour: "good" | "wait" | "bad"; icon: IconName }> = {
  open: { colour: "wait", icon: "alert" },
  checking: { colour: "wait", icon: "clock" },
  ready: { colour: "good", icon: "check" },
  refused: { colour: "bad", icon: "cross" },
}

/** The organisation's own account with Stripe: how far it is, what Stripe wants, and having payouts sent there. */
function Stripe({
  stripe: { account, may_open, may_use },
  inUse,
  sending,
  send,
  open,
}: Sending & { stripe: VendorStripe; inUse: boolean; open: () => Promise<void> }) {
  const m = useWords()
  const words = m.bank.stripe
  return (
    <section class="bank-account stack" aria-busy={sending}>
      <h2>{words.title}</h2>
      <p class="help">{words.lead}</p>
      {account ? (
        <p class="row wraps">
          <End way="stripe" last4={account.last4} />
          <Tag {...STRIPE_STATUS[account.status]} word={words.status[account.status]} />
        </p>
      ) : (
        <p class="mute">{words.none}</p>
      )}
      {account && account.wants.length > 0 && (
        <>
          <p>{words.wants}</p>
          <ul>
            {account.wants.map((want) => (
              <li key={want}>{words.want[want]}</li>
            ))}
          </ul>
        </>
      )}
      {account?.status === "checking" && <p class="note">{words.checking}</p>}
      {account?.status === "refused" && <p class="note">{words.refused}</p>}
      {inUse && <p class="note good">{words.in_use}</p>}
      {may_use && (
        <>
          <p class="help">{words.use_help}</p>
          <button type="button" class="button main" onClick={() => send(api.useStripeAccount(), {}, "asked")}>
            {sending ? m.sending : words.use}
          </button>
        </>
      )}
      {may_open && (account?.status !== "ready" || account.wants.length > 0) && (
        <button type="button" class="button quiet" onClick={() => void open()}>
          {sending ? words.looking : account ? words.go_on : words.begin}
        </button>
      )}
      {account && account.status !== "refused" && (
        <button type="button" class="button quiet" onClick={() => send(api.lookAtStripeAccount(), {}, null)}>
          {words.look}
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
