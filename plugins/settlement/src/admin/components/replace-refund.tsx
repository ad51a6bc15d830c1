import { today, useDeed } from "@tawiza/admin-kit"
import type { CardPayments, ReplaceCardRefundBody } from "@tawiza/contract"
import { useState } from "react"
import { useWords } from "../lib/words"
import { type BankEntry, BankEntryFields, isWhole } from "./bank-entry"
import { DeedDialog } from "./dialog"
import { SelectField } from "./select-field"

/** The card did not take a refund, and the customer has got it otherwise. */
export function ReplaceRefund({ path, stale, close }: { path: string; stale: string; close: () => void }) {
  const { say } = useWords()
  const [method, setMethod] = useState<ReplaceCardRefundBody["method"]>("transfer")
  const [entry, setEntry] = useState<BankEntry>({ on: today(), reference: "" })
  const [lacks, setLacks] = useState(false)
  const deed = useDeed<ReplaceCardRefundBody, CardPayments>((body) => ({ path, body }), [stale])
  return (
    <DeedDialog
      title={say("cards.calls.replace.title")}
      description={say("cards.calls.replace.explain")}
      deed={say("cards.calls.replace.deed")}
      pending={deed.isPending}
      failure={deed.error}
      close={close}
      onAgree={() => {
        setLacks(!isWhole(entry))
        if (isWhole(entry)) deed.mutate({ method, on: entry.on, reference: entry.reference.trim() }, { onSuccess: close })
      }}
    >
      <SelectField
        label={say("cards.calls.replace.method")}
        value={method}
        options={[
          ["transfer", say("cards.calls.replace.transfer")],
          ["counter", say("cards.calls.replace.counter")],
        ]}
        choose={(value) => setMethod(value as ReplaceCardRefundBody["method"])}
      />
      <BankEntryFields
        words={{
          on: say("cards.calls.replace.on"),
          reference: say("cards.calls.replace.reference"),
          needed: say("cards.calls.replace.needed"),
        }}
        entry={entry}
        lacks={lacks}
        write={setEntry}
      />
    </DeedDialog>
  )
}
