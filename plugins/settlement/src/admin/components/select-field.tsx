import { Select } from "@medusajs/ui"
import { Field } from "@tawiza/admin-kit"
import { useWords } from "../lib/words"

/** A value and the word for it. A select has no empty value: "all" has a name of its own. */
export type Option = readonly [value: string, word: string]

interface SelectFieldProps {
  label: string
  value: string
  options: readonly Option[]
  choose: (value: string) => void
}

/** One of many, in a list that opens. */
export function SelectField({ label, value, options, choose }: SelectFieldProps) {
  const { dir } = useWords()
  return (
    <Field label={label}>
      {(parts) => (
        <Select dir={dir} value={value} onValueChange={choose}>
          <Select.Trigger {...parts}>
            <Select.Value />
          </Select.Trigger>
          <Select.Content>
            {options.map(([value, word]) => (
              <Select.Item key={value} value={value}>
                <bdi>{word}</bdi>
              </Select.Item>
            ))}
          </Select.Content>
        </Select>
      )}
    </Field>
  )
}
