import { type CraftNode, type Name, type Taxonomy, type Term, taxonomy } from "@tawiza/config/seed"
import type { Language } from "@tawiza/contract"
import { fold } from "./fold"

interface Branch extends Term {
  parent: string | null
  /** From the top down to this node. */
  path: readonly string[]
  /** Quality labels that exist for this craft. */
  labels: readonly string[]
  flags: readonly string[]
  materials: readonly string[]
  techniques: readonly string[]
  leaf: boolean
  order: number
}

/** The taxonomy by slug. An unknown slug is shown as it is and has no parent: a taxonomy may lose a craft that a product still names. */
export class CraftTree {
  private readonly branches = new Map<string, Branch>()
  private readonly terms: Record<"material" | "technique" | "label", Map<string, Name>>
  private readonly folded: Partial<Record<"craft" | "material" | "technique" | "label", Map<string, string>>> = {}
  private readonly boundLabels: ReadonlySet<string>

  constructor({ categories, materials, techniques, labels }: Taxonomy) {
    this.grow(categories, [])
    const byslug = (terms: readonly Term[]) => new Map(terms.map(({ slug, name }) => [slug, name]))
    this.terms = { material: byslug(materials), technique: byslug(techniques), label: byslug(labels) }
    this.boundLabels = new Set([...this.branches.values()].flatMap((branch) => branch.labels))
  }

  path(craft: string): readonly string[] {
    return this.branches.get(craft)?.path ?? [craft]
  }

  parent(craft: string): string | null {
    return this.branches.get(craft)?.parent ?? null
  }

  /** The branches at the top, or all terms of another kind, in a language. */
  choices(kind: "craft" | "material" | "technique" | "label", language: Language): { slug: string; name: string }[] {
    const tops = [...this.branches.values()].filter(({ parent }) => parent === null).map(({ slug }) => slug)
    const slugs = kind === "craft" ? tops : [...this.terms[kind].keys()]
    return slugs.map((slug) => ({ slug, name: this.name(kind, slug)[language] }))
  }

  has(kind: "craft" | "label", slug: string): boolean {
    return kind === "craft" ? this.branches.has(slug) : this.terms.label.has(slug)
  }

  /** Place of a craft when the whole tree is read from top to bottom; unknown ones come last. */
  order(craft: string): number {
    return this.branches.get(craft)?.order ?? Number.MAX_SAFE_INTEGER
  }

  name(kind: "craft" | "material" | "technique" | "label", slug: string): Name {
    const name = kind === "craft" ? this.branches.get(slug)?.name : this.terms[kind].get(slug)
    return name ?? { fr: slug, ar: slug, en: slug }
  }

  /** Whether a product can belong to it: the leaves are the crafts. */
  isCraft(slug: string): boolean {
    return this.branches.get(slug)?.leaf ?? false
  }

  /** All crafts, in the order of the tree. */
  crafts(): string[] {
    return [...this.branches.values()].filter(({ leaf }) => leaf).map(({ slug }) => slug)
  }

  /** Every branch, from top to bottom. */
  all(): string[] {
    return [...this.branches.keys()]
  }

  /** What a piece of this craft asks for: a papers' check for food, more wrapping for what breaks. */
  flagsOf(craft: string): readonly string[] {
    return this.branches.get(craft)?.flags ?? []
  }

  /** The slug that is meant by a folded slug or a folded name in any language; null for none. Of crafts only the leaves are meant. */
  slugNamed(kind: "craft" | "material" | "technique" | "label", folded: string): string | null {
    this.folded[kind] ??= this.foldedNames(kind)
    return this.folded[kind].get(folded) ?? null
  }

  knows(kind: "material" | "technique" | "label", slug: string): boolean {
    return this.terms[kind].has(slug)
  }

  /** What a craft is usually made of, and how. */
  usual(craft: string): { materials: readonly string[]; techniques: readonly string[] } {
    const { materials = [], techniques = [] } = this.branches.get(craft) ?? {}
    return { materials, techniques }
  }

  /** Which of a vendor's claimed labels speak of this craft: those made for it, and those that are made for no craft in particular. */
  labelsFor(craft: string, claimed: readonly string[]): string[] {
    const own = this.branches.get(craft)?.labels ?? []
    return claimed.filter((label) => own.includes(label) || !this.boundLabels.has(label))
  }

  private foldedNames(kind: "craft" | "material" | "technique" | "label"): Map<string, string> {
    const slugs = kind === "craft" ? this.crafts() : [...this.terms[kind].keys()]
    const names = slugs.flatMap((slug) =>
      Object.values(this.name(kind, slug)).map((name) => [fold(name.replaceAll("’", "'")), slug] as const),
    )
    // A slug is never taken for the name of something else.
    return new Map([...names, ...slugs.map((slug) => [fold(slug), slug] as const)])
  }

  private grow(nodes: readonly CraftNode[], above: readonly string[]): void {
    for (const { slug, name, labels = [], flags = [], materials = [], techniques = [], children = [] } of nodes) {
      const path = [...above, slug]
      this.branches.set(slug, {
        slug,
        name,
        labels,
        flags,
        materials,
        techniques,
        parent: above.at(-1) ?? null,
        path,
        leaf: children.length === 0,
        order: this.branches.size,
      })
      this.grow(children, path)
    }
  }
}

export const craftTree = new CraftTree(taxonomy)

/** What spoils is not given back by somebody who only changed its mind (law 31-08, article 38). */
export const isPerishable = (craft: string): boolean => craftTree.flagsOf(craft).includes("perishable")
