const tails = new Map<string, Promise<unknown>>()

/**
 * Runs deeds on the same key one after the other: two presses of one button must not build two payment sessions on one basket at the
 * same moment. Between several server processes Medusa's own lock on the basket takes over.
 */
export function inTurn<T>(key: string, deed: () => Promise<T>): Promise<T> {
  const previous = tails.get(key) ?? Promise.resolve()
  const mine = previous.then(deed, deed)
  tails.set(key, mine)
  const done = () => {
    if (tails.get(key) === mine) tails.delete(key)
  }
  mine.then(done, done)
  return mine
}
