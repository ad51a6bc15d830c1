import type { DeskConsignment } from "@tawiza/contract"
import { useOrders, useParts, useWords } from "../context.js"
import { paths } from "../paths.js"
import { Icon } from "./icon.js"

/** "Can you make it?": yes at once, no after a reason. Shape, colour and word differ, in the same order everywhere. */
export function Answer({ order }: { order: DeskConsignment }) {
  const m = useWords()
  const { desk } = useParts()
  const sending = useOrders().intents[order.id]?.phase === "sending"
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for form controls, and one of the two is a link.
    <div class="answers" role="group" aria-label={m.answer.label(order.number)}>
      <button type="button" class="answer yes" aria-busy={sending} onClick={() => void desk.act(order.id, "accept")}>
        <Icon name={sending ? "clock" : "check"} />
        {sending ? m.sending : m.answer.can}
      </button>
      {order.actions.includes("decline") && (
        <a class="answer no" href={paths.question(order.id, "decline")}>
          <Icon name="cross" />
          {m.answer.cannot}
        </a>
      )}
    </div>
  )
}
