import { defineRouteConfig } from "@medusajs/admin-sdk"
import { ShieldCheck } from "@medusajs/icons"
import { Container, Table } from "@medusajs/ui"
import {
  AmountCell,
  Empty,
  Figures,
  formatMoment,
  HeaderCell,
  ListTable,
  PageHead,
  Reading,
  Section,
  TextLink,
  useReading,
} from "@tawiza/admin-kit"
import type { SettlementStatus } from "@tawiza/contract"
import type { ReactNode } from "react"
import { Crumb, useWords, type WordKey } from "../../lib/words"

/** What does not agree between orders, facts and ledger: empty on a good day. */
export default function SettlementPage() {
  const { say } = useWords()
  const query = useReading<SettlementStatus>("/admin/settlement", {}, { refetchInterval: 30_000 })
  return (
    <div className="flex flex-col gap-y-3">
      <Container className="divide-y p-0">
        <PageHead title={say("status.title")} lead={say("status.lead")} />
        <Reading query={query}>{(status) => <Summary status={status} />}</Reading>
      </Container>
      {query.data && <Faults status={query.data} />}
    </div>
  )
}

const wrongOf = ({ unshared, uncleared, differing, credits }: SettlementStatus) =>
  unshared.length + uncleared.length + differing.length + credits.length

function Summary({ status }: { status: SettlementStatus }) {
  const { say } = useWords()
  return (
    <>
      <Figures
        figures={[
          { label: say("status.waiting"), value: status.waiting },
          { label: say("status.failed_count"), value: status.failed.length },
          { label: say("status.wrong_count"), value: wrongOf(status) },
        ]}
      />
      {status.failed.length + wrongOf(status) === 0 && <Empty fine>{say("status.fine")}</Empty>}
    </>
  )
}

function Faults({ status }: { status: SettlementStatus }) {
  const { language } = useWords()
  const { failed, unshared, uncleared, differing, credits } = status
  return (
    <>
      <Fault title="status.failed" rows={failed} head={["status.fact", "status.why", "status.attempts"]}>
        {({ key, title, happened_at, failure, attempts }) => (
          <Table.Row key={key}>
            <Table.Cell>
              {title}
              <span className="txt-xsmall text-ui-fg-subtle block">
                {formatMoment(happened_at, language)} · <bdi>{key}</bdi>
              </span>
            </Table.Cell>
            <Table.Cell className="break-words">
              <bdi lang="en">{failure}</bdi>
            </Table.Cell>
            <Table.Cell>{attempts}</Table.Cell>
          </Table.Row>
        )}
      </Fault>
      <Fault title="status.unshared" rows={unshared} head={["status.parcel", "status.order"]}>
        {({ consignment_id, number, order_id }) => (
          <Table.Row key={consignment_id}>
            <Table.Cell>{number}</Table.Cell>
            <Table.Cell>
              <TextLink to={`/orders/${order_id}`}>{order_id}</TextLink>
            </Table.Cell>
          </Table.Row>
        )}
      </Fault>
      <Fault title="status.uncleared" rows={uncleared} head={["status.order", "status.left"]}>
        {({ order_id, display_id, balance_minor, currency_code }) => (
          <Table.Row key={order_id}>
            <Table.Cell>
              <TextLink to={`/orders/${order_id}`}>{display_id === null ? order_id : `#${display_id}`}</TextLink>
            </Table.Cell>
            <AmountCell minor={balance_minor} currency={currency_code} />
          </Table.Row>
        )}
      </Fault>
      <Fault title="status.differing" rows={differing} head={["status.parcel", "status.by_facts", "status.by_ledger"]}>
        {({ consignment_id, number, facts_minor, ledger_minor }) => (
          <Table.Row key={consignment_id}>
            <Table.Cell>{number || consignment_id}</Table.Cell>
            <AmountCell minor={facts_minor} currency="mad" />
            <AmountCell minor={ledger_minor} currency="mad" />
          </Table.Row>
        )}
      </Fault>
      <Fault title="status.credits" rows={credits} head={["status.order", "status.by_orders", "status.by_ledger"]}>
        {({ credit_id, order_id, left_minor, ledger_minor, currency_code }) => (
          <Table.Row key={credit_id}>
            <Table.Cell>
              <TextLink to={`/orders/${order_id}`}>{order_id}</TextLink>
            </Table.Cell>
            <AmountCell minor={left_minor} currency={currency_code} />
            <AmountCell minor={ledger_minor} currency={currency_code} />
          </Table.Row>
        )}
      </Fault>
    </>
  )
}

/** A list of what breaks one rule; nothing where nothing does. */
function Fault<Row>({ title, rows, head, children }: FaultProps<Row>) {
  const { say } = useWords()
  if (rows.length === 0) return null
  return (
    <Section title={say(title)} aside={String(rows.length)}>
      <ListTable label={say(title)} head={head.map((word) => <HeaderCell key={word}>{say(word)}</HeaderCell>)}>
        {rows.map(children)}
      </ListTable>
    </Section>
  )
}

interface FaultProps<Row> {
  title: WordKey
  rows: readonly Row[]
  head: readonly WordKey[]
  children: (row: Row) => ReactNode
}

export const config = defineRouteConfig({ label: "status.nav", icon: ShieldCheck, translationNs: "settlement", rank: 31 })

export const handle = { breadcrumb: () => <Crumb word="status.nav" /> }
