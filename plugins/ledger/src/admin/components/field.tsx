import { Input, Label } from "@medusajs/ui"
import { useId } from "react"

/** A day that narrows a page. */
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
