import { z } from "@medusajs/framework/zod"
import { PAYOUT_MINIMUM_MINOR } from "@tawiza/config/settlement"
import type { VendorPayout, VendorPayoutList } from "@tawiza/contract"
import { page, parse } from "@tawiza/http"
import { asMember } from "@tawiza/vendor/api/as-member"
import { connectionOf, rows } from "@tawiza/vendor/rows"
import { newPayoutObstacle } from "../../../domain/payout-candidate"
import { wayOf } from "../../../store/bank-accounts"
import { candidates } from "../../../store/payout-candidates"

const parameters = z.object(page(20, 100))

type Row = Omit<VendorPayout, "way" | "amount_minor" | "reserved_at" | "ended_at"> & {
  stripe_account: string | null
  amount_minor: string
  reserved_at: Date
  ended_at: Date | null
  count: number
}

/** What was paid out to the vendor, and why nothing is at the moment. */
export const GET = asMember<VendorPayoutList>("money.read", async (req, res, { vendor }) => {
  const { limit, offset } = parse(parameters, req.query)
  const sql = connectionOf(req.scope)
  const [found, [candidate]] = await Promise.all([
    rows<Row>(
      sql,
      `select p.id, p.end_to_end_id, p.amount_minor::text, p.status, a.last4, a.stripe_account, r.at as reserved_at, e.at as ended_at, count(*) over ()::int as count
      from payout p join vendor_bank_account a on a.id = p.bank_account_id
      join payout_move r on r.payout_id = p.id and r."to" = 'reserved'
      left join lateral (
        select max(m.at) as at from payout_move m where m.payout_id = p.id and m."to" in ('paid', 'rejected', 'returned', 'cancelled')
      ) e on true
      where p.vendor_id = ? order by r.id desc limit ? offset ?`,
      [vendor.id, limit, offset],
    ),
    candidates(req.scope, sql, [vendor.id]),
  ])
  const obstacle = candidate ? newPayoutObstacle(candidate, new Date(), BigInt(PAYOUT_MINIMUM_MINOR)) : null
  res.json({
    payouts: found.map(({ id, end_to_end_id, amount_minor, status, stripe_account, last4, reserved_at, ended_at }) => ({
      id,
      end_to_end_id,
      amount_minor: Number(amount_minor),
      status,
      way: wayOf(stripe_account),
      last4,
      reserved_at: reserved_at.toISOString(),
      ended_at: ended_at?.toISOString() ?? null,
    })),
    count: found[0]?.count ?? 0,
    currency_code: "mad",
    obstacle,
    until: obstacle === "bank_account_cooling" ? (candidate?.bank_account?.usable_from?.toISOString() ?? null) : null,
    minimum_minor: PAYOUT_MINIMUM_MINOR,
  })
})
