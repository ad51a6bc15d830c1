import { Table, Text } from "@medusajs/ui"
import type { LedgerStatement } from "@tawiza/contract"
import { type UIMatch, useParams } from "react-router-dom"
import { DayField } from "../../../../components/field"
import { Frame } from "../../../../components/frame"
import { Empty, Pages, Reading } from "../../../../components/states"
import { Amount, AmountCell, Code, Head, NARROW, Rows, SideCells, SideHeads, TextLink, WIDE } from "../../../../components/table"
import { addressOf, PAGE_SIZE, useAddress, useLedger } from "../../../../lib/read"
import { formatMoment, useWords } from "../../../../lib/words"

export default function StatementPage() {
  const { say } = useWords()
  const { code = "" } = useParams()
  const address = useAddress()
  const period = { from: address.get("from"), to: address.get("to") }
  const path = `accounts/${encodeURIComponent(code)}`
  const query = useLedger<LedgerStatement>(path, { ...period, limit: PAGE_SIZE, offset: address.offset })
  return (
    <Frame
      title={<Code code={code} />}
      csv={addressOf(path, { ...period, format: "csv" })}
      filters={
        <div className="flex flex-wrap gap-x-4 gap-y-2">
          <DayField label={say("statement.from")} value={period.from} onChange={(from) => address.change({ from })} />
          <DayField label={say("statement.to")} value={period.to} onChange={(to) => address.change({ to })} />
        </div>
      }
    >
      <Reading query={query}>
        {(statement) => (
          <>
            <Edges statement={statement} />
            {statement.count === 0 ? <Empty>{say("statement.empty")}</Empty> : <Lines statement={statement} />}
            <Pages
              count={statement.count}
              offset={address.offset}
              to={(offset) => address.change({ offset: offset ? String(offset) : "" })}
            />
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
    <dl className="flex flex-wrap gap-x-10 gap-y-2 px-6 py-4">
      {edges.map(([word, minor]) => (
        <div key={word}>
          <Text as="span" size="xsmall" className="text-ui-fg-subtle">
            <dt>{say(word)}</dt>
          </Text>
          <dd className="txt-compact-medium-plus m-0">
            <Amount minor={minor} currency={account.currency_code} />
          </dd>
        </div>
      ))}
    </dl>
  )
}

function Lines({ statement: { account, lines } }: { statement: LedgerStatement }) {
  const { say, language } = useWords()
  const currency = account.currency_code
  return (
    <Rows
      label={say("statement.fact")}
      head={
        <>
          <Head>{say("statement.fact")}</Head>
          <Head className={WIDE}>{say("statement.date")}</Head>
          <SideHeads />
          <Head className={`${WIDE} text-end`}>{say("balance")}</Head>
        </>
      }
    >
      {lines.map((line) => (
        <Table.Row key={`${line.journal_id}-${line.leg}`}>
          <Table.Cell className="py-2">
            <TextLink to={`/ledger/journals/${line.journal_id}`}>
              <bdi>{line.kind}</bdi>
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
    </Rows>
  )
}

export const handle = { breadcrumb: (match: UIMatch) => <Code code={match.params.code ?? ""} /> }
