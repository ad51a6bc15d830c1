import { CheckCircleSolid, CircleMinusSolid, CircleXmarkSolid, ClockSolid, ExclamationCircleSolid } from "@medusajs/icons"
import { Badge, clx, Text } from "@medusajs/ui"
import { formatDay, Section } from "@tawiza/admin-kit"
import type { ApplicationView, ChecklistItem, CheckState, PaperView } from "@tawiza/contract"
import { useState } from "react"
import { openItems } from "../../lib/next-step"
import { useWords } from "../../lib/words"
import { PaperViewer } from "./paper-viewer"

const LOOK = {
  ok: { colour: "green", Icon: CheckCircleSolid },
  expiring: { colour: "orange", Icon: ClockSolid },
  given: { colour: "blue", Icon: ClockSolid },
  doubtful: { colour: "orange", Icon: ExclamationCircleSolid },
  missing: { colour: "red", Icon: CircleMinusSolid },
  wrong: { colour: "red", Icon: CircleXmarkSolid },
  refused: { colour: "red", Icon: CircleXmarkSolid },
  expired: { colour: "red", Icon: CircleXmarkSolid },
} as const satisfies Record<CheckState, unknown>

/** What is asked, where each item stands, and beside it the paper that is being read. */
export function Papers({ application }: { application: ApplicationView }) {
  const { say } = useWords()
  const { checklist } = application
  const [chosen, setChosen] = useState<string | null>(null)
  const open = openItems(checklist)
  const papers = checklist.flatMap((item) => item.papers.map((paper, i) => ({ paper, item, number: i + 1 })))
  const shown = papers.find(({ paper }) => paper.id === chosen)
  return (
    <Section title={say("papers.title")} aside={open ? say("papers.open", { count: open }) : say("papers.done")}>
      <div className="flex flex-col lg:grid lg:grid-cols-[minmax(0,2fr)_minmax(0,3fr)]">
        <ul className="border-ui-border-base lg:border-e">
          {checklist.map((item) => (
            <Item key={item.code} item={item} chosen={chosen} choose={setChosen} />
          ))}
        </ul>
        <div className="min-w-0 p-4 lg:sticky lg:top-0 lg:self-start">
          {shown ? (
            <PaperViewer
              key={shown.paper.id}
              application_id={application.id}
              title={titleOf(shown.item, shown.number, say("papers.page", { number: shown.number }))}
              paper={shown.paper}
            />
          ) : (
            <Text size="small" className="text-ui-fg-subtle px-2 py-6 text-center">
              {say(papers.length ? "papers.choose" : "papers.nothing")}
            </Text>
          )}
        </div>
      </div>
    </Section>
  )
}

const titleOf = (item: ChecklistItem, number: number, page: string) =>
  item.papers.length > 1 || number > 1 ? `${item.name} · ${page}` : item.name

function Item({ item, chosen, choose }: { item: ChecklistItem; chosen: string | null; choose: (id: string) => void }) {
  const { say, language } = useWords()
  const { colour, Icon } = LOOK[item.state]
  return (
    <li className="border-ui-border-base flex flex-col gap-y-1 border-b px-6 py-3 last:border-b-0">
      <div className="flex items-start justify-between gap-x-3">
        <div className="min-w-0">
          <Text size="small" weight="plus">
            {item.name}
          </Text>
          <Text size="xsmall" className="text-ui-fg-subtle">
            {say(`papers.proof.${item.proof}`)}
          </Text>
        </div>
        <Badge color={colour} size="2xsmall" className="flex shrink-0 items-center gap-x-1 whitespace-nowrap">
          <Icon aria-hidden />
          {say(`papers.state.${item.state}`)}
        </Badge>
      </div>
      {item.value && (
        <Text size="small" className="break-all">
          <bdi dir="ltr">{item.value}</bdi>
        </Text>
      )}
      {item.expires_on && (
        <Text size="xsmall" className="text-ui-fg-subtle">
          {say(item.state === "expired" ? "papers.ended" : "papers.until", { date: formatDay(`${item.expires_on}T12:00:00Z`, language) })}
        </Text>
      )}
      {item.papers.length > 0 && (
        <div className="flex flex-wrap gap-1 pt-1">
          {item.papers.map((paper, i) => (
            <PaperButton
              key={paper.id}
              item={item}
              paper={paper}
              number={i + 1}
              pressed={paper.id === chosen}
              press={() => choose(paper.id)}
            />
          ))}
        </div>
      )}
    </li>
  )
}

function PaperButton(props: { item: ChecklistItem; paper: PaperView; number: number; pressed: boolean; press: () => void }) {
  const { say } = useWords()
  const { item, paper, number, pressed, press } = props
  const state = say(`papers.paper_state.${paper.state}`)
  const page = say("papers.page", { number })
  return (
    <button
      type="button"
      aria-pressed={pressed}
      aria-label={`${item.name}, ${page}, ${state}`}
      onClick={press}
      className={clx(
        "txt-compact-small-plus focus-visible:shadow-borders-focus flex min-h-9 items-center gap-x-1.5 rounded-md px-2.5 outline-none",
        pressed ? "bg-ui-bg-highlight shadow-borders-interactive-with-active" : "shadow-borders-base hover:bg-ui-bg-base-hover",
      )}
    >
      {paper.state === "accepted" ? (
        <CheckCircleSolid aria-hidden />
      ) : paper.state === "refused" ? (
        <CircleXmarkSolid aria-hidden />
      ) : (
        <ClockSolid aria-hidden />
      )}
      {page}
    </button>
  )
}
