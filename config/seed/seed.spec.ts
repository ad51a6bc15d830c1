import { describe, expect, it } from "vitest"
import { type CraftNode, demoVendors, handleOf, taxonomy } from "./index.js"

const slugs = (nodes: CraftNode[]): string[] => nodes.flatMap((node) => [node.slug, ...slugs(node.children ?? [])])
const leaves = (nodes: CraftNode[]): string[] => nodes.flatMap((node) => (node.children ? leaves(node.children) : [node.slug]))

describe("the demo", () => {
  const products = demoVendors.flatMap((vendor) => vendor.products)

  it("has its 24 organisations and 198 products, each under its own handle and sku", () => {
    expect(demoVendors).toHaveLength(24)
    expect(products).toHaveLength(198)
    expect(new Set([...demoVendors, ...products].map(({ handle }) => handle)).size).toBe(222)
    expect(new Set(products.map(({ sku }) => sku)).size).toBe(198)
  })

  it("speaks only of crafts, materials, techniques and labels of the taxonomy", () => {
    const known = (list: { slug: string }[]) => new Set(list.map(({ slug }) => slug))
    const crafts = new Set(leaves(taxonomy.categories))
    expect(products.filter(({ craft }) => !crafts.has(craft))).toEqual([])
    expect(products.flatMap(({ materials }) => materials).filter((slug) => !known(taxonomy.materials).has(slug))).toEqual([])
    expect(products.flatMap(({ techniques }) => techniques).filter((slug) => !known(taxonomy.techniques).has(slug))).toEqual([])
    expect(demoVendors.flatMap(({ labels_claimed }) => labels_claimed).filter((slug) => !known(taxonomy.labels).has(slug))).toEqual([])
    expect(demoVendors.flatMap((vendor) => vendor.crafts).filter((slug) => !slugs(taxonomy.categories).includes(slug))).toEqual([])
  })

  it("writes every name in three languages", () => {
    for (const { name } of [...demoVendors, ...products]) expect([name.fr, name.ar, name.en].every(Boolean)).toBe(true)
  })

  it("keeps stock and making to order apart", () => {
    expect(products.filter(({ made_to_order, stock }) => made_to_order && stock > 0)).toEqual([])
    expect(products.filter(({ made_to_order }) => made_to_order)).toHaveLength(40)
  })
})

describe("handleOf", () => {
  it.each([
    ["Plat de service bleu, 32 cm", "plat-de-service-bleu-32-cm"],
    ["Œuvre d'été", "oeuvre-d-ete"],
    ["  --40 × 40 cm-- ", "40-40-cm"],
  ])("%s → %s", (text, handle) => expect(handleOf(text)).toBe(handle))
})
