import { defineRouteConfig } from "@medusajs/admin-sdk"
import { Receipt } from "@medusajs/icons"
import { Container, Table } from "@medusajs/ui"
import {
  AmountCell,
  addressOf,
  CsvLink,
  FilterField,
  formatDay,
  HeaderCell,
  ListBody,
  ListTable,
  NARROW,
  PAGE_SIZE,
  PageHead,
  SearchField,
  useListState,
  useReading,
  WIDE,
} from "@tawiza/admin-kit"
import { INVOICE_KINDS, type InvoiceList, type InvoiceRow, LOCALES } from "@tawiza/contract"
import { Crumb, useWords } from "../../lib/words"

/** Months that the filter offers, back from this one. */
const MONTHS = 24

/** Every invoice and credit note of the marketplace, to look up, to print and to hand to a bookkeeper. */
export default function InvoicesPage() {
  const { say } = useWords()
  const list = useListState()
  const asked = { kind: list.get("kind"), month: list.get("month"), vendor_id: list.get("vendor_id"), q: list.get("q") }
  const query = useReading<InvoiceList>("/admin/invoices", { ...asked, limit: PAGE_SIZE, offset: list.offset })
  const months = lastMonths(new Date(), MONTHS).map((month) => ({ value: month, label: month }))
  return (
    <Container className="divide-y p-0">
      <PageHead
        title={say("invoices.title")}
        lead={say("invoices.lead")}
        aside={<CsvLink href={addressOf("/admin/invoices", { ...asked, format: "csv" })} />}
      >
        <div className="flex flex-wrap gap-2">
          <SearchField label={say("invoices.search")} hint={say("invoices.search")} list={list} />
          <FilterField
            label={say("invoices.filter")}
            all={say("invoices.all")}
            name="kind"
            options={INVOICE_KINDS.map((kind) => ({ value: kind, label: say(`invoices.${kind}`) }))}
            list={list}
          />
          <FilterField label={say("invoices.month")} all={say("invoices.month_all")} name="month" options={months} list={list} />
        </div>
      </PageHead>
      <ListBody query={query} list={list} empty={say(list.narrowed ? "invoices.empty" : "invoices.none")}>
        {({ invoices }) => <InvoiceRows invoices={invoices} />}
      </ListBody>
    </Container>
  )
}

function InvoiceRows({ invoices }: { invoices: readonly InvoiceRow[] }) {
  const { say, language } = useWords()
  return (
    <ListTable
      label={say("invoices.title")}
      head={
        <>
          <HeaderCell>{say("invoices.number")}</HeaderCell>
          <HeaderCell className={WIDE}>{say("invoices.kind")}</HeaderCell>
          <HeaderCell className={WIDE}>{say("invoices.vendor")}</HeaderCell>
          <HeaderCell className={WIDE}>{say("invoices.about")}</HeaderCell>
          <HeaderCell className={`${WIDE} text-end`}>{say("invoices.tax")}</HeaderCell>
          <HeaderCell className="text-end">{say("invoices.total")}</HeaderCell>
          <HeaderCell>{say("invoices.paper")}</HeaderCell>
        </>
      }
    >
      {invoices.map((invoice) => (
        <Table.Row key={invoice.id}>
          <Table.Cell className="py-2">
            <bdi dir="ltr">{invoice.number}</bdi>
            <div className="txt-compact-xsmall text-ui-fg-muted">{formatDay(invoice.issued_at, language)}</div>
            <div className={NARROW}>
              {say(`invoices.${invoice.kind}`)} <bdi>{invoice.vendor.name}</bdi>
            </div>
          </Table.Cell>
          <Table.Cell className={WIDE}>{say(`invoices.${invoice.kind}`)}</Table.Cell>
          <Table.Cell className={WIDE}>
            <bdi>{invoice.vendor.name}</bdi>
          </Table.Cell>
          <Table.Cell className={WIDE}>
            <About invoice={invoice} />
          </Table.Cell>
          <AmountCell className={WIDE} minor={invoice.tax_minor} currency={invoice.currency_code} quiet />
          <AmountCell minor={invoice.total_minor} currency={invoice.currency_code} />
          <Table.Cell>
            <Papers invoice={invoice} />
          </Table.Cell>
        </Table.Row>
      ))}
    </ListTable>
  )
}

/** The parcel and its customer, or the month; and which paper a credit note corrects. */
function About({ invoice }: { invoice: InvoiceRow }) {
  const { say } = useWords()
  const { parcel_number, buyer, month, corrects_number } = invoice
  return (
    <>
      {parcel_number ? (
        <>
          {say("invoices.parcel", { number: parcel_number })} <bdi>{buyer}</bdi>
        </>
      ) : (
        month && say("invoices.of_month", { month })
      )}
      {corrects_number && (
        <div className="txt-compact-xsmall text-ui-fg-muted">{say("invoices.corrects", { number: corrects_number })}</div>
      )}
    </>
  )
}

function Papers({ invoice: { id, number } }: { invoice: InvoiceRow }) {
  const { say } = useWords()
  const languages = { fr: say("invoices.french"), ar: say("invoices.arabic") }
  return (
    <span className="flex gap-x-3">
      {(["fr", "ar"] as const).map((language) => (
        <a
          key={language}
          href={addressOf(`/admin/invoices/${id}`, { locale: LOCALES[language] })}
          aria-label={say("invoices.paper_of", { number, language: languages[language] })}
          className="text-ui-fg-base focus-visible:shadow-borders-focus rounded py-0.5 underline underline-offset-2 outline-none"
          download
        >
          {language === "fr" ? "FR" : "ع"}
        </a>
      ))}
    </span>
  )
}

/** `2026-11`, `2026-10` …, back from a day. */
function lastMonths(from: Date, count: number): string[] {
  return Array.from({ length: count }, (_, back) =>
    new Date(Date.UTC(from.getUTCFullYear(), from.getUTCMonth() - back, 1)).toISOString().slice(0, 7),
  )
}

// The bundler reads this object as text: the namespace and the rank must stay literals.
export const config = defineRouteConfig({ label: "invoices.nav", icon: Receipt, rank: 32, translationNs: "settlement" })

export const handle = { breadcrumb: () => <Crumb word="invoices.nav" /> }
