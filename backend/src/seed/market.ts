import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import {
  createApiKeysWorkflow,
  createRegionsWorkflow,
  createTaxRegionsWorkflow,
  linkSalesChannelsToApiKeyWorkflow,
  updateRegionsWorkflow,
  updateStoresWorkflow,
} from "@medusajs/medusa/core-flows"
import { CARD_PROVIDER, COD_PROVIDER } from "@tawiza/vendor/domain/payment"
import { DELIVERY_MODULE, type DeliveryModuleService } from "@tawiza/vendor/modules/delivery"
import { readRows } from "@tawiza/vendor/read-rows"

/** What every request of a storefront needs. */
export interface Market {
  publishable_key: string
  region_id: string
  sales_channel_id: string
}

/**
 * One region (Morocco, dirhams, prices with tax), one sales channel, one publishable key, the holidays. Each is looked for before it is
 * made, so that an interrupted seed goes on where it stopped. No tax rate is set: a price is what the customer pays, and the tax in it
 * depends on each vendor's regime, which settlement knows.
 */
export async function ensureMarket(container: MedusaContainer): Promise<Market> {
  const sales_channel_id = await onlySalesChannel(container)
  const region_id = await ensureRegion(container)
  await ensurePayments(container, region_id)
  await updateStoresWorkflow(container).run({
    input: {
      selector: {},
      update: {
        name: "Tawiza",
        supported_currencies: [{ currency_code: "mad", is_default: true, is_tax_inclusive: true }],
        supported_locales: [{ locale_code: "fr-FR" }, { locale_code: "ar-MA" }, { locale_code: "en-GB" }],
        default_region_id: region_id,
        default_sales_channel_id: sales_channel_id,
      },
    },
  })
  await container.resolve<DeliveryModuleService>(DELIVERY_MODULE).ensureHolidays()
  return { region_id, sales_channel_id, publishable_key: await ensurePublishableKey(container, sales_channel_id) }
}

/** A new database has one already; a second one would make every product list read every product id. */
async function onlySalesChannel(container: MedusaContainer): Promise<string> {
  const channels = await container.resolve(Modules.SALES_CHANNEL).listSalesChannels()
  if (channels.length !== 1) throw new Error(`Tawiza keeps exactly one sales channel; found ${channels.length}`)
  return channels[0]!.id
}

async function ensureRegion(container: MedusaContainer): Promise<string> {
  const [existing] = await container.resolve(Modules.REGION).listRegions({ currency_code: "mad" })
  if (existing) return existing.id
  const { result } = await createRegionsWorkflow(container).run({
    input: {
      regions: [{ name: "Maroc", currency_code: "mad", countries: ["ma"], payment_providers: [COD_PROVIDER], is_tax_inclusive: true }],
    },
  })
  await createTaxRegionsWorkflow(container).run({ input: [{ country_code: "ma", provider_id: "tp_system" }] })
  return result[0]!.id
}

/** The card joins the cash as soon as the application runs with it; without it Medusa itself offers the cash alone. */
async function ensurePayments(container: MedusaContainer, region_id: string): Promise<void> {
  const [card] = await container.resolve(Modules.PAYMENT).listPaymentProviders({ id: CARD_PROVIDER, is_enabled: true })
  if (!card) return
  const [region] = await readRows<{ payment_providers: { id: string }[] }>(container, {
    entity: "region",
    fields: ["payment_providers.id"],
    filters: { id: region_id },
  })
  if (region?.payment_providers.some(({ id }) => id === CARD_PROVIDER)) return
  const payment_providers = [COD_PROVIDER, CARD_PROVIDER]
  await updateRegionsWorkflow(container).run({ input: { selector: { id: region_id }, update: { payment_providers } } })
}

async function ensurePublishableKey(container: MedusaContainer, sales_channel_id: string): Promise<string> {
  const [existing] = await container.resolve(Modules.API_KEY).listApiKeys({ title: "Tawiza storefront", revoked_at: null as never })
  if (existing) return existing.token
  const { result } = await createApiKeysWorkflow(container).run({
    input: { api_keys: [{ title: "Tawiza storefront", type: "publishable", created_by: "seed" }] },
  })
  await linkSalesChannelsToApiKeyWorkflow(container).run({ input: { id: result[0]!.id, add: [sales_channel_id] } })
  return result[0]!.token
}
