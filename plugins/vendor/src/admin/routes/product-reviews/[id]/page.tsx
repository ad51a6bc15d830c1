import { Container, Heading, Text } from "@medusajs/ui"
import { Columns, DetailPage, formatDay, formatMoment, Section, TextIn } from "@tawiza/admin-kit"
import type { ProductReview } from "@tawiza/contract"
import { type UIMatch, useParams } from "react-router-dom"
import { BeforeAfter } from "../../../components/review/before-after"
import { ReviewDecisionPanel } from "../../../components/review/decision"
import { PieceFacts } from "../../../components/review/facts"
import { ReasonList } from "../../../components/review/reasons"
import { Seal } from "../../../components/seal"
import { ReviewBadge } from "../../../components/status"
import { useProductReview } from "../../../hooks/product-reviews"
import { useWords } from "../../../lib/words"

export default function ProductReviewPage() {
  const { say } = useWords()
  const { id = "" } = useParams()
  const query = useProductReview(id)
  return (
    <DetailPage back={{ to: "/product-reviews", label: say("review.back") }} query={query}>
      {({ review }) => <Review review={review} />}
    </DetailPage>
  )
}

function Review({ review }: { review: ProductReview }) {
  const { say, language } = useWords()
  return (
    <Columns
      main={
        <>
          <Head review={review} />
          <BeforeAfter fields={review.fields} />
          <PieceFacts content={review.content} />
        </>
      }
      side={
        <>
          <ReviewDecisionPanel review={review} />
          {review.history.length > 0 && (
            <Section title={say("review.history")}>
              <ol className="flex flex-col gap-y-4 px-6 py-4">
                {review.history.map(({ id, status, decided_at, reasons }) => (
                  <li key={id} className="flex flex-col gap-y-2">
                    <span className="flex flex-wrap items-center gap-x-2">
                      <ReviewBadge status={status} />
                      <time dateTime={decided_at} className="txt-compact-xsmall text-ui-fg-subtle">
                        {formatDay(decided_at, language)}
                      </time>
                    </span>
                    <ReasonList reasons={reasons} />
                  </li>
                ))}
              </ol>
            </Section>
          )}
        </>
      }
    />
  )
}

function Head({ review }: { review: ProductReview }) {
  const { say, language } = useWords()
  const { title, vendor, status, topics, submitted_at } = review
  return (
    <Container className="flex gap-x-4">
      <Seal handle={vendor.handle} className="size-[52px]" />
      <div className="flex min-w-0 flex-col gap-y-1">
        <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <Heading level="h1">
            <TextIn texts={title} />
          </Heading>
          <ReviewBadge status={status} />
        </div>
        <Text size="small" className="text-ui-fg-subtle">
          <TextIn texts={vendor.name} />
        </Text>
        <Text size="small" className="text-ui-fg-subtle">
          {topics.map((topic) => say(`review_topic.${topic}`)).join(" · ")}
          {" · "}
          {say("review.sent", { date: formatMoment(submitted_at, language) })}
        </Text>
      </div>
    </Container>
  )
}

function Name({ id }: { id: string }) {
  const { data } = useProductReview(id)
  return data ? <TextIn texts={data.review.title} /> : <>…</>
}

export const handle = { breadcrumb: (match: UIMatch) => <Name id={match.params.id ?? ""} /> }
