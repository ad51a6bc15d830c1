import { useState } from "preact/hooks"
import { useParts, useWords } from "../../context.js"
import { useDraft } from "../../drafts.js"
import type { Trouble } from "../../errors.js"
import { api, paths } from "../../paths.js"
import { Screen } from "../../ui/screen.js"
import { TroubleNote } from "../../ui/trouble.js"
import type { StepProps } from "../application.js"
import { Lost } from "../lost.js"

interface WordProps extends StepProps {
  action: "appeal" | "withdraw"
}

/** An appeal says why; a withdrawal is asked for once more. */
export function WordStep({ application, send, action }: WordProps) {
  const m = useWords()
  const { drafts, navigation } = useParts()
  const [reason, setReason] = useDraft(drafts, `application:${action}`, "")
  const [sending, setSending] = useState(false)
  const [trouble, setTrouble] = useState<Trouble | null>(null)
  if (!application.actions.includes(action)) return <Lost />

  const submit = async (event: SubmitEvent) => {
    event.preventDefault()
    if (sending) return
    setSending(true)
    const failed = await send(api.applicationAction(action), { body: reason ? { reason } : {} })
    setTrouble(failed)
    setSending(false)
    if (!failed) navigation.go(paths.application(), "replace")
  }
  return (
    <Screen title={m.application[action]} back={paths.application()}>
      <form class="narrow" onSubmit={submit}>
        <p class="lead">{m.application[`${action}_help`]}</p>
        <label class="field">
          <span>{action === "appeal" ? m.application.appeal_why : m.application.withdraw_why}</span>
          <textarea
            rows={6}
            dir="auto"
            value={reason}
            maxLength={2000}
            required={action === "appeal"}
            onInput={({ currentTarget }) => setReason(currentTarget.value)}
          />
        </label>
        {trouble && <TroubleNote trouble={trouble} />}
        <button type="submit" class={action === "withdraw" ? "button main danger" : "button main"} aria-busy={sending}>
          {sending ? m.sending : m.application[`${action}_sure`]}
        </button>
      </form>
    </Screen>
  )
}
