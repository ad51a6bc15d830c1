import { ArrowPath } from "@medusajs/icons"
import { Button, Table, Text } from "@medusajs/ui"
import { Amount, Empty, formatMoment, HeaderCell, ListTable, Reading, Section, TextLink } from "@tawiza/admin-kit"
import type { AdminChecks } from "@tawiza/contract"
import type { ReactNode } from "react"
import { useChecks } from "../hooks/checks"
import { useWords } from "../lib/words"

/** What must always hold, asked now: one calm sentence when it does, each culprit by name when it does not. */
export function ChecksPanel() {
  const { say, language } = useWords()
  const query = useChecks()
  const again = (
    <div className="flex flex-wrap items-center gap-x-3">
      {query.data && (
        <Text size="small" className="text-ui-fg-subtle">
          {say("checks.checked", { date: formatMoment(query.data.checked_at, language) })}
        </Text>
      )}
      <Button type="button" size="small" variant="secondary" isLoading={query.isFetching} onClick={() => query.refetch()}>
        <ArrowPath aria-hidden />
        {say("checks.again")}
      </Button>
    </div>
  )
  return (
    <Section title={say("checks.title")} aside={again}>
      <Reading query={query} rows={1}>
        {(checks) => <Findings checks={checks} />}
      </Reading>
    </Section>
  )
}

function Findings({ checks }: { checks: AdminChecks }) {
  const { say } = useWords()
  const { unrouted_orders: unrouted, uneven_consignments: uneven } = checks
  if (!unrouted.length && !uneven.length) return <Empty fine>{say("checks.fine")}</Empty>
  return (
    <>
      {unrouted.length > 0 && (
        <Finding title={say("checks.unrouted", { count: unrouted.length })} help={say("checks.unrouted_help")}>
          <Unrouted orders={unrouted} />
        </Finding>
      )}
      {uneven.length > 0 && (
        <Finding title={say("checks.uneven", { count: uneven.length })} help={say("checks.uneven_help")}>
          <Uneven consignments={uneven} />
        </Finding>
      )}
    </>
  )
}

function Finding({ title, help, children }: { title: string; help: string; children: ReactNode }) {
  return (
    <div role="alert" className="flex flex-col gap-y-2 py-4">
      <div className="px-6">
        <Text weight="plus" className="text-ui-fg-error">
          {title}
        </Text>
        <Text size="small" className="text-ui-fg-subtle">
          {help}
        </Text>
      </div>
      {children}
    </div>
  )
}

function Unrouted({ orders }: { orders: AdminChecks["unrouted_orders"] }) {
  const { say, language } = useWords()
  return (
    <ul aria-label={say("checks.unrouted_table")} className="flex max-h-80 flex-col gap-y-1 overflow-y-auto px-6">
      {orders.map(({ order_id, display_id, placed_at }) => (
        <li key={order_id} className="txt-compact-small flex flex-wrap gap-x-3">
          <TextLink to={`/orders/${order_id}`}>{say("consignments.order", { number: `#${display_id}` })}</TextLink>
          <span className="text-ui-fg-subtle">{say("checks.placed", { date: formatMoment(placed_at, language) })}</span>
        </li>
      ))}
    </ul>
  )
}

function Uneven({ consignments }: { consignments: AdminChecks["uneven_consignments"] }) {
  const { say } = useWords()
  return (
    <ListTable
      label={say("checks.uneven_table")}
      head={
        <>
          <HeaderCell>{say("checks.column.number")}</HeaderCell>
          <HeaderCell>{say("checks.column.lines")}</HeaderCell>
          <HeaderCell>{say("checks.column.items")}</HeaderCell>
          <HeaderCell>{say("checks.column.delivery")}</HeaderCell>
          <HeaderCell>{say("checks.column.total")}</HeaderCell>
        </>
      }
    >
      {consignments.map(({ consignment_id, number, order_id, currency_code, ...sums }) => (
        <Table.Row key={consignment_id}>
          <Table.Cell>
            <TextLink to={`/orders/${order_id}`}>
              <bdi>{number}</bdi>
            </TextLink>
          </Table.Cell>
          {[sums.lines_minor, sums.items_minor, sums.delivery_minor, sums.total_minor].map((minor, column) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: four fixed columns.
            <Table.Cell key={column} className="whitespace-nowrap">
              <Amount minor={minor} currency={currency_code} />
            </Table.Cell>
          ))}
        </Table.Row>
      ))}
    </ListTable>
  )
}
