import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules, ProductStatus } from "@medusajs/framework/utils"
import { createStep, createWorkflow, StepResponse, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import {
  createInventoryLevelsWorkflow,
  createLocationFulfillmentSetWorkflow,
  createServiceZonesWorkflow,
  createShippingOptionsWorkflow,
  createShippingProfilesWorkflow,
  createStockLocationsWorkflow,
  emitEventStep,
  linkSalesChannelsToStockLocationWorkflow,
  updateProductsWorkflow,
} from "@medusajs/medusa/core-flows"
import { EVENTS, LOCALES } from "@tawiza/contract"
import { DELIVERY_NAMES } from "../domain/delivery-names"
import { VENDOR_MODULE, type VendorModuleService } from "../modules/vendor"
import { readRows } from "../read-rows"

interface OpenShopInput {
  vendor_id: string
  /** Who admitted it, for the record. */
  by?: string
}

interface PreparedProduct {
  id: string
  status: string
  variants: {
    inventory_items?: { inventory_item_id: string; inventory?: { location_levels?: { location_id: string }[] } }[]
  }[]
}

interface StockedPlace {
  fulfillment_sets?: { id: string; service_zones?: { id: string }[] }[]
}

/** Our fulfilment provider, as Medusa names it (`<identifier>_<id in medusa-config>`). */
export const DELIVERY_PROVIDER = "tawiza_tawiza"

const ensureStockLocationStep = createStep("ensure-stock-location", async ({ vendor_id }: OpenShopInput, { container }) => {
  const vendors = container.resolve<VendorModuleService>(VENDOR_MODULE)
  const vendor = await vendors.retrieveVendor(vendor_id)
  if (vendor.stock_location_id) return new StepResponse(vendor.stock_location_id)

  const { result } = await createStockLocationsWorkflow(container).run({
    input: {
      locations: [
        {
          // A vendor that wrote its name in Arabic alone has none in the row.
          name: vendor.name || vendor.handle,
          address: { address_1: vendor.commune, city: vendor.commune, country_code: "ma", province: vendor.province },
        },
      ],
    },
  })
  const location = result[0]!
  await linkSalesChannelsToStockLocationWorkflow(container).run({
    input: { id: location.id, add: [await onlySalesChannel(container)] },
  })
  await container.resolve(ContainerRegistrationKeys.LINK).create({
    [Modules.STOCK_LOCATION]: { stock_location_id: location.id },
    [Modules.FULFILLMENT]: { fulfillment_provider_id: DELIVERY_PROVIDER },
  })
  await vendors.updateVendors({ id: vendor_id, stock_location_id: location.id })
  return new StepResponse(location.id)
})

const ensureShippingProfileStep = createStep("ensure-shipping-profile", async ({ vendor_id }: OpenShopInput, { container }) => {
  const vendors = container.resolve<VendorModuleService>(VENDOR_MODULE)
  const vendor = await vendors.retrieveVendor(vendor_id)
  if (vendor.shipping_profile_id) return new StepResponse(vendor.shipping_profile_id)

  // Profile names are unique in Medusa: the handle is, the display name need not be.
  const { result } = await createShippingProfilesWorkflow(container).run({
    input: { data: [{ name: vendor.handle, type: "vendor" }] },
  })
  await vendors.updateVendors({ id: vendor_id, shipping_profile_id: result[0]!.id })
  return new StepResponse(result[0]!.id)
})

const ensureDeliveryOptionsStep = createStep("ensure-delivery-options", async ({ vendor_id }: OpenShopInput, { container }) => {
  const vendors = container.resolve<VendorModuleService>(VENDOR_MODULE)
  const vendor = await vendors.retrieveVendor(vendor_id)
  if (vendor.home_option_id && vendor.pickup_option_id) return new StepResponse(vendor.home_option_id)

  const service_zone_id = await ensureServiceZone(container, vendor.handle, vendor.stock_location_id as string)
  const option = {
    service_zone_id,
    shipping_profile_id: vendor.shipping_profile_id as string,
    provider_id: DELIVERY_PROVIDER,
    price_type: "calculated" as const,
    rules: [
      { attribute: "enabled_in_store", operator: "eq" as const, value: "true" },
      { attribute: "is_return", operator: "eq" as const, value: "false" },
      { attribute: `vendors.${vendor_id}`, operator: "eq" as const, value: "true" },
    ],
  }
  const data = { vendor_id, origin_province: vendor.province }
  const { result } = await createShippingOptionsWorkflow(container).run({
    input: [
      {
        ...option,
        name: DELIVERY_NAMES.home.fr,
        type: { label: DELIVERY_NAMES.home.fr, description: "Payée à la porte", code: "home" },
        data: { ...data, id: "home" },
      },
      {
        ...option,
        name: DELIVERY_NAMES.pickup.fr,
        type: { label: DELIVERY_NAMES.pickup.fr, description: "Gratuit", code: "pickup" },
        data: { ...data, id: "pickup" },
      },
    ],
  })
  const [home, pickup] = result as { id: string }[]
  await translateOptions(container, home!.id, pickup!.id)
  await vendors.updateVendors({ id: vendor_id, home_option_id: home!.id, pickup_option_id: pickup!.id })
  return new StepResponse(home!.id)
})

/** Puts what the vendor had prepared on sale: its profile, its counted stock, then the published state. */
const stockProductsStep = createStep("stock-products", async ({ vendor_id }: OpenShopInput, { container }) => {
  const vendors = container.resolve<VendorModuleService>(VENDOR_MODULE)
  const vendor = await vendors.retrieveVendor(vendor_id, { relations: ["products"] })
  if (!vendor.products.length) return new StepResponse(0)

  const products = await readRows<PreparedProduct>(container, {
    entity: "product",
    fields: [
      "id",
      "status",
      "shipping_profile.id",
      "variants.inventory_items.inventory_item_id",
      "variants.inventory_items.inventory.location_levels.location_id",
    ],
    filters: { id: vendor.products.map((detail) => detail.product_id) },
  })
  const unpublished = products.filter((product) => product.status === ProductStatus.PROPOSED).map((product) => product.id)
  if (unpublished.length) {
    await updateProductsWorkflow(container).run({
      input: {
        selector: { id: unpublished },
        update: { status: ProductStatus.PUBLISHED, shipping_profile_id: vendor.shipping_profile_id as string },
      },
    })
  }
  const openingStock = new Map(vendor.products.map((detail) => [detail.product_id, detail.opening_stock ?? 0]))
  const inventory_levels = products.flatMap((product) =>
    product.variants.flatMap(({ inventory_items }) =>
      (inventory_items ?? [])
        .filter(({ inventory }) => !inventory?.location_levels?.some(({ location_id }) => location_id === vendor.stock_location_id))
        .map(({ inventory_item_id }) => ({
          inventory_item_id,
          location_id: vendor.stock_location_id as string,
          stocked_quantity: openingStock.get(product.id) ?? 0,
        })),
    ),
  )
  if (inventory_levels.length) await createInventoryLevelsWorkflow(container).run({ input: { inventory_levels } })
  return new StepResponse(unpublished.length)
})

const markOpenStep = createStep("mark-open", async ({ vendor_id, by }: OpenShopInput, { container }) => {
  const vendors = container.resolve<VendorModuleService>(VENDOR_MODULE)
  const vendor = await vendors.retrieveVendor(vendor_id)
  if (vendor.status !== "open") await vendors.move({ vendor_id, from: "applicant", to: "open", by: by ?? "system" })
  return new StepResponse(vendor_id)
})

/**
 * Gives a vendor what Medusa needs to sell for it: a stock location, a delivery zone, a shipping profile with home delivery and
 * pick-up, and its products stocked and published. Each deed first looks for its own result, so that running it again after a
 * crash completes what is missing and doubles nothing.
 */
export const openShopWorkflow = createWorkflow("open-shop", (input: OpenShopInput) => {
  ensureStockLocationStep(input)
  ensureShippingProfileStep(input)
  ensureDeliveryOptionsStep(input)
  stockProductsStep(input)
  markOpenStep(input)
  emitEventStep({ eventName: EVENTS.shopOpened, data: { id: input.vendor_id } })
  return new WorkflowResponse(input)
})

/** The marketplace keeps exactly one sales channel: with a second one every product list loads every product id. */
async function onlySalesChannel(container: MedusaContainer): Promise<string> {
  const channels = await container.resolve(Modules.SALES_CHANNEL).listSalesChannels({}, { order: { created_at: "ASC" } })
  if (channels.length !== 1) throw new Error(`Tawiza keeps exactly one sales channel; found ${channels.length}`)
  return channels[0]!.id
}

async function ensureServiceZone(container: MedusaContainer, handle: string, stock_location_id: string): Promise<string> {
  const find = async () => {
    const [location] = await readRows<StockedPlace>(container, {
      entity: "stock_location",
      fields: ["id", "fulfillment_sets.id", "fulfillment_sets.service_zones.id"],
      filters: { id: stock_location_id },
    })
    return location?.fulfillment_sets?.[0]
  }
  const before = await find()
  if (before?.service_zones?.[0]) return before.service_zones[0].id
  if (!before) {
    await createLocationFulfillmentSetWorkflow(container).run({
      input: { location_id: stock_location_id, fulfillment_set_data: { name: handle, type: "shipping" } },
    })
  }
  const set = await find()
  const { result } = await createServiceZonesWorkflow(container).run({
    input: {
      data: [{ name: handle, fulfillment_set_id: set!.id, geo_zones: [{ type: "country", country_code: "ma" }] }],
    },
  })
  return result[0]!.id
}

async function translateOptions(container: MedusaContainer, homeId: string, pickupId: string): Promise<void> {
  const { home, pickup } = DELIVERY_NAMES
  await container.resolve(Modules.TRANSLATION).createTranslations(
    (["ar", "en"] as const).flatMap((language) => [
      { reference: "shipping_option", reference_id: homeId, locale_code: LOCALES[language], translations: { name: home[language] } },
      { reference: "shipping_option", reference_id: pickupId, locale_code: LOCALES[language], translations: { name: pickup[language] } },
    ]),
  )
}
