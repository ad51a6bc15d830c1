import { defineRouteConfig } from "@medusajs/admin-sdk"
import { ReceiptPercent } from "@medusajs/icons"
import { Container, Table } from "@medusajs/ui"
import {
  AmountCell,
  Columns,
  formatDay,
  HeaderCell,
  ListBody,
  ListTable,
  PAGE_SIZE,
  PageHead,
  RowLink,
  StateTabs,
  useListState,
  useReading,
} from "@tawiza/admin-kit"
import { BANK_LINE_STATUSES, type BankLineList } from "@tawiza/contract"
import { formatMoney } from "@tawiza/money"
import { BankDays } from "../../components/payouts/bank-days"
import { ImportStatement } from "../../components/payouts/import-statement"
import { ImportedStatements } from "../../components/payouts/imported-statements"
import { AwaitedMovements } from "../../components/payouts/movements"
import { LineTag } from "../../components/payouts/tags"
import { Crumb, useWords } from "../../lib/words"

export default function BankLinesPage() {
  const { say, language } = useWords()
  const list = useListState()
  const query = useReading<BankLineList>("/admin/bank-lines", { status: list.get("status"), limit: PAGE_SIZE, offset: list.offset })
  const { data } = query
  const amount = data ? formatMoney(data.suspense_minor, language, data.currency_code) : "…"
  return (
    <Columns
      main={
        <>
          <Container className="divide-y p-0">
            <PageHead title={say("payouts.lines.title")} lead={say("payouts.lines.lead", { amount })}>
              <StateTabs
                label={say("payouts.lines.filter")}
                list={list}
                tabs={[
                  { value: "", label: say("payouts.lines.all") },
                  ...BANK_LINE_STATUSES.map((status) => ({
                    value: status,
                    label: say(`payouts.lines.status.${status}`),
                    count: data?.counts[status],
                  })),
                ]}
              />
            </PageHead>
            <ListBody query={query} list={list} empty={say(list.narrowed ? "payouts.lines.empty" : "payouts.lines.none")}>
              {(answer) => <Rows {...answer} />}
            </ListBody>
          </Container>
          <AwaitedMovements />
        </>
      }
      side={
        <>
          {data?.may_write && <ImportStatement />}
          <BankDays mayWrite={data?.may_write ?? false} />
          <ImportedStatements />
        </>
      }
    />
  )
}

function Rows({ lines }: BankLineList) {
  const { say, language } = useWords()
  return (
    <ListTable
      label={say("payouts.lines.title")}
      head={
        <>
          <HeaderCell>{say("payouts.lines.text")}</HeaderCell>
          <HeaderCell className="text-end">{say("payouts.amount")}</HeaderCell>
          <HeaderCell>{say("payouts.state")}</HeaderCell>
        </>
      }
    >
      {lines.map(({ id, booked_on, text, counterparty, end_to_end_id, amount_minor, currency_code, status, age_days }) => (
        <Table.Row key={id}>
          <Table.Cell className="max-w-80 whitespace-normal py-2">
            <RowLink to={`/bank-lines/${id}`}>
              <bdi>{text || counterparty || end_to_end_id || say("payouts.lines.nameless")}</bdi>
            </RowLink>
            <div className="txt-compact-xsmall text-ui-fg-muted">{formatDay(booked_on, language)}</div>
          </Table.Cell>
          <AmountCell minor={amount_minor} currency={currency_code} />
          <Table.Cell className="py-2">
            <LineTag status={status} />
            {age_days !== null && (
              <div className="txt-compact-xsmall text-ui-fg-subtle">{say("payouts.lines.age", { count: age_days })}</div>
            )}
          </Table.Cell>
        </Table.Row>
      ))}
    </ListTable>
  )
}

// The bundler reads this object as text: the namespace and the rank must stay literals.
export const config = defineRouteConfig({ label: "payouts.nav.lines", icon: ReceiptPercent, rank: 6, translationNs: "settlement" })

export const handle = { breadcrumb: () => <Crumb word="payouts.nav.lines" /> }
