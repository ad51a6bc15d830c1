import type { MedusaContainer, PricingContext } from "@medusajs/framework/types"
import { calculateAmountsWithTax, Modules } from "@medusajs/framework/utils"
import { minorFromMedusa, toJsonMinor } from "@tawiza/money"

export const CURRENCY = "mad"
const COUNTRY = "ma"

/** Medusa prices a thousand sets a statement; more bindings than 65,535 Postgres does not take. */
const BATCH = 5000

interface Priced {
  id: string
  product_id: string
  price_set_id: string
}

/**
 * What a customer in Morocco pays for one piece of each variant: minor units, tax included, after price lists. A variant that has no
 * price in dirhams is absent: it cannot be sold.
 */
export async function pricesOf(container: MedusaContainer, variants: readonly Priced[]): Promise<Map<string, number>> {
  const [region] = await container.resolve(Modules.REGION).listRegions({ currency_code: CURRENCY }, { take: 1, select: ["id"] })
  const context = { context: { currency_code: CURRENCY, ...(region ? { region_id: region.id } : {}) } } as PricingContext
  const pricing = container.resolve(Modules.PRICING)

  const priced: (Priced & { amount: number; inclusive: boolean })[] = []
  for (let from = 0; from < variants.length; from += BATCH) {
    const batch = variants.slice(from, from + BATCH)
    const prices = await pricing.calculatePrices({ id: batch.map(({ price_set_id }) => price_set_id) }, context)
    const priceOf = new Map(prices.map((price) => [price.id, price]))
    for (const variant of batch) {
      const price = priceOf.get(variant.price_set_id)
      if (price?.calculated_amount == null) continue
      priced.push({ ...variant, amount: Number(price.calculated_amount), inclusive: price.is_calculated_price_tax_inclusive ?? false })
    }
  }
  const taxed = await withTax(container, priced)
  return new Map(taxed.map(({ id, amount }) => [id, toJsonMinor(minorFromMedusa(amount))]))
}

/** The region sells with tax included; a price that somebody entered without gets it here, to the centime. */
async function withTax(container: MedusaContainer, priced: readonly (Priced & { amount: number; inclusive: boolean })[]) {
  const exclusive = priced.filter(({ inclusive }) => !inclusive)
  if (!exclusive.length) return priced
  const lines = await container.resolve(Modules.TAX).getTaxLines(
    exclusive.map(({ id, product_id, amount }) => ({ id, product_id, unit_price: amount, quantity: 1, currency_code: CURRENCY })),
    { address: { country_code: COUNTRY } },
  )
  const linesOf = Map.groupBy(lines, (line) => ("line_item_id" in line ? line.line_item_id : ""))
  return priced.map((row) => {
    if (row.inclusive) return row
    const { priceWithTax } = calculateAmountsWithTax({ taxLines: linesOf.get(row.id) ?? [], amount: row.amount, includesTax: false })
    return { ...row, amount: Math.round(priceWithTax * 100) / 100 }
  })
}
