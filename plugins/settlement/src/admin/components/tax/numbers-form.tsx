import { Button, Input, Text, toast } from "@medusajs/ui"
import { DeedFailed, Field, NoteField, Section, useDeed } from "@tawiza/admin-kit"
import type { SetTaxNumbersBody, TaxNumbers } from "@tawiza/contract"
import { useState } from "react"
import { useWords } from "../../lib/words"

const NAMES = ["tax_id", "trade_register", "business_tax"] as const

/** Writes down what the tax office and the register call the vendor. */
export function NumbersForm({ vendor_id, numbers }: { vendor_id: string; numbers: TaxNumbers }) {
  const { say } = useWords()
  const [written, setWritten] = useState<TaxNumbers>(numbers)
  const [reason, setReason] = useState("")
  const path = `/admin/vendors/${vendor_id}/tax`
  const set = useDeed((body: SetTaxNumbersBody) => ({ path: `${path}-numbers`, body }), [path])

  const save = () => {
    const { tax_id, trade_register, business_tax } = written
    set.mutate(
      { tax_id, trade_register, business_tax, reason },
      {
        onSuccess: () => {
          setReason("")
          toast.success(say("tax.saved"))
        },
      },
    )
  }
  return (
    <Section title={say("tax.numbers")}>
      <form
        className="flex flex-col gap-y-4 px-6 py-4"
        onSubmit={(event) => {
          event.preventDefault()
          save()
        }}
      >
        <Text size="small" className="text-ui-fg-subtle">
          {say("tax.numbers_explain")}
        </Text>
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
