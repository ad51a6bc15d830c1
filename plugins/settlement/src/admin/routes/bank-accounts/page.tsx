import { defineRouteConfig } from "@medusajs/admin-sdk"
import { CreditCard } from "@medusajs/icons"
import { Button, Container, Table } from "@medusajs/ui"
import {
  DeedFailed,
  formatDay,
  formatMoment,
  HeaderCell,
  ListBody,
  ListTable,
  PAGE_SIZE,
  PageHead,
  StateTabs,
  useConfirm,
  useDeed,
  useListState,
  useReading,
  WIDE,
} from "@tawiza/admin-kit"
import { type AdminBankAccount, type AdminBankAccountList, BANK_ACCOUNT_STATUSES } from "@tawiza/contract"
import { AccountEnd } from "../../components/payouts/account-end"
import { AccountTag } from "../../components/payouts/tags"
import { Crumb, useWords } from "../../lib/words"

export default function BankAccountsPage() {
  const { say } = useWords()
  const list = useListState()
  const query = useReading<AdminBankAccountList>("/admin/bank-accounts", {
    status: list.get("status"),
    limit: PAGE_SIZE,
    offset: list.offset,
  })
  return (
    <Container className="divide-y p-0">
      <PageHead title={say("payouts.accounts.title")} lead={say("payouts.accounts.lead")}>
        <StateTabs
          label={say("payouts.accounts.filter")}
          list={list}
          tabs={[
            { value: "", label: say("payouts.accounts.all") },
            ...BANK_ACCOUNT_STATUSES.map((status) => ({
              value: status,
              label: say(`payouts.accounts.status.${status}`),
              count: query.data?.counts[status],
            })),
          ]}
        />
      </PageHead>
      <ListBody query={query} list={list} empty={say(list.narrowed ? "payouts.accounts.empty" : "payouts.accounts.none")}>
        {(answer) => <Rows {...answer} />}
      </ListBody>
    </Container>
  )
}

function Rows({ accounts, may_decide }: AdminBankAccountList) {
  const { say, language } = useWords()
  return (
    <ListTable
      label={say("payouts.accounts.title")}
      head={
        <>
          <HeaderCell>{say("payouts.vendor")}</HeaderCell>
          <HeaderCell className={WIDE}>{say("payouts.account")}</HeaderCell>
          <HeaderCell>{say("payouts.state")}</HeaderCell>
        </>
      }
    >
      {accounts.map((account) => {
        const { id, vendor, way, last4, holder, status, from_application, asked_by, asked_at, usable_from, confirmer } = account
        return (
          <Table.Row key={id}>
            <Table.Cell className="py-2">
              <bdi>{vendor.name}</bdi>
              <div className="txt-compact-xsmall text-ui-fg-muted whitespace-normal">
                {from_application
                  ? say("payouts.accounts.from_application")
                  : say("payouts.accounts.asked", { name: asked_by, date: formatMoment(asked_at, language) })}
              </div>
            </Table.Cell>
            <Table.Cell className={WIDE}>
              <bdi>{holder}</bdi>
              <div className="txt-compact-xsmall text-ui-fg-muted">
                <AccountEnd way={way} last4={last4} />
              </div>
            </Table.Cell>
            <Table.Cell className="py-2">
              <AccountTag status={status} />
              {status === "confirmed" && usable_from && new Date(usable_from) > new Date() && (
                <div className="txt-compact-xsmall text-ui-fg-subtle">
                  {say("payouts.accounts.usable", { date: formatDay(usable_from, language) })}
                </div>
              )}
              {confirmer && (
                <div className="txt-compact-xsmall text-ui-fg-subtle whitespace-normal">{say(`payouts.accounts.waits.${confirmer}`)}</div>
              )}
              {status === "asked" && may_decide && <Decide account={account} />}
            </Table.Cell>
          </Table.Row>
        )
      })}
    </ListTable>
  )
}

function Decide({ account }: { account: AdminBankAccount }) {
  const { say } = useWords()
  const confirm = useConfirm()
  const decide = useDeed((deed: "confirm" | "refuse") => ({ path: `/admin/bank-accounts/${account.id}/${deed}` }), ["/admin/bank-accounts"])
  const { vendor, last4, confirmer } = account

  async function press(deed: "confirm" | "refuse") {
    const agreed = await confirm({
      title: say(`payouts.accounts.${deed}_named`, { vendor: vendor.name }),
      description: say(`payouts.accounts.${deed}_ask`, { last4 }),
      deed: say(`payouts.accounts.${deed}`),
      danger: deed === "refuse",
    })
    if (agreed) decide.mutate(deed)
  }
  return (
    <div className="flex flex-col gap-y-2 pt-2" aria-busy={decide.isPending}>
      <div className="flex flex-wrap gap-2">
        {confirmer === "chamber" && (
          <Button
            size="small"
            disabled={decide.isPending}
            aria-label={say("payouts.accounts.confirm_named", { vendor: vendor.name })}
            onClick={() => void press("confirm")}
          >
            {say("payouts.accounts.confirm")}
          </Button>
        )}
        <Button
          size="small"
          variant="secondary"
          disabled={decide.isPending}
          aria-label={say("payouts.accounts.refuse_named", { vendor: vendor.name })}
          onClick={() => void press("refuse")}
        >
          {say("payouts.accounts.refuse")}
        </Button>
      </div>
      <DeedFailed failure={decide.error} />
    </div>
  )
}

// The bundler reads this object as text: the namespace and the rank must stay literals.
export const config = defineRouteConfig({ label: "payouts.nav.accounts", icon: CreditCard, rank: 7, translationNs: "settlement" })

export const handle = { breadcrumb: () => <Crumb word="payouts.nav.accounts" /> }
