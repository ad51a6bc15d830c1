import { formatMoney } from "@tawiza/money"
import { escaped, type Payment, type PaymentOrder, totalOf, type WrittenFile } from "../payment-order"

const WORDS = {
  fr: {
    title: "Ordre de virements",
    date: "Fait le",
    execution: "À exécuter le",
    payer: "Donneur d'ordre",
    account: "Compte à débiter (RIB)",
    columns: ["N°", "Référence", "Bénéficiaire", "RIB", "Montant"],
    total: "Total",
    count: "Nombre de virements",
    ask: "Veuillez exécuter, par le débit du compte ci-dessus, les virements suivants.",
    first: "Proposé par (nom, signature)",
    second: "Approuvé par (nom, signature, cachet)",
  },
  ar: {
    title: "أمر بتحويلات بنكية",
    date: "حرر في",
    execution: "للتنفيذ في",
    payer: "الآمر بالتحويل",
    account: "الحساب المدين (رقم التعريف البنكي)",
    columns: ["الرقم", "المرجع", "المستفيد", "رقم التعريف البنكي", "المبلغ"],
    total: "المجموع",
    count: "عدد التحويلات",
    ask: "المرجو تنفيذ التحويلات التالية خصما من الحساب المذكور أعلاه.",
    first: "اقترحه (الاسم والتوقيع)",
    second: "وافق عليه (الاسم والتوقيع والختم)",
  },
} as const

const STYLE = `
@page { size: A4; margin: 16mm }
body { font: 11pt/1.5 "Readex Pro", "Noto Naskh Arabic", system-ui, sans-serif; color: #161c33; margin: 0 }
h1 { font-size: 18pt; margin: 0 0 4mm }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 1mm 6mm; margin: 0 0 6mm }
dt { color: #4a5268 } dd { margin: 0 }
table { inline-size: 100%; border-collapse: collapse }
thead { display: table-header-group } tr { break-inside: avoid }
th, td { border-block-end: 1px solid #7d8794; padding: 1.5mm 2mm; text-align: start; vertical-align: top }
.amount { text-align: end; white-space: nowrap } bdi { white-space: nowrap; font-variant-numeric: tabular-nums }
tfoot td { border: 0; font-weight: 600 }
.signatures { display: grid; grid-template-columns: 1fr 1fr; gap: 10mm; margin-block-start: 10mm; break-inside: avoid }
.signatures p { border-block-start: 1px solid #161c33; padding-block-start: 2mm; margin-block-start: 22mm }`

/** The order on paper, for a bank that takes no file: whole numbers, the total, and room for both signatures. */
export function writePrintedOrder(order: PaymentOrder, language: keyof typeof WORDS): WrittenFile {
  const words = WORDS[language]
  const amount = (minor: bigint) => `<td class="amount"><bdi>${formatMoney(minor, language, order.currency)}</bdi></td>`
  const row = (payment: Payment, index: number) =>
    `<tr><td>${index + 1}</td><td><bdi>${payment.end_to_end_id}</bdi></td><td><bdi>${escaped(payment.name)}</bdi></td>` +
    `<td><bdi dir="ltr">${groups(payment.rib)}</bdi></td>${amount(payment.amount_minor)}</tr>`
  const facts = [
    [words.payer, escaped(order.payer.name)],
    [words.account, groups(order.payer.rib)],
    [words.date, day(order.made_at.toISOString().slice(0, 10))],
    [words.execution, day(order.execution_day)],
    [words.count, String(order.payments.length)],
  ]
  const text = `<!doctype html>
<html lang="${language}" dir="${language === "ar" ? "rtl" : "ltr"}">
<head><meta charset="utf-8"><title>${words.title} ${order.number}</title><style>${STYLE}</style></head>
<body>
<h1>${words.title} <bdi>${order.number}</bdi></h1>
<dl>${facts.map(([name, value]) => `<dt>${name}</dt><dd><bdi dir="ltr">${value}</bdi></dd>`).join("")}</dl>
<p>${words.ask}</p>
<table><thead><tr>${words.columns.map((name, index) => `<th scope="col"${index === 4 ? ' class="amount"' : ""}>${name}</th>`).join("")}</tr></thead>
<tbody>
${order.payments.map(row).join("\n")}
</tbody>
<tfoot><tr><td colspan="4">${words.total}</td>${amount(totalOf(order))}</tr></tfoot></table>
<div class="signatures"><p>${words.first}</p><p>${words.second}</p></div>
</body></html>
`
  return { name: `${order.number}-${language}.html`, type: "text/html; charset=utf-8", text }
}

/** As the bank prints it: bank, locality, account, key. */
const groups = (rib: string) => `${rib.slice(0, 3)} ${rib.slice(3, 6)} ${rib.slice(6, 22)} ${rib.slice(22)}`

const day = (iso: string) => iso.split("-").reverse().join("/")
