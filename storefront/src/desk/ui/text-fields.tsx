import type { Texts } from "@tawiza/contract"
import { useLanguage } from "../context.js"
import { writingOrder } from "../words.js"

export interface TextFieldsProps {
  /** Of the fields, unique on the screen. */
  name: string
  texts: Texts
  onTexts: (texts: Texts) => void
  /** The most characters. */
  most: number
  /** Lines to write on; one where absent. */
  rows?: number
}

/** One text in every language, the reader's first. None has to be written. */
export function TextFields({ name, texts, onTexts, most, rows }: TextFieldsProps) {
  const { language, m } = useLanguage()
  return (
    <>
      {writingOrder(language).map((one) => {
        const field = {
          lang: one,
          dir: "auto" as const,
          maxLength: most,
          value: texts[one] ?? "",
          onInput: ({ currentTarget }: { currentTarget: { value: string } }) => onTexts({ ...texts, [one]: currentTarget.value }),
        }
        const id = `${name}-${one}`
        return (
          <div key={one} class="field">
            <label for={id}>{m.products.language[one]}</label>
            {rows ? <textarea id={id} rows={rows} {...field} /> : <input id={id} {...field} />}
          </div>
        )
      })}
    </>
  )
}
