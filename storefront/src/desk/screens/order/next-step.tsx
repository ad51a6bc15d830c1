import type { DeskConsignment } from "@tawiza/contract"
import { useEffect, useRef } from "preact/hooks"
import { useWords } from "../../context.js"
import { nextStep, type Step } from "../../domain/step.js"
import type { Messages } from "../../messages/index.js"
import { paths } from "../../paths.js"
import { Answer } from "../../ui/answer.js"
import { Icon } from "../../ui/icon.js"
import { StatusTag } from "../../ui/tag.js"
import { DeedTrouble } from "../../ui/trouble.js"
import { Deliver } from "./deliver.js"
import { Pack } from "./pack.js"
import { Ship } from "./ship.js"

/** The next step under a title of its own, which takes the focus when the step before it has been done. */
export function NextStep({ order }: { order: DeskConsignment }) {
  const m = useWords()
  const step = nextStep(order)
  const title = useRef<HTMLHeadingElement>(null)
  const before = useRef(step)
  useEffect(() => {
    if (before.current !== step) title.current?.focus()
    before.current = step
  }, [step])

  return (
    <section class="step" aria-labelledby="step">
      <h2 id="step" ref={title} tabIndex={-1}>
        {step === "wait" ? <StatusTag consignment={order} /> : stepTitle(step, m)}
      </h2>
      <StepForm step={step} order={order} />
      <DeedTrouble id={order.id} />
      {order.actions.includes("decline") && step !== "answer" && (
        <p>
          <a class="aside" href={paths.question(order.id, "decline")}>
            <Icon name="cross" />
            {m.reasons.decline_later}
          </a>
        </p>
      )}
    </section>
  )
}

function StepForm({ step, order }: { step: Step; order: DeskConsignment }) {
  switch (step) {
    case "answer":
      return <Answer order={order} />
    case "pack":
      return <Pack order={order} />
    case "send":
      return <Ship order={order} />
    case "hand_over":
    case "receive_cash":
      return <Deliver order={order} />
    case "wait":
      return null
  }
}

function stepTitle(step: Exclude<Step, "wait">, m: Messages): string {
  switch (step) {
    case "answer":
      return m.orders.fresh(1)
    case "pack":
      return m.pack.title
    case "send":
      return m.ship.title
    case "hand_over":
      return m.deliver.title_pickup
    case "receive_cash":
      return m.deliver.title
  }
}
