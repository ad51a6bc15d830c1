import { Alert, Button, Hint, Label, Text, Textarea, toast, usePrompt } from "@medusajs/ui"
import type { AdminVendorView, VendorDecision } from "@tawiza/contract"
import { useId, useState } from "react"
import { useDecideVendor } from "../../hooks/vendor"
import { textIn, useWords } from "../../lib/language"
import { Section } from "../section"
import { failureSentence } from "../states"

const DANGEROUS: readonly VendorDecision[] = ["suspend", "close"]

/** What a moderator may do with a shop now: the reason, a button for each decision, a confirmation. */
export function VendorDecisions({ vendor }: { vendor: AdminVendorView }) {
  const { say, language } = useWords()
  const confirm = usePrompt()
  const decide = useDecideVendor(vendor.id)
  const [reason, setReason] = useState("")
  const [lacks, setLacks] = useState(false)
  const id = useId()
  const name = textIn(vendor.name, language)?.text ?? ""
  if (vendor.next.length === 0) return null

  async function press(decision: VendorDecision) {
    const needed = decision !== "confirm-suspension"
    setLacks(needed && !reason.trim())
    if (needed && !reason.trim()) return
    const agreed = await confirm({
      title: say(`vendor_decision.${decision}.confirm_title`, { name }),
      description: say(`vendor_decision.${decision}.confirm`),
      confirmText: say(`vendor_decision.${decision}.choice`),
      cancelText: say("common.cancel"),
      variant: DANGEROUS.includes(decision) ? "danger" : "confirmation",
    })
    if (!agreed) return
    decide.mutate(
      { decision, reason: reason.trim() || undefined },
      {
        onSuccess: () => {
          setReason("")
          toast.success(say(`vendor_decision.${decision}.done`, { name }))
        },
      },
    )
  }
  return (
    <Section title={say("decision.title")}>
      <div className="flex flex-col gap-y-4 px-6 py-4" aria-busy={decide.isPending}>
        <div className="flex flex-col gap-y-1.5">
          <Label htmlFor={id} size="small" weight="plus">
            {say("decision.reason")}
          </Label>
          <Textarea
            id={id}
            rows={4}
            dir="auto"
            value={reason}
            disabled={decide.isPending}
            aria-invalid={lacks}
            aria-describedby={`${id}-hint`}
            onChange={(event) => {
              setReason(event.target.value)
              setLacks(false)
            }}
          />
          <div id={`${id}-hint`}>
            {lacks ? (
              <Hint variant="error" role="alert">
                {say("decision.reason_needed")}
              </Hint>
            ) : (
              <Hint>{say("decision.reason_hint")}</Hint>
            )}
          </div>
        </div>
        {decide.isError && (
          <Alert variant="error" role="alert">
            <Text size="small" weight="plus">
              {say("decision.failed")}
            </Text>
            <Text size="small">{failureSentence(decide.error, say)}</Text>
          </Alert>
        )}
        <div className="flex flex-wrap gap-2">
          {vendor.next.map((decision) => (
            <Button
              key={decision}
              type="button"
              variant={DANGEROUS.includes(decision) ? "danger" : "secondary"}
              disabled={decide.isPending}
              onClick={() => void press(decision)}
            >
              {say(`vendor_decision.${decision}.choice`)}
            </Button>
          ))}
        </div>
        <Hint>{say("decision.recorded")}</Hint>
      </div>
    </Section>
  )
}
