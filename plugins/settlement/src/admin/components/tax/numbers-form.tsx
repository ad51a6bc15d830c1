import { Input } from "@medusajs/ui"
import { Field, useDeed } from "@tawiza/admin-kit"
import type { SetTaxNumbersBody, TaxNumbers } from "@tawiza/contract"
import { useState } from "react"
import { useWords } from "../../lib/words"
import { ReasonedForm } from "./reasoned-form"

const NAMES = ["tax_id", "trade_register", "business_tax"] as const

/** Writes down what the tax office and the register call the vendor. */
export function NumbersForm({ vendor_id, numbers }: { vendor_id: string; numbers: TaxNumbers }) {
  const { say } = useWords()
  const [{ tax_id, trade_register, business_tax }, setWritten] = useState<TaxNumbers>(numbers)
  const written = { tax_id, trade_register, business_tax }
  const path = `/admin/vendors/${vendor_id}/tax`
  const deed = useDeed((body: SetTaxNumbersBody) => ({ path: `${path}-numbers`, body }), [path])
  return (
    <ReasonedForm
      title={say("tax.numbers")}
      explain={say("tax.numbers_explain")}
      deed={deed}
      bodyWith={(reason) => ({ ...written, reason })}
    >
      {NAMES.map((name) => (
        <Field key={name} label={say(`tax.${name}`)}>
          {(parts) => (
            <Input
              {...parts}
              dir="ltr"
              maxLength={60}
              value={written[name] ?? ""}
              onChange={(event) => setWritten({ ...written, [name]: event.target.value || null })}
            />
          )}
        </Field>
      ))}
    </ReasonedForm>
  )
}
