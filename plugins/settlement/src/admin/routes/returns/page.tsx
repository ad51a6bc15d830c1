import { defineRouteConfig } from "@medusajs/admin-sdk"
import { ArrowUturnLeft } from "@medusajs/icons"
import { Button, Table } from "@medusajs/ui"
import {
  AmountCell,
  type Colour,
  HeaderCell,
  ListBody,
  ListTable,
  MoneyField,
  NoteField,
  PAGE_SIZE,
  RowLink,
  StateTabs,
  StateTag,
  useDeed,
  useListState,
  useReading,
} from "@tawiza/admin-kit"
import { type AdminReturn, type AdminReturnList, RETURN_STATUSES, type ReturnRuling, type ReturnStatus } from "@tawiza/contract"
import { useState } from "react"
import { Choice } from "../../components/choice"
import { DaysLeft } from "../../components/days-left"
import { DeedDialog } from "../../components/dialog"
import { ReturnsFrame } from "../../components/frame"
import { Crumb, useWords } from "../../lib/words"

const COLOUR: Record<ReturnStatus, Colour> = {
  asked: "grey",
  accepted: "blue",
  disputed: "orange",
  received: "green",
  settled: "green",
  rejected: "red",
}

/** Returns, those due first at the top; a moderator rules where the two do not agree. */
export default function ReturnsPage() {
  const { say } = useWords()
  const list = useListState()
  const [asked, setAsked] = useState<AdminReturn | null>(null)
  const query = useReading<AdminReturnList>("/admin/consignment-returns", {
    status: list.get("status"),
    limit: PAGE_SIZE,
    offset: list.offset,
  })
  const tabs = [
    { value: "", label: say("returns.all") },
    ...RETURN_STATUSES.map((status) => ({ value: status, label: say(`returns.status.${status}`), count: query.data?.counts[status] })),
  ]
  return (
    <ReturnsFrame
      current="returns"
      title={say("returns.title")}
      lead={say("returns.lead")}
      filters={<StateTabs label={say("returns.filter")} tabs={tabs} list={list} />}
    >
      <ListBody query={query} list={list} empty={say("returns.empty")}>
        {({ returns }) => (
          <ListTable
            label={say("returns.title")}
            head={
              <>
                <HeaderCell>{say("returns.parcel")}</HeaderCell>
                <HeaderCell>{say("returns.pieces")}</HeaderCell>
                <HeaderCell>{say("returns.left")}</HeaderCell>
                <HeaderCell className="text-end">{say("returns.gives")}</HeaderCell>
                <HeaderCell />
              </>
            }
          >
            {returns.map((one) => (
              <Table.Row key={one.id}>
                <Table.Cell className="py-2">
                  <RowLink to={`/orders/${one.order.id}`}>{one.consignment.number}</RowLink>
                  <div className="txt-compact-xsmall text-ui-fg-muted whitespace-normal">
                    <bdi>{one.vendor}</bdi>
                  </div>
                  <StateTag colour={COLOUR[one.status]}>{say(`returns.status.${one.status}`)}</StateTag>
                </Table.Cell>
                <Table.Cell className="min-w-52 whitespace-normal py-2">
                  {one.items.map(({ line_item_id, title, quantity }) => (
                    <div key={line_item_id}>
                      {title} <bdi dir="ltr">× {quantity}</bdi>
                    </div>
                  ))}
                  <Said one={one} />
                </Table.Cell>
                <Table.Cell>
                  <DaysLeft days={one.days_left} over={one.refund?.status === "sent" || one.status === "rejected"} />
                </Table.Cell>
                <AmountCell minor={one.amount_minor} currency={one.currency_code} quiet />
                <Table.Cell className="text-end">
                  {one.rulings.length > 0 && (
                    <Button size="small" variant="secondary" onClick={() => setAsked(one)}>
                      {say("returns.rule.deed")}
                    </Button>
                  )}
                </Table.Cell>
              </Table.Row>
            ))}
          </ListTable>
        )}
      </ListBody>
      {asked && <Rule one={asked} close={() => setAsked(null)} />}
    </ReturnsFrame>
  )
}

/** What each side wrote. */
function Said({ one: { reason, text, moves } }: { one: AdminReturn }) {
  const { say } = useWords()
  const vendor = moves.find(({ to }) => to === "disputed")?.reason
  const chamber = moves.findLast(({ by, reason }) => reason && by.startsWith("moderator:"))?.reason
  const lines = [
    [say("returns.customer_says"), [say(`returns.reason.${reason}`), text].filter(Boolean).join(" · ")],
    [say("returns.vendor_says"), vendor],
    [say("returns.chamber_says"), chamber],
  ]
  return (
    <dl className="txt-compact-xsmall text-ui-fg-subtle m-0 pt-1">
      {lines.map(
        ([who, said]) =>
          said && (
            <div key={who}>
              <dt className="inline">{who} </dt>
              <dd className="m-0 inline" dir="auto">
                {said}
              </dd>
            </div>
          ),
      )}
    </dl>
  )
}

function Rule({ one, close }: { one: AdminReturn; close: () => void }) {
  const { say } = useWords()
  const [ruling, setRuling] = useState<ReturnRuling>(one.rulings[0] as ReturnRuling)
  const [reason, setReason] = useState("")
  const [amount_minor, setAmount] = useState<number | null>(null)
  const [lacks, setLacks] = useState(false)
  const settles = ruling === "settle"
  const missing = reason.trim() === "" || (settles && !amount_minor)
  const deed = useDeed<object, AdminReturn>(
    (body) => ({ path: `/admin/consignment-returns/${one.id}/${ruling}`, body }),
    ["/admin/consignment-returns", "/admin/customer-refunds"],
  )
  return (
    <DeedDialog
      title={say("returns.rule.title")}
      description={say("returns.rule.explain")}
      deed={say("returns.rule.deed")}
      pending={deed.isPending}
      failure={deed.error}
      close={close}
      onAgree={() => {
        setLacks(missing)
        if (!missing) deed.mutate({ reason: reason.trim(), ...(settles && { amount_minor }) }, { onSuccess: close })
      }}
    >
      <Choice
        label={say("returns.rule.ruling")}
        options={one.rulings.map((value) => ({ value, label: say(`returns.rule.${value}`) }))}
        value={ruling}
        onChange={setRuling}
      />
      {settles && (
        <MoneyField
          label={say("returns.rule.amount")}
          problem={lacks && !amount_minor ? say("returns.rule.amount_needed") : null}
          onChange={setAmount}
        />
      )}
      <NoteField
        label={say("returns.rule.reason")}
        problem={lacks && reason.trim() === "" ? say("returns.rule.needed") : null}
        rows={3}
        maxLength={500}
        required
        value={reason}
        write={setReason}
      />
    </DeedDialog>
  )
}

// The bundler reads this object as text: the namespace and the rank must stay literals.
export const config = defineRouteConfig({ label: "returns.nav", icon: ArrowUturnLeft, rank: 7, translationNs: "settlement" })

export const handle = { breadcrumb: () => <Crumb word="returns.nav" /> }
