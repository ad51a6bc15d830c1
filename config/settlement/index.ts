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

/** How the file is read in which a carrier says what cash it paid in. Heads are compared without case, accents and blanks around them. */
export interface RemittanceColumns {
  /** A parcel's own number or the carrier's tracking number. */
  parcel: readonly string[]
  amount: readonly string[]
  /** Kept by the carrier from that amount. */
  fee: readonly string[]
  paid_on: readonly string[]
  /** What the carrier keeps for bringing a refused parcel back. */
  return_cost: readonly string[]
  /** `collected`: the amount is what was taken at the door, the fee still in it. `paid_in`: the fee is taken off already. */
  amount_is: "collected" | "paid_in"
}

/** By carrier (config/delivery). */
export const REMITTANCE_COLUMNS: Readonly<Record<string, RemittanceColumns>> = {
  barid: {
    parcel: ["numéro d'envoi", "n° envoi", "code à barres", "رقم الإرسالية", "tracking number"],
    amount: ["montant crbt", "montant encaissé", "مبلغ التحصيل", "amount"],
    fee: ["commission crbt", "frais", "العمولة", "fee"],
    paid_on: ["date de versement", "date", "تاريخ الأداء", "paid on"],
    return_cost: ["frais de retour", "مصاريف الإرجاع", "return cost"],
    amount_is: "collected",
  },
  courier: {
    parcel: ["colis", "référence", "الطرد", "parcel"],
    amount: ["net versé", "montant versé", "المبلغ الصافي", "amount"],
    fee: ["frais", "العمولة", "fee"],
    paid_on: ["date", "التاريخ", "paid on"],
    return_cost: ["retour", "الإرجاع", "return cost"],
    amount_is: "paid_in",
  },
}

/**
 * Who bears a carrier's way back with a refused parcel: the first rule that applies. `shipped_late`: the parcel left after the day that
 * was promised. What is decided stays when the rules change.
 */
export const RETURN_FREIGHT_RULES: readonly { when: "shipped_late" | "always"; bearer: "chamber" | "vendor" }[] = [
  { when: "shipped_late", bearer: "vendor" },
  { when: "always", bearer: "chamber" },
]

/** Days from the asking for a return to the last one on which the customer must have its money (law 31-08, article 37). */
export const REFUND_DAYS = 15

/** The least that is paid out to a vendor, minor units: a transfer costs the chamber a fee. */
export const PAYOUT_MINIMUM_MINOR = 100_00

/** Days between the confirmation of another bank account and the first payout to it. */
export const BANK_ACCOUNT_COOLING_DAYS = 7

/** Days after which a payout that no statement shows is unknown; as long a statement may be matched to it by its amount alone. */
export const PAYOUT_SHOWN_WITHIN_DAYS = 5

/** The account that pays, and the name of its holder in Latin letters, as the bank has it. The one here is the demo's. */
export const PAYER = { name: "Chambre d'artisanat de Fès-Meknès", rib: "011270000012345678900126" }

/** A field of a payment order that a column may hold. */
export type PayoutColumn = "end_to_end_id" | "name" | "rib" | "amount" | "currency" | "execution_day" | "purpose" | "payer_rib" | "batch"

/** How the chamber's bank wants a list of transfers: its columns, in order, under the bank's own headings. */
export const PAYOUT_CSV: { delimiter: string; decimal: "." | ","; columns: readonly { heading: string; field: PayoutColumn }[] } = {
  delimiter: ";",
  decimal: ",",
  columns: [
    { heading: "Référence", field: "end_to_end_id" },
    { heading: "RIB donneur d'ordre", field: "payer_rib" },
    { heading: "Bénéficiaire", field: "name" },
    { heading: "RIB bénéficiaire", field: "rib" },
    { heading: "Montant", field: "amount" },
    { heading: "Devise", field: "currency" },
    { heading: "Date d'exécution", field: "execution_day" },
    { heading: "Motif", field: "purpose" },
  ],
}

/** What is read from a bank's CSV statement. An amount stands in one signed column, or in one for each direction. */
export type StatementColumn = "booked_on" | "text" | "reference" | "amount" | "debit" | "credit" | "counterparty" | "counterparty_rib"

/** How the chamber's bank writes its CSV statements: the heading of each column that is read; `day` is how it writes a day. */
export const STATEMENT_CSV: {
  delimiter: string
  decimal: "." | ","
  day: "dd/mm/yyyy" | "yyyy-mm-dd"
  columns: Partial<Record<StatementColumn, string>>
} = {
  delimiter: ";",
  decimal: ",",
  day: "dd/mm/yyyy",
  columns: {
    booked_on: "Date opération",
    text: "Libellé",
    reference: "Référence",
    debit: "Débit",
    credit: "Crédit",
    counterparty: "Contrepartie",
    counterparty_rib: "RIB contrepartie",
  },
}
