import type { ApplicationDraftBody, OwnApplication } from "@tawiza/contract"
import { LANGUAGES } from "@tawiza/contract"
import { useState } from "preact/hooks"
import { useParts, useWords } from "../../context.js"
import { type NumberCode, nextOpenStep, type QuestionAbout } from "../../domain/application.js"
import { useDraft } from "../../drafts.js"
import type { Trouble } from "../../errors.js"
import { LANGUAGE_NAMES } from "../../messages/index.js"
import { api, paths } from "../../paths.js"
import { Screen } from "../../ui/screen.js"
import { TroubleNote } from "../../ui/trouble.js"
import type { StepProps } from "../application.js"

export type Question = QuestionAbout | NumberCode

/** What is written on the screen before it is sent, as plain texts by field. */
type Written = Record<string, string>

interface QuestionProps extends StepProps {
  question: Question
}

/** One question about the organisation: saved when it is answered, and on to the next one that is open. */
export function QuestionStep({ application, send, question }: QuestionProps) {
  const m = useWords()
  const { drafts, navigation } = useParts()
  const [written, setWritten] = useDraft<Written>(drafts, `application:${question}`, writtenIn(application, question))
  const [sending, setSending] = useState(false)
  const [trouble, setTrouble] = useState<Trouble | null>(null)
  const item = application.checklist.find(({ code }) => code === question)
  const title = item?.name ?? m.application.question[question as QuestionAbout]

  const save = async (event: SubmitEvent) => {
    event.preventDefault()
    if (sending) return
    setSending(true)
    const failed = await send(api.application(), { body: bodyOf(question, written) })
    setTrouble(failed)
    setSending(false)
    if (failed) return
    drafts.delete(`application:${question}`)
    navigation.go(paths.application())
  }
  const set = (field: string) => (value: string) => setWritten({ ...written, [field]: value })
  return (
    <Screen title={title} back={paths.application()}>
      <form class="narrow" onSubmit={save}>
        <p class="lead">{item?.help ?? m.application.help[question as QuestionAbout]}</p>
        {item && (item.state === "wrong" || item.state === "doubtful") && (
          <p class="note bad" role="alert">
            {item.state === "wrong" ? m.application.number_wrong : m.application.number_doubtful}
          </p>
        )}
        <Fields application={application} question={question} written={written} set={set} />
        {trouble && <TroubleNote trouble={trouble} />}
        <button type="submit" class="button main" aria-busy={sending} disabled={!application.editable}>
          {sending ? m.sending : m.application.save}
        </button>
        {nextOpenStep(application) === null && application.editable && <p class="note good">{m.application.all_there}</p>}
      </form>
    </Screen>
  )
}

interface FieldsProps {
  application: OwnApplication
  question: Question
  written: Written
  set: (field: string) => (value: string) => void
}

function Fields({ application, question, written, set }: FieldsProps) {
  const m = useWords()
  switch (question) {
    case "name":
      return (
        <>
          {LANGUAGE_NAMES.map(({ language, name }) => (
            <Field key={language} label={name} value={written[language]} onValue={set(language)} lang={language} />
          ))}
        </>
      )
    case "people":
      return (
        <>
          <Field label={m.application.members} value={written.members} onValue={set("members")} number />
          <Field label={m.application.women} value={written.women_members} onValue={set("women_members")} number />
        </>
      )
    case "crafts":
    case "labels":
      return (
        <Choices
          legend={m.application.question[question]}
          choices={application.choices[question]}
          value={written.slugs ?? ""}
          onValue={set("slugs")}
        />
      )
    case "register":
      return (
        <>
          <Field label={m.application.register_no} value={written.register_no} onValue={set("register_no")} code />
          <Field label={m.application.register_court} value={written.register_court} onValue={set("register_court")} />
        </>
      )
    case "commune":
      return <Field label={m.application.question.commune} value={written.commune} onValue={set("commune")} />
    default:
      return <Field label={m.application.number} value={written[question]} onValue={set(question)} code />
  }
}

interface FieldProps {
  label: string
  value: string | undefined
  onValue: (value: string) => void
  lang?: string
  /** A count. */
  number?: boolean
  /** A number with groups and letters, always from left to right. */
  code?: boolean
}

function Field({ label, value = "", onValue, lang, number, code }: FieldProps) {
  return (
    <label class="field">
      <span lang={lang}>{label}</span>
      <input
        value={value}
        class={code || number ? "code" : undefined}
        dir={code || number ? "ltr" : "auto"}
        inputMode={number ? "numeric" : undefined}
        maxLength={160}
        autocomplete="off"
        onInput={({ currentTarget }) => onValue(currentTarget.value)}
      />
    </label>
  )
}

interface ChoicesProps {
  legend: string
  choices: readonly { slug: string; name: string }[]
  /** Chosen slugs, a blank between two. */
  value: string
  onValue: (value: string) => void
}

function Choices({ legend, choices, value, onValue }: ChoicesProps) {
  const chosen = value.split(" ").filter(Boolean)
  const toggled = (slug: string) => (chosen.includes(slug) ? chosen.filter((one) => one !== slug) : [...chosen, slug])
  return (
    <fieldset class="choices">
      <legend class="unseen">{legend}</legend>
      {choices.map(({ slug, name }) => (
        <label key={slug} class="choice">
          <input type="checkbox" checked={chosen.includes(slug)} onChange={() => onValue(toggled(slug).join(" "))} />
          <span>{name}</span>
        </label>
      ))}
    </fieldset>
  )
}

function writtenIn(application: OwnApplication, question: Question): Written {
  switch (question) {
    case "name":
      return { ...application.name }
    case "people":
      return { members: String(application.members || ""), women_members: String(application.women_members || "") }
    case "crafts":
    case "labels":
      return { slugs: application[question].join(" ") }
    case "register":
      return { register_no: application.register_no ?? "", register_court: application.register_court ?? "" }
    default:
      return { [question]: application[question] ?? "" }
  }
}

function bodyOf(question: Question, written: Written): ApplicationDraftBody {
  switch (question) {
    case "name":
      return {
        name: Object.fromEntries(LANGUAGES.flatMap((language) => (written[language] === undefined ? [] : [[language, written[language]]]))),
      }
    case "people":
      return { members: countIn(written.members), women_members: countIn(written.women_members) }
    case "crafts":
    case "labels":
      return { [question]: (written.slugs ?? "").split(" ").filter(Boolean) }
    default:
      return written
  }
}

/** A count as people type it, also in Arabic digits. */
function countIn(text = ""): number {
  const digits = text.replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660)).replace(/\D/g, "")
  return Number(digits.slice(0, 5))
}
