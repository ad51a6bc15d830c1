import { Table } from "@medusajs/ui"
import {
  AmountCell,
  formatDay,
  HeaderCell,
  ListBody,
  ListTable,
  NARROW,
  PAGE_SIZE,
  RowLink,
  useListState,
  useReading,
  WIDE,
} from "@tawiza/admin-kit"
import { CASH_STAGES, type CarrierCashList, type CashParcelList } from "@tawiza/contract"
import { CashFrame } from "../../../components/frame"
import { Crumb, useWords } from "../../../lib/words"

/** The parcels behind a carrier's figure, oldest first. */
export default function CashParcelsPage() {
  const { say, language } = useWords()
  const list = useListState()
  const carrier = list.get("carrier")
  const stage = CASH_STAGES.find((known) => known === list.get("stage")) ?? "collected"
  const query = useReading<CashParcelList>(`/admin/carriers/${encodeURIComponent(carrier || "none")}/parcels`, {
    stage,
    limit: PAGE_SIZE,
    offset: list.offset,
  })
  const names = useReading<CarrierCashList>("/admin/carriers")
  const name = names.data?.carriers.find((known) => known.carrier === carrier)?.name ?? carrier
  return (
    <CashFrame current="carriers" title={say("cash.parcels.title", { carrier: name, stage: say(`cash.stage.${stage}`) })}>
      <ListBody query={query} list={list} empty={say("cash.parcels.empty")}>
        {({ parcels, currency_code }) => (
          <ListTable
            label={say("cash.parcels.parcel")}
            head={
              <>
                <HeaderCell>{say("cash.parcels.parcel")}</HeaderCell>
                <HeaderCell className={WIDE}>{say("cash.parcels.tracking")}</HeaderCell>
                <HeaderCell>{say("cash.parcels.since")}</HeaderCell>
                <HeaderCell className="text-end">{say("cash.parcels.amount")}</HeaderCell>
              </>
            }
          >
            {parcels.map(({ consignment, tracking, amount_minor, on, age_days }) => (
              <Table.Row key={consignment.id}>
                <Table.Cell className="py-2">
                  <RowLink to={`/orders/${consignment.order_id}`}>{consignment.number}</RowLink>
                  <div className={NARROW}>
                    <bdi dir="ltr">{tracking ?? "–"}</bdi>
                  </div>
                </Table.Cell>
                <Table.Cell className={WIDE}>
                  <bdi dir="ltr">{tracking ?? "–"}</bdi>
                </Table.Cell>
                <Table.Cell className="py-2">
                  {formatDay(on, language)}
                  <div className="txt-compact-xsmall text-ui-fg-muted">{say("cash.parcels.age", { count: age_days })}</div>
                </Table.Cell>
                <AmountCell minor={amount_minor} currency={currency_code} />
              </Table.Row>
            ))}
          </ListTable>
        )}
      </ListBody>
    </CashFrame>
  )
}

export const handle = { breadcrumb: () => <Crumb word="cash.carriers.title" /> }
