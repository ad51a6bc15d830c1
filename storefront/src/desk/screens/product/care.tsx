import { PRODUCT_LIMITS } from "@tawiza/contract"
import { useState } from "preact/hooks"
import { useWords } from "../../context.js"
import { TextFields } from "../../ui/text-fields.js"
import { SectionForm, type SectionProps } from "./section-form.js"

/** What a customer should do and leave so that it lasts. */
export function CareSection({ product, asked }: SectionProps) {
  const m = useWords()
  const [care, setCare] = useState(product.content.care)
  return (
    <SectionForm product={product} asked={asked} body={{ care }}>
      <p class="help">{m.products.care_help}</p>
      <TextFields name="care" texts={care} onTexts={setCare} most={PRODUCT_LIMITS.text} rows={3} />
    </SectionForm>
  )
}
