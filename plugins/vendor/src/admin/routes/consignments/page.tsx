import { defineRouteConfig } from "@medusajs/admin-sdk"
import { TruckFast } from "@medusajs/icons"
import { Container, Table } from "@medusajs/ui"
import {
  Amount,
  formatDay,
  HeaderCell,
  ListBody,
  type ListState,
  ListTable,
  PAGE_SIZE,
  PageHead,
  SearchField,
  StateTabs,
  TextIn,
  TextLink,
  useListState,
  WIDE,
} from "@tawiza/admin-kit"
import { type AdminConsignmentList, type AdminConsignmentRow, CONSIGNMENT_STATUSES } from "@tawiza/contract"
import { formatMoney } from "@tawiza/money"
import { ChecksPanel } from "../../components/checks-panel"
import { ConsignmentBadge } from "../../components/status"
import { useConsignments } from "../../hooks/consignments"
import { tally } from "../../lib/tally"
import { Crumb, useWords } from "../../lib/words"

export default function ConsignmentsPage() {
  const { say } = useWords()
  const list = useListState()
  const query = useConsignments({
    status: list.get("status"),
    order_id: list.get("order_id"),
    vendor_id: list.get("vendor_id"),
    q: list.get("q"),
    limit: PAGE_SIZE,
    offset: list.offset,
  })
  return (
    <div className="flex flex-col gap-y-3">
      <ChecksPanel />
      <Container className="p-0">
        <PageHead title={say("consignments.title")} lead={say("consignments.lead")}>
          <StateTabs label={say("consignments.filter")} tabs={useTabs(query.data?.counts)} list={list} />
          <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
            <SearchField label={say("consignments.search")} hint={say("consignments.search_hint")} list={list} />
            <Narrowed list={list} />
          </div>
        </PageHead>
        <ListBody query={query} list={list} empty={say(list.narrowed ? "consignments.empty" : "consignments.empty_all")}>
          {({ consignments, may_open_orders }) => <Rows consignments={consignments} mayOpenOrders={may_open_orders} />}
        </ListBody>
      </Container>
    </div>
  )
}

function useTabs(counts: AdminConsignmentList["counts"] | undefined) {
  const { say } = useWords()
  return [
    { value: "", label: say("common.all"), ...tally(counts, CONSIGNMENT_STATUSES) },
    ...CONSIGNMENT_STATUSES.map((value) => ({ value, label: say(`consignment_status.${value}`), ...tally(counts, [value]) })),
  ]
}

/** Says that only one organisation's or one order's consignments are shown, and leads back to all of them. */
function Narrowed({ list }: { list: ListState }) {
  const { say } = useWords()
  const to = list.get("order_id") ? "consignments.of_order" : list.get("vendor_id") ? "consignments.of_vendor" : null
  if (!to) return null
  return (
    <p className="txt-compact-small text-ui-fg-subtle flex flex-wrap gap-x-2">
      {say(to)}
      <TextLink to={list.href({ order_id: "", vendor_id: "" })}>{say("consignments.show_all")}</TextLink>
    </p>
  )
}

function Rows({ consignments, mayOpenOrders }: { consignments: readonly AdminConsignmentRow[]; mayOpenOrders: boolean }) {
  const { say, language } = useWords()
  return (
    <ListTable
      label={say("consignments.table")}
      head={
        <>
          <HeaderCell>{say("consignments.column.number")}</HeaderCell>
          <HeaderCell className={WIDE}>{say("consignments.column.order")}</HeaderCell>
          <HeaderCell className={WIDE}>{say("consignments.column.vendor")}</HeaderCell>
          <HeaderCell className={WIDE}>{say("consignments.column.placed")}</HeaderCell>
          <HeaderCell className={WIDE}>{say("consignments.column.total")}</HeaderCell>
          <HeaderCell>{say("consignments.column.status")}</HeaderCell>
        </>
      }
    >
      {consignments.map((consignment) => {
        const { id, number, order, vendor, placed_at, total_minor, currency_code, status } = consignment
        const orderName = say("consignments.order", { number: `#${order.display_id}` })
        const orderLink = mayOpenOrders ? <TextLink to={`/orders/${order.id}`}>{orderName}</TextLink> : <span>{orderName}</span>
        const vendorLink = (
          <TextLink to={`/vendors?q=${encodeURIComponent(vendor.handle)}`}>
            <TextIn texts={vendor.name} />
          </TextLink>
        )
        const total = <Amount minor={total_minor} currency={currency_code} />
        return (
          <Table.Row key={id}>
            <Table.Cell className="py-2">
              <bdi className="text-ui-fg-base txt-compact-small-plus">{number}</bdi>
              <div className="txt-compact-xsmall text-ui-fg-muted hidden md:block">
                <bdi>{consignment.delivery.name}</bdi>
              </div>
              <div className="txt-compact-xsmall flex flex-col gap-y-0.5 pt-1 md:hidden">
                {vendorLink}
                {orderLink}
                {total}
              </div>
            </Table.Cell>
            <Table.Cell className={WIDE}>{orderLink}</Table.Cell>
            <Table.Cell className={WIDE}>{vendorLink}</Table.Cell>
            <Table.Cell className={WIDE}>{formatDay(placed_at, language)}</Table.Cell>
            <Table.Cell className={WIDE}>
              {total}
              <div className="txt-compact-xsmall text-ui-fg-muted">
                <Cash consignment={consignment} />
              </div>
            </Table.Cell>
            <Table.Cell>
              <ConsignmentBadge status={status} />
            </Table.Cell>
          </Table.Row>
        )
      })}
    </ListTable>
  )
}

function Cash({ consignment }: { consignment: AdminConsignmentRow }) {
  const { say, language } = useWords()
  const { due_minor, cash_collected_minor, currency_code } = consignment
  if (cash_collected_minor) {
    return say("consignments.collected", { amount: formatMoney(cash_collected_minor, language, currency_code) })
  }
  return due_minor ? say("consignments.due", { amount: formatMoney(due_minor, language, currency_code) }) : say("consignments.nothing_due")
}

// The bundler reads this object as text: the namespace and the rank must stay literals.
export const config = defineRouteConfig({ label: "nav.consignments", icon: TruckFast, rank: 3, translationNs: "tawiza" })

export const handle = { breadcrumb: () => <Crumb word="nav.consignments" /> }
