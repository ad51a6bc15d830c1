import { type Language, PRODUCT_LIMITS } from "@tawiza/contract"
import { useState } from "preact/hooks"
import { useWords } from "../../context.js"
import { SectionForm, type SectionProps } from "./section-form.js"

/** Name and words in one language: somebody who writes Arabic sees no French. */
export function WordsSection({ product, asked, language }: SectionProps & { language: Language }) {
  const m = useWords()
  const { content } = product
  const [title, setTitle] = useState(content.title[language] ?? "")
  const [text, setText] = useState(content.description[language] ?? "")
  const body = { title: { ...content.title, [language]: title.trim() }, description: { ...content.description, [language]: text.trim() } }
  return (
    <SectionForm product={product} asked={asked} body={body}>
      <p class="help">{m.products.words_help}</p>
      <label class="field">
        <span>{m.products.name}</span>
        <input
          lang={language}
          dir="auto"
          maxLength={PRODUCT_LIMITS.title}
          value={title}
          onInput={({ currentTarget }) => setTitle(currentTarget.value)}
        />
      </label>
      <label class="field">
        <span>{m.products.words}</span>
        <textarea
          lang={language}
          dir="auto"
          rows={7}
          maxLength={PRODUCT_LIMITS.text}
          value={text}
          onInput={({ currentTarget }) => setText(currentTarget.value)}
        />
      </label>
    </SectionForm>
  )
}
