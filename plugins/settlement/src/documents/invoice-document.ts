import { CHAMBER } from "@tawiza/config/settlement"
import type { InvoiceKind } from "@tawiza/contract"
import { type Block, isolated, type Line, type PrintedDocument } from "@tawiza/print"
import { byRate, sumLines } from "../domain/invoice"
import type { Invoice } from "../store/invoices"
import { amountText, dayText, frameOf, monthText, type PaperLanguage, rateText } from "./language"
import { partyLines } from "./party"

const WORDS = {
  fr: {
    kind: { sale: "Facture", sale_credit: "Avoir", commission: "Facture de commission", commission_credit: "Avoir sur commission" },
    number: (kind: string, number: string) => `${kind} n° ${number}`,
    issued: (day: string) => `Émise le ${day}`,
    seller: "Vendeur",
    service: "Prestataire",
    buyer: "Client",
    order: (number: string) => `Commande ${number}`,
    parcel: (number: string, day: string) => `Colis ${number}, livré le ${day}`,
    month: (month: string) => `Commissions de ${month}`,
    corrects: (number: string) => `Corrige la facture ${number}`,
    reason: (reason: string) => `Motif : ${reason}`,
    what: "Désignation",
    quantity: "Quantité",
    rate: "TVA",
    net: "Hors taxe",
    tax: "Taxe",
    total: "Toutes taxes comprises",
    sum: "Total",
    byRate: "Taxe sur la valeur ajoutée",
    exempted: "Exonéré",
    exempt: "Exonéré de la taxe sur la valeur ajoutée, article 91 du Code général des impôts.",
    paid: {
      cash: "Payée en espèces à la remise du colis.",
      cash_and_credit: "Payée avec un avoir, et en espèces à la remise du colis.",
      before: "Payée à la commande.",
    },
    kept: "Retenue sur les sommes encaissées pour votre compte.",
    currency: "Montants en dirhams (MAD).",
    footer: (seller: string) => `Établi au nom de ${seller} par la place de marché de la ${CHAMBER.name.fr}.`,
  },
  ar: {
    kind: { sale: "فاتورة", sale_credit: "إشعار دائن", commission: "فاتورة عمولة", commission_credit: "إشعار دائن عن عمولة" },
    number: (kind: string, number: string) => `${kind} رقم ${number}`,
    issued: (day: string) => `حررت بتاريخ ${day}`,
    seller: "البائع",
    service: "مقدم الخدمة",
    buyer: "الزبون",
    order: (number: string) => `الطلبية ${number}`,
    parcel: (number: string, day: string) => `الطرد ${number}، تم تسليمه يوم ${day}`,
    month: (month: string) => `عمولات شهر ${month}`,
    corrects: (number: string) => `يصحح الفاتورة ${number}`,
    reason: (reason: string) => `السبب: ${reason}`,
    what: "البيان",
    quantity: "الكمية",
    rate: "نسبة الضريبة",
    net: "دون احتساب الضريبة",
    tax: "الضريبة",
    total: "مع احتساب الضريبة",
    sum: "المجموع",
    byRate: "الضريبة على القيمة المضافة",
    exempted: "معفى",
    exempt: "معفى من الضريبة على القيمة المضافة، المادة 91 من المدونة العامة للضرائب.",
    paid: { cash: "أديت نقدا عند تسليم الطرد.", cash_and_credit: "أديت برصيد، ونقدا عند تسليم الطرد.", before: "أديت عند الطلب." },
    kept: "اقتطعت من المبالغ المقبوضة لحسابكم.",
    currency: "المبالغ بالدرهم المغربي (MAD).",
    footer: (seller: string) => `وثيقة حررت باسم ${seller} من طرف سوق ${CHAMBER.name.ar}.`,
  },
} as const

const isOfChamber = (kind: InvoiceKind) => kind === "commission" || kind === "commission_credit"

