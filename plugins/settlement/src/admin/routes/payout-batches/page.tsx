import { defineRouteConfig } from "@medusajs/admin-sdk"
import { CashSolid } from "@medusajs/icons"
import { Button, Container, Table } from "@medusajs/ui"
import {
  AmountCell,
  DeedFailed,
  Empty,
  formatDay,
  HeaderCell,
  ListBody,
  ListTable,
  NARROW,
  PAGE_SIZE,
  PageHead,
  Reading,
  RowLink,
  Section,
  StateTabs,
  StateTag,
  useDeed,
  useListState,
  useReading,
  WIDE,
} from "@tawiza/admin-kit"
import {
  PAYOUT_BATCH_STATUSES,
  type PayoutBatchAnswer,
  type PayoutBatchList,
  type PayoutBatchRow,
  type PayoutCandidateList,
} from "@tawiza/contract"
import { formatMoney } from "@tawiza/money"
import { useNavigate } from "react-router-dom"
import { AccountEnd } from "../../components/payouts/account-end"
import { BatchTag } from "../../components/payouts/tags"
import { Crumb, useWords } from "../../lib/words"

/** Approved is a moment, not a state that a batch rests in. */
const SHOWN = PAYOUT_BATCH_STATUSES.filter((status) => status !== "approved")

export default function PayoutBatchesPage() {
  const { say } = useWords()
  const list = useListState()
  const query = useReading<PayoutBatchList>("/admin/payout-batches", {
    status: list.get("status"),
    limit: PAGE_SIZE,
    offset: list.offset,
  })
  const candidates = useReading<PayoutCandidateList>("/admin/payout-candidates")
  return (
    <div className="flex flex-col gap-y-3">
      <Container className="divide-y p-0">
        <PageHead title={say("payouts.batches.title")} lead={say("payouts.batches.lead")} aside={query.data?.may_pay && <DraftButton />}>
          <StateTabs
            label={say("payouts.batches.filter")}
            list={list}
            tabs={[
              { value: "", label: say("payouts.batches.all") },
              ...SHOWN.map((status) => ({
                value: status,
                label: say(`payouts.batches.status.${status}`),
                count: query.data?.counts[status],
              })),
            ]}
          />
        </PageHead>
        <ListBody query={query} list={list} empty={say(list.narrowed ? "payouts.batches.empty" : "payouts.batches.none")}>
          {({ batches }) => <BatchRows batches={batches} />}
        </ListBody>
      </Container>
      <Section title={say("payouts.candidates.title")}>
        <Reading query={candidates}>{(answer) => <Candidates {...answer} />}</Reading>
      </Section>
    </div>
  )
}

function DraftButton() {
  const { say } = useWords()
  const navigate = useNavigate()
  const draft = useDeed<void, PayoutBatchAnswer>(() => ({ path: "/admin/payout-batches" }), ["/admin/payout-batches"])
  return (
    <div className="flex flex-col items-end gap-y-2">
      <Button
        size="small"
        isLoading={draft.isPending}
        onClick={() => draft.mutate(undefined, { onSuccess: ({ batch }) => navigate(`/payout-batches/${batch.id}`) })}
      >
        {say("payouts.batches.draft")}
      </Button>
      <DeedFailed failure={draft.error} />
    </div>
  )
}

function BatchRows({ batches }: { batches: readonly PayoutBatchRow[] }) {
  const { say, language } = useWords()
  return (
    <ListTable
      label={say("payouts.batches.title")}
      head={
        <>
          <HeaderCell>{say("payouts.batches.number")}</HeaderCell>
          <HeaderCell className={WIDE}>{say("payouts.batch.count")}</HeaderCell>
          <HeaderCell className="text-end">{say("payouts.batch.total")}</HeaderCell>
          <HeaderCell>{say("payouts.state")}</HeaderCell>
        </>
      }
    >
      {batches.map(({ id, number, status, count, total_minor, currency_code, created_at }) => (
        <Table.Row key={id}>
          <Table.Cell className="py-2">
            <RowLink to={`/payout-batches/${id}`}>
              <bdi>{number}</bdi>
            </RowLink>
            <div className="txt-compact-xsmall text-ui-fg-muted">
              {say("payouts.batches.created", { date: formatDay(created_at, language) })}
            </div>
            <div className={NARROW}>{say("payouts.batches.count", { count })}</div>
          </Table.Cell>
          <Table.Cell className={WIDE}>{say("payouts.batches.count", { count })}</Table.Cell>
          <AmountCell minor={total_minor} currency={currency_code} />
          <Table.Cell>
            <BatchTag status={status} />
          </Table.Cell>
        </Table.Row>
      ))}
    </ListTable>
  )
}

function Candidates({ candidates, currency_code, minimum_minor }: PayoutCandidateList) {
  const { say, language } = useWords()
  if (candidates.length === 0) return <Empty>{say("payouts.candidates.none")}</Empty>
  return (
    <>
      <p className="txt-small text-ui-fg-subtle m-0 px-6 py-3">
        {say("payouts.candidates.lead", { minimum: formatMoney(minimum_minor, language, currency_code) })}
      </p>
      <ListTable
        label={say("payouts.candidates.title")}
        head={
          <>
            <HeaderCell>{say("payouts.vendor")}</HeaderCell>
            <HeaderCell className={`text-end ${WIDE}`}>{say("payouts.candidates.available")}</HeaderCell>
            <HeaderCell className={`text-end ${WIDE}`}>{say("payouts.candidates.debt")}</HeaderCell>
            <HeaderCell className="text-end">{say("payouts.amount")}</HeaderCell>
            <HeaderCell>{say("payouts.state")}</HeaderCell>
          </>
        }
      >
        {candidates.map(({ vendor, available_minor, debt_minor, amount_minor, bank_account, obstacle }) => (
          <Table.Row key={vendor.id}>
            <Table.Cell className="py-2">
              <bdi>{vendor.name}</bdi>
              {bank_account && (
                <div className="txt-compact-xsmall text-ui-fg-muted">
                  <AccountEnd {...bank_account} />
                </div>
              )}
            </Table.Cell>
            <AmountCell className={WIDE} minor={available_minor} currency={currency_code} quiet />
            <AmountCell className={WIDE} minor={debt_minor} currency={currency_code} quiet />
            <AmountCell minor={amount_minor} currency={currency_code} quiet />
            <Table.Cell>
              <StateTag colour={obstacle ? "orange" : "green"}>
                {obstacle ? say(`payouts.candidates.obstacle.${obstacle}`) : say("payouts.candidates.ready")}
              </StateTag>
            </Table.Cell>
          </Table.Row>
        ))}
      </ListTable>
    </>
  )
}

// The bundler reads this object as text: the namespace and the rank must stay literals.
export const config = defineRouteConfig({ label: "payouts.nav.batches", icon: CashSolid, rank: 5, translationNs: "settlement" })

export const handle = { breadcrumb: () => <Crumb word="payouts.nav.batches" /> }
