import { CHAMBER } from "@tawiza/config/settlement"
import type { InvoiceParty, VendorAmounts, VendorStatement } from "@tawiza/contract"
import { type Block, isolated, type PrintedDocument } from "@tawiza/print"
import { amountText, dayText, frameOf, momentText, monthText, type PaperLanguage, shortDay } from "./language"
import { partyLines } from "./party"

const WORDS = {
  fr: {
    title: (month: string) => `Relevé de ${month}`,
    over: (from: string, to: string) => `Du ${from} au ${to}, en dirhams`,
    running: (from: string, to: string) => `Du ${from} au ${to}, mois en cours, en dirhams`,
    balances: "Soldes",
    balance: "",
    opening: "Au début",
    change: "Mouvements",
    closing: "À la fin",
    held: "Retenu",
    available: "Disponible",
    in_transit: "En cours de virement",
    debt: "Dû à la Chambre",
    orders: "Par commande",
    parcel: "Colis",
    order: "Commande",
    total: "Payé par le client",
    promotion: "Remise prise en charge",
    commission: "Commission",
    tax: "TVA sur commission",
    share: "Votre part",
    delivered: "Livrés ce mois",
    movements: "Mouvements",
    day: "Jour",
    what: "Quoi",
    none: "Aucun mouvement ce mois.",
    footer: "Un montant retenu devient disponible quand le délai de retour du client est passé et que les espèces sont arrivées en banque.",
  },
  ar: {
    title: (month: string) => `كشف حساب شهر ${month}`,
    over: (from: string, to: string) => `من ${from} إلى ${to}، بالدرهم`,
    running: (from: string, to: string) => `من ${from} إلى ${to}، الشهر الجاري، بالدرهم`,
    balances: "الأرصدة",
    balance: "",
    opening: "في البداية",
    change: "الحركات",
    closing: "في النهاية",
    held: "محتفظ به",
    available: "متاح",
    in_transit: "في طور التحويل",
    debt: "مستحق للغرفة",
    orders: "حسب الطلبية",
    parcel: "الطرد",
    order: "الطلبية",
    total: "ما أداه الزبون",
    promotion: "تخفيض تتحمله الغرفة",
    commission: "العمولة",
    tax: "الضريبة على العمولة",
    share: "نصيبكم",
    delivered: "تم تسليمها هذا الشهر",
    movements: "الحركات",
    day: "اليوم",
    what: "البيان",
    none: "لا توجد أي حركة هذا الشهر.",
    footer: "يصبح المبلغ المحتفظ به متاحا بعد انقضاء أجل الإرجاع ووصول النقود إلى البنك.",
  },
} as const

/** A vendor's month on paper. */
export function statementDocument(statement: VendorStatement, vendor: InvoiceParty, language: PaperLanguage): PrintedDocument {
  const words = WORDS[language]
  const { from, until, over, opening, closing, lines, orders } = statement
  const title = words.title(monthText(statement.month, language))
  const first = dayText(new Date(from), language)
  const last = over ? dayText(new Date(Date.parse(until) - 1), language) : momentText(new Date(until), language)
  return {
    ...frameOf(language),
    title: `${title}, ${vendor.name[language] ?? vendor.name.fr}`,
    author: CHAMBER.name[language],
    createdAt: new Date(until),
    footer: `${CHAMBER.name[language]}. ${words.footer}`,
    blocks: [
      { kind: "title", text: title, under: over ? words.over(first, last) : words.running(first, last) },
      { kind: "columns", columns: [partyLines(vendor, language)] },
      { kind: "heading", text: words.balances },
      balances(opening, closing, language),
      ...(lines.length ? [] : [{ kind: "text", text: words.none } as const]),
      ...(orders.length ? [{ kind: "heading", text: words.orders } as const, ordersTable(statement, language)] : []),
      ...(lines.length ? [{ kind: "heading", text: words.movements } as const, movementsTable(statement, language)] : []),
    ],
  }
}

const AMOUNTS = ["held_minor", "available_minor", "in_transit_minor", "debt_minor"] as const

const cells = (amounts: VendorAmounts) => AMOUNTS.map((name) => amountText(amounts[name]))

const amountColumns = (language: PaperLanguage) =>
  (["held", "available", "in_transit", "debt"] as const).map((name) => ({ title: WORDS[language][name], share: 2, numeric: true }))

function balances(opening: VendorAmounts, closing: VendorAmounts, language: PaperLanguage): Block {
  const words = WORDS[language]
  const change = Object.fromEntries(AMOUNTS.map((name) => [name, closing[name] - opening[name]])) as unknown as VendorAmounts
  return {
    kind: "table",
    columns: [{ title: words.balance, share: 2 }, ...amountColumns(language)],
    rows: [
      [words.opening, ...cells(opening)],
      [words.change, ...cells(change)],
    ],
    sums: [[words.closing, ...cells(closing)]],
  }
}

function ordersTable({ orders, totals }: VendorStatement, language: PaperLanguage): Block {
  const words = WORDS[language]
  const shares = ["total_minor", "promotion_minor", "commission_minor", "tax_minor", "vendor_minor"] as const
  const titles = ["total", "promotion", "commission", "tax", "share"] as const
  return {
    kind: "table",
    columns: [
      { title: words.parcel, share: 1.4 },
      { title: words.order, share: 1.4 },
      ...titles.map((name) => ({ title: words[name], share: 2, numeric: true })),
    ],
    rows: orders.flatMap(({ parcel, share }) =>
      share ? [[isolated(parcel.number), isolated(String(parcel.order_number)), ...shares.map((name) => amountText(share[name]))]] : [],
    ),
    sums: [[words.delivered, "", ...shares.map((name) => amountText(totals[name]))]],
  }
}

function movementsTable({ lines, opening, closing }: VendorStatement, language: PaperLanguage): Block {
  const words = WORDS[language]
  return {
    kind: "table",
    columns: [
      { title: words.day, share: 1 },
      { title: words.what, share: 3.6 },
      { title: words.parcel, share: 1.4 },
      ...amountColumns(language),
    ],
    rows: [
      ["", words.opening, "", ...cells(opening)],
      ...lines.map(({ happened_at, title, parcel, change }) => [
        isolated(shortDay(new Date(happened_at))),
        title,
        parcel ? isolated(parcel.number) : "",
        ...cells(change),
      ]),
    ],
    sums: [["", words.closing, "", ...cells(closing)]],
  }
}
