import { Button, Table } from "@medusajs/ui"
import {
  AmountCell,
  type Colour,
  formatDay,
  HeaderCell,
  ListBody,
  ListTable,
  PAGE_SIZE,
  RowLink,
  StateTabs,
  StateTag,
  TextLink,
  today,
  useDeed,
  useListState,
  useReading,
} from "@tawiza/admin-kit"
import { type AdminRefund, type AdminRefundList, REFUND_STATUSES, type RefundStatus } from "@tawiza/contract"
import { formatMoney, spokenCreditCode } from "@tawiza/money"
import { useState } from "react"
import { type BankEntry, BankEntryFields, isWhole } from "../../../components/bank-entry"
import { DaysLeft } from "../../../components/days-left"
import { DeedDialog } from "../../../components/dialog"
import { ReturnsFrame } from "../../../components/frame"
import { Crumb, useWords } from "../../../lib/words"

const COLOUR: Record<RefundStatus, Colour> = { due: "orange", failed: "red", sent: "green" }

/** What the chamber owes customers, those due first at the top. */
export default function RefundsPage() {
  const { say, language } = useWords()
  const list = useListState()
  const [asked, setAsked] = useState<AdminRefund | null>(null)
  const query = useReading<AdminRefundList>("/admin/customer-refunds", {
    status: list.get("status"),
    limit: PAGE_SIZE,
    offset: list.offset,
  })
  const tabs = [
    { value: "", label: say("returns.all") },
    ...REFUND_STATUSES.map((status) => ({
      value: status,
      label: say(`returns.refunds.status.${status}`),
      count: query.data?.counts[status],
    })),
  ]
  return (
    <ReturnsFrame
      current="refunds"
      title={say("returns.refunds.title")}
      lead={say("returns.refunds.lead")}
      filters={<StateTabs label={say("returns.refunds.filter")} tabs={tabs} list={list} />}
    >
      <ListBody query={query} list={list} empty={say("returns.refunds.empty")}>
        {({ refunds, may_change }) => (
          <ListTable
            label={say("returns.refunds.title")}
            head={
              <>
                <HeaderCell>{say("returns.refunds.customer")}</HeaderCell>
                <HeaderCell>{say("returns.refunds.way")}</HeaderCell>
                <HeaderCell>{say("returns.left")}</HeaderCell>
                <HeaderCell className="text-end">{say("returns.refunds.amount")}</HeaderCell>
                <HeaderCell />
              </>
            }
          >
            {refunds.map((refund) => (
              <Table.Row key={refund.id}>
                <Table.Cell className="py-2">
                  <bdi>{refund.customer}</bdi>
                  <div className="txt-compact-xsmall text-ui-fg-muted">
                    {say("returns.parcel")} <RowLink to={`/orders/${refund.order.id}`}>{refund.consignment.number}</RowLink>
                  </div>
                  <StateTag colour={COLOUR[refund.status]}>{say(`returns.refunds.status.${refund.status}`)}</StateTag>
                </Table.Cell>
                <Table.Cell className="py-2">
                  <Way refund={refund} />
                  {refund.sent_on && (
                    <div className="txt-compact-xsmall text-ui-fg-muted">
                      {say("returns.refunds.sent", { day: formatDay(refund.sent_on, language) })}
                      {refund.reference && <bdi className="block">{refund.reference}</bdi>}
                    </div>
                  )}
                </Table.Cell>
                <Table.Cell>
                  <DaysLeft days={refund.days_left} over={refund.status === "sent"} />
                </Table.Cell>
                <AmountCell minor={refund.amount_minor} currency={refund.currency_code} />
                <Table.Cell className="text-end">
                  {may_change && deedOf(refund) && (
                    <Button size="small" variant="secondary" onClick={() => setAsked(refund)}>
                      {say(`returns.refunds.${deedOf(refund) as Deed}`)}
                    </Button>
                  )}
                </Table.Cell>
              </Table.Row>
            ))}
          </ListTable>
        )}
      </ListBody>
      {asked && deedOf(asked) === "make" && <MakeCredit refund={asked} close={() => setAsked(null)} />}
      {asked && deedOf(asked) !== "make" && <MoveRefund refund={asked} close={() => setAsked(null)} />}
    </ReturnsFrame>
  )
}

type Deed = "send" | "fail" | "make"

