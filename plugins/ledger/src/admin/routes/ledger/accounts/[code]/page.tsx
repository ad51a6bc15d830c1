import { Table } from "@medusajs/ui"
import {
  Amount,
  AmountCell,
  addressOf,
  DayField,
  Empty,
  Figures,
  formatMoment,
  HeaderCell,
  ListTable,
  NARROW,
  PAGE_SIZE,
  Pages,
  Reading,
  TextLink,
  useListState,
  useReading,
  WIDE,
} from "@tawiza/admin-kit"
import type { LedgerStatement } from "@tawiza/contract"
import { type UIMatch, useParams } from "react-router-dom"
import { Code } from "../../../../components/account"
import { Frame } from "../../../../components/frame"
import { KindName } from "../../../../components/journal"
import { SideCells, SideHeads } from "../../../../components/sides"
import { useWords } from "../../../../lib/words"

export default function StatementPage() {
  const { say } = useWords()
  const { code = "" } = useParams()
  const list = useListState()
  const period = { from: list.get("from"), to: list.get("to") }
  const path = `/admin/ledger/accounts/${encodeURIComponent(code)}`
  const query = useReading<LedgerStatement>(path, { ...period, limit: PAGE_SIZE, offset: list.offset })
  return (
    <Frame
      title={<Code code={code} />}
      csv={addressOf(path, { ...period, format: "csv" })}
      filters={
        <div className="flex flex-wrap gap-x-4 gap-y-2">
          <DayField label={say("statement.from")} value={period.from} onChange={(from) => list.set({ from })} />
          <DayField label={say("statement.to")} value={period.to} onChange={(to) => list.set({ to })} />
        </div>
      }
    >
      <Reading query={query}>
        {(statement) => (
          <>
            <Edges statement={statement} />
            {statement.count === 0 ? <Empty>{say("statement.empty")}</Empty> : <Lines statement={statement} />}
            <Pages count={statement.count} list={list} />
          </>
        )}
      </Reading>
    </Frame>
  )
}

function Edges({ statement: { account, opening_minor, closing_minor } }: { statement: LedgerStatement }) {
  const { say } = useWords()
  const edges = [
    ["statement.opening", opening_minor],
    ["statement.closing", closing_minor],
  ] as const
  return (
    <Figures
      figures={edges.map(([word, minor]) => ({ label: say(word), value: <Amount minor={minor} currency={account.currency_code} /> }))}
    />
  )
}

function Lines({ statement: { account, lines } }: { statement: LedgerStatement }) {
  const { say, language } = useWords()
  const currency = account.currency_code
  return (
    <ListTable
      label={say("statement.fact")}
      head={
        <>
          <HeaderCell>{say("statement.fact")}</HeaderCell>
          <HeaderCell className={WIDE}>{say("statement.date")}</HeaderCell>
          <SideHeads />
          <HeaderCell className={`${WIDE} text-end`}>{say("balance")}</HeaderCell>
        </>
      }
    >
      {lines.map((line) => (
        <Table.Row key={`${line.journal_id}-${line.leg}`}>
          <Table.Cell className="py-2">
            <TextLink to={`/ledger/journals/${line.journal_id}`}>
              <KindName {...line} />
            </TextLink>
            <div className="txt-compact-xsmall text-ui-fg-muted">
              <bdi>{line.description ?? line.subject}</bdi>
            </div>
            <div className={NARROW}>{formatMoment(line.happened_at, language)}</div>
          </Table.Cell>
          <Table.Cell className={WIDE}>{formatMoment(line.happened_at, language)}</Table.Cell>
          <SideCells
            {...line}
            currency={currency}
            below={
              <div className="text-ui-fg-muted txt-compact-xsmall">
                {say("balance")} <Amount minor={line.balance_minor} currency={currency} />
              </div>
            }
          />
          <AmountCell className={WIDE} minor={line.balance_minor} currency={currency} />
        </Table.Row>
      ))}
    </ListTable>
  )
}

export const handle = { breadcrumb: (match: UIMatch) => <Code code={match.params.code ?? ""} /> }
