import type { DeskConsignment } from "@tawiza/contract"
import { useEffect, useState } from "preact/hooks"
import { useOrders, useParts, useWords } from "../context.js"
import { useDraft } from "../drafts.js"
import { paths, type Question } from "../paths.js"
import { Icon, type IconName } from "../ui/icon.js"
import { Screen } from "../ui/screen.js"
import { DeedTrouble, Loading } from "../ui/trouble.js"
import { piecesText, recordedReason } from "../words.js"
import { Submit } from "./order/submit.js"
import { OrderTrouble } from "./order.js"

const SIGNS: Record<string, IconName> = {
  material: "wool",
  time: "clock",
  broken: "broken",
  far: "pin",
  absent: "door",
  changed: "turn",
  damaged: "broken",
  money: "money",
}

/** One question on its own screen: why not? Nothing is done before a reason is chosen and confirmed. */
export function QuestionScreen({ id, question }: { id: string; question: Question }) {
  const m = useWords()
  const { desk, navigation } = useParts()
  const { orders, opened } = useOrders()
  const order = orders[id]
  const trouble = opened[id]?.trouble
  const may = order?.actions.includes(question)
  useEffect(() => void desk.openOrder(id), [desk, id])
  // Somebody else was faster, or the address is an old one: the order itself says how it stands.
  useEffect(() => {
    if (may === false && !desk.state().intents[id]) navigation.go(paths.order(id), "replace")
  }, [may, desk, id, navigation])

  return (
    <Screen
      title={question === "decline" ? m.reasons.decline_title : m.reasons.refuse_title}
      sub={
        order && (
          <>
            <bdi>{order.number}</bdi> · <bdi>{piecesText(order, m).title}</bdi>
          </>
        )
      }
      back={paths.order(id)}
    >
      {trouble && <OrderTrouble trouble={trouble} retry={() => void desk.openOrder(id)} />}
      {order ? may && <Reasons order={order} question={question} /> : !trouble && <Loading text={m.loading} />}
    </Screen>
  )
}

function Reasons({ order, question }: { order: DeskConsignment; question: Question }) {
  const m = useWords()
  const { desk, drafts, navigation } = useParts()
  const [reason, setReason] = useDraft(drafts, `${question}:${order.id}`, "")
  const [missing, setMissing] = useState(false)
  const title = question === "decline" ? m.reasons.decline_title : m.reasons.refuse_title

  const submit = async (event: SubmitEvent) => {
    event.preventDefault()
    setMissing(reason === "")
    if (reason === "") return
    await desk.act(order.id, question, { reason: recordedReason(question, reason) })
    if (!desk.state().intents[order.id]) navigation.go(paths.orders(), "replace")
  }
  return (
    <form class="narrow" onSubmit={submit} noValidate>
      <fieldset class="choices">
        <legend class="unseen">{title}</legend>
        {Object.entries(m.reasons[question]).map(([key, text]) => (
          <label key={key} class="choice">
            <input type="radio" name="reason" checked={reason === key} onChange={() => setReason(key)} />
            <Icon name={SIGNS[key] ?? "alert"} />
            <span>{text}</span>
          </label>
        ))}
      </fieldset>
      {missing && reason === "" && (
        <p class="note bad" role="alert">
          {m.reasons.choose}
        </p>
      )}
      <DeedTrouble id={order.id} />
      <Submit
        order={order}
        action={question}
        danger
        icon={question === "decline" ? "cross" : "turn"}
        word={question === "decline" ? m.answer.cannot : m.deliver.refused}
      />
      <a class="button quiet" href={paths.order(order.id)}>
        {m.cancel}
      </a>
    </form>
  )
}
