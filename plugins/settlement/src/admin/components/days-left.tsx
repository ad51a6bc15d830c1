import { StateTag } from "@tawiza/admin-kit"
import { useWords } from "../lib/words"

/** Under so many days somebody has to act. */
const SOON = 5

/** How long until a customer must have its money. Nothing once it is over. */
export function DaysLeft({ days, over }: { days: number; over: boolean }) {
  const { say } = useWords()
  if (over) return <span className="text-ui-fg-muted">–</span>
  if (days < 0) return <StateTag colour="red">{say("returns.late", { count: -days })}</StateTag>
  return <StateTag colour={days < SOON ? "orange" : "grey"}>{say("returns.days", { count: days })}</StateTag>
}
