import { defineRouteConfig } from "@medusajs/admin-sdk"
import { CreditCard } from "@medusajs/icons"
import { Button, Container, Table } from "@medusajs/ui"
import {
  Amount,
  AmountCell,
  type Colour,
  DeedFailed,
  Empty,
  Figures,
  formatDay,
  formatMoment,
  HeaderCell,
  ListTable,
  PageHead,
  Reading,
  Section,
  StateTag,
  TextLink,
  useDeed,
  useReading,
} from "@tawiza/admin-kit"
import type { CardPayments, StripeAccountStatus, StripeCallStatus } from "@tawiza/contract"
import { useState } from "react"
import { ReplaceRefund } from "../../components/replace-refund"
import { Crumb, useWords } from "../../lib/words"

const PATH = "/admin/card-payments"

export default function CardPaymentsPage() {
  const { say } = useWords()
  const query = useReading<CardPayments>(PATH)
  return (
    <div className="flex flex-col gap-y-3">
      <Container className="divide-y p-0">
        <PageHead title={say("cards.title")} lead={say("cards.lead")} />
        <Reading query={query} rows={2}>
          {(cards) => <Head cards={cards} />}
        </Reading>
      </Container>
      {query.data && (
        <>
          <Calls calls={query.data.calls} />
          {query.data.recipients && <Recipients recipients={query.data.recipients} />}
          <Disputes disputes={query.data.disputes} />
          <Payments payments={query.data.payments_failed} />
          <Events events={query.data.events_failed} />
        </>
      )}
    </div>
  )
}

function Head({ cards: { configured, events_waiting, events_read_to } }: { cards: CardPayments }) {
  const { say, language } = useWords()
  if (!configured) return <Empty>{say("cards.off")}</Empty>
  const read_to = events_read_to ? formatMoment(events_read_to, language) : say("cards.figures.never")
  return (
    <Figures
      figures={[
        { label: say("cards.figures.waiting"), value: events_waiting },
        { label: say("cards.figures.read_to"), value: read_to },
      ]}
    />
  )
}

const COLOUR: Record<StripeCallStatus, Colour> = {
  waiting: "blue",
  calling: "blue",
  unknown: "orange",
  done: "green",
  failed: "red",
  returned: "red",
  replaced: "grey",
}

function Calls({ calls }: { calls: CardPayments["calls"] }) {
  const { say, language } = useWords()
  const retry = useDeed((id: string) => ({ path: `${PATH}/calls/${id}/retry` }), [PATH])
  const [replaced, setReplaced] = useState<string | null>(null)
  return (
    <Section title={say("cards.calls.title")}>
      {calls.length === 0 ? (
        <Empty fine>{say("cards.calls.none")}</Empty>
      ) : (
        <ListTable
          label={say("cards.calls.title")}
          head={
            <>
              <HeaderCell>{say("cards.calls.what")}</HeaderCell>
              <HeaderCell className="text-end">{say("cards.calls.amount")}</HeaderCell>
              <HeaderCell>{say("cards.calls.state")}</HeaderCell>
            </>
          }
        >
          {calls.map(({ id, kind, status, amount_minor, currency_code, consignment_number, payout, created_at, failure, replaceable }) => (
            <Table.Row key={id}>
              <Table.Cell className="whitespace-normal py-2">
                {say(`cards.calls.kind.${kind}`)}
                <div className="txt-compact-xsmall text-ui-fg-muted">
                  {consignment_number && (
                    <div>
                      {say("cards.calls.parcel")} <bdi>{consignment_number}</bdi>
                    </div>
                  )}
                  {payout && (
                    <div>
                      <TextLink to={`/payout-batches/${payout.batch_id}`}>
                        <bdi>{payout.end_to_end_id}</bdi>
                      </TextLink>
                    </div>
                  )}
                  {formatMoment(created_at, language)}
                </div>
              </Table.Cell>
              <AmountCell minor={amount_minor} currency={currency_code} />
              <Table.Cell className="whitespace-normal py-2">
                <StateTag colour={COLOUR[status]}>{say(`cards.calls.status.${status}`)}</StateTag>
                {failure && (
                  <bdi lang="en" className="txt-compact-xsmall text-ui-fg-subtle block">
                    {failure}
                  </bdi>
                )}
                <div className="flex flex-wrap gap-2 pt-1 empty:hidden">
                  {(status === "failed" || status === "unknown") && (
                    <Button size="small" variant="secondary" isLoading={retry.isPending} onClick={() => retry.mutate(id)}>
                      {say("cards.calls.retry")}
                    </Button>
                  )}
                  {replaceable && (
                    <Button size="small" variant="secondary" onClick={() => setReplaced(id)}>
                      {say("cards.calls.replace.deed")}
                    </Button>
                  )}
                </div>
              </Table.Cell>
            </Table.Row>
          ))}
        </ListTable>
      )}
      <DeedFailed failure={retry.error} />
      {replaced && <ReplaceRefund path={`${PATH}/calls/${replaced}/replace`} stale={PATH} close={() => setReplaced(null)} />}
    </Section>
  )
}

