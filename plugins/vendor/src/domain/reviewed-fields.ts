import type { ProductContent, ReviewedField, ReviewedPrice } from "@tawiza/contract"

interface Compared {
  /** Null for a new piece: there is nothing before. */
  before: Partial<ProductContent> | null
  after: Partial<ProductContent>
  nameOf: (kind: "craft" | "material" | "technique" | "label", slug: string) => string
}

/** What a moderator compares, in the order of the eye: pictures, words, what it is, what it costs. Of an edit only what changes. */
export function reviewedFields({ before, after, nameOf }: Compared): ReviewedField[] {
  const pair = <T>(of: (content: Partial<ProductContent>) => T | undefined) => ({
    before: (before && of(before)) ?? null,
    after: of(after) as T,
  })
  const names = (kind: "material" | "technique" | "label") => (slugs: string[] | undefined) => slugs?.map((slug) => nameOf(kind, slug))
  const fields: ReviewedField[] = [
    { field: "pictures", ...pair(({ pictures }) => pictures) },
    { field: "title", ...pair(({ title }) => title) },
    { field: "craft", ...pair(({ craft }) => (craft === undefined ? undefined : craft ? [nameOf("craft", craft)] : [])) },
    { field: "description", ...pair(({ description }) => description) },
    { field: "materials", ...pair(({ materials }) => names("material")(materials)) },
    { field: "techniques", ...pair(({ techniques }) => names("technique")(techniques)) },
    { field: "labels", ...pair(({ labels }) => names("label")(labels)) },
    { field: "prices", ...pricePair(before, after) },
    { field: "care", ...pair(({ care }) => care) },
    { field: "makers", ...pair(({ makers }) => makers?.map(({ name }) => name)) },
  ]
  return fields.filter(({ after }) => after !== undefined)
}

/** Of a price that waits only the parts that it is about. */
function pricePair(before: Partial<ProductContent> | null, after: Partial<ProductContent>) {
  const priced = (variants: ProductContent["variants"]): ReviewedPrice[] =>
    variants.map(({ values, price_minor }) => ({ values, price_minor }))
  const about = after.variants?.map(({ values }) => JSON.stringify(values)) ?? []
  const were = before?.variants?.filter(({ values }) => about.includes(JSON.stringify(values)))
  return { before: were ? priced(were) : null, after: after.variants ? priced(after.variants) : (undefined as never) }
}
