/** Money as data: what the law and the chamber's contracts set. The chamber edits these; shares already frozen keep what held then. */

/** Days in which a customer may return a parcel, counted from its delivery (law 31-08, article 36). */
export const WITHDRAWAL_DAYS = 7

/** Days given on top, for a return that was posted on the last day. */
export const WITHDRAWAL_MARGIN_DAYS = 1

/** Value added tax on the chamber's service, hundredths of a percent (standard rate of the general tax code, article 98). */
export const COMMISSION_TAX_BP = 2000

/** Value added tax that a vendor's prices may have in them, hundredths of a percent; 0: exempt (articles 91, 98 and 99 of the code). */
export const PRODUCT_TAX_RATES_BP = [0, 1000, 2000] as const

/** The chamber on its papers. The numbers are invented, in the range of the demo's: the chamber puts its own here. */
export const CHAMBER = {
  name: { fr: "Chambre d'Artisanat de la région de Fès-Meknès", ar: "غرفة الصناعة التقليدية لجهة فاس-مكناس" },
  address: { fr: "Fès", ar: "فاس" },
  ice: "999099001000104",
  tax_id: "99900001",
  trade_register: null,
  business_tax: null,
} as const
