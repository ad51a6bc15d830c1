import { defineWidgetConfig } from "@medusajs/admin-sdk"
import { Empty, formatDay, Reading, Section, TextIn, TextLink } from "@tawiza/admin-kit"
import type { AdminConsignmentRow } from "@tawiza/contract"
import { formatMoney } from "@tawiza/money"
import { ConsignmentBadge } from "../components/status"
import { useConsignments } from "../hooks/consignments"
import { useWords } from "../lib/words"

/** An order of more organisations than this has the rest behind its link. */
const SHOWN = 50

/** On Medusa's order page: who prepares which part of this order, and how far each is. */
export default function OrderConsignments({ data: order }: { data: { id: string } }) {
  const { say } = useWords()
  const query = useConsignments({ order_id: order.id, limit: SHOWN, offset: 0 })
  return (
    <Section
      title={say("order_widget.title")}
      aside={
        <span className="txt-compact-small">
          <TextLink to={`/consignments?order_id=${order.id}`}>{say("order_widget.all")}</TextLink>
        </span>
      }
    >
      <Reading query={query} rows={2}>
        {({ consignments, count }) =>
          count === 0 ? (
            <Empty>{say("order_widget.empty")}</Empty>
          ) : (
            <ul>
              {consignments.map((consignment) => (
                <Row key={consignment.id} consignment={consignment} />
              ))}
            </ul>
          )
        }
      </Reading>
    </Section>
  )
}

function Row({ consignment }: { consignment: AdminConsignmentRow }) {
  const { say, language } = useWords()
  const { number, status, vendor, items, delivery, total_minor, currency_code, tracking, moves } = consignment
  const last = moves.reduce<string | null>((latest, { at }) => (latest === null || at > latest ? at : latest), null)
  return (
    <li className="border-ui-border-base txt-small text-ui-fg-subtle flex flex-col gap-y-1 border-b px-6 py-4 last:border-b-0">
      <div className="flex items-start justify-between gap-x-4">
        <div className="txt-compact-small-plus text-ui-fg-base min-w-0">
          <bdi>{number}</bdi>
          {" · "}
          <TextLink to={`/vendors?q=${encodeURIComponent(vendor.handle)}`}>
            <TextIn texts={vendor.name} />
          </TextLink>
        </div>
        <ConsignmentBadge status={status} />
      </div>
      <ul>
        {items.map(({ title, quantity }, line) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two lines may have one title, and lines never move.
          <li key={line}>{say("consignments.items", { quantity, title })}</li>
        ))}
      </ul>
      <div>
        <bdi>{delivery.name}</bdi>
        {tracking && (
          <>
            {" · "}
            <bdi>{tracking.carrier}</bdi> <bdi dir="ltr">{tracking.number}</bdi>
          </>
        )}
      </div>
      <div className="flex items-baseline justify-between gap-x-4">
        <bdi className="txt-compact-small-plus text-ui-fg-base tabular-nums">{formatMoney(total_minor, language, currency_code)}</bdi>
        {last && (
          <time dateTime={last} className="txt-compact-xsmall text-ui-fg-muted">
            {formatDay(last, language)}
          </time>
        )}
      </div>
    </li>
  )
}

// The admin sets every widget after its own entries; the side column has few of them, the main one ends in raw JSON.
export const config = defineWidgetConfig({ zone: "order.details.side.before", id: "tawiza-order-consignments" })
