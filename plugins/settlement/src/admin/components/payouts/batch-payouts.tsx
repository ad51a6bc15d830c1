import { Button, Table } from "@medusajs/ui"
import { AmountCell, HeaderCell, ListTable, NARROW, ReasonDialog, Section, useDeed, WIDE } from "@tawiza/admin-kit"
import type { PayoutBatchAnswer, PayoutRow } from "@tawiza/contract"
import { useState } from "react"
import { useWords } from "../../lib/words"
import { AccountEnd } from "./account-end"
import { PayoutTag } from "./tags"

type Batch = PayoutBatchAnswer["batch"]
type Verb = "remove" | "reject"

/** Whom a batch pays, and where each payout is; what can be done about one. */
export function BatchPayouts({ batch }: { batch: Batch }) {
  const { say } = useWords()
  const [asked, setAsked] = useState<{ verb: Verb; payout: PayoutRow } | null>(null)
  return (
    <Section title={say("payouts.batch.payouts")}>
      <ListTable
        label={say("payouts.batch.payouts")}
        head={
          <>
            <HeaderCell>{say("payouts.vendor")}</HeaderCell>
            <HeaderCell className={WIDE}>{say("payouts.account")}</HeaderCell>
            <HeaderCell className="text-end">{say("payouts.amount")}</HeaderCell>
            <HeaderCell>{say("payouts.state")}</HeaderCell>
          </>
        }
      >
        {batch.payouts.map((payout) => {
          const verb = verbOf(batch, payout)
          return (
            <Table.Row key={payout.id}>
              <Table.Cell className="py-2">
                <bdi>{payout.vendor.name}</bdi>
                <div className="txt-compact-xsmall text-ui-fg-muted">
                  <bdi>{payout.end_to_end_id}</bdi>
                </div>
                <div className={NARROW}>
                  <AccountEnd {...payout.bank_account} />
                </div>
              </Table.Cell>
              <Table.Cell className={WIDE}>
                <bdi>{payout.bank_account.holder}</bdi>
                <div className="txt-compact-xsmall text-ui-fg-muted">
                  <AccountEnd {...payout.bank_account} />
                </div>
              </Table.Cell>
              <AmountCell minor={payout.amount_minor} currency={batch.currency_code} />
              <Table.Cell>
                <div className="flex flex-wrap items-center gap-2 py-1">
                  <PayoutTag status={payout.status} />
                  {verb && (
                    <Button
                      size="small"
                      variant="transparent"
                      aria-label={say(`payouts.batch.${verb}_named`, { vendor: payout.vendor.name })}
                      onClick={() => setAsked({ verb, payout })}
                    >
                      {say(`payouts.batch.${verb}`)}
                    </Button>
                  )}
                </div>
                {payout.transfer && payout.transfer.status !== "done" && (
                  <div className="txt-compact-xsmall text-ui-fg-subtle whitespace-normal">
                    {say(`payouts.transfer.${payout.transfer.status}`)}
                    {payout.transfer.failure && payout.status === "reserved" && (
                      <bdi lang="en" className="block">
                        {payout.transfer.failure}
                      </bdi>
                    )}
                  </div>
                )}
                {payout.reason && <div className="txt-compact-xsmall text-ui-fg-subtle whitespace-normal">{payout.reason}</div>}
              </Table.Cell>
            </Table.Row>
          )
        })}
      </ListTable>
      {asked && <Why batch={batch} {...asked} close={() => setAsked(null)} />}
    </Section>
  )
}

/** What the reader may do about one payout now. */
function verbOf({ may_pay, next, status }: Batch, payout: PayoutRow): Verb | null {
  if (payout.status === "planned" && next.includes("cancel")) return "remove"
  if (payout.bank_account.way === "stripe") return null
  return may_pay && status === "submitted" && (payout.status === "submitted" || payout.status === "unknown") ? "reject" : null
}

function Why({ batch, verb, payout, close }: { batch: Batch; verb: Verb; payout: PayoutRow; close: () => void }) {
  const { say } = useWords()
  const act = useDeed(
    (reason: string | undefined) => ({ path: `/admin/payout-batches/${batch.id}/payouts/${payout.id}/${verb}`, body: { reason } }),
    ["/admin/payout-batches", "/admin/payout-candidates"],
  )
  return (
    <ReasonDialog
      title={say(`payouts.batch.${verb}_named`, { vendor: payout.vendor.name })}
      description={say(`payouts.batch.${verb}_explain`)}
      deed={say(`payouts.batch.${verb}`)}
      danger
      reason={{ label: say("payouts.batch.reason"), needed: say("payouts.batch.reason_needed") }}
      pending={act.isPending}
      failure={act.error}
      onAgree={(reason) => act.mutate(reason, { onSuccess: close })}
      close={close}
    />
  )
}
