import type { MedusaContainer, PricingContext } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { type MedusaAmount, minorFromMedusa, toJsonMinor } from "@tawiza/money"

export const CURRENCY = "mad"

/** Medusa prices a thousand sets a statement; more bindings than 65,535 Postgres does not take. */
const BATCH = 5000

interface Priced {
  id: string
  price_set_id: string
}

/**
 * What a customer in Morocco pays for one piece of each variant: minor units, tax included (no rate is set in Medusa), after price
 * lists. A variant that has no price in dirhams is absent: it cannot be sold.
 */
export async function pricesOf(container: MedusaContainer, variants: readonly Priced[]): Promise<Map<string, number>> {
  const [region] = await container.resolve(Modules.REGION).listRegions({ currency_code: CURRENCY }, { take: 1, select: ["id"] })
  const context = { context: { currency_code: CURRENCY, ...(region ? { region_id: region.id } : {}) } } as PricingContext
  const pricing = container.resolve(Modules.PRICING)

  const minorOf = new Map<string, number>()
  for (let from = 0; from < variants.length; from += BATCH) {
    const batch = variants.slice(from, from + BATCH)
    const prices = await pricing.calculatePrices({ id: batch.map(({ price_set_id }) => price_set_id) }, context)
    const priceOf = new Map(prices.map((price) => [price.id, price]))
    for (const variant of batch) {
      const amount = priceOf.get(variant.price_set_id)?.calculated_amount
      if (amount != null) minorOf.set(variant.id, toJsonMinor(minorFromMedusa(amount as MedusaAmount)))
    }
  }
  return minorOf
}
