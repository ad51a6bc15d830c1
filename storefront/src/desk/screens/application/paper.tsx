import type { ChecklistItem, PaperLink, PaperView } from "@tawiza/contract"
import { useState } from "preact/hooks"
import { useParts, useWords } from "../../context.js"
import { Trouble } from "../../errors.js"
import { api, paths } from "../../paths.js"
import { LONGEST, shrunk } from "../../photograph.js"
import { Icon } from "../../ui/icon.js"
import { Screen } from "../../ui/screen.js"
import { Tag } from "../../ui/tag.js"
import { TroubleNote } from "../../ui/trouble.js"
import { dayText } from "../../words.js"
import type { StepProps } from "../application.js"

interface PaperProps extends StepProps {
  item: ChecklistItem
}

/** One paper: what it is, what was sent, and a photograph or a file to send. */
export function PaperStep({ application, send, item }: PaperProps) {
  const m = useWords()
  const [expires_on, setExpires] = useState("")
  const [sending, setSending] = useState(false)
  const [trouble, setTrouble] = useState<Trouble | null>(null)
  const rule = item.paper
  const takes = rule !== null && (application.editable || application.status === "approved")
  const dateLacks = rule?.expiry === "required" && expires_on === ""

  const choose = async (input: HTMLInputElement) => {
    const [file] = input.files ?? []
    input.value = ""
    if (!file || sending) return
    setSending(true)
    setTrouble(await send(api.papers(item.code, expires_on), { file: await shrunk(file, LONGEST.paper) }))
    setSending(false)
  }
  return (
    <Screen title={item.name} back={paths.application()}>
      <div class="narrow">
        <p class="lead">{item.help}</p>
        {item.papers.length > 0 && (
          <ul class="papers">
            {item.papers.map((paper, i) => (
              <Sent
                key={paper.id}
                paper={paper}
                number={i + 1}
                send={send}
                removable={application.editable && paper.state !== "accepted"}
              />
            ))}
          </ul>
        )}
        {rule && item.papers.length < rule.min && <p class="mute">{m.application.wanted(rule.min)}</p>}
        {takes && rule.expiry !== "never" && (
          <label class="field">
            <span>{rule.expiry === "required" ? m.application.expires : m.application.expires_maybe}</span>
            <input
              type="date"
              value={expires_on}
              required={rule.expiry === "required"}
              onInput={({ currentTarget }) => setExpires(currentTarget.value)}
            />
          </label>
        )}
        {trouble && <TroubleNote trouble={trouble} />}
        {takes && (
          <div class="stack" aria-busy={sending}>
            {dateLacks && <p class="note">{m.application.expires_first}</p>}
            <FileButton
              word={sending ? m.sending : m.application.photograph}
              accept="image/*"
              capture
              disabled={sending || dateLacks}
              choose={choose}
              main
            />
            <FileButton
              word={m.application.file}
              accept={rule.photograph ? "image/jpeg,image/png,image/webp" : "application/pdf,image/jpeg,image/png,image/webp"}
              disabled={sending || dateLacks}
              choose={choose}
            />
            <p class="help">{m.application.limits}</p>
          </div>
        )}
      </div>
    </Screen>
  )
}

interface FileButtonProps {
  word: string
  accept: string
  /** Opens the camera where there is one. */
  capture?: boolean
  disabled: boolean
  main?: boolean
  choose: (input: HTMLInputElement) => void
}

function FileButton({ word, accept, capture, disabled, main, choose }: FileButtonProps) {
  return (
    <label class={main ? "button main file" : "button quiet file"}>
      <Icon name={capture ? "camera" : "sheet"} />
      <span>{word}</span>
      <input
        type="file"
        accept={accept}
        disabled={disabled}
        {...(capture && { capture: "environment" as const })}
        onChange={({ currentTarget }) => choose(currentTarget)}
      />
    </label>
  )
}

const LOOK = {
  given: { colour: "plain", icon: "clock" },
  accepted: { colour: "good", icon: "check" },
  refused: { colour: "bad", icon: "cross" },
} as const

function Sent({ paper, number, send, removable }: { paper: PaperView; number: number; send: StepProps["send"]; removable: boolean }) {
  const m = useWords()
  const { ask } = useParts()
  const [trouble, setTrouble] = useState<Trouble | null>(null)
  const open = async () => {
    try {
      const { path } = await ask<PaperLink>(api.paperLink(paper.id))
      window.location.assign(path)
    } catch (error) {
      setTrouble(error instanceof Trouble ? error : new Trouble("internal"))
    }
  }
  return (
    <li class="stack">
      <p class="row wraps">
        <span class="grow">{m.application.paper(number)}</span>
        <Tag {...LOOK[paper.state]} word={m.application.paper_state[paper.state]} />
      </p>
      {paper.expires_on && <p class="mute">{m.application.until(dayText(paper.expires_on, m))}</p>}
      {paper.reason && (
        <p class="note bad large" dir="auto">
          {paper.reason}
        </p>
      )}
      {trouble && <TroubleNote trouble={trouble} />}
      <div class="row">
        <button type="button" class="button quiet" aria-label={`${m.application.open} ${m.application.paper(number)}`} onClick={open}>
          {m.application.open}
        </button>
        {removable && (
          <button
            type="button"
            class="button quiet danger"
            aria-label={`${m.application.remove} ${m.application.paper(number)}`}
            onClick={async () => setTrouble(await send(api.removePaper(paper.id), { body: {} }))}
          >
            {m.application.remove}
          </button>
        )}
      </div>
    </li>
  )
}
