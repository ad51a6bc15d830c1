import type { DeskConsignment } from "@tawiza/contract"
import { useRef, useState } from "preact/hooks"
import { useParts, useWords } from "../../context.js"
import { useDraft } from "../../drafts.js"
import type { Messages } from "../../messages/index.js"
import { Icon, type IconName } from "../../ui/icon.js"
import { Submit } from "./submit.js"

interface Line {
  icon: IconName
  text: string
}

/** The checklist. The parcel is ready when every line is ticked. */
export function Pack({ order }: { order: DeskConsignment }) {
  const m = useWords()
  const { desk, drafts } = useParts()
  const lines = linesOf(order, m)
  const [ticked, setTicked] = useDraft<readonly number[]>(drafts, `pack:${order.id}`, [])
  const [incomplete, setIncomplete] = useState(false)
  const form = useRef<HTMLFormElement>(null)

  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    const left = lines.findIndex((_, i) => !ticked.includes(i))
    setIncomplete(left >= 0)
    if (left >= 0) form.current?.querySelectorAll("input")[left]?.focus()
    else void desk.act(order.id, "pack")
  }
  return (
    <form ref={form} onSubmit={submit} noValidate>
      {lines.map(({ icon, text }, i) => (
        <label key={icon} class="tick">
          <input
            type="checkbox"
            checked={ticked.includes(i)}
            onChange={({ currentTarget: { checked } }) => setTicked(checked ? [...ticked, i] : ticked.filter((line) => line !== i))}
          />
          <span class="sign">
            <Icon name={icon} />
          </span>
          <b>{text}</b>
        </label>
      ))}
      {incomplete && ticked.length < lines.length && (
        <p class="note bad" role="alert">
          {m.pack.left}
        </p>
      )}
      <Submit order={order} action="pack" icon="box" word={m.pack.submit} />
    </form>
  )
}

/** A parcel is closed for the road; a pick-up waits on its shelf. */
function linesOf({ number, delivery }: DeskConsignment, m: Messages): Line[] {
  return [
    { icon: "look", text: m.pack.look },
    { icon: "cloth", text: m.pack.wrap },
    { icon: "label", text: m.pack.label(number) },
    delivery.code === "pickup" ? { icon: "shelf", text: m.pack.ready } : { icon: "tape", text: m.pack.close },
  ]
}
