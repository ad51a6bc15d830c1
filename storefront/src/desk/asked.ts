import { useEffect, useState } from "preact/hooks"
import type { Asking } from "./client.js"
import { useParts } from "./context.js"
import { Trouble } from "./errors.js"

/** What a screen asked for, and the deeds that answer with the same thing changed. */
export interface Asked<T> {
  value: T | null
  trouble: Trouble | null
  sending: boolean
  load(): Promise<void>
  /** Sends a deed; its answer becomes the value when `read` takes one from it. @returns the answer, or null when it was refused */
  send<A>(address: string, asking: Asking, read?: (answer: A) => T | null): Promise<A | null>
}

/** Asks for something when the screen opens. A lost session is noticed here as everywhere. Without an address nothing is asked. */
export function useAsked<T>(address: string | null): Asked<T> {
  const { ask, session } = useParts()
  const [value, setValue] = useState<T | null>(null)
  const [trouble, setTrouble] = useState<Trouble | null>(null)
  const [sending, setSending] = useState(false)
  const failed = (error: unknown) => {
    const trouble = error instanceof Trouble ? error : new Trouble("internal")
    session.notice(trouble)
    setTrouble(trouble)
  }
  const load = async () => {
    if (!address) return
    setTrouble(null)
    try {
      setValue(await ask<T>(address))
    } catch (error) {
      failed(error)
    }
  }
  useEffect(() => void load(), [address])

  return {
    value,
    trouble,
    sending,
    load,
    async send<A>(where: string, asking: Asking, read?: (answer: A) => T | null) {
      if (sending) return null
      setSending(true)
      setTrouble(null)
      try {
        const answer = await ask<A>(where, { method: "POST", ...asking })
        const next = read?.(answer)
        if (next) setValue(next)
        return answer
      } catch (error) {
        failed(error)
        return null
      } finally {
        setSending(false)
      }
    },
  }
}
