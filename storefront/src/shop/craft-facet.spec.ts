import type { FacetValue } from "@tawiza/contract"
import { describe, expect, it } from "vitest"
import { craftBranch, withoutAncestors } from "./craft-facet.js"

const value = (slug: string, parent?: string): FacetValue => ({ value: slug, name: slug, count: 1, ...(parent ? { parent } : {}) })
const tree = [
  value("textile"),
  value("rugs", "textile"),
  value("knotted", "rugs"),
  value("flat", "rugs"),
  value("wood"),
  value("box", "wood"),
]
const offered = (chosen: string[]) => {
  const { parent, options } = craftBranch(tree, chosen)
  return [parent?.value ?? null, options.map(({ value }) => value)]
}

describe("craftBranch", () => {
  it.each([
    [[], [null, ["textile", "wood"]]],
    [["textile"], ["textile", ["rugs"]]],
    [["rugs"], ["rugs", ["knotted", "flat"]]],
    [["flat"], ["rugs", ["knotted", "flat"]]],
    [
      ["flat", "knotted"],
      ["rugs", ["knotted", "flat"]],
    ],
    [
      ["textile", "wood"],
      [null, ["textile", "wood"]],
    ],
    [
      ["flat", "box"],
      [null, ["textile", "wood", "flat", "box"]],
    ],
    [["unknown"], [null, ["textile", "wood"]]],
  ])("for %j offers %j", (chosen, expected) => expect(offered(chosen)).toEqual(expected))
})

describe("withoutAncestors", () => {
  it.each([
    [["rugs", "flat"], ["flat"]],
    [
      ["textile", "flat", "wood"],
      ["flat", "wood"],
    ],
    [["rugs"], ["rugs"]],
    [
      ["flat", "knotted"],
      ["flat", "knotted"],
    ],
    [["unknown"], ["unknown"]],
  ])("of %j is %j", (chosen, expected) => expect(withoutAncestors(tree, chosen)).toEqual(expected))

  it("ends on a tree that bites its tail", () => {
    expect(withoutAncestors([value("a", "b"), value("b", "a")], ["a"])).toEqual([])
  })
})
