import type { VendorProduct, VendorProductAnswer } from "@tawiza/contract"
import { readDirhams, typedDirhams } from "@tawiza/money"
import { useState } from "preact/hooks"
import type { Asked } from "../../asked.js"
import { useParts, useWords } from "../../context.js"
import { readCount } from "../../domain/measure.js"
import { api, paths } from "../../paths.js"
import { ryalText } from "../../words.js"
import { InYourHand } from "./in-your-hand.js"
import { DestinationNote, FreePrices } from "./section-form.js"

interface PriceStepProps {
  product: VendorProduct
  asked: Asked<VendorProductAnswer>
}

/** Last how much, in dirhams with the ryal beneath, and whether it is there or made when somebody asks. */
export function PriceStep({ product, asked }: PriceStepProps) {
  const m = useWords()
  const { navigation } = useParts()
  const { content } = product
  const [first, ...others] = content.variants
  const [typed, setTyped] = useState(first?.price_minor != null ? typedDirhams(first.price_minor) : "")
  const [made, setMade] = useState(content.made_to_order)
  const [stock, setStock] = useState(String((first?.price_minor == null ? first?.stock || 1 : first.stock) ?? 1))
  const [days, setDays] = useState(String(content.lead_time_days))
  const [capacity, setCapacity] = useState(content.weekly_capacity === null ? "" : String(content.weekly_capacity))
  const [missing, setMissing] = useState(false)
  const price_minor = readDirhams(typed)
  /** Each part has a price and a stock of its own then. */
  const inParts = content.options.length > 0
  const body = {
    ...(!inParts && { variants: [{ values: first?.values ?? [], price_minor, stock: made ? null : (readCount(stock) ?? 0) }, ...others] }),
    made_to_order: made,
    ...(made && { lead_time_days: readCount(days) ?? content.lead_time_days, weekly_capacity: readCount(capacity) || null }),
  }

  const submit = async (event: SubmitEvent) => {
    event.preventDefault()
    const lacks = !inParts && !price_minor
    setMissing(lacks)
    if (lacks) return
    const saved = await asked.send<VendorProductAnswer>(api.product(product.id), { body }, (answer) => answer)
    if (saved) navigation.go(paths.product(product.id))
  }
  const number = (label: string, value: string, write: (text: string) => void) => (
    <label class="field">
      <span>{label}</span>
      <input class="code" inputMode="numeric" value={value} onInput={({ currentTarget }) => write(currentTarget.value)} />
    </label>
  )
  return (
    <form class="narrow" onSubmit={submit} noValidate>
      {inParts ? (
        <p class="note">
          {m.products.price_by_part} <a href={paths.productStep(product.id, "options")}>{m.products.sections.options}</a>
        </p>
      ) : (
        <>
          <label class="field">
            <span>{m.products.price}</span>
            <span class="cash">
              <input
                inputMode="decimal"
                value={typed}
                aria-invalid={missing}
                onInput={({ currentTarget }) => setTyped(currentTarget.value)}
              />
              <b>{m.dirham}</b>
            </span>
          </label>
          <p class="help" role="status">
            {price_minor !== null && <bdi>{ryalText(price_minor, m)}</bdi>}
          </p>
          <InYourHand price_minor={price_minor} craft={content.craft} />
          <FreePrices product={product} values={[]} />
        </>
      )}
      {missing && (
        <p class="note bad" role="alert">
          {m.products.price_needed}
        </p>
      )}
      <fieldset class="choices">
        <legend class="unseen">{m.products.steps.price}</legend>
        <label class="choice">
          <input type="radio" name="making" checked={!made} onChange={() => setMade(false)} />
          <span>{m.products.counted}</span>
        </label>
        <label class="choice">
          <input type="radio" name="making" checked={made} onChange={() => setMade(true)} />
          <span>{m.products.made}</span>
        </label>
      </fieldset>
      {made ? (
        <>
          {number(m.products.days, days, setDays)}
          {number(m.products.capacity, capacity, setCapacity)}
        </>
      ) : (
        // A piece in the shop is counted in the list: what was sold since must not come back.
        !inParts && (!product.handle || content.made_to_order) && number(m.products.how_many, stock, setStock)
      )}
      {product.handle && <DestinationNote product={product} body={body} />}
      <button type="submit" class="button main" aria-busy={asked.sending}>
        {asked.sending ? m.sending : m.products.next}
      </button>
    </form>
  )
}
