import { StatusBadge } from "@medusajs/ui"
import { LOCALES, type Texts } from "@tawiza/contract"
import type { ReactNode } from "react"
import { useOwnWords } from "./own-words.js"
import { textIn } from "./text-in.js"
import { useLanguage } from "./words.js"

/** A name or text of somebody else's in the reader's language, marked with the language it is really in. */
export function TextIn({ texts }: { texts: Texts }) {
  const { language } = useLanguage()
  const found = textIn(texts, language)
  return found ? <bdi lang={LOCALES[found.lang]}>{found.text}</bdi> : <Unwritten />
}

/** Stands where nobody has written a text yet. */
export function Unwritten() {
  const { say } = useOwnWords()
  return <Lacking>{say("missing_text")}</Lacking>
}

/** Stands where something is not there; never an empty place. */
export function Lacking({ children }: { children: string }) {
  return <span className="text-ui-fg-muted italic">{children}</span>
}

/** A label over its value, as in a `dl`. */
export function Entry({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="flex min-w-0 flex-col gap-y-0.5">
      <dt className="txt-compact-xsmall-plus text-ui-fg-subtle">{label}</dt>
      <dd className="txt-small text-ui-fg-base m-0 break-words">{children}</dd>
    </div>
  )
}

/** What somebody wrote, in its own direction and with its own lines. */
export function Quote({ children }: { children: ReactNode }) {
  return (
    <blockquote className="txt-small bg-ui-bg-subtle text-ui-fg-base m-0 whitespace-pre-line rounded-md px-3 py-2" dir="auto">
      {children}
    </blockquote>
  )
}

/** The figures that a page is read for, at its top. */
export function Figures({ figures }: { figures: readonly { label: string; value: ReactNode }[] }) {
  return (
    <dl className="m-0 flex flex-wrap gap-x-10 gap-y-2 px-6 py-4">
      {figures.map(({ label, value }) => (
        <div key={label}>
          <dt className="txt-xsmall text-ui-fg-subtle">{label}</dt>
          <dd className="txt-compact-medium-plus m-0 tabular-nums">{value}</dd>
        </div>
      ))}
    </dl>
  )
}

export type Colour = "green" | "red" | "blue" | "orange" | "grey" | "purple"

/** A state. It is the word; the colour only repeats it. */
export function StateTag({ colour, className = "", children }: { colour: Colour; className?: string; children: string }) {
  return (
    <StatusBadge color={colour} className={`whitespace-nowrap !pe-1.5 !ps-0 ${className}`}>
      {children}
    </StatusBadge>
  )
}