const RECIPIENT_COLOUR: Record<StripeAccountStatus, Colour> = { open: "orange", checking: "blue", ready: "green", refused: "red" }

function Recipients({ recipients }: { recipients: NonNullable<CardPayments["recipients"]> }) {
  const { say, language } = useWords()
  return (
    <Section title={say("cards.recipients.title")}>
      {recipients.length === 0 ? (
        <Empty fine>{say("cards.recipients.none")}</Empty>
      ) : (
        <ListTable
          label={say("cards.recipients.title")}
          head={
            <>
              <HeaderCell>{say("cards.recipients.vendor")}</HeaderCell>
              <HeaderCell>{say("cards.recipients.state")}</HeaderCell>
              <HeaderCell>{say("cards.recipients.wants")}</HeaderCell>
            </>
          }
        >
          {recipients.map(({ vendor, status, wants, read_at, failure }) => (
            <Table.Row key={vendor.id}>
              <Table.Cell className="py-2">
                <bdi>{vendor.name}</bdi>
                <div className="txt-compact-xsmall text-ui-fg-muted">
                  {say("cards.recipients.read_at", { date: formatMoment(read_at, language) })}
                </div>
              </Table.Cell>
              <Table.Cell>
                <StateTag colour={RECIPIENT_COLOUR[status]}>{say(`cards.recipients.status.${status}`)}</StateTag>
                {failure && (
                  <bdi lang="en" className="txt-compact-xsmall text-ui-fg-subtle block">
                    {failure}
                  </bdi>
                )}
              </Table.Cell>
              <Table.Cell className="whitespace-normal">
                {wants.length === 0 ? "–" : wants.map((want) => say(`cards.recipients.want.${want}`)).join(language === "ar" ? "، " : ", ")}
              </Table.Cell>
            </Table.Row>
          ))}
        </ListTable>
      )}
    </Section>
  )
}

const DISPUTE_COLOUR = { open: "orange", won: "green", lost: "red" } as const

