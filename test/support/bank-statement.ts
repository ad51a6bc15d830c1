import { PAYER } from "@tawiza/config/settlement"

/** A movement on the chamber's account, as its bank would tell it. Below zero it went out. */
export interface Movement {
  minor: number
  reference: string
  end_to_end_id?: string
  /** The other account. */
  rib?: string
  text?: string
  returned?: boolean
}

/** A camt.053.001.08 file of one day. */
export function camt053(day: string, movements: readonly Movement[]): string {
  const entries = movements.map(({ minor, reference, end_to_end_id = "NOTPROVIDED", rib, text = "", returned = false }) => {
    const out = minor < 0
    const party = out ? "Cdtr" : "Dbtr"
    const parties = rib ? `<RltdPties><${party}Acct><Id><Othr><Id>${rib}</Id></Othr></Id></${party}Acct></RltdPties>` : ""
    return `<Ntry><Amt Ccy="MAD">${(Math.abs(minor) / 100).toFixed(2)}</Amt><CdtDbtInd>${out ? "DBIT" : "CRDT"}</CdtDbtInd>
<Sts><Cd>BOOK</Cd></Sts><BookgDt><Dt>${day}</Dt></BookgDt><NtryDtls><TxDtls>
<Refs><AcctSvcrRef>${reference}</AcctSvcrRef><EndToEndId>${end_to_end_id}</EndToEndId></Refs>${parties}
<RmtInf><Ustrd>${text}</Ustrd></RmtInf>${returned ? "<RtrInf><Rsn><Cd>AC04</Cd></Rsn></RtrInf>" : ""}</TxDtls></NtryDtls></Ntry>`
  })
  return `<?xml version="1.0" encoding="UTF-8"?>
<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"><BkToCstmrStmt><Stmt><Id>${day}</Id>
<Acct><Id><Othr><Id>${PAYER.rib}</Id></Othr></Id></Acct>${entries.join("\n")}</Stmt></BkToCstmrStmt></Document>`
}
