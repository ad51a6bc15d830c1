import { LOCALES, type Texts } from "@tawiza/contract"
import { unlike } from "../lib/facts"
import { textIn, useWords } from "../lib/language"

/** A name or text of somebody else's in the reader's language, marked with the language it is really in. */
export function TextIn({ texts }: { texts: Texts }) {
  const { say, language } = useWords()
  const found = textIn(texts, language)
  return found ? <bdi lang={LOCALES[found.lang]}>{found.text}</bdi> : <Lacking>{say("common.missing_text")}</Lacking>
}

/** Stands where something is not there; never an empty place. */
export function Lacking({ children }: { children: string }) {
  return <span className="text-ui-fg-muted italic">{children}</span>
}

/** The town, with its province below it where that says more. */
export function Place({ of: { commune, province_name } }: { of: { commune: string; province_name: string } }) {
  return (
    <>
      <bdi>{commune}</bdi>
      {unlike(commune, province_name).length > 1 && (
        <div className="txt-compact-xsmall text-ui-fg-muted">
          <bdi>{province_name}</bdi>
        </div>
      )}
    </>
  )
}

/** A label over its value, as in a `dl`. */
export function Entry({ label, children }: { label: string; children: React.ReactNode }) {
  return (
    <div className="flex min-w-0 flex-col gap-y-0.5">
      <dt className="txt-compact-xsmall-plus text-ui-fg-subtle">{label}</dt>
      <dd className="txt-small text-ui-fg-base m-0 break-words">{children}</dd>
    </div>
  )
}