/** An invoice or a credit note on paper, from what was frozen when it was issued. */
export function invoiceDocument(invoice: Invoice, language: PaperLanguage): PrintedDocument {
  const words = WORDS[language]
  const { kind, issued_at, content } = invoice
  const number = isolated(invoice.number)
  const title = words.number(words.kind[kind], number)
  const seller = content.seller.name[language] ?? content.seller.name.fr
  const exempt = content.lines.some(({ rate_bp }) => rate_bp === 0)
  const remarks = [
    ...(exempt ? [words.exempt] : []),
    ...(content.corrects_number === null ? [content.paid === null ? words.kept : words.paid[content.paid]] : []),
    words.currency,
  ]
  return {
    ...frameOf(language),
    title,
    author: seller,
    createdAt: issued_at,
    footer: words.footer(isolated(seller)),
    blocks: [
      { kind: "title", text: title, under: words.issued(dayText(issued_at, language)) },
      {
        kind: "columns",
        columns: [
          [{ text: isOfChamber(kind) ? words.service : words.seller, quiet: true }, ...partyLines(content.seller, language)],
          [{ text: words.buyer, quiet: true }, ...partyLines(content.buyer, language)],
        ],
      },
      { kind: "columns", columns: [about(invoice, language)] },
      linesTable(invoice, language),
      ...(exempt && content.lines.every(({ rate_bp }) => rate_bp === 0) ? [] : taxTable(invoice, language)),
      ...remarks.map((text): Block => ({ kind: "text", text, quiet: true })),
    ],
  }
}

function about({ month, content }: Invoice, language: PaperLanguage): Line[] {
  const words = WORDS[language]
  const { order_number, parcel_number, delivered_on, corrects_number, reason } = content
  const day = delivered_on && dayText(new Date(`${delivered_on}T12:00:00Z`), language)
  return [
    ...(order_number === null ? [] : [words.order(isolated(String(order_number)))]),
    ...(parcel_number && day ? [words.parcel(isolated(parcel_number), day)] : []),
    ...(month ? [words.month(monthText(month, language))] : []),
    ...(corrects_number ? [words.corrects(isolated(corrects_number))] : []),
    ...(reason ? [words.reason(isolated(reason))] : []),
  ].map((text) => ({ text }))
}

function linesTable({ content }: Invoice, language: PaperLanguage): Block {
  const words = WORDS[language]
  const { net_minor, tax_minor, total_minor } = sumLines(content.lines)
  return {
    kind: "table",
    columns: [
      { title: words.what, share: 4 },
      { title: words.quantity, share: 1.2, numeric: true },
      { title: words.rate, share: 1.2, numeric: true },
      { title: words.net, share: 1.8, numeric: true },
      { title: words.tax, share: 1.6, numeric: true },
      { title: words.total, share: 2, numeric: true },
    ],
    rows: content.lines.map((line) => [
      isolated(line.title[language] ?? line.title.fr),
      isolated(String(line.quantity)),
      line.rate_bp === 0 ? words.exempted : rateText(line.rate_bp),
      amountText(line.net_minor),
      amountText(line.tax_minor),
      amountText(line.total_minor),
    ]),
    sums: [[words.sum, "", "", amountText(net_minor), amountText(tax_minor), amountText(total_minor)]],
  }
}

function taxTable({ content }: Invoice, language: PaperLanguage): Block[] {
  const words = WORDS[language]
  return [
    { kind: "heading", text: words.byRate },
    {
      kind: "table",
      columns: [
        { title: words.rate, share: 1 },
        { title: words.net, share: 1, numeric: true },
        { title: words.tax, share: 1, numeric: true },
        { title: words.total, share: 1, numeric: true },
      ],
      rows: byRate(content.lines).map(({ rate_bp, net_minor, tax_minor, total_minor }) => [
        rate_bp === 0 ? words.exempted : rateText(rate_bp),
        amountText(net_minor),
        amountText(tax_minor),
        amountText(total_minor),
      ]),
    },
  ]
}
