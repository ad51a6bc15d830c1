import { Table } from "@medusajs/ui"
import { addressOf, Entry, formatMoment, HeaderCell, ListTable, Reading, TextLink, useReading, WIDE } from "@tawiza/admin-kit"
import type { LedgerJournalAnswer } from "@tawiza/contract"
import { type UIMatch, useParams } from "react-router-dom"
import { AccountLink } from "../../../../components/account"
import { Frame } from "../../../../components/frame"
import { KindName, Sources } from "../../../../components/journal"
import { SideCells, SideHeads } from "../../../../components/sides"
import { useWords } from "../../../../lib/words"

type Journal = LedgerJournalAnswer["journal"]

export default function JournalPage() {
  const { say } = useWords()
  const { id = "" } = useParams()
  const query = useReading<LedgerJournalAnswer>(`/admin/ledger/journals/${id}`)
  return (
    <Frame title={say("journal.title", { id })} csv={addressOf(`/admin/ledger/journals/${id}`, { format: "csv" })}>
      <Reading query={query}>
        {({ journal }) => (
          <>
            <Facts journal={journal} />
            <Legs journal={journal} />
          </>
        )}
      </Reading>
    </Frame>
  )
}

function Facts({ journal }: { journal: Journal }) {
  const { say, language } = useWords()
  const { reverses, reversed_by, seal } = journal
  return (
    <dl className="grid gap-x-6 gap-y-3 px-6 py-4 sm:grid-cols-2 xl:grid-cols-3">
      <Entry label={say("statement.fact")}>
        <KindName {...journal} />
      </Entry>
      {journal.description && (
        <Entry label={say("journal.description")}>
          <span dir="auto">{journal.description}</span>
        </Entry>
      )}
      <Entry label={say("journal.source")}>
        <Sources journal={journal} />
      </Entry>
      <Entry label={say("journal.happened")}>{formatMoment(journal.happened_at, language)}</Entry>
      <Entry label={say("journal.recorded")}>{formatMoment(journal.recorded_at, language)}</Entry>
      {journal.reason && (
        <Entry label={say("journal.reason")}>
          <span dir="auto">{journal.reason}</span>
        </Entry>
      )}
      {(reverses || reversed_by) && (
        <Entry label={say("journal.reversal")}>
          {reverses && <TextLink to={`/ledger/journals/${reverses}`}>{say("journal.reverses", { id: reverses })}</TextLink>}
          {reversed_by && <TextLink to={`/ledger/journals/${reversed_by}`}>{say("journal.reversed_by", { id: reversed_by })}</TextLink>}
        </Entry>
      )}
      <Entry label={say("journal.seal")}>
        {seal ? say("journal.sealed", { position: seal.position }) : say("journal.unsealed")}
        {seal && (
          <code className="txt-compact-xsmall text-ui-fg-muted block break-all" dir="ltr">
            {seal.hash}
          </code>
        )}
      </Entry>
    </dl>
  )
}

function Legs({ journal: { legs, currency_code: currency } }: { journal: Journal }) {
  const { say } = useWords()
  return (
    <ListTable
      label={say("journal.legs")}
      head={
        <>
          <HeaderCell>{say("account")}</HeaderCell>
          <HeaderCell className={WIDE}>{say("journal.subject")}</HeaderCell>
          <SideHeads />
        </>
      }
    >
      {legs.map(({ leg, account, subject, ...sides }) => (
        <Table.Row key={leg}>
          <Table.Cell className="py-2">
            <AccountLink code={account} />
            <div className="txt-compact-xsmall text-ui-fg-muted break-all md:hidden">
              <bdi dir="ltr">{subject}</bdi>
            </div>
          </Table.Cell>
          <Table.Cell className={WIDE}>
            <bdi dir="ltr">{subject}</bdi>
          </Table.Cell>
          <SideCells {...sides} currency={currency} />
        </Table.Row>
      ))}
    </ListTable>
  )
}

function Name({ id }: { id: string }) {
  return useWords().say("journal.title", { id })
}

export const handle = { breadcrumb: (match: UIMatch) => <Name id={match.params.id ?? ""} /> }
