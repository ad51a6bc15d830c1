import { moroccanPhone } from "@tawiza/contract"
import { compactNumber } from "@tawiza/vendor/domain/bank-number"

/** Whether two people's writing means the same telephone: `06 00 …`, `+212 6 00 …`, `٠٦٠٠…`; of another country's by its digits. */
export function samePhone(a: string, b: string): boolean {
  const [one, other] = [a, b].map(meant)
  return one !== "" && one === other
}

function meant(written: string): string {
  const phone = moroccanPhone(written)
  return phone.ok ? phone.international : compactNumber(written).replace(/\D/g, "").replace(/^00/, "")
}
