import { REMITTANCE_OUTCOMES, type RemittanceOutcome, type RemittanceRow, type RemittanceView } from "@tawiza/contract"
import { toJsonMinor } from "@tawiza/money"
import { bankedPart, decisionsFor } from "../../../domain/remittance/line-facts"
import type { Matched } from "../../../domain/remittance/match-remittance"
import type { RecordedLine, Remittance } from "../../../store/remittances"

export function remittanceView(remittance: Remittance, lines: readonly RecordedLine[]): RemittanceView {
  const { id, carrier, file_name, currency_code, recorded_at, recorded_by, bank } = remittance
  return {
    id,
    carrier,
    file_name,
    recorded_at: new Date(recorded_at).toISOString(),
    recorded_by,
    counts: countsOf(lines),
    open: lines.filter((line) => decisionsFor(line).length > 0).length,
    total_minor: totalOf(lines),
    currency_code,
    bank: bank && { on: bank.on, reference: bank.reference, by: bank.by },
  }
}

/** A line, recorded or only looked at. */
export function lineView(line: Matched | RecordedLine): RemittanceRow {
  const kept = "id" in line ? line : null
  return {
    id: kept?.id ?? null,
    line: line.line,
    parcel: line.parcel,
    remitted_minor: toJsonMinor(line.remitted_minor),
    fee_minor: toJsonMinor(line.fee_minor),
    return_cost_minor: toJsonMinor(line.return_cost_minor),
    paid_on: line.paid_on,
    outcome: line.outcome,
    expected_minor: line.expected_minor === null ? null : toJsonMinor(line.expected_minor),
    consignment: line.of && { id: line.of.consignment_id, number: line.of.number, order_id: line.of.order_id },
    decision: kept?.decision
      ? { decision: kept.decision, by: kept.decided_by ?? "", at: (kept.decided_at ?? kept.paid_at).toISOString(), note: kept.note ?? "" }
      : null,
    decisions: kept ? decisionsFor(kept) : [],
  }
}

export function countsOf(lines: readonly Pick<Matched, "outcome">[]): Record<RemittanceOutcome, number> {
  const count = (outcome: RemittanceOutcome) => lines.filter((line) => line.outcome === outcome).length
  return Object.fromEntries(REMITTANCE_OUTCOMES.map((outcome) => [outcome, count(outcome)])) as Record<RemittanceOutcome, number>
}

/** What the bank should show of them. */
export const totalOf = (lines: readonly (Matched | RecordedLine)[]): number =>
  toJsonMinor(lines.reduce((sum, line) => sum + bankedPart("decision" in line ? line : { ...line, decision: null }), 0n))
