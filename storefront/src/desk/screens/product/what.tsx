import { type CraftChoiceList, LANGUAGES, type Texts, type VendorProduct, type VendorProductAnswer } from "@tawiza/contract"
import { useState } from "preact/hooks"
import { type Asked, useAsked } from "../../asked.js"
import { useLanguage, useParts } from "../../context.js"
import { readKilograms, typedKilograms } from "../../domain/weight.js"
import { api, paths } from "../../paths.js"
import { Picture } from "../../ui/picture.js"
import { Loading } from "../../ui/trouble.js"

interface WhatStepProps {
  product: VendorProduct
  asked: Asked<VendorProductAnswer>
}

/** Then what it is: the craft by its picture, a name in whatever languages there are, the weight. */
export function WhatStep({ product, asked }: WhatStepProps) {
  const { language, m } = useLanguage()
  const { navigation } = useParts()
  const { value } = useAsked<CraftChoiceList>(api.crafts())
  const { content } = product
  const [craft, setCraft] = useState(content.craft)
  const [title, setTitle] = useState<Texts>(content.title)
  const [weight, setWeight] = useState(typedKilograms(content.weight_g))
  const [all, setAll] = useState(false)
  const [missing, setMissing] = useState(false)

  const submit = async (event: SubmitEvent) => {
    event.preventDefault()
    const weight_g = readKilograms(weight)
    const lacks = !craft || !weight_g || !LANGUAGES.some((one) => title[one]?.trim())
    setMissing(lacks)
    if (lacks) return
    const saved = await asked.send<VendorProductAnswer>(api.product(product.id), { body: { craft, title, weight_g } }, (answer) => answer)
    if (saved) navigation.go(paths.productStep(product.id, "price"))
  }
  // The reader's own language first: it is the one somebody writes.
  const languages = [language, ...LANGUAGES.filter((one) => one !== language)]
  const crafts = (value?.crafts ?? []).filter(({ own, slug }) => all || own || slug === craft)
  return (
    <form class="narrow" onSubmit={submit} noValidate>
      <fieldset class="crafts">
        <legend>{m.products.craft}</legend>
        {value ? (
          crafts.map(({ slug, name, picture }) => (
            <label key={slug} class="craft">
              <input type="radio" name="craft" checked={craft === slug} onChange={() => setCraft(slug)} />
              <Picture picture={picture} width={400} class="craftpicture" />
              <span>{name}</span>
            </label>
          ))
        ) : (
          <Loading text={m.loading} />
        )}
      </fieldset>
      {value && !all && (
        <button type="button" class="button quiet" onClick={() => setAll(true)}>
          {m.products.all_crafts}
        </button>
      )}
      <fieldset class="stack">
        <legend>{m.products.name}</legend>
        {languages.map((one) => (
          <label key={one} class="field">
            <span>{m.products.language[one]}</span>
            <input
              lang={one}
              dir="auto"
              maxLength={120}
              value={title[one] ?? ""}
              onInput={({ currentTarget }) => setTitle({ ...title, [one]: currentTarget.value })}
            />
          </label>
        ))}
      </fieldset>
      <label class="field">
        <span>{m.products.weight}</span>
        <input class="code" inputMode="decimal" value={weight} onInput={({ currentTarget }) => setWeight(currentTarget.value)} />
      </label>
      {missing && (
        <p class="note bad" role="alert">
          {m.products.what_needed}
        </p>
      )}
      <button type="submit" class="button main" aria-busy={asked.sending}>
        {asked.sending ? m.sending : m.products.next}
      </button>
    </form>
  )
}
