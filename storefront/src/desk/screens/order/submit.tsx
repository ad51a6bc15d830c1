import type { ConsignmentAction, DeskConsignment } from "@tawiza/contract"
import { useOrders, useWords } from "../../context.js"
import { Icon, type IconName } from "../../ui/icon.js"

export interface SubmitProps {
  order: DeskConsignment
  action: ConsignmentAction
  icon: IconName
  word: string
  /** It says no to somebody. */
  danger?: boolean
}

/** The one button of a step. It stays in reach while the deed is on its way: a second tap does nothing, and the focus is not lost. */
export function Submit({ order, action, icon, word, danger }: SubmitProps) {
  const m = useWords()
  const intent = useOrders().intents[order.id]
  const sending = intent?.phase === "sending" && intent.action === action
  return (
    <button type="submit" class={danger ? "button main danger" : "button main"} aria-busy={sending}>
      <Icon name={sending ? "clock" : icon} />
      {sending ? m.sending : word}
    </button>
  )
}