/** What may be done with a refund now; nothing with a credit that was made, nor with what Stripe sends. */
function deedOf({ status, method }: AdminRefund): Deed | null {
  if (method === "card") return null
  if (status === "sent") return method === "credit" ? null : "fail"
  return method === "credit" ? "make" : "send"
}

/** How it goes; the whole account only where it has to be typed into a transfer. */
function Way({ refund }: { refund: AdminRefund }) {
  const { method, status, bank_number, bank_number_end, holder, credit, currency_code } = refund
  const { say, language } = useWords()
  return (
    <>
      {say(`returns.refunds.method.${method}`)}
      {method === "card" && (
        <div className="txt-compact-xsmall text-ui-fg-subtle min-w-36 max-w-64 whitespace-normal">
          {status === "failed" ? (
            say("returns.refunds.card_failed")
          ) : (
            <TextLink to="/card-payments">{say("returns.refunds.by_stripe")}</TextLink>
          )}
        </div>
      )}
      {credit && (
        <div className="txt-compact-xsmall text-ui-fg-subtle">
          <bdi dir="ltr" className="whitespace-nowrap tabular-nums">
            {spokenCreditCode(credit.code)}
          </bdi>
          <div>{say("returns.refunds.credit", { left: formatMoney(credit.left_minor, language, currency_code) })}</div>
        </div>
      )}
      {bank_number ? (
        <div className="txt-compact-xsmall text-ui-fg-subtle">
          <bdi dir="ltr" className="tabular-nums">
            {bank_number.replace(/^(\d{3})(\d{3})(\d{16})(\d{2})$/, "$1 $2 $3 $4")}
          </bdi>
          <div>
            <bdi>{holder}</bdi>
          </div>
        </div>
      ) : (
        bank_number_end && (
          <div className="txt-compact-xsmall text-ui-fg-muted">{say("returns.refunds.ending", { end: bank_number_end })}</div>
        )
      )}
    </>
  )
}

function MakeCredit({ refund, close }: { refund: AdminRefund; close: () => void }) {
  const { say, language } = useWords()
  const deed = useDeed<void, AdminRefund>(
    () => ({ path: `/admin/customer-refunds/${refund.id}/sent`, body: { on: today() } }),
    ["/admin/customer-refunds", "/admin/consignment-returns"],
  )
  return (
    <DeedDialog
      title={say("returns.refunds.make_title")}
      description={say("returns.refunds.make_explain")}
      deed={say("returns.refunds.make")}
      pending={deed.isPending}
      failure={deed.error}
      close={close}
      onAgree={() => deed.mutate(undefined, { onSuccess: close })}
    >
      <p>
        <bdi>{refund.customer}</bdi>: <b>{formatMoney(refund.amount_minor, language, refund.currency_code)}</b>
      </p>
    </DeedDialog>
  )
}

function MoveRefund({ refund, close }: { refund: AdminRefund; close: () => void }) {
  const { say } = useWords()
  const [entry, setEntry] = useState<BankEntry>({ on: today(), reference: "" })
  const [lacks, setLacks] = useState(false)
  const to = refund.status === "sent" ? "failed" : "sent"
  const deed = useDeed<BankEntry, AdminRefund>(
    ({ on, reference }) => ({ path: `/admin/customer-refunds/${refund.id}/${to}`, body: { on, reference: reference.trim() } }),
    ["/admin/customer-refunds", "/admin/consignment-returns"],
  )
  return (
    <DeedDialog
      title={say(to === "sent" ? "returns.refunds.send_title" : "returns.refunds.fail_title")}
      description={say("returns.refunds.explain")}
      deed={say(to === "sent" ? "returns.refunds.send" : "returns.refunds.fail")}
      pending={deed.isPending}
      failure={deed.error}
      close={close}
      onAgree={() => {
        setLacks(!isWhole(entry))
        if (isWhole(entry)) deed.mutate(entry, { onSuccess: close })
      }}
    >
      <BankEntryFields
        words={{ on: say("returns.refunds.on"), reference: say("returns.refunds.reference"), needed: say("returns.refunds.needed") }}
        entry={entry}
        lacks={lacks}
        write={setEntry}
      />
    </DeedDialog>
  )
}

export const handle = { breadcrumb: () => <Crumb word="returns.refunds.title" /> }
