import { Table } from "@medusajs/ui"
import {
  AmountCell,
  formatDay,
  formatMoment,
  HeaderCell,
  ListBody,
  ListTable,
  PAGE_SIZE,
  RowLink,
  StateTag,
  useListState,
  useReading,
} from "@tawiza/admin-kit"
import type { CarrierCashList, RemittanceList, RemittanceView } from "@tawiza/contract"
import { CashFrame } from "../../../components/frame"
import { Upload } from "../../../components/upload"
import { Crumb, useWords } from "../../../lib/words"

/** Carriers' files, and the way to record another. */
export default function RemittancesPage() {
  const { say, language } = useWords()
  const list = useListState()
  const query = useReading<RemittanceList>("/admin/remittances", { limit: PAGE_SIZE, offset: list.offset })
  const carriers = useReading<CarrierCashList>("/admin/carriers")
  const nameOf = (carrier: string) => carriers.data?.carriers.find((known) => known.carrier === carrier)?.name ?? carrier
  return (
    <>
      <CashFrame current="files" title={say("cash.files.title")} lead={say("cash.files.lead")}>
        <ListBody query={query} list={list} empty={say("cash.files.none")}>
          {({ remittances }) => (
            <ListTable
              label={say("cash.files.title")}
              head={
                <>
                  <HeaderCell>{say("cash.files.file")}</HeaderCell>
                  <HeaderCell>{say("cash.files.recorded")}</HeaderCell>
                  <HeaderCell>{say("cash.files.state")}</HeaderCell>
                  <HeaderCell className="text-end">{say("cash.files.total")}</HeaderCell>
                </>
              }
            >
              {remittances.map((remittance) => (
                <Table.Row key={remittance.id}>
                  <Table.Cell className="py-2">
                    <RowLink to={`/cash/files/${remittance.id}`}>
                      <bdi>{remittance.file_name}</bdi>
                    </RowLink>
                    <div className="txt-compact-xsmall text-ui-fg-muted">
                      <bdi>{nameOf(remittance.carrier)}</bdi>
                    </div>
                  </Table.Cell>
                  <Table.Cell>{formatMoment(remittance.recorded_at, language)}</Table.Cell>
                  <Table.Cell className="py-2">
                    <RemittanceState remittance={remittance} />
                  </Table.Cell>
                  <AmountCell minor={remittance.total_minor} currency={remittance.currency_code} />
                </Table.Row>
              ))}
            </ListTable>
          )}
        </ListBody>
      </CashFrame>
      {query.data?.may_change && carriers.data && <Upload carriers={carriers.data.carriers} />}
    </>
  )
}

function RemittanceState({ remittance: { bank, open } }: { remittance: RemittanceView }) {
  const { say, language } = useWords()
  return (
    <>
      {bank ? (
        <StateTag colour="green">{say("cash.files.banked", { day: formatDay(bank.on, language) })}</StateTag>
      ) : (
        <StateTag colour="grey">{say("cash.files.waiting")}</StateTag>
      )}
      {open > 0 && <StateTag colour="orange">{say("cash.files.open", { count: open })}</StateTag>}
    </>
  )
}

export const handle = { breadcrumb: () => <Crumb word="cash.files.title" /> }
