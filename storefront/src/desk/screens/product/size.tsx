import { useState } from "preact/hooks"
import { useWords } from "../../context.js"
import { readCentimetres, readKilograms, typedCentimetres, typedKilograms } from "../../domain/measure.js"
import { SectionForm, type SectionProps } from "./section-form.js"

/** How long, wide, high and heavy. A piece that nobody measures has no size; it always has a weight. */
export function SizeSection({ product, asked }: SectionProps) {
  const m = useWords()
  const { size, weight_g } = product.content
  const [length, setLength] = useState(typedCentimetres(size?.length_mm))
  const [width, setWidth] = useState(typedCentimetres(size?.width_mm))
  const [height, setHeight] = useState(typedCentimetres(size?.height_mm))
  const [weight, setWeight] = useState(typedKilograms(weight_g))
  const measured = { length_mm: readCentimetres(length), width_mm: readCentimetres(width), height_mm: readCentimetres(height) }
  const { length_mm, width_mm, height_mm } = measured
  const unmeasured = [length, width, height].every((text) => text.trim() === "")
  const whole = length_mm && width_mm && (height_mm || height.trim() === "") ? { length_mm, width_mm, height_mm } : null
  const weighed = readKilograms(weight)
  const body = weighed && (unmeasured || whole) ? { size: whole, weight_g: weighed } : null
  const number = (label: string, value: string, write: (text: string) => void) => (
    <label class="field">
      <span>{label}</span>
      <input class="code" inputMode="decimal" value={value} onInput={({ currentTarget }) => write(currentTarget.value)} />
    </label>
  )
  return (
    <SectionForm product={product} asked={asked} body={body} lacking={weighed ? m.products.size_needed : m.products.weight_needed}>
      {number(m.products.length, length, setLength)}
      {number(m.products.width, width, setWidth)}
      {number(m.products.height, height, setHeight)}
      {number(m.products.weight, weight, setWeight)}
    </SectionForm>
  )
}
