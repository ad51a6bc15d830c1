import { Button, Hint, toast } from "@medusajs/ui"
import { DeedFailed, NoteField, Section, textIn, useConfirm } from "@tawiza/admin-kit"
import type { AdminVendorView, VendorDecision } from "@tawiza/contract"
import { useState } from "react"
import { useDecideVendor } from "../../hooks/vendor"
import { useWords } from "../../lib/words"

const DANGEROUS: readonly VendorDecision[] = ["suspend", "close"]

/** What a moderator may do with a shop now: the reason, a button for each decision, a confirmation. */
export function VendorDecisions({ vendor }: { vendor: AdminVendorView }) {
  const { say, language } = useWords()
  const confirm = useConfirm()
  const decide = useDecideVendor(vendor.id)
  const [reason, setReason] = useState("")
  const [lacks, setLacks] = useState(false)
  const name = textIn(vendor.name, language)?.text ?? ""
  if (vendor.next.length === 0) return null

  async function press(decision: VendorDecision) {
    const needed = decision !== "confirm-suspension"
    setLacks(needed && !reason.trim())
    if (needed && !reason.trim()) return
    const agreed = await confirm({
      title: say(`vendor_decision.${decision}.confirm_title`, { name }),
      description: say(`vendor_decision.${decision}.confirm`),
      deed: say(`vendor_decision.${decision}.choice`),
      danger: DANGEROUS.includes(decision),
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
        <NoteField
          label={say("decision.reason")}
          hint={say("decision.reason_hint")}
          problem={lacks ? say("decision.reason_needed") : null}
          value={reason}
          disabled={decide.isPending}
          write={(text) => {
            setReason(text)
            setLacks(false)
          }}
        />
        <DeedFailed failure={decide.error} />
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
