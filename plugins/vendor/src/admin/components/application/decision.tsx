import { Check, ClockSolid, Eye, XMark } from "@medusajs/icons"
import { Alert, Button, clx, Hint, Text, toast } from "@medusajs/ui"
import { DeedFailed, NoteField, Section, textIn, useConfirm } from "@tawiza/admin-kit"
import { APPLICATION_TRANSITIONS, type ApplicationView } from "@tawiza/contract"
import { type FormEvent, useId, useState } from "react"
import { useDecide } from "../../hooks/applications"
import { type Decision, decisionsFrom, needsReason } from "../../lib/decisions"
import { openItems } from "../../lib/next-step"
import { useWords } from "../../lib/words"

const ICON = { review: Eye, approve: Check, "request-changes": ClockSolid, reject: XMark, dismiss: XMark } as const satisfies Record<
  Decision,
  unknown
>

const isRefusal = (decision: Decision) => decision === "reject" || decision === "dismiss"

/** The moderator's answer: one of the decisions open now, its reason, a confirmation, then the record. */
export function DecisionPanel({ application }: { application: ApplicationView }) {
  const { say } = useWords()
  const decisions = decisionsFrom(application.next)
  const ended = APPLICATION_TRANSITIONS[application.status].length === 0
  const nothing = ended ? "decision.closed" : application.status === "appealed" ? "decision.other_moderator" : "decision.waiting"
  return (
    <Section title={say("decision.title")}>
      {decisions.length ? (
        // A colleague's decision makes the half-chosen one meaningless: the form starts anew with every state.
        <DecisionForm key={application.status} application={application} decisions={decisions} />
      ) : (
        <Text size="small" className="text-ui-fg-subtle px-6 py-4">
          {say(nothing)}
        </Text>
      )}
    </Section>
  )
}

function DecisionForm({ application, decisions }: { application: ApplicationView; decisions: readonly Decision[] }) {
  const { say, language } = useWords()
  const confirm = useConfirm()
  const decide = useDecide(application.id)
  const [decision, setDecision] = useState<Decision | null>(null)
  const [reason, setReason] = useState("")
  const [problem, setProblem] = useState<"choose" | "reason_needed" | null>(null)
  const name = textIn(application.name, language)?.text ?? ""
  const open = openItems(application.checklist)
  const optional = decision !== null && !needsReason(decision)

  async function submit(event: FormEvent) {
    event.preventDefault()
    const lacks = !decision ? "choose" : needsReason(decision) && !reason.trim() ? "reason_needed" : null
    setProblem(lacks)
    if (!decision || lacks) return
    const agreed = await confirm({
      title: say(`decision.${decision}.confirm_title`, { name }),
      description: say(`decision.${decision}.confirm`),
      deed: say(`decision.${decision}.choice`),
      danger: isRefusal(decision),
    })
    if (!agreed) return
    decide.mutate(
      { decision, reason: reason.trim() || undefined },
      { onSuccess: () => toast.success(say(`decision.${decision}.done`, { name })) },
    )
  }

  return (
    <form noValidate className="flex flex-col gap-y-4 px-6 py-4" onSubmit={submit} aria-busy={decide.isPending}>
      <fieldset className="m-0 flex flex-col gap-y-2 border-0 p-0" disabled={decide.isPending}>
        <legend className="sr-only">{say("decision.title")}</legend>
        {decisions.map((one) => (
          <Choice
            key={one}
            decision={one}
            checked={one === decision}
            choose={() => {
              setDecision(one)
              setProblem(null)
            }}
          />
        ))}
        {problem === "choose" && (
          <Hint variant="error" role="alert">
            {say("decision.choose")}
          </Hint>
        )}
      </fieldset>
      <NoteField
        label={say(optional ? "decision.welcome" : "decision.reason")}
        hint={say(optional ? "decision.welcome_hint" : "decision.reason_hint")}
        problem={problem === "reason_needed" ? say("decision.reason_needed") : null}
        rows={5}
        required={!optional}
        value={reason}
        disabled={decide.isPending}
        write={(text) => {
          setReason(text)
          setProblem(null)
        }}
      />
      {decision === "approve" && open > 0 && (
        <Alert variant="warning">
          <Text size="small">{say("decision.open_items", { count: open })}</Text>
        </Alert>
      )}
      <DeedFailed failure={decide.error} />
      <Button
        type="submit"
        className="w-full"
        variant={decision && isRefusal(decision) ? "danger" : "primary"}
        isLoading={decide.isPending}
      >
        {say(decision ? `decision.${decision}.submit` : "decision.submit")}
      </Button>
      <Hint>{say("decision.recorded")}</Hint>
    </form>
  )
}

function Choice({ decision, checked, choose }: { decision: Decision; checked: boolean; choose: () => void }) {
  const { say } = useWords()
  const explained = useId()
  const Icon = ICON[decision]
  return (
    <label
      className={clx(
        "flex min-h-12 cursor-pointer items-start gap-x-3 rounded-lg p-3 has-[:focus-visible]:shadow-borders-interactive-with-focus",
        checked
          ? "bg-ui-bg-highlight shadow-borders-interactive-with-active"
          : "bg-ui-bg-base shadow-borders-base hover:bg-ui-bg-base-hover",
      )}
    >
      <input
        type="radio"
        name="decision"
        value={decision}
        checked={checked}
        onChange={choose}
        aria-describedby={explained}
        className="mt-0.5 size-4 shrink-0 accent-[var(--fg-interactive)] outline-none"
      />
      <Icon className="mt-0.5 shrink-0" aria-hidden />
      <span className="flex flex-col">
        <span className="txt-compact-small-plus text-ui-fg-base">{say(`decision.${decision}.choice`)}</span>
        <span id={explained} className="txt-small text-ui-fg-subtle">
          {say(`decision.${decision}.explain`)}
        </span>
      </span>
    </label>
  )
}
