import { Input } from "@medusajs/ui"
import { DayField, Field } from "@tawiza/admin-kit"

export interface BankEntry {
  on: string
  reference: string
}

export const isWhole = ({ on, reference }: BankEntry) => on !== "" && reference.trim() !== ""

/** A day and a reference, as a statement or a receipt has them. */
export function BankEntryFields(props: {
  words: { on: string; reference: string; needed: string }
  entry: BankEntry
  lacks: boolean
  write: (entry: BankEntry) => void
}) {
  const { words, entry, lacks, write } = props
  return (
    <>
      <DayField label={words.on} value={entry.on} onChange={(on) => write({ ...entry, on })} />
      <Field label={words.reference} problem={lacks && !isWhole(entry) ? words.needed : null}>
        {(parts) => (
          <Input
            {...parts}
            dir="auto"
            maxLength={140}
            value={entry.reference}
            onChange={(event) => write({ ...entry, reference: event.target.value })}
          />
        )}
      </Field>
    </>
  )
}
