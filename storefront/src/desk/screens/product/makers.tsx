import { PRODUCT_LIMITS, type ProductMaker } from "@tawiza/contract"
import { useState } from "preact/hooks"
import { useWords } from "../../context.js"
import { Icon } from "../../ui/icon.js"
import { SectionForm, type SectionProps } from "./section-form.js"

/** Names of those who made it. One is only added with its owner's consent, and a name that waits for it is not kept. */
export function MakersSection({ product, asked }: SectionProps) {
  const m = useWords()
  const [makers, setMakers] = useState<ProductMaker[]>(product.content.makers)
  const [name, setName] = useState("")
  const [consent, setConsent] = useState(false)
  const [refused, setRefused] = useState(false)
  const waiting = name.trim()
  const added: ProductMaker[] = waiting && consent ? [{ name: waiting, consent }] : []
  const all = [...makers, ...added]
  const add = () => {
    setRefused(!added.length)
    if (!added.length) return
    setMakers(all)
    setName("")
    setConsent(false)
  }
  return (
    <SectionForm product={product} asked={asked} body={waiting && !consent ? null : { makers: all }} lacking={m.products.consent_needed}>
      <p class="help">{m.products.makers_help}</p>
      {makers.length > 0 ? (
        <ul class="stack">
          {makers.map((maker) => (
            <li key={maker.name} class="row between">
              <span class="row grow">
                <Icon name="person" />
                <bdi class="name">{maker.name}</bdi>
              </span>
              <button
                type="button"
                class="round"
                aria-label={m.products.remove_named(maker.name)}
                onClick={() => setMakers(makers.filter((one) => one !== maker))}
              >
                <Icon name="cross" />
              </button>
            </li>
          ))}
        </ul>
      ) : (
        <p class="mute">{m.products.makers_none}</p>
      )}
      {makers.length < PRODUCT_LIMITS.makers && (
        <>
          <label class="field">
            <span>{m.products.maker}</span>
            <input dir="auto" maxLength={60} value={name} onInput={({ currentTarget }) => setName(currentTarget.value)} />
          </label>
          <label class="choice">
            <input type="checkbox" checked={consent} onChange={({ currentTarget }) => setConsent(currentTarget.checked)} />
            <span>{m.products.consent}</span>
          </label>
          {refused && !added.length && (
            <p class="note bad" role="alert">
              {m.products.consent_needed}
            </p>
          )}
          <button type="button" class="button quiet" onClick={add}>
            <Icon name="plus" />
            {m.products.maker_add}
          </button>
        </>
      )}
    </SectionForm>
  )
}
