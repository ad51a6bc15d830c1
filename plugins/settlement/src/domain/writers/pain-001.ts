import { decimalOf } from "@tawiza/money"
import { escaped, type Payment, type PaymentOrder, purposeOf, totalOf, type WrittenFile } from "../payment-order"

const NAMESPACE = "urn:iso:std:iso:20022:tech:xsd:pain.001.001.09"

/**
 * ISO 20022 customer credit transfer, version 9, for transfers inside Morocco: accounts by their RIB (`Othr/Id`), banks by the first three
 * digits of it, no service level of SEPA. Each transfer is booked by itself (`BtchBookg` false), so that the statement shows it by its
 * own reference. Elements stand in the order of the schema, which a schema checks.
 */
export function writePain001(order: PaymentOrder): WrittenFile {
  const sums = `<NbOfTxs>${order.payments.length}</NbOfTxs><CtrlSum>${decimalOf(totalOf(order))}</CtrlSum>`
  const text = [
    `<?xml version="1.0" encoding="UTF-8"?>`,
    `<Document xmlns="${NAMESPACE}"><CstmrCdtTrfInitn>`,
    `<GrpHdr><MsgId>${order.number}</MsgId><CreDtTm>${order.made_at.toISOString().slice(0, 19)}Z</CreDtTm>${sums}${initiator(order)}</GrpHdr>`,
    `<PmtInf><PmtInfId>${order.number}</PmtInfId><PmtMtd>TRF</PmtMtd><BtchBookg>false</BtchBookg>${sums}`,
    `<ReqdExctnDt><Dt>${order.execution_day}</Dt></ReqdExctnDt>`,
    `<Dbtr><Nm>${nameOf(order.payer.name)}</Nm></Dbtr>${account("DbtrAcct", order.payer.rib, order.currency)}${agent("DbtrAgt", order.payer.rib)}`,
    `<ChrgBr>SHAR</ChrgBr>`,
    ...order.payments.map((payment) => transfer(payment, order.currency)),
    `</PmtInf></CstmrCdtTrfInitn></Document>`,
  ]
  return { name: `${order.number}.xml`, type: "application/xml; charset=utf-8", text: `${text.join("\n")}\n` }
}

const initiator = ({ payer }: PaymentOrder) => `<InitgPty><Nm>${nameOf(payer.name)}</Nm></InitgPty>`

const transfer = (payment: Payment, currency: string) =>
  [
    `<CdtTrfTxInf><PmtId><EndToEndId>${payment.end_to_end_id}</EndToEndId></PmtId>`,
    `<Amt><InstdAmt Ccy="${currency}">${decimalOf(payment.amount_minor)}</InstdAmt></Amt>`,
    agent("CdtrAgt", payment.rib),
    `<Cdtr><Nm>${nameOf(payment.name)}</Nm></Cdtr>${account("CdtrAcct", payment.rib, currency)}`,
    `<RmtInf><Ustrd>${escaped(purposeOf(payment))}</Ustrd></RmtInf></CdtTrfTxInf>`,
  ].join("")

const account = (element: string, rib: string, currency: string) =>
  `<${element}><Id><Othr><Id>${rib}</Id></Othr></Id><Ccy>${currency}</Ccy></${element}>`

const agent = (element: string, rib: string) => `<${element}><FinInstnId><Othr><Id>${rib.slice(0, 3)}</Id></Othr></FinInstnId></${element}>`

/** At most 70 characters in every profile we know, though the schema allows 140. */
const nameOf = (name: string) => escaped(name.slice(0, 70))
