import type { ApplicationStatus, CheckState } from "@tawiza/contract"
import { useState } from "preact/hooks"
import { useLanguage, useWords } from "../../context.js"
import { isAnswered, QUESTIONS_ABOUT, shownItems, stepsLeft } from "../../domain/application.js"
import type { Trouble } from "../../errors.js"
import { api, paths } from "../../paths.js"
import { Icon, type IconName } from "../../ui/icon.js"
import { Screen, useActing } from "../../ui/screen.js"
import { Seal } from "../../ui/seal.js"
import { Tag } from "../../ui/tag.js"
import { TroubleNote } from "../../ui/trouble.js"
import { dayText, textIn } from "../../words.js"
import type { StepProps } from "../application.js"

type Look = { colour: "plain" | "wait" | "good" | "bad"; icon: IconName }

const STATUS: Record<ApplicationStatus, Look> = {
  draft: { colour: "plain", icon: "clock" },
  submitted: { colour: "wait", icon: "clock" },
  in_review: { colour: "wait", icon: "look" },
  changes_requested: { colour: "bad", icon: "alert" },
  approved: { colour: "good", icon: "check" },
  rejected: { colour: "bad", icon: "cross" },
  appealed: { colour: "wait", icon: "clock" },
  dismissed: { colour: "bad", icon: "cross" },
  withdrawn: { colour: "plain", icon: "turn" },
}

const ITEM: Record<CheckState, Look> = {
  ok: { colour: "good", icon: "check" },
  expiring: { colour: "wait", icon: "clock" },
  given: { colour: "plain", icon: "check" },
  doubtful: { colour: "wait", icon: "alert" },
  missing: { colour: "wait", icon: "clock" },
  wrong: { colour: "bad", icon: "alert" },
  refused: { colour: "bad", icon: "cross" },
  expired: { colour: "bad", icon: "alert" },
}

/** Where the application stands, the chamber's word in large letters, and every step with its state. */
export function Overview({ application, send }: StepProps) {
  const { language, m } = useLanguage()
  const { vendor } = useActing()
  const { status, reason, editable } = application
  const name = textIn(application.name, language)
  return (
    <Screen title={m.application.title} sub={name && <bdi>{name}</bdi>} before={<Seal id={vendor.seal_id} class="seal" />}>
      <div class="narrow">
        <p>
          <Tag {...STATUS[status]} word={m.application.status[status]} />
        </p>
        {reason && (
          <section class="word" aria-label={m.application.chamber_says}>
            <h2>{m.application.chamber_says}</h2>
            <p class="large" dir="auto">
              {reason}
            </p>
          </section>
        )}
        <p class="lead">{m.application.explain[status]}</p>
        {(editable || status === "approved") && (
          <>
            {editable && (
              <Steps title={m.application.about}>
                {QUESTIONS_ABOUT.map((question) => (
                  <Step
                    key={question}
                    href={paths.applicationStep(question)}
                    name={m.application.question[question]}
                    look={ITEM[isAnswered(application, question) ? "given" : "missing"]}
                    word={isAnswered(application, question) ? m.application.answered : m.application.item.missing}
                  />
                ))}
              </Steps>
            )}
            <Steps title={m.application.papers}>
              {shownItems(application).map((item) => (
                <Step
                  key={item.code}
                  href={paths.applicationStep(item.code)}
                  name={item.name}
                  look={ITEM[item.state]}
                  word={
                    item.expires_on && item.state !== "missing"
                      ? `${m.application.item[item.state]} · ${dayText(item.expires_on, m)}`
                      : m.application.item[item.state]
                  }
                />
              ))}
            </Steps>
          </>
        )}
        {application.actions.includes("submit") && <Submit application={application} send={send} />}
        {application.actions.includes("appeal") && (
          <a class="button main" href={paths.applicationStep("appeal")}>
            {m.application.appeal}
          </a>
        )}
        {application.actions.includes("withdraw") && (
          <a class="button quiet danger" href={paths.applicationStep("withdraw")}>
            {m.application.withdraw}
          </a>
        )}
      </div>
    </Screen>
  )
}

function Steps({ title, children }: { title: string; children: preact.ComponentChildren }) {
  return (
    <section>
      <h2>{title}</h2>
      <ul class="steps">{children}</ul>
    </section>
  )
}

function Step({ href, name, look, word }: { href: string; name: string; look: Look; word: string }) {
  return (
    <li>
      <a class="row" href={href}>
        <span class="grow">
          {name}
          <span class="under">
            <Tag {...look} word={word} />
          </span>
        </span>
        <Icon name="next" />
      </a>
    </li>
  )
}

/** Handing in. What is still open is said beside the button, which then leads nowhere. */
function Submit({ application, send }: StepProps) {
  const m = useWords()
  const [sending, setSending] = useState(false)
  const [trouble, setTrouble] = useState<Trouble | null>(null)
  const left = stepsLeft(application)
  const submit = async () => {
    if (sending) return
    setSending(true)
    setTrouble(await send(api.applicationAction("submit"), { body: {} }))
    setSending(false)
  }
  return (
    <div class="stack">
      {left > 0 && <p class="note">{m.application.left(left)}</p>}
      {trouble && <TroubleNote trouble={trouble} retry={() => void submit()} />}
      <button type="button" class="button main" aria-busy={sending} onClick={submit}>
        <Icon name={sending ? "clock" : "check"} />
        {sending ? m.sending : m.application.submit}
      </button>
    </div>
  )
}
