import type { ImportReport, PublishReport } from "@tawiza/contract"
import { PRODUCT_COLUMNS, PUBLISH_AT_ONCE } from "@tawiza/contract"
import { useState } from "preact/hooks"
import { useAsked } from "../asked.js"
import { useWords } from "../context.js"
import { api, paths } from "../paths.js"
import { Icon } from "../ui/icon.js"
import { Screen } from "../ui/screen.js"
import { TroubleNote } from "../ui/trouble.js"
import { Faults } from "./import/faults.js"
import { Incomplete } from "./import/incomplete.js"
import { Progress } from "./import/progress.js"

type Doing = { what: "looking" | "writing" | "sending"; done: number; total: number }

/** Pieces from a table: looked at, brought in after a yes, and sent to the chamber together. */
export function Import() {
  const m = useWords()
  const asked = useAsked<ImportReport>(null)
  const [file, setFile] = useState<File | null>(null)
  const [report, setReport] = useState<ImportReport | null>(null)
  const [sent, setSent] = useState<PublishReport | null>(null)
  const [doing, setDoing] = useState<Doing | null>(null)

  const send = async (table: File, dry_run: boolean) => {
    const what = dry_run ? ("looking" as const) : ("writing" as const)
    setDoing({ what, done: 0, total: 0 })
    const heard = (line: unknown) => setDoing({ what, ...(line as { done: number; total: number }) })
    setReport((await asked.send<ImportReport>(api.importProducts(dry_run), { file: table, heard })) ?? null)
    setDoing(null)
  }
  const choose = (table: File | undefined) => {
    if (!table) return
    setFile(table)
    setReport(null)
    setSent(null)
    void send(table, true)
  }
  // What was sent before a line broke is not sent twice: asking again is asking once.
  const sendAll = async (ids: string[]) => {
    const all: PublishReport = { sent: [], incomplete: [] }
    for (let at = 0; at < ids.length; at += PUBLISH_AT_ONCE) {
      setDoing({ what: "sending", done: at, total: ids.length })
      const part = await asked.send<PublishReport>(api.publishProducts(), { body: { ids: ids.slice(at, at + PUBLISH_AT_ONCE) } })
      if (!part) break
      all.sent.push(...part.sent)
      all.incomplete.push(...part.incomplete)
      setSent({ ...all })
    }
    setDoing(null)
  }
  const ids = report?.product_ids ?? []
  const whole = sent !== null && sent.sent.length + sent.incomplete.length === ids.length
  return (
    <Screen title={m.import.title} back={paths.products()}>
      <div class="narrow">
        {asked.trouble && <TroubleNote trouble={asked.trouble} retry={file && !report ? () => void send(file, true) : undefined} />}
        {!report && !doing && <Before />}
        {doing && <Progress text={m.import[doing.what]} done={doing.done} total={doing.total} />}
        {report && report.faults.length > 0 && <Faults report={report} />}
        {report && report.ignored_columns.length > 0 && (
          <p class="note">
            {m.import.ignored} <bdi>{report.ignored_columns.join(", ")}</bdi>
          </p>
        )}
        {report?.dry_run && report.faults.length === 0 && !doing && file && (
          <>
            <p class="note good row top" role="status">
              <Icon name="check" />
              {m.import.good(report.rows)}
            </p>
            <button type="button" class="button main" onClick={() => void send(file, false)}>
              {m.import.bring}
            </button>
          </>
        )}
        {ids.length > 0 && !sent && (
          <p class="note good row top" role="status">
            <Icon name="check" />
            {m.import.brought(ids.length)}
          </p>
        )}
        {sent && (
          <p class={`note row top ${sent.sent.length > 0 ? "good" : ""}`} role="status">
            <Icon name={sent.sent.length > 0 ? "check" : "alert"} />
            {m.import.sent(sent.sent.length)}
          </p>
        )}
        {sent && sent.incomplete.length > 0 && <Incomplete pieces={sent.incomplete} />}
        {ids.length > 0 && !whole && !doing && (
          <button type="button" class="button main" onClick={() => void sendAll(ids)}>
            {m.import.send_all}
          </button>
        )}
        {ids.length > 0 && !doing && (
          <a class="button quiet" href={paths.products()}>
            {m.import.to_pieces}
          </a>
        )}
        {ids.length === 0 && !doing && (
          <label class={report?.faults.length === 0 ? "button quiet" : "button main"}>
            <Icon name="table" />
            {report ? m.import.again : m.import.choose}
            <input
              class="unseen"
              type="file"
              accept=".csv,text/csv"
              onChange={({ currentTarget }) => {
                choose(currentTarget.files?.[0])
                // The same file again, once it is mended, is a choice too.
                currentTarget.value = ""
              }}
            />
          </label>
        )}
      </div>
    </Screen>
  )
}

/** What this is for, the empty table, and what each of its columns takes. */
function Before() {
  const m = useWords()
  return (
    <>
      <p class="lead">{m.import.lead}</p>
      <a class="button quiet" href={paths.template()} download>
        <Icon name="archive" />
        {m.import.template}
      </a>
      <details>
        <summary>{m.import.columns_title}</summary>
        <dl class="columns">
          {PRODUCT_COLUMNS.map((column) => (
            <div key={column}>
              <dt>
                <code>{column}</code>
              </dt>
              <dd>{m.import.columns[column]}</dd>
            </div>
          ))}
        </dl>
      </details>
    </>
  )
}
