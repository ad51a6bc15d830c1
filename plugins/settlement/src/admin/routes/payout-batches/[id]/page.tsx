import { Container } from "@medusajs/ui"
import { Columns, DetailPage, Entry, Figures, formatMoment, Lacking, PageHead, Quote, Section, useReading } from "@tawiza/admin-kit"
import type { PayoutBatchAnswer, PayoutBatchStatus, PayoutSignature, PayoutStatus } from "@tawiza/contract"
import { formatMoney } from "@tawiza/money"
import { type UIMatch, useParams } from "react-router-dom"
import { BatchDeeds } from "../../../components/payouts/batch-deeds"
import { BatchFiles } from "../../../components/payouts/batch-files"
import { BatchPayouts } from "../../../components/payouts/batch-payouts"
import { BatchTag } from "../../../components/payouts/tags"
import { useWords } from "../../../lib/words"

type Batch = PayoutBatchAnswer["batch"]

const useBatch = (id: string) => useReading<PayoutBatchAnswer>(`/admin/payout-batches/${id}`)

export default function PayoutBatchPage() {
  const { say } = useWords()
  const { id = "" } = useParams()
  return (
    <DetailPage back={{ to: "/payout-batches", label: say("payouts.batch.back") }} query={useBatch(id)}>
      {({ batch }) => (
        <Columns
          main={
            <>
              <Head batch={batch} />
              <BatchPayouts batch={batch} />
              <Moves batch={batch} />
            </>
          }
          side={
            <>
              <BatchDeeds batch={batch} />
              <Signatures batch={batch} />
              <BatchFiles batch={batch} />
            </>
          }
        />
      )}
    </DetailPage>
  )
}

function Head({ batch }: { batch: Batch }) {
  const { say, language } = useWords()
  const { number, status, total_minor, count, currency_code } = batch
  return (
    <Container className="divide-y p-0">
      <PageHead title={<bdi>{number}</bdi>} aside={<BatchTag status={status} />} />
      <Figures
        figures={[
          { label: say("payouts.batch.total"), value: <bdi>{formatMoney(total_minor, language, currency_code)}</bdi> },
          { label: say("payouts.batch.count"), value: count },
        ]}
      />
    </Container>
  )
}

/** Both, side by side, with what they are over. */
function Signatures({ batch }: { batch: Batch }) {
  const { say } = useWords()
  return (
    <Section title={say("payouts.batch.signatures")}>
      <dl className="m-0 flex flex-col gap-y-4 px-6 py-4">
        <Entry label={say("payouts.batch.proposed")}>
          <Signature signature={batch.proposed} />
        </Entry>
        <Entry label={say("payouts.batch.approved")}>
          <Signature signature={batch.approved} />
        </Entry>
        <Entry label={say("payouts.batch.hash")}>
          <code className="txt-compact-xsmall break-all" dir="ltr">
            {batch.hash}
          </code>
          <p className="txt-compact-xsmall text-ui-fg-subtle m-0 pt-1">{say("payouts.batch.hash_explain")}</p>
        </Entry>
      </dl>
    </Section>
  )
}

function Signature({ signature }: { signature: PayoutSignature | null }) {
  const { say, language } = useWords()
  if (!signature) return <Lacking>{say("payouts.batch.unsigned")}</Lacking>
  return say("payouts.batch.signed_at", { name: signature.by, date: formatMoment(signature.at, language) })
}

/** Who moves things without being a person. */
const MACHINES = ["bank", "stripe", "system"]

function Moves({ batch }: { batch: Batch }) {
  const { say, language } = useWords()
  const payouts = new Map(batch.payouts.map(({ id, vendor }) => [id, vendor.name]))
  const nameOf = (to: PayoutBatchStatus | PayoutStatus, payout_id: string | null) =>
    payout_id ? say(`payouts.batch.status.${to as PayoutStatus}`) : say(`payouts.batches.status.${to as PayoutBatchStatus}`)
  return (
    <Section title={say("payouts.batch.moves")}>
      <ol className="m-0 flex list-none flex-col gap-y-3 px-6 py-4">
        {batch.moves.toReversed().map(({ at, by, to, reason, payout_id }) => (
          <li key={`${at}${payout_id}`} className="txt-small flex flex-col gap-y-1">
            <span className="flex flex-wrap gap-x-2">
              <b>{nameOf(to, payout_id)}</b>
              {payout_id && <bdi>{payouts.get(payout_id)}</bdi>}
              <span className="text-ui-fg-subtle">
                <bdi>{MACHINES.includes(by) ? say(`payouts.batch.by.${by as "bank" | "stripe" | "system"}`) : by}</bdi> ·{" "}
                <time dateTime={at}>{formatMoment(at, language)}</time>
              </span>
            </span>
            {reason && <Quote>{reason}</Quote>}
          </li>
        ))}
      </ol>
    </Section>
  )
}

function Name({ id }: { id: string }) {
  return <bdi>{useBatch(id).data?.batch.number ?? "…"}</bdi>
}

export const handle = { breadcrumb: (match: UIMatch) => <Name id={match.params.id ?? ""} /> }
