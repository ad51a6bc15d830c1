import { formatMoney } from "@tawiza/money"
import { useLanguage } from "../context.js"
import { ryalText } from "../words.js"

/** An amount in dirhams, and in ryal beneath or beside it: many count in ryal. */
export function Money({ amount_minor, currency_code }: { amount_minor: number; currency_code: string }) {
  const { language, m } = useLanguage()
  const ryal = currency_code === "mad" ? ryalText(amount_minor, m) : null
  return (
    <>
      <bdi class="amount">{formatMoney(amount_minor, language, currency_code)}</bdi>
      {ryal && (
        <span class="mute ryal">
          (<bdi>{ryal}</bdi>)
        </span>
      )}
    </>
  )
}
