import type { DeskConsignment } from "@tawiza/contract"
import { threadOf as coloursOf } from "@tawiza/illustration/seal"
import { useWords } from "../../context.js"
import { threadOf } from "../../domain/step.js"
import { useActing } from "../../ui/screen.js"
import { momentText, reasonText, statusText } from "../../words.js"

/** The way of the order, knot by knot, on the organisation's own thread. */
export function Thread({ order }: { order: DeskConsignment }) {
  const m = useWords()
  const { a, b } = coloursOf(useActing().vendor.seal_id)
  return (
    <section>
      <h2>{m.order.thread}</h2>
      <ol class="thread" style={{ "--a": a, "--b": b }}>
        {threadOf(order).map(({ status, at, reason, place }, i) => (
          <li key={`${status}${i}`} class={place} aria-current={place === "now" ? "step" : undefined}>
            <b>{statusText({ status, delivery: order.delivery }, m)}</b>
            {at && <span class="mute under">{momentText(at, m)}</span>}
            {reason && (
              <span class="under">
                <bdi>{reasonText(reason, m)}</bdi>
              </span>
            )}
          </li>
        ))}
      </ol>
    </section>
  )
}
