/** A share in a division. `id` breaks ties, so it must be stable and unique. */
export interface Weight {
  id: string
  weight: bigint
}

/**
 * Divides `total` minor units in proportion to weights, by largest remainder, ties by id: the shares always sum to the total, and the
 * same input gives the same shares whatever its order. With no weight at all the total is divided equally. A negative total is the
 * mirror image of the positive one.
 * @throws RangeError for no weights, a negative weight or a repeated id.
 */
export function allocate(total: bigint, weights: readonly Weight[]): Map<string, bigint> {
  if (weights.length === 0) throw new RangeError("allocate needs at least one weight")
  if (new Set(weights.map(({ id }) => id)).size !== weights.length) throw new RangeError("allocate needs unique ids")
  if (weights.some(({ weight }) => weight < 0n)) throw new RangeError("allocate takes no negative weight")
  if (total < 0n) return new Map([...allocate(-total, weights)].map(([id, share]) => [id, -share]))

  const sum = weights.reduce((sum, { weight }) => sum + weight, 0n)
  const effective = sum === 0n ? weights.map(({ id }) => ({ id, weight: 1n })) : weights
  const divisor = sum === 0n ? BigInt(weights.length) : sum
  const shares = effective.map(({ id, weight }) => ({
    id,
    share: (total * weight) / divisor,
    remainder: (total * weight) % divisor,
  }))
  const rest = total - shares.reduce((sum, { share }) => sum + share, 0n)
  const byRemainder = [...shares].sort((a, b) => compare(b.remainder, a.remainder) || compare(a.id, b.id))
  const lifted = new Set(byRemainder.slice(0, Number(rest)).map(({ id }) => id))
  return new Map(shares.map(({ id, share }) => [id, lifted.has(id) ? share + 1n : share]))
}

function compare<T extends bigint | string>(a: T, b: T): number {
  return a < b ? -1 : a > b ? 1 : 0
}
