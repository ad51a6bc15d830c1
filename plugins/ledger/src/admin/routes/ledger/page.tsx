import { defineRouteConfig } from "@medusajs/admin-sdk"
import { CurrencyDollar } from "@medusajs/icons"
import { Table } from "@medusajs/ui"
import {
  AmountCell,
  addressOf,
  FilterField,
  HeaderCell,
  ListBody,
  type ListState,
  ListTable,
  NARROW,
  PAGE_SIZE,
  SearchField,
  useListState,
  useReading,
  WIDE,
} from "@tawiza/admin-kit"
import { LEDGER_ACCOUNT_KINDS, type LedgerAccountList, type LedgerAccountRow } from "@tawiza/contract"
import { formatMoney } from "@tawiza/money"
import { AccountLink } from "../../components/account"
import { Frame } from "../../components/frame"
import { Crumb, useWords } from "../../lib/words"

export default function AccountsPage() {
  const { say } = useWords()
  const list = useListState()
  const filter = { q: list.get("q"), kind: list.get("kind") }
  const query = useReading<LedgerAccountList>("/admin/ledger/accounts", { ...filter, limit: PAGE_SIZE, offset: list.offset })
  return (
    <Frame
      current="accounts"
      title={say("accounts.title")}
      lead={say("accounts.lead")}
      csv={addressOf("/admin/ledger/accounts", { ...filter, format: "csv" })}
      filters={<Filters list={list} />}
    >
      <ListBody query={query} list={list} empty={say(list.narrowed ? "accounts.empty" : "accounts.empty_all")}>
        {({ accounts }) => <AccountRows accounts={accounts} />}
      </ListBody>
    </Frame>
  )
}

function Filters({ list }: { list: ListState }) {
  const { say } = useWords()
  return (
    <div className="flex flex-wrap gap-2">
      <SearchField label={say("accounts.search")} hint={say("accounts.search")} list={list} />
      <FilterField
        label={say("accounts.filter")}
        all={say("accounts.all")}
        name="kind"
        options={LEDGER_ACCOUNT_KINDS.map((kind) => ({ value: kind, label: say(`kind.${kind}`) }))}
        list={list}
      />
    </div>
  )
}

function AccountRows({ accounts }: { accounts: readonly LedgerAccountRow[] }) {
  const { say, language } = useWords()
  const limitOf = ({ minimum_minor, currency_code }: LedgerAccountRow) =>
    minimum_minor === null ? null : say("accounts.minimum", { amount: formatMoney(minimum_minor, language, currency_code) })
  return (
    <ListTable
      label={say("accounts.title")}
      head={
        <>
          <HeaderCell>{say("account")}</HeaderCell>
          <HeaderCell className={WIDE}>{say("accounts.nature")}</HeaderCell>
          <HeaderCell className="text-end">{say("balance")}</HeaderCell>
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
    </ListTable>
  )
}

// The bundler reads this object as text: the namespace and the rank must stay literals.
export const config = defineRouteConfig({ label: "nav", icon: CurrencyDollar, rank: 4, translationNs: "ledger" })

export const handle = { breadcrumb: () => <Crumb word="nav" /> }
