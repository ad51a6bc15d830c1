/** How a vendor's prices are taxed from a day on. Rows are never changed, only followed by others. */
export interface TaxRow {
  /** null: all its pieces and its deliveries. */
  product: { id: string; title: string } | null
  /** Tax that is in the price, hundredths of a percent; 0: exempt. */
  rate_bp: number
  /** Day in Morocco. */
  starts_on: string
  set_by: string
  reason: string
  recorded_at: string
}

/** What the tax office and the register call a vendor; a vendor may have none of them. */
export interface TaxNumbers {
  /** Identifiant fiscal. */
  tax_id: string | null
  /** Registre de commerce, with its court. */
  trade_register: string | null
  /** Taxe professionnelle. */
  business_tax: string | null
}

/** `GET /vendor/tax`: as it is today, and every row, newest first. */
export interface VendorTaxView {
  /** Of all its prices that have no rate of their own. */
  rate_bp: number
  rows: TaxRow[]
  /** With the company number that the application gave. */
  numbers: TaxNumbers & { ice: string | null }
}

/** `GET /admin/vendors/:id/tax` */
export interface AdminVendorTax extends VendorTaxView {
  /** What a price may have in it, hundredths of a percent. */
  rates_bp: readonly number[]
  products: { id: string; title: string }[]
  /** Whether the one who asks may set it. */
  may_change: boolean
}

/** `POST /admin/vendors/:id/tax`: from today or a later day on. */
export interface SetTaxBody {
  product_id: string | null
  rate_bp: number
  starts_on: string
  reason: string
}

/** `POST /admin/vendors/:id/tax-numbers`: all of them, as they are from now on; papers made before keep what they say. */
export interface SetTaxNumbersBody extends TaxNumbers {
  reason: string
}
