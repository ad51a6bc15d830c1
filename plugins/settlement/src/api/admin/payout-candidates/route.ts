import { PAYOUT_MINIMUM_MINOR } from "@tawiza/config/settlement"
import type { PayoutCandidateList } from "@tawiza/contract"
import { asChamber } from "@tawiza/http"
import { toJsonMinor } from "@tawiza/money"
import { requestLanguage } from "@tawiza/vendor/api/language"
import { connectionOf } from "@tawiza/vendor/rows"
import { newPayoutObstacle, payable } from "../../../domain/payout-candidate"
import { candidates } from "../../../store/payout-candidates"
import { vendorNames } from "../../../store/vendor-names"

/** Who would be paid now and what, and of whom nothing can be paid: why. Vendors with neither money nor debt are left out. */
export const GET = asChamber<PayoutCandidateList>("money.read", async (req, res) => {
  const everybody = (await candidates(req.scope, connectionOf(req.scope), null)).filter(
    ({ available_minor, debt_minor }) => available_minor > 0n || debt_minor > 0n,
  )
  const names = await vendorNames(
    req.scope,
    everybody.map(({ vendor_id }) => vendor_id),
    requestLanguage(req),
  )
  const now = new Date()
  res.json({
    candidates: everybody.map((candidate) => ({
      vendor: { id: candidate.vendor_id, name: names.get(candidate.vendor_id) ?? candidate.name },
      available_minor: toJsonMinor(candidate.available_minor),
      debt_minor: toJsonMinor(candidate.debt_minor),
      amount_minor: toJsonMinor(payable(candidate)),
      bank_account: candidate.bank_account && {
        way: candidate.bank_account.stripe ? "stripe" : "bank",
        last4: candidate.bank_account.last4,
        holder: candidate.bank_account.holder,
        usable_from: candidate.bank_account.usable_from?.toISOString() ?? null,
      },
      obstacle: newPayoutObstacle(candidate, now, BigInt(PAYOUT_MINIMUM_MINOR)),
    })),
    currency_code: "mad",
    minimum_minor: PAYOUT_MINIMUM_MINOR,
  })
})
