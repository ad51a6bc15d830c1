import type { CraftChoiceList } from "@tawiza/contract"
import { useState } from "preact/hooks"
import { useAsked } from "../../asked.js"
import { useWords } from "../../context.js"
import { api } from "../../paths.js"
import { Loading, TroubleNote } from "../../ui/trouble.js"
import { SectionForm, type SectionProps } from "./section-form.js"

/** What it is made of, or how: what is usual in its craft first, all others behind a button. */
export function TermsSection({ product, asked, kind }: SectionProps & { kind: "materials" | "techniques" }) {
  const m = useWords()
  const { value, trouble, load } = useAsked<CraftChoiceList>(api.crafts())
  const before = product.content[kind]
  const [chosen, setChosen] = useState<string[]>(before)
  const [all, setAll] = useState(false)
  if (!value) return trouble ? <TroubleNote trouble={trouble} retry={() => void load()} /> : <Loading text={m.loading} />
  const usual = value.crafts.find(({ slug }) => slug === product.content.craft)?.[kind] ?? []
  const shown = value[kind].filter(({ slug }) => all || usual.length === 0 || usual.includes(slug) || before.includes(slug))
  const toggle = (slug: string) => setChosen(chosen.includes(slug) ? chosen.filter((one) => one !== slug) : [...chosen, slug])
  return (
    <SectionForm product={product} asked={asked} body={{ [kind]: chosen }}>
      <p class="help">{m.products.terms_help}</p>
      <fieldset class="choices">
        <legend class="unseen">{m.products.sections[kind]}</legend>
        {shown.map(({ slug, name }) => (
          <label key={slug} class="choice">
            <input type="checkbox" checked={chosen.includes(slug)} onChange={() => toggle(slug)} />
            <span>{name}</span>
          </label>
        ))}
      </fieldset>
      {shown.length < value[kind].length && (
        <button type="button" class="button quiet" onClick={() => setAll(true)}>
          {m.products.all_crafts}
        </button>
      )}
    </SectionForm>
  )
}
