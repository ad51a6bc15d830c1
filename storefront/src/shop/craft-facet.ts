import type { FacetValue } from "@tawiza/contract"

/** The branch of the craft tree that a list offers. */
export interface CraftBranch {
  /** Parent of what is offered; sent along, so that taking every tick away leads one step up and not to the top. */
  parent: FacetValue | null
  options: FacetValue[]
}

/**
 * What to offer next to the chosen crafts: the children of one chosen branch, else the chosen ones among their siblings, else the top.
 * Choices from several branches are offered beside the top.
 */
export function craftBranch(values: readonly FacetValue[], chosen: readonly string[]): CraftBranch {
  const of = new Map(values.map((value) => [value.value, value]))
  const children = (slug: string | undefined) => values.filter(({ parent }) => parent === slug)
  const picked = chosen.map((slug) => of.get(slug)).filter((value) => value !== undefined)

  const [only] = picked
  if (picked.length === 1 && only && children(only.value).length > 0) return { parent: only, options: children(only.value) }

  const parents = new Set(picked.map(({ parent }) => parent))
  const [shared] = parents
  if (parents.size === 1 && shared !== undefined) return { parent: of.get(shared) ?? null, options: children(shared) }

  const top = children(undefined)
  return { parent: null, options: [...top, ...picked.filter((value) => !top.includes(value))] }
}

/** Chosen crafts without those that hold another chosen one: "or" would undo the narrower choice. */
export function withoutAncestors(values: readonly FacetValue[], chosen: readonly string[]): string[] {
  const parentOf = new Map(values.map(({ value, parent }) => [value, parent]))
  const ancestors = new Set<string>()
  for (const slug of chosen) {
    for (let up = parentOf.get(slug); up !== undefined && !ancestors.has(up); up = parentOf.get(up)) ancestors.add(up)
  }
  return chosen.filter((slug) => !ancestors.has(slug))
}
