import { Table, Text } from "@medusajs/ui"
import { addressOf, DayField, Empty, HeaderCell, ListTable, NARROW, Reading, useListState, useReading, WIDE } from "@tawiza/admin-kit"
import type { LedgerTrialBalance } from "@tawiza/contract"
import { AccountLink } from "../../../components/account"
import { Frame } from "../../../components/frame"
import { SideCells, SideHeads } from "../../../components/sides"
import { Crumb, useWords } from "../../../lib/words"

export default function TrialBalancePage() {
  const { say } = useWords()
  const list = useListState()
  const at = list.get("at")
  const query = useReading<LedgerTrialBalance>("/admin/ledger/trial-balance", { at })
  return (
    <Frame
      current="trial"
      title={say("trial.title")}
      lead={say("trial.lead")}
      csv={addressOf("/admin/ledger/trial-balance", { at, format: "csv" })}
      filters={<DayField label={say("trial.at")} value={at} onChange={(at) => list.set({ at })} />}
    >
      <Reading query={query}>
        {(balance) => (balance.accounts.length === 0 ? <Empty>{say("trial.empty")}</Empty> : <Trial balance={balance} />)}
      </Reading>
    </Frame>
  )
}

function Trial({ balance: { accounts, totals } }: { balance: LedgerTrialBalance }) {
  const { say } = useWords()
  const uneven = totals.filter(({ debit_minor, credit_minor }) => debit_minor !== credit_minor)
  return (
    <>
      {uneven.map(({ currency_code }) => (
        <Text key={currency_code} role="alert" size="small" weight="plus" className="text-ui-fg-error px-6 py-4">
          {say("trial.uneven", { currency: currency_code.toUpperCase() })}
        </Text>
      ))}
      <ListTable
        label={say("trial.title")}
        head={
          <>
            <HeaderCell>{say("account")}</HeaderCell>
            <HeaderCell className={WIDE}>{say("accounts.nature")}</HeaderCell>
            <SideHeads />
          </>
        }
      >
        {accounts.map(({ code, kind, currency_code: currency, ...sides }) => (
          <Table.Row key={code}>
            <Table.Cell className="py-2">
              <AccountLink code={code} />
              <div className={NARROW}>{say(`kind.${kind}`)}</div>
            </Table.Cell>
            <Table.Cell className={WIDE}>{say(`kind.${kind}`)}</Table.Cell>
            <SideCells {...sides} currency={currency} />
          </Table.Row>
        ))}
        {totals.map(({ currency_code: currency, ...sides }) => (
          <Table.Row key={`total ${currency}`} className="txt-compact-small-plus">
            <Table.Cell>{say("total", { currency: currency.toUpperCase() })}</Table.Cell>
            <Table.Cell className={WIDE} />
            <SideCells {...sides} currency={currency} />
          </Table.Row>
        ))}
      </ListTable>
    </>
  )
}

export const handle = { breadcrumb: () => <Crumb word="trial.title" /> }
