import type { DeskReturn, DeskReturnList, ReturnAction } from "@tawiza/contract"
import { formatMoney } from "@tawiza/money"
import { useState } from "preact/hooks"
import { useAsked } from "../asked.js"
import { useLanguage, useWords } from "../context.js"
import { api, type ListName, paths } from "../paths.js"
import { Icon, type IconName } from "../ui/icon.js"
import { Picture } from "../ui/picture.js"
import { Screen } from "../ui/screen.js"
import { Tag } from "../ui/tag.js"
import { Loading, TroubleNote } from "../ui/trouble.js"

/** Pieces that customers want to give back, or gave back: each with its answer. */
export function Returns({ list }: { list: ListName }) {
  const m = useWords()
  const { value, trouble, sending, load, send } = useAsked<DeskReturnList>(api.returns(list))
  const act = (id: string, action: ReturnAction, body: object = {}) =>
    send<DeskReturn>(api.returnAction(id, action), { body }, (moved) => value && { ...value, returns: value.returns.map(changed(moved)) })
  return (
    <Screen title={list === "done" ? m.returns.done_title : m.returns.title(value?.count ?? 0)} back={paths.orders()}>
      <div class="narrow" aria-busy={sending}>
        {trouble && <TroubleNote trouble={trouble} retry={() => void load()} />}
        {value && value.returns.length > 0 && (
          <ul class="stack">
            {value.returns.map((asked) => (
              <li key={asked.id}>
                <Return asked={asked} sending={sending} act={(action, body) => act(asked.id, action, body)} />
              </li>
            ))}
          </ul>
        )}
        {value && value.returns.length === 0 && <p class="empty">{list === "done" ? m.returns.empty_done : m.returns.empty}</p>}
        {!value && !trouble && <Loading text={m.returns.loading} />}
        <p class="onward">
          {list === "done" ? <a href={paths.returns()}>{m.returns.see_open}</a> : <a href={paths.doneReturns()}>{m.returns.see_done}</a>}
        </p>
      </div>
    </Screen>
  )
}

const changed = (moved: DeskReturn) => (asked: DeskReturn) => (asked.id === moved.id ? moved : asked)

const STATUS: Record<DeskReturn["status"], { colour: "wait" | "plain" | "good" | "bad"; icon: IconName }> = {
  asked: { colour: "wait", icon: "clock" },
  accepted: { colour: "plain", icon: "turn" },
  disputed: { colour: "wait", icon: "clock" },
  received: { colour: "good", icon: "check" },
  settled: { colour: "plain", icon: "money" },
  rejected: { colour: "bad", icon: "cross" },
}

interface ReturnProps {
  asked: DeskReturn
  sending: boolean
  act: (action: ReturnAction, body?: object) => Promise<DeskReturn | null>
}

function Return({ asked, sending, act }: ReturnProps) {
  const { language, m } = useLanguage()
  const { consignment, status, items, customer, reason, text, amount_minor, currency_code, refund, actions, moves } = asked
  const ruled = ["disputed", "settled", "rejected"].includes(status) ? moves.at(-1)?.reason : null
  return (
    <article class="asked-back stack">
      <p>
        <Tag {...STATUS[status]} word={m.returns.status[status]} />
      </p>
      <p class="row line top">
        <b class="number">
          <bdi>{consignment.number}</bdi>
        </b>
        <span class="grow">
          <bdi class="name">{customer}</bdi>
          <span class="mute under">{m.returns.reason[reason]}</span>
        </span>
      </p>
      <ul class="stack">
        {items.map(({ line_item_id, title, quantity, thumbnail }) => (
          <li key={line_item_id} class="row line">
            <Picture picture={thumbnail} width={400} class="smallpicture" />
            <span class="grow">{title}</span>
            <b>
              <bdi>{m.times(quantity)}</bdi>
            </b>
          </li>
        ))}
      </ul>
      {text && (
        <p class="note" dir="auto">
          {text}
        </p>
      )}
      {ruled && (
        <p class="note" dir="auto">
          {ruled}
        </p>
      )}
      {amount_minor > 0 && (
        <p>
          <b>
            <bdi>{m.returns.gives(formatMoney(amount_minor, language, currency_code))}</bdi>
          </b>
          {refund && <span class="mute under">{m.returns.refund[refund.status]}</span>}
        </p>
      )}
      {actions.includes("accept") && (
        <button type="button" class="button main" disabled={sending} onClick={() => void act("accept")}>
          <Icon name="check" />
          {m.returns.accept}
        </button>
      )}
      {actions.includes("receive") && <Receive sending={sending} receive={() => void act("receive")} />}
      {actions.includes("dispute") && <Dispute sending={sending} dispute={(reason) => act("dispute", { reason })} />}
    </article>
  )
}

/** Money leaves by this: it is asked twice. */
function Receive({ sending, receive }: { sending: boolean; receive: () => void }) {
  const m = useWords()
  const [asking, setAsking] = useState(false)
  if (!asking) {
    return (
      <button type="button" class="button main" onClick={() => setAsking(true)}>
        <Icon name="turn" />
        {m.returns.receive}
      </button>
    )
  }
  return (
    <div class="stack">
      <p class="note">
        {m.returns.receive_help} <a href={paths.products()}>{m.returns.to_products}</a>
      </p>
      <button type="button" class="button main" disabled={sending} onClick={receive}>
        <Icon name="check" />
        {m.returns.receive_sure}
      </button>
      <button type="button" class="button quiet" onClick={() => setAsking(false)}>
        {m.cancel}
      </button>
    </div>
  )
}

function Dispute({ sending, dispute }: { sending: boolean; dispute: (reason: string) => Promise<unknown> }) {
  const m = useWords()
  const [asking, setAsking] = useState(false)
  const [reason, setReason] = useState("")
  if (!asking) {
    return (
      <button type="button" class="button quiet" onClick={() => setAsking(true)}>
        {m.returns.dispute}
      </button>
    )
  }
  return (
    <form
      class="stack"
      onSubmit={(event) => {
        event.preventDefault()
        void dispute(reason.trim())
      }}
    >
      <label class="field">
        <span>{m.returns.dispute_why}</span>
        <textarea
          required
          maxLength={500}
          rows={3}
          dir="auto"
          value={reason}
          onInput={({ currentTarget }) => setReason(currentTarget.value)}
        />
      </label>
      <button type="submit" class="button main danger" disabled={sending}>
        {m.returns.dispute_send}
      </button>
      <button type="button" class="button quiet" onClick={() => setAsking(false)}>
        {m.cancel}
      </button>
    </form>
  )
}
