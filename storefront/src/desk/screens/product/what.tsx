import { type CraftChoiceList, LANGUAGES, PRODUCT_LIMITS, type Texts, type VendorProduct, type VendorProductAnswer } from "@tawiza/contract"
import { useState } from "preact/hooks"
import { type Asked, useAsked } from "../../asked.js"
import { useParts, useWords } from "../../context.js"
import { readKilograms, typedKilograms } from "../../domain/measure.js"
import { api, paths } from "../../paths.js"
import { Picture } from "../../ui/picture.js"
import { TextFields } from "../../ui/text-fields.js"
import { Loading } from "../../ui/trouble.js"
import { DestinationNote } from "./section-form.js"

interface WhatStepProps {
  product: VendorProduct
  asked: Asked<VendorProductAnswer>
}

/** Then what it is: the craft by its picture, a name in whatever languages there are, the weight. */
export function WhatStep({ product, asked }: WhatStepProps) {
  const m = useWords()
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
        <TextFields name="title" texts={title} onTexts={setTitle} most={PRODUCT_LIMITS.title} />
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
      {product.handle && (
        <DestinationNote product={product} body={{ ...(craft && { craft }), title, weight_g: readKilograms(weight) ?? content.weight_g }} />
      )}
      <button type="submit" class="button main" aria-busy={asked.sending}>
        {asked.sending ? m.sending : m.products.next}
      </button>
    </form>
  )
}
