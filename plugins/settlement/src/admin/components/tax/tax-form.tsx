import { Input } from "@medusajs/ui"
import { Field, today, useDeed } from "@tawiza/admin-kit"
import type { AdminVendorTax, SetTaxBody } from "@tawiza/contract"
import { useState } from "react"
import { useWords } from "../../lib/words"
import { SelectField } from "../select-field"
import { ReasonedForm } from "./reasoned-form"

const ALL = "all"

/** Sets the tax of all prices or of one piece, from a day on, with a reason. */
export function TaxForm({ vendor_id, tax }: { vendor_id: string; tax: AdminVendorTax }) {
  const { say } = useWords()
  const [product, setProduct] = useState(ALL)
  const [rate_bp, setRate] = useState(tax.rate_bp)
  const [starts_on, setStart] = useState(today)
  const path = `/admin/vendors/${vendor_id}/tax`
  const deed = useDeed((body: SetTaxBody) => ({ path, body }), [path])
  return (
    <ReasonedForm
      title={say("tax.set")}
      explain={say("tax.set_explain")}
      deed={deed}
      bodyWith={(reason) => ({ product_id: product === ALL ? null : product, rate_bp, starts_on, reason })}
    >
      <SelectField
        label={say("tax.which")}
        value={product}
        options={[[ALL, say("tax.all_prices")], ...tax.products.map(({ id, title }) => [id, title] as const)]}
        choose={setProduct}
      />
      <SelectField
        label={say("tax.new_rate")}
        value={String(rate_bp)}
        options={tax.rates_bp.map((rate) => [String(rate), rate === 0 ? say("tax.exempt_short") : say("tax.rate", { rate: rate / 100 })])}
        choose={(rate) => setRate(Number(rate))}
      />
      <Field label={say("tax.starts_on")}>
        {(parts) => (
          <Input {...parts} type="date" min={today()} required value={starts_on} onChange={(event) => setStart(event.target.value)} />
        )}
      </Field>
    </ReasonedForm>
  )
}
