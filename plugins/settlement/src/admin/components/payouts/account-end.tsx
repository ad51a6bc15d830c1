import type { PayoutWay } from "@tawiza/contract"
import { useWords } from "../../lib/words"

/** Where a payout goes, as much of it as is shown to anybody. */
export function AccountEnd({ way, last4 }: { way: PayoutWay; last4: string }) {
  const { say } = useWords()
  return <bdi dir="ltr">{say(way === "stripe" ? "payouts.ends_stripe" : "payouts.ends", { last4 })}</bdi>
}
