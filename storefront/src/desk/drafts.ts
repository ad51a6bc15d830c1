import { useState } from "preact/hooks"

/** What somebody has ticked or typed and not sent yet, by order and step; it outlives a look at another screen and a lost session. */
export type Drafts = Map<string, unknown>

/** A state that is still there when the screen comes back. */
export function useDraft<T>(drafts: Drafts, key: string, initial: T): [T, (value: T) => void] {
  const [value, setValue] = useState<T>(() => (drafts.has(key) ? (drafts.get(key) as T) : initial))
  return [
    value,
    (next) => {
      drafts.set(key, next)
      setValue(() => next)
    },
  ]
}
