import type { CraftCard } from "@tawiza/contract"
import { describe, expect, it } from "vitest"
import { ofTheWeek, weaveCloth } from "./cloth.js"

const piece = (id: string, vendor: string, craft: string, thumbnail: string | null = `/media/${id}/800.webp`) =>
  ({ id, thumbnail, vendor: { id: vendor }, craft: { slug: craft } }) as CraftCard

describe("weaveCloth", () => {
  it("asks every workshop before it asks one twice, and then looks for another craft", () => {
    const pieces = [
      piece("1", "a", "plate"),
      piece("2", "a", "plate"),
      piece("3", "b", "plate"),
      piece("4", "b", "rug"),
      piece("5", "c", "bag", null),
    ]
    expect(weaveCloth(pieces, 3).map(({ id }) => id)).toEqual(["1", "4", "2"])
  })

  it("is smaller when there are not enough pictures", () => {
    expect(weaveCloth([piece("1", "a", "plate")], 9)).toHaveLength(1)
    expect(weaveCloth([], 9)).toEqual([])
  })
})

describe("ofTheWeek", () => {
  const week = (n: number) => new Date(n * 7 * 86_400_000 + 3_600_000)
  const list = ["a", "b", "c", "d", "e"]

  it("changes with the week and brings everybody round", () => {
    const shown = [0, 1, 2, 3, 4].map((n) => ofTheWeek(list, week(n), 3))
    expect(shown[0]).toEqual(["a", "b", "c"])
    expect(shown[1]).toEqual(["d", "e", "a"])
    expect(new Set(shown.flat())).toEqual(new Set(list))
  })

  it("shows all of a short list", () => expect(ofTheWeek(["a"], week(9), 3)).toEqual(["a"]))
})
