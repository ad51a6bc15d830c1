import { Button, Text } from "@medusajs/ui"
import { DeedFailed, Failed, formatDay, NoteField, RowsLoading } from "@tawiza/admin-kit"
import type { PaperView } from "@tawiza/contract"
import { type FormEvent, useState } from "react"
import { useCheckPaper, usePaperLink, useReadingRecorded } from "../../hooks/papers"
import { useWords } from "../../lib/words"

/** One paper as it is, and what the moderator says of it. Opening it is written down. */
export function PaperViewer({ application_id, title, paper }: { application_id: string; title: string; paper: PaperView }) {
  const { say, language } = useWords()
  const link = usePaperLink(application_id, paper.id)
  const opened = useReadingRecorded(application_id)
  // What is shown stays at its first link: a newer one would open, and record, the paper once more.
  const [first, setFirst] = useState<string | null>(null)
  if (link.data && first === null) setFirst(link.data.path)
  return (
    <section aria-label={title} className="flex flex-col gap-y-3">
      <div>
        <Text weight="plus">{title}</Text>
        <Text size="xsmall" className="text-ui-fg-subtle">
          {say("papers.sent", { date: formatDay(paper.sent_at, language) })}
          {" · "}
          {say("papers.reading_recorded")}
        </Text>
      </div>
      {link.isError ? (
        <Failed failure={link.error} retry={() => link.refetch()} />
      ) : first === null ? (
        <RowsLoading rows={4} />
      ) : (
        <>
          <Content path={first} paper={paper} title={title} opened={opened} />
          <a
            href={link.data?.path}
            target="_blank"
            rel="noreferrer"
            className="txt-small text-ui-fg-base focus-visible:shadow-borders-focus w-fit rounded py-1 underline underline-offset-2 outline-none"
          >
            {say("papers.new_tab")}
          </a>
        </>
      )}
      <Check application_id={application_id} paper={paper} />
    </section>
  )
}

function Content({ path, paper, title, opened }: { path: string; paper: PaperView; title: string; opened: () => void }) {
  if (paper.type !== "application/pdf") {
    return <img src={path} alt={title} onLoad={opened} className="bg-ui-bg-subtle max-h-[70vh] w-full rounded-md object-contain" />
  }
  return <iframe src={path} title={title} onLoad={opened} className="border-ui-border-base h-[60vh] w-full rounded-md border" />
}

function Check({ application_id, paper }: { application_id: string; paper: PaperView }) {
  const { say } = useWords()
  const check = useCheckPaper(application_id)
  const [refusing, setRefusing] = useState(false)
  const [reason, setReason] = useState("")
  const [lacking, setLacking] = useState(false)

  function refuse(event: FormEvent) {
    event.preventDefault()
    setLacking(!reason.trim())
    if (!reason.trim()) return
    check.mutate({ paper_id: paper.id, accepted: false, reason: reason.trim() }, { onSuccess: () => setRefusing(false) })
  }
  return (
    <form noValidate onSubmit={refuse} className="flex flex-col gap-y-3" aria-busy={check.isPending}>
      <Text size="small" role="status">
        {say(`papers.paper_state.${paper.state}`)}
        {paper.reason && (
          <>
            {" · "}
            <bdi>{paper.reason}</bdi>
          </>
        )}
      </Text>
      {refusing && (
        <NoteField
          label={say("papers.reason")}
          problem={lacking ? say("decision.reason_needed") : null}
          rows={3}
          required
          value={reason}
          write={(text) => {
            setReason(text)
            setLacking(false)
          }}
        />
      )}
      <DeedFailed failure={check.error} />
      <div className="flex flex-wrap gap-2">
        {refusing ? (
          <>
            <Button type="submit" variant="danger" isLoading={check.isPending}>
              {say("papers.refuse_send")}
            </Button>
            <Button type="button" variant="secondary" onClick={() => setRefusing(false)}>
              {say("common.cancel")}
            </Button>
          </>
        ) : (
          <>
            {paper.state !== "accepted" && (
              <Button type="button" isLoading={check.isPending} onClick={() => check.mutate({ paper_id: paper.id, accepted: true })}>
                {say("papers.accept")}
              </Button>
            )}
            {paper.state !== "refused" && (
              <Button type="button" variant="secondary" onClick={() => setRefusing(true)}>
                {say("papers.refuse")}
              </Button>
            )}
          </>
        )}
      </div>
    </form>
  )
}
