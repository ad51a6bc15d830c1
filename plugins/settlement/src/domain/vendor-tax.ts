/** How a vendor's prices are taxed from a day on. */
export interface VendorTax {
  vendor_id: string
  /** null: all its pieces, and its deliveries. */
  product_id: string | null
  /** Tax that is in its prices, hundredths of a percent; 0: exempt. */
  rate_bp: number
  /** Day in Morocco. */
  starts_on: string
}

/** The rate in force on a day: the latest row of the product, else the latest of the vendor, else exempt. `taxes` are in order of their days. */
export function taxOf(taxes: readonly VendorTax[], of: { vendor_id: string; product_id: string | null; day: string }): number {
  const begun = taxes.filter((tax) => tax.vendor_id === of.vendor_id && tax.starts_on <= of.day)
  const own = begun.findLast(({ product_id }) => product_id !== null && product_id === of.product_id)
  return (own ?? begun.findLast(({ product_id }) => product_id === null))?.rate_bp ?? 0
}
