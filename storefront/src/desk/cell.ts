import { useEffect, useState } from "preact/hooks"

/** Something that screens watch. */
export interface Watched<T> {
  state(): T
  subscribe(heard: () => void): () => void
}

/** One watched value. */
export interface Cell<T> extends Watched<T> {
  set(value: T): void
}

export function createCell<T>(value: T): Cell<T> {
  let state = value
  const listeners = new Set<() => void>()
  return {
    state: () => state,
    subscribe(heard) {
      listeners.add(heard)
      return () => listeners.delete(heard)
    },
    set(next) {
      if (Object.is(state, next)) return
      state = next
      for (const heard of listeners) heard()
    },
  }
}

/** The value of a cell; the screen is drawn again when it changes. */
export function useWatched<T>(watched: Watched<T>): T {
  const [state, setState] = useState(() => watched.state())
  useEffect(() => {
    // It may have changed between drawing and listening.
    setState(() => watched.state())
    return watched.subscribe(() => setState(() => watched.state()))
  }, [watched])
  return state
}
