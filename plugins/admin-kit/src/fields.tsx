import { clx, Hint, Input, Label, Textarea } from "@medusajs/ui"
import { readDirhams, typedDirhams } from "@tawiza/money"
import { type ReactNode, useId, useState } from "react"
import { faultOf } from "./file-fault.js"
import { useOwnWords } from "./own-words.js"

/** Names a field and says what is wrong with it, or what helps to fill it in; `parts` joins the three. */
export function Field(props: {
  label: string
  hint?: string
  problem?: string | null
  children: (parts: { id: string; "aria-describedby": string | undefined; "aria-invalid": boolean }) => ReactNode
}) {
  const { label, hint, problem, children } = props
  const id = useId()
  const told = problem || hint
  return (
    <div className="flex flex-col gap-y-1.5">
      <Label htmlFor={id} size="small" weight="plus">
        {label}
      </Label>
      {children({ id, "aria-describedby": told ? `${id}-hint` : undefined, "aria-invalid": Boolean(problem) })}
      {told && (
        <div id={`${id}-hint`}>
          {problem ? (
            <Hint variant="error" role="alert">
              {problem}
            </Hint>
          ) : (
            <Hint>{hint}</Hint>
          )}
        </div>
      )}
    </div>
  )
}

interface NoteFieldProps {
  label: string
  hint?: string
  problem?: string | null
  value: string
  write: (text: string) => void
  rows?: number
  required?: boolean
  disabled?: boolean
  maxLength?: number
}

/** A reason or a note, in whatever direction it is written. */
export function NoteField({ label, hint, problem, value, write, rows = 4, required, disabled, maxLength }: NoteFieldProps) {
  return (
    <Field label={label} hint={hint} problem={problem}>
      {(parts) => (
        <Textarea
          {...parts}
          rows={rows}
          dir="auto"
          maxLength={maxLength}
          value={value}
          disabled={disabled}
          aria-required={required}
          onChange={(event) => write(event.target.value)}
        />
      )}
    </Field>
  )
}

/** A day, `2026-11-28`; empty when none is chosen. Beside its label, to narrow a page. */
export function DayField({ label, value, onChange }: { label: string; value: string; onChange: (day: string) => void }) {
  const id = useId()
  return (
    <div className="flex items-center gap-x-2">
      <Label htmlFor={id} size="small">
        {label}
      </Label>
      <Input id={id} type="date" size="small" className="w-40" value={value} onChange={(event) => onChange(event.target.value)} />
    </div>
  )
}

interface MoneyFieldProps {
  label: string
  hint?: string
  problem?: string | null
  /** What stands in it at first, in minor units. */
  initial_minor?: number | null
  /** Minor units of what is typed; null while it is no amount. */
  onChange: (amount_minor: number | null) => void
  disabled?: boolean
}

/** Dirhams as people write them, `1250,50`; minor units for the one who asks. Says what is wrong when it is left. */
export function MoneyField({ label, hint, problem, initial_minor, onChange, disabled }: MoneyFieldProps) {
  const { say, language } = useOwnWords()
  const [typed, setTyped] = useState(initial_minor == null ? "" : typedDirhams(initial_minor, language === "en" ? "." : ","))
  const [left, setLeft] = useState(false)
  const wrong = left && typed.trim() !== "" && readDirhams(typed) === null
  return (
    <Field label={label} hint={hint} problem={wrong ? say("money.wrong") : problem}>
      {(parts) => (
        <Input
          {...parts}
          dir="ltr"
          inputMode="decimal"
          autoComplete="off"
          className="rtl:text-end"
          value={typed}
          disabled={disabled}
          onBlur={() => setLeft(true)}
          onChange={(event) => {
            setTyped(event.target.value)
            setLeft(false)
            onChange(readDirhams(event.target.value))
          }}
        />
      )}
    </Field>
  )
}

interface FileDropProps {
  label: string
  hint?: string
  problem?: string | null
  /** Endings of the names that are taken, `.csv` for example. */
  endings: readonly string[]
  limit_mb: number
  file: File | null
  onChange: (file: File | null) => void
  disabled?: boolean
}

/** One file, chosen or dropped. Only the name's ending and the size are looked at here: what is in it is for the server to judge. */
export function FileDrop({ label, hint, problem, endings, limit_mb, file, onChange, disabled }: FileDropProps) {
  const { say } = useOwnWords()
  const [over, setOver] = useState(false)
  const [refused, setRefused] = useState<"wrong_type" | "too_large" | null>(null)

  function take(chosen: File | undefined) {
    if (!chosen) return
    const fault = faultOf(chosen, endings, limit_mb)
    setRefused(fault)
    onChange(fault ? null : chosen)
  }
  const sentence = refused && say(`file.${refused}`, { types: endings.join(", "), limit: limit_mb })
  return (
    <Field label={label} hint={hint} problem={sentence ?? problem}>
      {(parts) => (
        // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way to what the input does.
        <div
          onDragOver={(event) => {
            event.preventDefault()
            setOver(!disabled)
          }}
          onDragLeave={() => setOver(false)}
          onDrop={(event) => {
            event.preventDefault()
            setOver(false)
            if (!disabled) take(event.dataTransfer.files[0])
          }}
          className={clx(
            "txt-small has-[:focus-visible]:shadow-borders-interactive-with-focus relative flex min-h-20 flex-wrap items-center justify-center gap-x-2 rounded-lg border border-dashed p-4 text-center",
            over ? "border-ui-border-interactive bg-ui-bg-highlight" : "border-ui-border-strong bg-ui-bg-component",
          )}
        >
          <span role="status" className="text-ui-fg-base txt-compact-small-plus break-all">
            {file && <bdi>{file.name}</bdi>}
          </span>
          <span aria-hidden className="text-ui-fg-base underline underline-offset-2">
            {say(file ? "file.replace" : "file.choose")}
          </span>
          {!file && (
            <span aria-hidden className="text-ui-fg-subtle">
              {say("file.drop")}
            </span>
          )}
          <input
            {...parts}
            type="file"
            accept={endings.join(",")}
            disabled={disabled}
            className="absolute inset-0 cursor-pointer opacity-0"
            onChange={(event) => {
              take(event.target.files?.[0])
              // So that the same file, mended, can be chosen again.
              event.target.value = ""
            }}
          />
        </div>
      )}
    </Field>
  )
}
