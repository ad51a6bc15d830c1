import { Table } from "@medusajs/ui"
import {
  AmountCell,
  addressOf,
  DayField,
  FilterField,
  formatMoment,
  HeaderCell,
  ListBody,
  type ListState,
  ListTable,
  NARROW,
  PAGE_SIZE,
  RowLink,
  SearchField,
  textIn,
  useListState,
  useReading,
  WIDE,
} from "@tawiza/admin-kit"
import type { LedgerJournalList } from "@tawiza/contract"
import { Frame } from "../../../components/frame"
import { KindName, Sources } from "../../../components/journal"
import { Crumb, useWords } from "../../../lib/words"

const FILTERS = ["q", "reference_type", "account", "from", "to"] as const

export default function JournalsPage() {
  const { say } = useWords()
  const list = useListState()
  const filter = Object.fromEntries(FILTERS.map((name) => [name, list.get(name)]))
  const query = useReading<LedgerJournalList>("/admin/ledger/journals", { ...filter, limit: PAGE_SIZE, offset: list.offset })
  return (
    <Frame
      current="journals"
      title={say("journals.title")}
      lead={say("journals.lead")}
      csv={addressOf("/admin/ledger/journals", { ...filter, format: "csv" })}
      filters={<Filters list={list} types={query.data?.reference_types ?? []} />}
    >
      <ListBody query={query} list={list} empty={say(list.narrowed ? "journals.empty" : "journals.empty_all")}>
        {({ journals }) => <Journals journals={journals} />}
      </ListBody>
    </Frame>
  )
}

function Filters({ list, types }: { list: ListState; types: LedgerJournalList["reference_types"] }) {
  const { say, language } = useWords()
  return (
    <div className="flex flex-col gap-y-2">
      <div className="flex flex-wrap gap-2">
        <SearchField label={say("journals.search")} hint={say("journals.search_hint")} list={list} />
        <SearchField label={say("journals.account")} hint={say("journals.account_hint")} name="account" list={list} />
        <FilterField
          label={say("journals.type")}
          all={say("journals.all")}
          name="reference_type"
          options={types.map(({ type, name }) => ({ value: type, label: textIn(name, language)?.text ?? type }))}
          list={list}
        />
      </div>
      <div className="flex flex-wrap gap-x-4 gap-y-2">
        <DayField label={say("statement.from")} value={list.get("from")} onChange={(from) => list.set({ from })} />
        <DayField label={say("statement.to")} value={list.get("to")} onChange={(to) => list.set({ to })} />
      </div>
    </div>
  )
}

function Journals({ journals }: Pick<LedgerJournalList, "journals">) {
  const { say, language } = useWords()
  return (
    <ListTable
      label={say("journals.title")}
      head={
        <>
          <HeaderCell>{say("journals.number")}</HeaderCell>
          <HeaderCell>{say("statement.fact")}</HeaderCell>
          <HeaderCell className={WIDE}>{say("journal.source")}</HeaderCell>
          <HeaderCell className={WIDE}>{say("statement.date")}</HeaderCell>
          <HeaderCell className="text-end">{say("amount")}</HeaderCell>
        </>
      }
    >
      {journals.map((journal) => (
        <Table.Row key={journal.id}>
          <Table.Cell>
            <RowLink to={`/ledger/journals/${journal.id}`}>
              <bdi>{journal.id}</bdi>
            </RowLink>
          </Table.Cell>
          <Table.Cell className="whitespace-normal py-2">
            <KindName {...journal} />
            {(journal.reverses || journal.description) && (
              <div className="txt-compact-xsmall text-ui-fg-muted">
                {journal.reverses ? say("journal.reverses", { id: journal.reverses }) : <bdi>{journal.description}</bdi>}
              </div>
            )}
            <div className={NARROW}>
              <Sources journal={journal} />
              <div>{formatMoment(journal.happened_at, language)}</div>
            </div>
          </Table.Cell>
          <Table.Cell className={`${WIDE} whitespace-normal py-2`}>
            <Sources journal={journal} />
          </Table.Cell>
          <Table.Cell className={WIDE}>{formatMoment(journal.happened_at, language)}</Table.Cell>
          <AmountCell minor={journal.total_minor} currency={journal.currency_code} />
        </Table.Row>
      ))}
    </ListTable>
  )
}

export const handle = { breadcrumb: () => <Crumb word="journals.title" /> }
