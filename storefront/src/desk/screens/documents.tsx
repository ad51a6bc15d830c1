import { type InvoiceList, type InvoiceRow, LOCALES, type VendorStatementList, type VendorTaxView } from "@tawiza/contract"
import { formatMoney } from "@tawiza/money"
import { useAsked } from "../asked.js"
import { useLanguage, useWords } from "../context.js"
import { wallClock } from "../domain/day.js"
import { api, paths } from "../paths.js"
import { Icon } from "../ui/icon.js"
import { Screen } from "../ui/screen.js"
import { Tag } from "../ui/tag.js"
import { Loading, TroubleNote } from "../ui/trouble.js"
import { dayText } from "../words.js"

/** The languages of paper, by their own names. */
const PAPERS = { fr: "Français", ar: "العربية" } as const

/** What the organisation keeps in a folder: each month's statement, every invoice, and how its prices are taxed. */
export function Documents() {
  const m = useWords()
  const months = useAsked<VendorStatementList>(api.statements())
  const invoices = useAsked<InvoiceList>(api.invoices())
  const tax = useAsked<VendorTaxView>(api.tax())
  const all = [months, invoices, tax]
  const trouble = all.find(({ trouble }) => trouble)?.trouble
  return (
    <Screen title={m.documents.title} back={paths.money()}>
      <div class="narrow">
        {trouble && <TroubleNote trouble={trouble} retry={() => void Promise.all(all.map(({ load }) => load()))} />}
        {months.value && <Statements {...months.value} />}
        {invoices.value && <Invoices {...invoices.value} />}
        {tax.value && <Tax {...tax.value} />}
        {!trouble && !all.every(({ value }) => value) && <Loading text={m.documents.loading} />}
      </div>
    </Screen>
  )
}

function Statements({ months }: VendorStatementList) {
  const m = useWords()
  return (
    <section>
      <h2>{m.documents.statements}</h2>
      <p class="mute">{m.documents.statements_help}</p>
      {months.length === 0 ? (
        <p class="empty">{m.documents.statements_none}</p>
      ) : (
        <ul class="documents">
          {months.map(({ month, over }) => (
            <li key={month}>
              <h3>
                {m.months[Number(month.slice(5)) - 1]} <bdi>{month.slice(0, 4)}</bdi>
                {!over && <Tag colour="wait" icon="clock" word={m.documents.running} />}
              </h3>
              <PaperLinks address={(language) => api.statement(month, "pdf", LOCALES[language])} of={month} />
              <a href={api.statement(month, "csv", LOCALES.fr)} download>
                {m.documents.table}
              </a>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

function Invoices({ invoices, count }: InvoiceList) {
  const m = useWords()
  return (
    <section>
      <h2>{m.documents.invoices}</h2>
      <p class="mute">{m.documents.invoices_help}</p>
      {count === 0 ? (
        <p class="empty">{m.documents.invoices_none}</p>
      ) : (
        <>
          <p>
            <a href={api.invoiceTable()} download>
              {m.documents.table_all}
            </a>
          </p>
          <ul class="documents">
            {invoices.map((invoice) => (
              <li key={invoice.id}>
                <Invoice invoice={invoice} />
              </li>
            ))}
          </ul>
          {count > invoices.length && <p class="mute">{m.documents.older(count - invoices.length)}</p>}
        </>
      )}
    </section>
  )
}

function Invoice({ invoice }: { invoice: InvoiceRow }) {
  const { language, m } = useLanguage()
  const { id, number, kind, issued_at, buyer, parcel_number, total_minor, currency_code, corrects_number } = invoice
  return (
    <>
      <h3>
        {m.documents.kind[kind]} <bdi dir="ltr">{number}</bdi>
      </h3>
      <p class="row">
        <span class="grow mute">
          {dayText(wallClock(new Date(issued_at)).day, m)}
          {parcel_number && <> · {m.documents.parcel(parcel_number)}</>}
          {kind === "sale" && (
            <>
              {" "}
              · <bdi>{buyer}</bdi>
            </>
          )}
          {corrects_number && <> · {m.documents.corrects(corrects_number)}</>}
        </span>
        <b class="amount">
          <bdi>{formatMoney(total_minor, language, currency_code)}</bdi>
        </b>
      </p>
      <PaperLinks address={(language) => api.invoice(id, LOCALES[language])} of={number} />
    </>
  )
}

/** One paper in each of its languages. */
function PaperLinks({ address, of }: { address: (language: keyof typeof PAPERS) => string; of: string }) {
  const m = useWords()
  return (
    <p class="files">
      {(["ar", "fr"] as const).map((language) => (
        <a
          key={language}
          href={address(language)}
          class="button quiet"
          lang={language}
          aria-label={m.documents.paper(of, PAPERS[language])}
          download
        >
          <Icon name="sheet" />
          {PAPERS[language]}
        </a>
      ))}
    </p>
  )
}

function Tax({ rate_bp, rows, numbers }: VendorTaxView) {
  const m = useWords()
  const known = (["ice", "tax_id", "trade_register", "business_tax"] as const).flatMap((name) => {
    const number = numbers[name]
    return number ? [{ name, number }] : []
  })
  return (
    <section>
      <h2>{m.documents.tax}</h2>
      <p class="lead">{rate_bp === 0 ? m.documents.exempt : m.documents.taxed(percent(rate_bp))}</p>
      {rows.length > 0 && (
        <ul class="documents">
          {rows.map(({ product, rate_bp, starts_on, recorded_at }) => (
            <li key={recorded_at}>
              <b>{product ? <bdi>{product.title}</bdi> : m.documents.all_prices}</b>
              <span class="mute under">{m.documents.rate_from(percent(rate_bp), dayText(starts_on, m))}</span>
            </li>
          ))}
        </ul>
      )}
      <dl>
        {known.map(({ name, number }) => (
          <div key={name} class="row">
            <dt class="grow">{m.documents.numbers[name]}</dt>
            <dd>
              <bdi dir="ltr">{number}</bdi>
            </dd>
          </div>
        ))}
      </dl>
      <p class="mute">{m.documents.tax_help}</p>
    </section>
  )
}

const percent = (rate_bp: number) => `${String(rate_bp / 100).replace(".", ",")}\u00a0%`
