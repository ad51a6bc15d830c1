import { defineRouteConfig } from "@medusajs/admin-sdk"
import { Cash } from "@medusajs/icons"
import { Table } from "@medusajs/ui"
import { Amount, AmountCell, Empty, formatDay, HeaderCell, ListTable, Reading, TextLink, useReading } from "@tawiza/admin-kit"
import { CASH_STAGES, type CarrierCash, type CarrierCashList } from "@tawiza/contract"
import { CashFrame } from "../../components/frame"
import { Crumb, useWords } from "../../lib/words"

/** Where each carrier's cash is. */
export default function CarriersPage() {
  const { say } = useWords()
  const query = useReading<CarrierCashList>("/admin/carriers")
  return (
    <CashFrame current="carriers" title={say("cash.carriers.title")} lead={say("cash.carriers.lead")}>
      <Reading query={query}>
        {({ carriers }) => (carriers.length ? <Carriers carriers={carriers} /> : <Empty>{say("cash.carriers.empty")}</Empty>)}
      </Reading>
    </CashFrame>
  )
}

function Carriers({ carriers }: { carriers: readonly CarrierCash[] }) {
  const { say, language } = useWords()
  return (
    <ListTable
      label={say("cash.carriers.title")}
      head={
        <>
          <HeaderCell>{say("cash.carriers.carrier")}</HeaderCell>
          {CASH_STAGES.map((stage) => (
            <HeaderCell key={stage} className="text-end">
              {say(`cash.stage.${stage}`)}
            </HeaderCell>
          ))}
          <HeaderCell className="text-end">{say("cash.carriers.shortage")}</HeaderCell>
          <HeaderCell className="text-end">{say("cash.carriers.payable")}</HeaderCell>
          <HeaderCell className="text-end">{say("cash.carriers.exposure")}</HeaderCell>
        </>
      }
    >
      {carriers.map(({ carrier, name, stages, shortage_minor, payable_minor, exposure_minor, currency_code }) => (
        <Table.Row key={carrier}>
          <Table.Cell className="whitespace-normal py-2">
            <bdi>{name}</bdi>
          </Table.Cell>
          {CASH_STAGES.map((stage) => (
            <Table.Cell key={stage} className="py-2 text-end">
              {stages[stage].count === 0 ? (
                <Amount minor={0} currency={currency_code} quiet />
              ) : (
                <>
                  <Amount minor={stages[stage].amount_minor} currency={currency_code} />
                  <div className="txt-compact-xsmall">
                    <TextLink to={`/cash/parcels?carrier=${carrier}&stage=${stage}`}>
                      {say("cash.carriers.parcels", { count: stages[stage].count })}
                    </TextLink>
                  </div>
                  {stages[stage].oldest_on && stage !== "banked" && (
                    <div className="txt-compact-xsmall text-ui-fg-muted">
                      {say("cash.carriers.since", { day: formatDay(stages[stage].oldest_on ?? "", language) })}
                    </div>
                  )}
                </>
              )}
            </Table.Cell>
          ))}
          <AmountCell minor={shortage_minor} currency={currency_code} quiet />
          <AmountCell minor={payable_minor} currency={currency_code} quiet />
          <AmountCell minor={exposure_minor} currency={currency_code} quiet />
        </Table.Row>
      ))}
    </ListTable>
  )
}

// The bundler reads this object as text: the namespace and the rank must stay literals.
export const config = defineRouteConfig({ label: "cash.nav", icon: Cash, rank: 6, translationNs: "settlement" })

export const handle = { breadcrumb: () => <Crumb word="cash.nav" /> }
