import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { CARRIERS } from "@tawiza/config/delivery"
import type { BankLineAnswer, BankLineView, BankMovementView, Language } from "@tawiza/contract"
import { Refusal } from "@tawiza/http"
import { toJsonMinor } from "@tawiza/money"
import { requestLanguage } from "@tawiza/vendor/api/language"
import { daysBetween, moroccanDay } from "@tawiza/vendor/domain/day"
import { connectionOf } from "@tawiza/vendor/rows"
import type { BankMovement } from "../../../domain/match-movement"
import { type BankLine, findLines } from "../../../store/bank-lines"
import { openMovements } from "../../../store/bank-movements"
import { findPayouts } from "../../../store/payouts"
import { vendorNames } from "../../../store/vendor-names"

const DAY_MS = 86_400_000

export function lineView(line: BankLine, now = new Date()): BankLineView {
  const { is_return: _, suspended_at, amount_minor, ...rest } = line
  const waits = line.status === "suspense" && suspended_at
  return {
    ...rest,
    amount_minor: toJsonMinor(amount_minor),
    age_days: waits ? Math.floor((now.getTime() - suspended_at.getTime()) / DAY_MS) : null,
  }
}

export function movementView({ names: _, amount_minor, carrier, ...movement }: BankMovement, language: Language): BankMovementView {
  const now = new Date()
  const known = CARRIERS.find(({ code }) => code === carrier)
  return {
    ...movement,
    carrier: known?.name[language] ?? carrier,
    amount_minor: toJsonMinor(amount_minor),
    age_days: Math.max(0, daysBetween(movement.on, moroccanDay(now))),
  }
}

/** Payouts shown as possible at most. */
const MOST = 20

/** Sends a line with the payouts that a person may say it is. @throws Refusal `not_found` */
export async function answerLine(req: AuthenticatedMedusaRequest, res: MedusaResponse<BankLineAnswer>): Promise<void> {
  const id = req.params.id as string
  const sql = connectionOf(req.scope)
  const [line] = /^\d{1,18}$/.test(id) ? await findLines(sql, "l.id = ?::bigint", [id], "l.id") : []
  if (!line) throw new Refusal("not_found", { id })
  const language = requestLanguage(req)
  const outgoing = line.amount_minor < 0n
  const possible = await findPayouts(
    sql,
    outgoing ? "p.status in ('submitted', 'unknown', 'rejected') and p.amount_minor = ?" : "p.status = 'paid' and p.amount_minor >= ?",
    [String(outgoing ? -line.amount_minor : line.amount_minor)],
    outgoing ? "p.id desc" : "p.amount_minor, p.id desc",
  )
  const payouts = line.status === "suspense" ? possible.slice(0, MOST) : []
  const names = await vendorNames(
    req.scope,
    payouts.map(({ vendor_id }) => vendor_id),
    language,
  )
  res.json({
    line: lineView(line),
    movements:
      line.status === "suspense" ? (await openMovements(sql, line.amount_minor)).map((movement) => movementView(movement, language)) : [],
    payouts: payouts
      .toSorted((a, b) => Number(b.end_to_end_id === line.end_to_end_id) - Number(a.end_to_end_id === line.end_to_end_id))
      .map(({ id, end_to_end_id, vendor_id, amount_minor, last4 }) => ({
        id,
        end_to_end_id,
        vendor: { id: vendor_id, name: names.get(vendor_id) ?? "" },
        amount_minor: toJsonMinor(amount_minor),
        last4,
      })),
  })
}
