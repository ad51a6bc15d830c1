import { Button, Table } from "@medusajs/ui"
import {
  formatDay,
  HeaderCell,
  ListBody,
  ListTable,
  MoneyField,
  PAGE_SIZE,
  RowLink,
  StateTabs,
  useDeed,
  useListState,
  useReading,
  WIDE,
} from "@tawiza/admin-kit"
import type { RefusedParcelCost, RefusedParcelList } from "@tawiza/contract"
import { formatMoney } from "@tawiza/money"
import { useState } from "react"
import { DeedDialog } from "../../../components/dialog"
import { CashFrame } from "../../../components/frame"
import { Crumb, useWords } from "../../../lib/words"

type Parcel = RefusedParcelList["parcels"][number]

/** Parcels that came back, and what that cost. */
export default function RefusedParcelsPage() {
  const { say, language } = useWords()
  const list = useListState()
  const all = list.get("status") === "all"
  const [asked, setAsked] = useState<Parcel | null>(null)
  const query = useReading<RefusedParcelList>("/admin/refused-parcels", {
    state: all ? "all" : "open",
    limit: PAGE_SIZE,
    offset: list.offset,
  })
  const tabs = [
    { value: "", label: say("cash.refused.open") },
    { value: "all", label: say("cash.refused.all") },
  ]
  return (
    <CashFrame
      current="refused"
      title={say("cash.refused.title")}
      lead={say("cash.refused.lead")}
      filters={<StateTabs label={say("cash.refused.filter")} tabs={tabs} list={list} />}
    >
      <ListBody query={query} list={list} empty={say("cash.refused.empty")}>
        {({ parcels, may_change }) => (
          <ListTable
            label={say("cash.refused.title")}
            head={
              <>
                <HeaderCell>{say("cash.parcels.parcel")}</HeaderCell>
                <HeaderCell className={WIDE}>{say("cash.refused.vendor")}</HeaderCell>
                <HeaderCell>{say("cash.refused.refused")}</HeaderCell>
                <HeaderCell className="text-end">{say("cash.refused.cost")}</HeaderCell>
              </>
            }
          >
            {parcels.map((parcel) => (
              <Table.Row key={parcel.consignment.id}>
                <Table.Cell className="py-2">
                  <RowLink to={`/orders/${parcel.consignment.order_id}`}>{parcel.consignment.number}</RowLink>
                </Table.Cell>
                <Table.Cell className={WIDE}>
                  <bdi>{parcel.vendor}</bdi>
                </Table.Cell>
                <Table.Cell className="py-2">
                  {formatDay(parcel.refused_on, language)}
                  <div className="txt-compact-xsmall text-ui-fg-muted whitespace-normal">
                    <span dir="auto">{parcel.reason}</span>
                    {parcel.shipped_late && <div>{say("cash.refused.late")}</div>}
                  </div>
                </Table.Cell>
                <Table.Cell className="py-2 text-end">
                  {parcel.cost ? (
                    <>
                      <bdi>{formatMoney(parcel.cost.cost_minor, language)}</bdi>
                      <div className="txt-compact-xsmall text-ui-fg-muted">{say(`cash.refused.bears.${parcel.cost.borne_by}`)}</div>
                    </>
                  ) : (
                    may_change &&
                    parcel.carrier && (
                      <Button size="small" variant="secondary" onClick={() => setAsked(parcel)}>
                        {say("cash.refused.record")}
                      </Button>
                    )
                  )}
                </Table.Cell>
              </Table.Row>
            ))}
          </ListTable>
        )}
      </ListBody>
      {asked && <Cost parcel={asked} close={() => setAsked(null)} />}
    </CashFrame>
  )
}

function Cost({ parcel, close }: { parcel: Parcel; close: () => void }) {
  const { say } = useWords()
  const [cost_minor, setCost] = useState<number | null>(null)
  const [lacks, setLacks] = useState(false)
  const deed = useDeed<number, RefusedParcelCost>(
    (cost_minor) => ({ path: `/admin/refused-parcels/${parcel.consignment.id}/cost`, body: { cost_minor } }),
    ["/admin/refused-parcels", "/admin/carriers"],
  )
  return (
    <DeedDialog
      title={`${say("cash.parcels.parcel")} ${parcel.consignment.number}`}
      description={say("cash.refused.lead")}
      deed={say("cash.refused.record")}
      pending={deed.isPending}
      failure={deed.error}
      close={close}
      onAgree={() => {
        setLacks(!cost_minor)
        if (cost_minor) deed.mutate(cost_minor, { onSuccess: close })
      }}
    >
      <MoneyField
        label={say("cash.refused.amount")}
        problem={lacks && !cost_minor ? say("cash.refused.needed") : null}
        onChange={setCost}
      />
    </DeedDialog>
  )
}

export const handle = { breadcrumb: () => <Crumb word="cash.refused.title" /> }
