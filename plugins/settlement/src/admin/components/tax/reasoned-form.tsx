import { Button, Text, toast } from "@medusajs/ui"
import { type Deed, DeedFailed, NoteField, Section } from "@tawiza/admin-kit"
import { type ReactNode, useState } from "react"
import { useWords } from "../../lib/words"

interface ReasonedFormProps<Body> {
  title: string
  explain: string
  deed: Deed<Body>
  /** What is sent, with the reason that was written. */
  bodyWith: (reason: string) => Body
  children: ReactNode
}

/** A change about a vendor's taxes: its fields, and why. */
export function ReasonedForm<Body>({ title, explain, deed, bodyWith, children }: ReasonedFormProps<Body>) {
  const { say } = useWords()
  const [reason, setReason] = useState("")
  const save = () =>
    deed.mutate(bodyWith(reason), {
      onSuccess: () => {
        setReason("")
        toast.success(say("tax.saved"))
      },
    })
  return (
    <Section title={title}>
      <form
        className="flex flex-col gap-y-4 px-6 py-4"
        onSubmit={(event) => {
          event.preventDefault()
          save()
        }}
      >
        <Text size="small" className="text-ui-fg-subtle">
          {explain}
        </Text>
        {children}
        <NoteField
          label={say("tax.reason")}
          hint={say("tax.reason_help")}
          rows={2}
          required
          maxLength={500}
          value={reason}
          write={setReason}
        />
        <DeedFailed failure={deed.error} />
        <Button type="submit" size="small" isLoading={deed.isPending} disabled={!reason.trim()}>
          {say("tax.save")}
        </Button>
      </form>
    </Section>
  )
}
