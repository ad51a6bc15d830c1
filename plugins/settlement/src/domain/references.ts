import type { Language, LedgerSourcePage } from "@tawiza/contract"

/** What a journal of ours may refer to. */
export type ReferenceType = "order" | "consignment" | "payout" | "bank_line" | "remittance_line"

export const REFERENCE_NAMES: Record<ReferenceType, Record<Language, string>> = {
  order: { fr: "Commande", ar: "الطلب", en: "Order" },
  consignment: { fr: "Colis", ar: "الطرد", en: "Consignment" },
  payout: { fr: "Versement", ar: "الدفعة", en: "Payout" },
  bank_line: { fr: "Ligne de relevé bancaire", ar: "سطر من كشف بنكي", en: "Line of a bank statement" },
  remittance_line: { fr: "Ligne de remise d'un transporteur", ar: "سطر من ملف ناقل", en: "Line of a carrier's file" },
}

/** The pages of the admin that show them: a payout is shown in its batch, a line of a carrier's file in the file. */
const PAGES = {
  order: { name: REFERENCE_NAMES.order, path: (id: string) => `/orders/${id}` },
  consignment: { name: REFERENCE_NAMES.consignment, path: (number: string) => `/consignments?q=${number}` },
  payout_batch: {
    name: { fr: "Lot de versements", ar: "مجموعة الدفعات", en: "Payout batch" },
    path: (id: string) => `/payout-batches/${id}`,
  },
  bank_line: { name: REFERENCE_NAMES.bank_line, path: (id: string) => `/bank-lines/${id}` },
  remittance: {
    name: { fr: "Remise du transporteur", ar: "ملف الناقل", en: "Carrier's remittance" },
    path: (id: string) => `/cash/files/${id}`,
  },
} satisfies Record<string, { name: Record<Language, string>; path: (key: string) => string }>

/** `key` is what the page goes by: the number of a consignment, the id of everything else. */
export function sourcePage(type: keyof typeof PAGES, key: string, label: string): LedgerSourcePage {
  return { type, name: PAGES[type].name, label, path: PAGES[type].path(encodeURIComponent(key)) }
}