function Disputes({ disputes }: { disputes: CardPayments["disputes"] }) {
  const { say, language } = useWords()
  return (
    <Section title={say("cards.disputes.title")}>
      {disputes.length === 0 ? (
        <Empty fine>{say("cards.disputes.none")}</Empty>
      ) : (
        <ListTable
          label={say("cards.disputes.title")}
          head={
            <>
              <HeaderCell>{say("cards.disputes.order")}</HeaderCell>
              <HeaderCell>{say("cards.disputes.reason")}</HeaderCell>
              <HeaderCell className="text-end">{say("cards.disputes.amount")}</HeaderCell>
              <HeaderCell className="text-end">{say("cards.disputes.fee")}</HeaderCell>
              <HeaderCell>{say("cards.disputes.answer_by")}</HeaderCell>
              <HeaderCell>{say("cards.disputes.state")}</HeaderCell>
            </>
          }
        >
          {disputes.map(({ id, order_id, display_id, reason, amount_minor, fee_minor, currency_code, answer_by, status }) => (
            <Table.Row key={id}>
              <Table.Cell>{order_id ? <TextLink to={`/orders/${order_id}`}>{`#${display_id}`}</TextLink> : "–"}</Table.Cell>
              <Table.Cell>
                <bdi lang="en">{reason.replaceAll("_", " ")}</bdi>
              </Table.Cell>
              <AmountCell minor={amount_minor} currency={currency_code} />
              <AmountCell minor={fee_minor} currency={currency_code} />
              <Table.Cell>{status === "open" && answer_by ? formatDay(answer_by.slice(0, 10), language) : "–"}</Table.Cell>
              <Table.Cell>
                <StateTag colour={DISPUTE_COLOUR[status]}>{say(`cards.disputes.status.${status}`)}</StateTag>
              </Table.Cell>
            </Table.Row>
          ))}
        </ListTable>
      )}
    </Section>
  )
}

function Payments({ payments }: { payments: CardPayments["payments_failed"] }) {
  const { say, language } = useWords()
  return (
    <Section title={say("cards.payments.title")}>
      {payments.length === 0 && <Empty fine>{say("cards.payments.none")}</Empty>}
      <ul className="divide-y">
        {payments.map(({ id, order_id, status, amount_minor, currency_code, first_seen_at, failure }) => (
          <li key={id} className="txt-compact-small flex flex-wrap items-center gap-x-4 gap-y-1 px-6 py-3">
            {order_id ? (
              <TextLink to={`/orders/${order_id}`}>
                <bdi>{id}</bdi>
              </TextLink>
            ) : (
              <bdi>{id}</bdi>
            )}
            <Amount minor={amount_minor} currency={currency_code} />
            <StateTag colour="orange">{say(`cards.payments.status.${status}`)}</StateTag>
            <span>{formatMoment(first_seen_at, language)}</span>
            <bdi lang="en" className="text-ui-fg-subtle basis-full">
              {failure}
            </bdi>
          </li>
        ))}
      </ul>
    </Section>
  )
}

function Events({ events }: { events: CardPayments["events_failed"] }) {
  const { say, language } = useWords()
  const retry = useDeed((id: string) => ({ path: `${PATH}/events/${id}/retry` }), [PATH])
  return (
    <Section title={say("cards.events.title")}>
      {events.length === 0 && <Empty fine>{say("cards.events.none")}</Empty>}
      <ul className="divide-y">
        {events.map(({ id, type, object_id, happened_at, attempts, failure }) => (
          <li key={id} className="txt-compact-small flex flex-wrap items-center justify-between gap-x-4 gap-y-1 px-6 py-3">
            <div className="min-w-0 break-words">
              <bdi lang="en">{`${type} · ${object_id}`}</bdi>
              <span className="text-ui-fg-subtle block">
                {say("cards.events.tries", { count: attempts, date: formatMoment(happened_at, language) })}
              </span>
              <bdi lang="en" className="text-ui-fg-subtle block">
                {failure}
              </bdi>
            </div>
            <Button size="small" variant="secondary" isLoading={retry.isPending} onClick={() => retry.mutate(id)}>
              {say("cards.events.retry")}
            </Button>
          </li>
        ))}
      </ul>
      <DeedFailed failure={retry.error} />
    </Section>
  )
}

export const handle = { breadcrumb: () => <Crumb word="cards.nav" /> }

// The bundler reads this object as text: the namespace and the rank must stay literals.
export const config = defineRouteConfig({ label: "cards.nav", icon: CreditCard, rank: 32, translationNs: "settlement" })
