import type { EarningQuote } from "@tawiza/contract"
import { formatMoney } from "@tawiza/money"
import { useEffect, useState } from "preact/hooks"
import { useLanguage, useParts } from "../../context.js"
import { api } from "../../paths.js"

/** How long somebody must have stopped typing. */
const PAUSE_MS = 400

/** What the organisation will receive for a piece at the price that is being typed. Without an answer nothing is shown: it is only told. */
export function InYourHand({ price_minor, craft }: { price_minor: number | null; craft: string | null }) {
  const { language, m } = useLanguage()
  const { ask } = useParts()
  const [quote, setQuote] = useState<EarningQuote | null>(null)
  useEffect(() => {
    if (!price_minor) return setQuote(null)
    let over = false
    const timer = setTimeout(async () => {
      const answer = await ask<EarningQuote>(api.quote(price_minor, craft)).catch(() => null)
      if (!over) setQuote(answer)
    }, PAUSE_MS)
    return () => {
      over = true
      clearTimeout(timer)
    }
  }, [price_minor, craft, ask])
  return (
    <p role="status" aria-live="polite">
      {quote && quote.price_minor === price_minor && (
        <span class="hand">
          <span class="grow">{m.money.in_your_hand}</span>
          <b>
            <bdi>{formatMoney(quote.vendor_minor, language, quote.currency_code)}</bdi>
          </b>
        </span>
      )}
    </p>
  )
}
