import type {
  CalculatedShippingOptionPrice,
  CalculateShippingOptionPriceDTO,
  CreateFulfillmentResult,
  FulfillmentOption,
} from "@medusajs/framework/types"
import { AbstractFulfillmentProviderService } from "@medusajs/framework/utils"
import { minorToMedusa } from "@tawiza/money"
import { quoteDelivery } from "../../domain/quote"

/** What `open-shop` writes into an option's data. */
interface OptionData {
  id: "home" | "pickup"
  vendor_id: string
  origin_province: string
}

/**
 * Home delivery and pick-up at the workshop. Medusa gives only the items of the option's shipping profile to a calculated price, and a
 * profile belongs to one vendor: the price is that vendor's parcel and nothing else. Weights are grams on the variants. Without an
 * address the price is the one within the vendor's own province.
 */
export class DeliveryProvider extends AbstractFulfillmentProviderService {
  static override identifier = "tawiza"

  override async getFulfillmentOptions(): Promise<FulfillmentOption[]> {
    return [{ id: "home" }, { id: "pickup" }]
  }

  override async validateOption(data: Record<string, unknown>): Promise<boolean> {
    return data.id === "home" || data.id === "pickup"
  }

  override async canCalculate(): Promise<boolean> {
    return true
  }

  override async calculatePrice(
    optionData: CalculateShippingOptionPriceDTO["optionData"],
    _data: CalculateShippingOptionPriceDTO["data"],
    context: CalculateShippingOptionPriceDTO["context"],
  ): Promise<CalculatedShippingOptionPrice> {
    const { id, origin_province } = optionData as unknown as OptionData
    if (id === "pickup") return { calculated_amount: 0, is_calculated_price_tax_inclusive: true }

    const to = context.shipping_address?.province?.toUpperCase() ?? origin_province
    const price = quoteDelivery({ weight_g: weightOf(context.items), from: origin_province, to })
    return { calculated_amount: minorToMedusa(price), is_calculated_price_tax_inclusive: true }
  }

  override async validateFulfillmentData(
    optionData: Record<string, unknown>,
    data: Record<string, unknown>,
  ): Promise<Record<string, unknown>> {
    return { ...data, id: optionData.id, vendor_id: optionData.vendor_id }
  }

  override async createFulfillment(data: Record<string, unknown>): Promise<CreateFulfillmentResult> {
    return { data, labels: [] }
  }

  override async cancelFulfillment(): Promise<Record<string, unknown>> {
    return {}
  }

  override async createReturnFulfillment(): Promise<CreateFulfillmentResult> {
    return { data: {}, labels: [] }
  }
}

function weightOf(items: CalculateShippingOptionPriceDTO["context"]["items"]): number {
  return items.reduce((sum, { quantity, variant }) => {
    const weight = (variant as { weight?: number | null } | undefined)?.weight ?? 0
    return sum + Number(quantity) * weight
  }, 0)
}
