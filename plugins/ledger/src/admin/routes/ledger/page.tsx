import { defineRouteConfig } from "@medusajs/admin-sdk"
import { CurrencyDollar } from "@medusajs/icons"
import { Input, Table } from "@medusajs/ui"
import { LEDGER_ACCOUNT_KINDS, type LedgerAccountList, type LedgerAccountRow } from "@tawiza/contract"
import { formatMoney } from "@tawiza/money"
import { useState } from "react"
import { Crumb } from "../../components/crumb"
import { Frame } from "../../components/frame"
import { Empty, Pages, Reading } from "../../components/states"
import { AccountLink, AmountCell, Head, NARROW, Rows, WIDE } from "../../components/table"
import { addressOf, PAGE_SIZE, useAddress, useLedger } from "../../lib/read"
import { useWords } from "../../lib/words"

export default function AccountsPage() {
  const { say } = useWords()
  const address = useAddress()
  const filter = { q: address.get("q"), kind: address.get("kind") }
  const query = useLedger<LedgerAccountList>("accounts", { ...filter, limit: PAGE_SIZE, offset: address.offset })
  return (
    <Frame
      current="accounts"
      title={say("accounts.title")}
      lead={say("accounts.lead")}
      csv={addressOf("accounts", { ...filter, format: "csv" })}
      filters={<Filters address={address} />}
    >
      <Reading query={query}>
        {({ accounts, count }) =>
          count === 0 ? (
            <Empty>{say(filter.q || filter.kind ? "accounts.empty" : "accounts.empty_all")}</Empty>
          ) : (
            <>
              <AccountRows accounts={accounts} />
              <Pages count={count} offset={address.offset} to={(offset) => address.change({ offset: offset ? String(offset) : "" })} />
            </>
          )
        }
      </Reading>
    </Frame>
  )
}

/** Asked when the form is sent: Enter, or the field is left. */
function Filters({ address }: { address: ReturnType<typeof useAddress> }) {
  const { say } = useWords()
  const [typed, setTyped] = useState(address.get("q"))
  const ask = () => typed.trim() !== address.get("q") && address.change({ q: typed.trim() })
  return (
    <search>
      <form
        className="flex flex-wrap gap-2"
        onSubmit={(event) => {
          event.preventDefault()
          ask()
        }}
      >
        <div className="w-full sm:w-80">
          <Input
            type="search"
            size="small"
            aria-label={say("accounts.search")}
            placeholder={say("accounts.search")}
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
            onBlur={ask}
          />
        </div>
        <select
          aria-label={say("accounts.filter")}
          className="txt-compact-small bg-ui-bg-field shadow-borders-base text-ui-fg-base focus-visible:shadow-borders-interactive-with-active h-7 rounded-md px-2 outline-none"
          value={address.get("kind")}
          onChange={(event) => address.change({ kind: event.target.value })}
        >
          <option value="">{say("accounts.all")}</option>
          {LEDGER_ACCOUNT_KINDS.map((kind) => (
            <option key={kind} value={kind}>
              {say(`kind.${kind}`)}
            </option>
          ))}
        </select>
      </form>
    </search>
  )
}

function AccountRows({ accounts }: { accounts: readonly LedgerAccountRow[] }) {
  const { say, language } = useWords()
  const limitOf = ({ minimum_minor, currency_code }: LedgerAccountRow) =>
    minimum_minor === null ? null : say("accounts.minimum", { amount: formatMoney(minimum_minor, language, currency_code) })
  return (
    <Rows
      label={say("accounts.title")}
      head={
        <>
          <Head>{say("account")}</Head>
          <Head className={WIDE}>{say("accounts.nature")}</Head>
          <Head className="text-end">{say("balance")}</Head>
        </>
      }
    >
      {accounts.map((account) => (
        <Table.Row key={account.code}>
          <Table.Cell className="py-2">
            <AccountLink code={account.code} />
            <div className={NARROW}>
              {say(`kind.${account.kind}`)} {limitOf(account)}
            </div>
          </Table.Cell>
          <Table.Cell className={WIDE}>
            {say(`kind.${account.kind}`)}
            <div className="txt-compact-xsmall text-ui-fg-muted">{limitOf(account)}</div>
          </Table.Cell>
          <AmountCell minor={account.balance_minor} currency={account.currency_code} />
        </Table.Row>
      ))}
    </Rows>
  )
}

// The bundler reads this object as text: the namespace and the rank must stay literals.
export const config = defineRouteConfig({ label: "nav", icon: CurrencyDollar, rank: 4, translationNs: "ledger" })

export const handle = { breadcrumb: () => <Crumb word="nav" /> }
