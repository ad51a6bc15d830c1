import { Button, Prompt } from "@medusajs/ui"
import { type ApiFailure, DeedFailed } from "@tawiza/admin-kit"
import type { ReactNode } from "react"
import { useWords } from "../lib/words"

interface DialogProps {
  title: string
  description: string
  /** What the deed is called on the button. */
  deed: string
  pending: boolean
  failure: ApiFailure | null
  onAgree: () => void
  close: () => void
  /** The fields. */
  children: ReactNode
}

/** A deed that needs more than a reason: stays with what was written until it has happened. */
export function DeedDialog({ title, description, deed, pending, failure, onAgree, close, children }: DialogProps) {
  const { say } = useWords()
  return (
    <Prompt open variant="confirmation" onOpenChange={(open) => !open && !pending && close()}>
      <Prompt.Content>
        <form
          noValidate
          aria-busy={pending}
          onSubmit={(event) => {
            event.preventDefault()
            onAgree()
          }}
        >
          <Prompt.Header>
            <Prompt.Title>{title}</Prompt.Title>
            <Prompt.Description>{description}</Prompt.Description>
          </Prompt.Header>
          <div className="flex flex-col gap-y-4 px-6 pt-4">
            {children}
            <DeedFailed failure={failure} />
          </div>
          <Prompt.Footer>
            <Button type="button" size="small" variant="secondary" disabled={pending} onClick={close}>
              {say("cash.cancel")}
            </Button>
            <Button type="submit" size="small" isLoading={pending}>
              {deed}
            </Button>
          </Prompt.Footer>
        </form>
      </Prompt.Content>
    </Prompt>
  )
}
