import { ArrowUturnLeft } from "@medusajs/icons"
import { Container, Heading, Skeleton, Text } from "@medusajs/ui"
import type { ProductReview } from "@tawiza/contract"
import { Link, type UIMatch, useParams } from "react-router-dom"
import { BeforeAfter } from "../../../components/review/before-after"
import { ReviewDecisionPanel } from "../../../components/review/decision"
import { PieceFacts } from "../../../components/review/facts"
import { ReasonList } from "../../../components/review/reasons"
import { Seal } from "../../../components/seal"
import { Section } from "../../../components/section"
import { Failed } from "../../../components/states"
import { ReviewBadge } from "../../../components/status"
import { TextIn } from "../../../components/text"
import { useProductReview } from "../../../hooks/product-reviews"
import { formatDay, formatMoment } from "../../../lib/format"
import { useWords } from "../../../lib/language"

export default function ProductReviewPage() {
  const { say } = useWords()
  const { id = "" } = useParams()
  const query = useProductReview(id)
  return (
    <div className="flex flex-col gap-y-3">
      <Link
        to="/product-reviews"
        className="txt-compact-small-plus text-ui-fg-subtle hover:text-ui-fg-base flex min-h-8 w-fit items-center gap-x-2 rounded px-1 outline-none focus-visible:shadow-borders-focus"
      >
        <ArrowUturnLeft className="rtl:-scale-x-100" aria-hidden />
        {say("review.back")}
      </Link>
      {query.isPending ? (
        <Loading />
      ) : query.isError ? (
        <Container className="p-0">
          <Failed failure={query.error} retry={() => query.refetch()} />
        </Container>
      ) : (
        <Review review={query.data.review} />
      )}
    </div>
  )
}

function Review({ review }: { review: ProductReview }) {
  const { say, language } = useWords()
  return (
    <div className="flex flex-col gap-3 xl:grid xl:grid-cols-[minmax(0,1fr)_400px] xl:items-start">
      <div className="flex min-w-0 flex-col gap-y-3">
        <Head review={review} />
        <BeforeAfter fields={review.fields} />
        <PieceFacts content={review.content} />
      </div>
      <div className="flex min-w-0 flex-col gap-y-3">
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
      </div>
    </div>
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

function Loading() {
  const { say } = useWords()
  return (
    <div role="status" className="grid gap-3 xl:grid-cols-[minmax(0,1fr)_400px]">
      <span className="sr-only">{say("common.loading")}</span>
      <div className="flex flex-col gap-y-3">
        <Skeleton className="h-28" />
        <Skeleton className="h-96" />
      </div>
      <Skeleton className="h-96" />
    </div>
  )
}

function Name({ id }: { id: string }) {
  const { data } = useProductReview(id)
  return data ? <TextIn texts={data.review.title} /> : <>…</>
}

export const handle = { breadcrumb: (match: UIMatch) => <Name id={match.params.id ?? ""} /> }
