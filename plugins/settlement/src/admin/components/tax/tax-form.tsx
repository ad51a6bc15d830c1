import { Button, Input, Select, Text, toast } from "@medusajs/ui"
import { DeedFailed, Field, NoteField, Section, useDeed } from "@tawiza/admin-kit"
import type { AdminVendorTax, SetTaxBody } from "@tawiza/contract"
import { useState } from "react"
import { useWords } from "../../lib/words"

/** Radix allows no empty value, so "all" has a name of its own. */
const ALL = "all"

const today = () => new Intl.DateTimeFormat("en-CA", { timeZone: "Africa/Casablanca" }).format(new Date())

/** Sets the tax of all prices or of one piece, from a day on, with a reason. */
export function TaxForm({ vendor_id, tax }: { vendor_id: string; tax: AdminVendorTax }) {
  const { say, dir } = useWords()
  const [product, setProduct] = useState(ALL)
  const [rate_bp, setRate] = useState(tax.rate_bp)
  const [starts_on, setStart] = useState(today)
  const [reason, setReason] = useState("")
  const path = `/admin/vendors/${vendor_id}/tax`
  const set = useDeed((body: SetTaxBody) => ({ path, body }), [path])

  const save = () =>
    set.mutate(
      { product_id: product === ALL ? null : product, rate_bp, starts_on, reason },
      {
        onSuccess: () => {
          setReason("")
          toast.success(say("tax.saved"))
        },
      },
    )
  return (
    <Section title={say("tax.set")}>
      <form
        className="flex flex-col gap-y-4 px-6 py-4"
        onSubmit={(event) => {
          event.preventDefault()
          save()
        }}
      >
        <Text size="small" className="text-ui-fg-subtle">
          {say("tax.set_explain")}
        </Text>
        <Field label={say("tax.which")}>
          {(parts) => (
            <Select dir={dir} value={product} onValueChange={setProduct}>
              <Select.Trigger {...parts}>
                <Select.Value />
              </Select.Trigger>
              <Select.Content>
                <Select.Item value={ALL}>{say("tax.all_prices")}</Select.Item>
                {tax.products.map(({ id, title }) => (
                  <Select.Item key={id} value={id}>
                    <bdi>{title}</bdi>
                  </Select.Item>
                ))}
              </Select.Content>
            </Select>
          )}
        </Field>
        <Field label={say("tax.new_rate")}>
          {(parts) => (
            <Select dir={dir} value={String(rate_bp)} onValueChange={(value) => setRate(Number(value))}>
              <Select.Trigger {...parts}>
                <Select.Value />
              </Select.Trigger>
              <Select.Content>
                {tax.rates_bp.map((rate) => (
                  <Select.Item key={rate} value={String(rate)}>
                    {rate === 0 ? say("tax.exempt_short") : say("tax.rate", { rate: rate / 100 })}
                  </Select.Item>
                ))}
              </Select.Content>
            </Select>
          )}
        </Field>
        <Field label={say("tax.starts_on")}>
          {(parts) => (
            <Input {...parts} type="date" min={today()} required value={starts_on} onChange={(event) => setStart(event.target.value)} />
          )}
        </Field>
        <NoteField
          label={say("tax.reason")}
          hint={say("tax.reason_help")}
          rows={2}
          required
          maxLength={500}
          value={reason}
          write={setReason}
        />
        <DeedFailed failure={set.error} />
        <Button type="submit" size="small" isLoading={set.isPending} disabled={!reason.trim()}>
          {say("tax.save")}
        </Button>
      </form>
    </Section>
  )
}
