import type { VendorProduct } from "@tawiza/contract"
import { readDirhams } from "@tawiza/money"
import { useWords } from "../../context.js"
import type { TypedPart } from "../../domain/parts.js"
import { ryalText } from "../../words.js"
import { FreePrices } from "./section-form.js"

interface PartListProps {
  product: VendorProduct
  parts: readonly TypedPart[]
  onParts: (parts: TypedPart[]) => void
  /** Whether pieces are on a shelf, and not made when somebody asks. */
  counted: boolean
  /** What has been in the shop is offered as it is; hiding the piece is another button. */
  locked: boolean
}

/** Each combination with its price, how many there are, and whether it is made at all. */
export function PartList({ product, parts, onParts, counted, locked }: PartListProps) {
  const m = useWords()
  const shown = locked ? parts.filter(({ offered }) => offered) : parts
  return (
    <>
      <h2>{m.products.parts}</h2>
      {shown.map((part) => {
        const set = (change: Partial<TypedPart>) => onParts(parts.map((one) => (one === part ? { ...one, ...change } : one)))
        const price_minor = readDirhams(part.price)
        const name = part.values.join(" / ")
        return (
          <fieldset key={part.values.join("\n")} class="option stack">
            <legend>
              <bdi>{name || m.products.steps.price}</bdi>
            </legend>
            {!locked && shown.length > 1 && (
              <label class="choice">
                <input type="checkbox" checked={part.offered} onChange={({ currentTarget }) => set({ offered: currentTarget.checked })} />
                <span>{m.products.offered}</span>
              </label>
            )}
            {part.offered && (
              <>
                <label class="field">
                  <span>{m.products.price}</span>
                  <input
                    class="code"
                    inputMode="decimal"
                    value={part.price}
                    onInput={({ currentTarget }) => set({ price: currentTarget.value })}
                  />
                </label>
                {price_minor !== null && (
                  <p class="help">
                    <bdi>{ryalText(price_minor, m)}</bdi>
                  </p>
                )}
                <FreePrices product={product} values={part.values} />
                {counted && (
                  <label class="field">
                    <span>{m.products.how_many}</span>
                    <input
                      class="code"
                      inputMode="numeric"
                      value={part.stock}
                      onInput={({ currentTarget }) => set({ stock: currentTarget.value })}
                    />
                  </label>
                )}
              </>
            )}
          </fieldset>
        )
      })}
    </>
  )
}
