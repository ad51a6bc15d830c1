/** Money as data: what the law and the chamber's contracts set. The chamber edits these; shares already frozen keep what held then. */

/** Days in which a customer may return a parcel, counted from its delivery (law 31-08, article 36). */
export const WITHDRAWAL_DAYS = 7

/** Days given on top, for a return that was posted on the last day. */
export const WITHDRAWAL_MARGIN_DAYS = 1

/** Value added tax on the chamber's service, hundredths of a percent (standard rate of the general tax code, article 98). */
export const COMMISSION_TAX_BP = 2000
