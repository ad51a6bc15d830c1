import type { ComponentChildren } from "preact"
import { useEffect, useState } from "preact/hooks"
import { useOrders, useParts, useWords } from "../context.js"
import { mayPass, type Trouble } from "../errors.js"
import { troubleText } from "../messages/index.js"
import { Icon } from "./icon.js"

export interface TroubleNoteProps {
  trouble: Trouble
  /** Instead of the trouble's own sentence. */
  text?: string
  retry?: () => void
  children?: ComponentChildren
}

/** What went wrong, what was kept, and the one next step. "Try again" only where trying again can help. */
export function TroubleNote({ trouble, text, retry, children }: TroubleNoteProps) {
  const m = useWords()
  return (
    <div class="note bad" role="alert">
      <p class="row top">
        <Icon name="alert" />
        <span>{text ?? troubleText(m, trouble)}</span>
      </p>
      {children}
      {retry && mayPass(trouble) && (
        <button type="button" class="button quiet" onClick={retry}>
          <Icon name="refresh" />
          {m.retry}
        </button>
      )}
    </div>
  )
}

/** After this long we say that it is the network. */
const SLOW_MS = 6_000

/** Where something is still on its way. */
export function Loading({ text }: { text: string }) {
  const m = useWords()
  const [slow, setSlow] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), SLOW_MS)
    return () => clearTimeout(timer)
  }, [])
  return (
    <p class="loading" role="status">
      <Icon name="clock" />
      <span>{slow ? m.slow_network : text}</span>
    </p>
  )
}

/** The failure of the last deed on an order, with "try again" under the same key. After a lost session the deed waits here too. */
export function DeedTrouble({ id }: { id: string }) {
  const m = useWords()
  const { desk } = useParts()
  const intent = useOrders().intents[id]
  if (intent?.phase !== "failed" || !intent.trouble) return null
  const again = () => void desk.retry(id)
  if (intent.trouble.code !== "unauthorized") return <TroubleNote trouble={intent.trouble} retry={again} />
  return (
    <div class="note" role="alert">
      <p>{m.not_sent}</p>
      <button type="button" class="button quiet" onClick={again}>
        <Icon name="refresh" />
        {m.retry}
      </button>
    </div>
  )
}
