import { Label, RadioGroup } from "@medusajs/ui"
import { useId } from "react"
import { useWords } from "../lib/words"

/** One of a few, all of them seen. */
export function Choice<Value extends string>(props: {
  label: string
  options: readonly { value: Value; label: string }[]
  value: Value
  onChange: (value: Value) => void
}) {
  const { label, options, value, onChange } = props
  const id = useId()
  const { dir } = useWords()
  return (
    <RadioGroup aria-label={label} dir={dir} value={value} onValueChange={(chosen) => onChange(chosen as Value)} className="gap-y-2">
      {options.map((option) => (
        <div key={option.value} className="flex items-center gap-x-2">
          <RadioGroup.Item id={`${id}-${option.value}`} value={option.value} />
          <Label htmlFor={`${id}-${option.value}`} size="small">
            {option.label}
          </Label>
        </div>
      ))}
    </RadioGroup>
  )
}
