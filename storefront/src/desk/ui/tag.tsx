import type { DeskConsignment } from "@tawiza/contract"
import { useWords } from "../context.js"
import { type Urgency, urgencyOf } from "../domain/agenda.js"
import { statusText } from "../words.js"
import { Icon, type IconName } from "./icon.js"

type Colour = "plain" | "wait" | "good" | "bad"

export function Tag({ colour, icon, word }: { colour: Colour; icon: IconName; word: string }) {
  return (
    <span class={`tag ${colour}`}>
      <Icon name={icon} />
      {word}
    </span>
  )
}

const URGENCY: Record<Urgency, { colour: Colour; icon: IconName }> = {
  late: { colour: "bad", icon: "alert" },
  today: { colour: "bad", icon: "clock" },
  tomorrow: { colour: "wait", icon: "clock" },
  later: { colour: "plain", icon: "clock" },
}

/** How soon the work must be ready. */
export function UrgencyTag({ consignment, today }: { consignment: DeskConsignment; today: string }) {
  const m = useWords()
  const urgency = urgencyOf(consignment, today)
  return <Tag {...URGENCY[urgency]} word={m.orders.tag[urgency]} />
}

const STATUS: Record<DeskConsignment["status"], { colour: Colour; icon: IconName }> = {
  pending: { colour: "wait", icon: "clock" },
  accepted: { colour: "plain", icon: "check" },
  packed: { colour: "good", icon: "box" },
  shipped: { colour: "plain", icon: "van" },
  delivered: { colour: "good", icon: "check" },
  declined: { colour: "bad", icon: "cross" },
  refused: { colour: "bad", icon: "turn" },
  cancelled: { colour: "bad", icon: "cross" },
}

export function StatusTag({ consignment }: { consignment: DeskConsignment }) {
  return <Tag {...STATUS[consignment.status]} word={statusText(consignment, useWords())} />
}
