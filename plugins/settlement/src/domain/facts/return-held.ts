import type { NewJournal } from "@tawiza/ledger"
import { journalFor, type ParcelFact } from "../fact"

/** The customer asked to give pieces back: what is held of the parcel stays held. Moves nothing. */
export interface ReturnAsked extends ParcelFact {
  kind: "return_asked"
  return_id: string
}

/** That return has ended, whatever its end: it holds nothing any more. */
export interface ReturnClosed extends ParcelFact {
  kind: "return_closed"
  return_id: string
}

export const returnJournal = (fact: ReturnAsked | ReturnClosed): NewJournal => journalFor(fact, [])
