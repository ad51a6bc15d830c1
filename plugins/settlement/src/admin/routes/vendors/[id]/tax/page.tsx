import { Text } from "@medusajs/ui"
import { Columns, DetailPage, Empty, Entry, formatDay, formatMoment, Section, useReading } from "@tawiza/admin-kit"
import type { AdminVendorTax, TaxRow } from "@tawiza/contract"
import { useParams } from "react-router-dom"
import { NumbersForm } from "../../../../components/tax/numbers-form"
import { TaxForm } from "../../../../components/tax/tax-form"
import { Crumb, useWords } from "../../../../lib/words"

/** How a vendor's prices are taxed, since when and why; the treasurer sets it here. */
export default function VendorTaxPage() {
  const { say } = useWords()
  const { id = "" } = useParams()
  const query = useReading<AdminVendorTax>(`/admin/vendors/${id}/tax`)
  return (
    <DetailPage back={{ to: `/vendors/${id}`, label: say("tax.back") }} query={query}>
      {(tax) => (
        <Columns
          main={
            <>
              <Now tax={tax} />
              <History rows={tax.rows} />
            </>
          }
          side={
            tax.may_change && (
              <>
                <TaxForm vendor_id={id} tax={tax} />
                <NumbersForm vendor_id={id} numbers={tax.numbers} />
              </>
            )
          }
        />
      )}
    </DetailPage>
  )
}

function Now({ tax: { rate_bp, numbers, may_change } }: { tax: AdminVendorTax }) {
  const { say } = useWords()
  return (
    <Section title={say("tax.title")} aside={may_change ? undefined : say("tax.read_only")}>
      <dl className="m-0 grid gap-x-6 gap-y-3 px-6 py-4 sm:grid-cols-2">
        <Entry label={say("tax.today")}>{rate_bp === 0 ? say("tax.exempt") : say("tax.rate", { rate: rate_bp / 100 })}</Entry>
        {(["ice", "tax_id", "trade_register", "business_tax"] as const).map((name) => (
          <Entry key={name} label={say(`tax.${name}`)}>
            {numbers[name] ? <bdi dir="ltr">{numbers[name]}</bdi> : say("tax.no_number")}
          </Entry>
        ))}
      </dl>
    </Section>
  )
}

function History({ rows }: { rows: readonly TaxRow[] }) {
  const { say, language } = useWords()
  return (
    <Section title={say("tax.history")}>
      {rows.length === 0 ? (
        <Empty>{say("tax.history_none")}</Empty>
      ) : (
        <ul className="m-0 list-none divide-y p-0">
          {rows.map(({ product, rate_bp, starts_on, reason, recorded_at }) => (
            <li key={recorded_at} className="px-6 py-3">
              <Text size="small" weight="plus">
                {product ? <bdi>{product.title}</bdi> : say("tax.all_prices")}:{" "}
                {say("tax.since", {
                  tax: rate_bp === 0 ? say("tax.exempt_short") : say("tax.rate", { rate: rate_bp / 100 }),
                  day: formatDay(starts_on, language),
                })}
              </Text>
              <Text size="small" className="text-ui-fg-subtle">
                {say("tax.why", { reason, at: formatMoment(recorded_at, language) })}
              </Text>
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}

export const handle = { breadcrumb: () => <Crumb word="tax.nav" /> }
