import { Container } from "@medusajs/ui"
import { Amount, Columns, DetailPage, Entry, Figures, formatDay, PageHead, Quote, useReading } from "@tawiza/admin-kit"
import { BANK_LINE_EXPLANATIONS, BANK_MOVEMENT_KINDS, type BankLineAnswer, type BankLineList } from "@tawiza/contract"
import { type UIMatch, useParams } from "react-router-dom"
import { ExplainLine, MatchLine } from "../../../components/payouts/explain-line"
import { MatchMovement } from "../../../components/payouts/movements"
import { LineTag } from "../../../components/payouts/tags"
import { useWords } from "../../../lib/words"

const useLine = (id: string) => useReading<BankLineAnswer>(`/admin/bank-lines/${id}`)

/** What the matchers of payouts and the treasurer's explanations are called; other matchers share one name. */
const NAMED = ["payout", "payout_return", ...BANK_MOVEMENT_KINDS, ...BANK_LINE_EXPLANATIONS] as const

export default function BankLinePage() {
  const { say } = useWords()
  const { id = "" } = useParams()
  // Whether the reader may decide is told with the list.
  const may = useReading<BankLineList>("/admin/bank-lines", { limit: 1 }).data?.may_write ?? false
  return (
    <DetailPage back={{ to: "/bank-lines", label: say("payouts.line.back") }} query={useLine(id)}>
      {(answer) => (
        <Columns
          main={
            <>
              <Facts line={answer.line} />
              {may && answer.line.status === "suspense" && (
                <>
                  <MatchLine {...answer} />
                  <MatchMovement {...answer} />
                </>
              )}
            </>
          }
          side={may && answer.line.status === "suspense" && <ExplainLine line={answer.line} />}
        />
      )}
    </DetailPage>
  )
}

function Facts({ line }: Pick<BankLineAnswer, "line">) {
  const { say, language } = useWords()
  const { text, status, amount_minor, currency_code, booked_on, age_days, reference, end_to_end_id, counterparty, last4 } = line
  const known = NAMED.find((name) => name === line.explained_as)
  return (
    <Container className="divide-y p-0">
      <PageHead
        title={<bdi>{text || counterparty || end_to_end_id || say("payouts.lines.nameless")}</bdi>}
        aside={<LineTag status={status} />}
      />
      <Figures
        figures={[
          { label: say("payouts.amount"), value: <Amount minor={amount_minor} currency={currency_code} /> },
          { label: say("payouts.day"), value: formatDay(booked_on, language) },
          ...(age_days === null ? [] : [{ label: say("payouts.lines.waiting"), value: say("payouts.lines.age", { count: age_days }) }]),
        ]}
      />
      <dl className="m-0 grid gap-4 px-6 py-4 sm:grid-cols-2">
        {counterparty && (
          <Entry label={say("payouts.line.counterparty")}>
            <bdi>{counterparty}</bdi>
          </Entry>
        )}
        {last4 && (
          <Entry label={say("payouts.account")}>
            <bdi dir="ltr">{say("payouts.ends", { last4 })}</bdi>
          </Entry>
        )}
        {(end_to_end_id ?? reference) && (
          <Entry label={say("payouts.reference")}>
            <bdi>{end_to_end_id ?? reference}</bdi>
          </Entry>
        )}
        {line.explained_as && <Entry label={say("payouts.line.subject")}>{say(`payouts.lines.as.${known ?? "other"}`)}</Entry>}
        {line.note && (
          <Entry label={say("payouts.line.note")}>
            <Quote>{line.note}</Quote>
          </Entry>
        )}
      </dl>
    </Container>
  )
}

function Name({ id }: { id: string }) {
  const { say, language } = useWords()
  const { data } = useLine(id)
  return <bdi>{data ? formatDay(data.line.booked_on, language) : say("payouts.lines.title")}</bdi>
}

export const handle = { breadcrumb: (match: UIMatch) => <Name id={match.params.id ?? ""} /> }
