import { Button, Prompt, usePrompt } from "@medusajs/ui"
import { type FormEvent, useState } from "react"
import type { ApiFailure } from "./api.js"
import { NoteField } from "./fields.js"
import { useOwnWords } from "./own-words.js"
import { DeedFailed } from "./states.js"

interface Question {
  title: string
  description: string
  /** What the deed is called on the button. */
  deed: string
  /** What cannot be taken back. */
  danger?: boolean
}

/** Asks once more before a deed. @returns whether it was agreed to */
export function useConfirm(): (question: Question) => Promise<boolean> {
  const { say } = useOwnWords()
  const ask = usePrompt()
  return ({ title, description, deed, danger }) =>
    ask({ title, description, confirmText: deed, cancelText: say("cancel"), variant: danger ? "danger" : "confirmation" })
}

interface ReasonDialogProps extends Question {
  close: () => void
  reason: { label: string; hint?: string /** Said when it is missing; without it the reason may be left out. */; needed?: string }
  pending: boolean
  failure: ApiFailure | null
  onAgree: (reason: string | undefined) => void
}

/** Asks for a reason and agreement in one; stays with what was written until the deed has happened. Shown while it is rendered. */
export function ReasonDialog({ title, description, deed, danger = false, close, reason, pending, failure, onAgree }: ReasonDialogProps) {
  const { say } = useOwnWords()
  const [written, setWritten] = useState("")
  const [lacks, setLacks] = useState(false)

  function agree(event: FormEvent) {
    event.preventDefault()
    const text = written.trim()
    const missing = reason.needed !== undefined && !text
    setLacks(missing)
    if (!missing) onAgree(text || undefined)
  }
  return (
    <Prompt open variant={danger ? "danger" : "confirmation"} onOpenChange={(open) => !open && !pending && close()}>
      <Prompt.Content>
        <form noValidate onSubmit={agree} aria-busy={pending}>
          <Prompt.Header>
            <Prompt.Title>{title}</Prompt.Title>
            <Prompt.Description>{description}</Prompt.Description>
          </Prompt.Header>
          <div className="flex flex-col gap-y-4 px-6 pt-4">
            <NoteField
              label={reason.label}
              hint={reason.hint}
              problem={lacks ? reason.needed : null}
              required={reason.needed !== undefined}
              value={written}
              disabled={pending}
              write={(text) => {
                setWritten(text)
                setLacks(false)
              }}
            />
            <DeedFailed failure={failure} />
          </div>
          <Prompt.Footer>
            <Button type="button" size="small" variant="secondary" disabled={pending} onClick={close}>
              {say("cancel")}
            </Button>
            <Button type="submit" size="small" variant={danger ? "danger" : "primary"} isLoading={pending}>
              {deed}
            </Button>
          </Prompt.Footer>
        </form>
      </Prompt.Content>
    </Prompt>
  )
}
