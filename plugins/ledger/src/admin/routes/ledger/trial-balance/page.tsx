import { Table, Text } from "@medusajs/ui"
import type { LedgerTrialBalance } from "@tawiza/contract"
import { Crumb } from "../../../components/crumb"
import { DayField } from "../../../components/field"
import { Frame } from "../../../components/frame"
import { Empty, Reading } from "../../../components/states"
import { AccountLink, Head, NARROW, Rows, SideCells, SideHeads, WIDE } from "../../../components/table"
import { addressOf, useAddress, useLedger } from "../../../lib/read"
import { useWords } from "../../../lib/words"

export default function TrialBalancePage() {
  const { say } = useWords()
  const address = useAddress()
  const at = address.get("at")
  const query = useLedger<LedgerTrialBalance>("trial-balance", { at })
  return (
    <Frame
      current="trial"
      title={say("trial.title")}
      lead={say("trial.lead")}
      csv={addressOf("trial-balance", { at, format: "csv" })}
      filters={<DayField label={say("trial.at")} value={at} onChange={(at) => address.change({ at })} />}
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
      <Rows
        label={say("trial.title")}
        head={
          <>
            <Head>{say("account")}</Head>
            <Head className={WIDE}>{say("accounts.nature")}</Head>
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
      </Rows>
    </>
  )
}

export const handle = { breadcrumb: () => <Crumb word="trial.title" /> }
