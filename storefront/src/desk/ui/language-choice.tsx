import { DIRECTION } from "../../i18n/language.js"
import { useLanguage, useParts } from "../context.js"
import { LANGUAGE_NAMES } from "../messages/index.js"

/** Each language under its own name. */
export function LanguageChoice() {
  const { language: chosen, m } = useLanguage()
  const { language } = useParts()
  return (
    <fieldset class="languages">
      <legend>{m.me.language}</legend>
      {LANGUAGE_NAMES.map(({ language: code, name }) => (
        <label key={code} class="choice" lang={code} dir={DIRECTION[code]}>
          <input type="radio" name="language" checked={code === chosen} onChange={() => language.choose(code)} />
          <span>{name}</span>
        </label>
      ))}
    </fieldset>
  )
}
