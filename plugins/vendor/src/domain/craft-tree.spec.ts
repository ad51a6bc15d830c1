import { demoVendors } from "@tawiza/config/seed"
import { describe, expect, it } from "vitest"
import { CraftTree, craftTree } from "./craft-tree"

const name = (fr: string) => ({ fr, ar: fr, en: fr })

describe("CraftTree", () => {
  const tree = new CraftTree({
    provinces: [],
    labels: [
      { slug: "zellige-fes", name: name("Zellige de Fès") },
      { slug: "national", name: name("Fait main") },
    ],
    materials: [{ slug: "wool", name: name("Laine") }],
    techniques: [],
    categories: [
      {
        slug: "ceramics",
        name: name("Céramique"),
        children: [
          { slug: "zel-tile", name: name("Carreau"), labels: ["zellige-fes"] },
          { slug: "cer-bowl", name: name("Bol") },
        ],
      },
      { slug: "textile", name: name("Textile") },
    ],
  })

  it("knows the way from the top, and the place in it", () => {
    expect(tree.path("zel-tile")).toEqual(["ceramics", "zel-tile"])
    expect(tree.parent("zel-tile")).toBe("ceramics")
    expect(tree.parent("ceramics")).toBeNull()
    const slugs = ["textile", "cer-bowl", "gone", "ceramics", "zel-tile"]
    expect(slugs.sort((a, b) => tree.order(a) - tree.order(b))).toEqual(["ceramics", "zel-tile", "cer-bowl", "textile", "gone"])
  })

  it("shows a claimed label only on the crafts it was made for, and a general one on all", () => {
    expect(tree.labelsFor("zel-tile", ["zellige-fes", "national"])).toEqual(["zellige-fes", "national"])
    expect(tree.labelsFor("cer-bowl", ["zellige-fes", "national"])).toEqual(["national"])
    expect(tree.labelsFor("zel-tile", [])).toEqual([])
  })

  it("shows what it does not know as it is", () => {
    expect(tree.name("craft", "gone").fr).toBe("gone")
    expect(tree.name("material", "wool").fr).toBe("Laine")
    expect(tree.path("gone")).toEqual(["gone"])
  })

  it("knows every craft, material and technique of the demo by name", () => {
    const unknown = demoVendors
      .flatMap(({ products }) => products)
      .flatMap(({ craft, materials, techniques }) => [
        ...(craftTree.name("craft", craft).fr === craft ? [craft] : []),
        ...materials.filter((slug) => craftTree.name("material", slug).fr === slug),
        ...techniques.filter((slug) => craftTree.name("technique", slug).fr === slug),
      ])
    expect(unknown).toEqual([])
  })
})
