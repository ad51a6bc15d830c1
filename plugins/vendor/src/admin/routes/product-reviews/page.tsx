import { defineRouteConfig } from "@medusajs/admin-sdk"
import { Photo } from "@medusajs/icons"
import { Badge, Container, Table } from "@medusajs/ui"
import {
  formatDay,
  HeaderCell,
  ListBody,
  ListTable,
  PAGE_SIZE,
  PageHead,
  RowLink,
  SearchField,
  StateTabs,
  TextIn,
  useListState,
  WIDE,
} from "@tawiza/admin-kit"
import { mediaUrl, type ProductReviewList, type ProductReviewRow } from "@tawiza/contract"
import { ReviewBadge } from "../../components/status"
import { useProductReviews } from "../../hooks/product-reviews"
import { formatAge, isLate } from "../../lib/age"
import { tally } from "../../lib/tally"
import { Crumb, useWords } from "../../lib/words"

/** Shown as tabs beside the queue; what a vendor took back is found under "all". */
const SETTLED = ["approved", "refused"] as const
const ALL = ["pending", ...SETTLED, "withdrawn"] as const

export default function ProductReviewsPage() {
  const { say } = useWords()
  const list = useListState()
  const status = list.get("status")
  const query = useProductReviews({
    status: status === "all" ? ALL : [status || "pending"],
    q: list.get("q"),
    limit: PAGE_SIZE,
    offset: list.offset,
  })
  return (
    <Container className="p-0">
      <PageHead title={say("reviews.title")} lead={say("reviews.lead")}>
        <StateTabs label={say("reviews.filter")} tabs={useTabs(query.data?.counts)} list={list} />
        <SearchField label={say("reviews.search")} hint={say("reviews.search_hint")} list={list} />
      </PageHead>
      <ListBody query={query} list={list} empty={say(list.narrowed ? "reviews.empty" : "reviews.empty_queue")}>
        {({ reviews }) => <Rows reviews={reviews} />}
      </ListBody>
    </Container>
  )
}

function useTabs(counts: ProductReviewList["counts"] | undefined) {
  const { say } = useWords()
  return [
    { value: "", label: say("reviews.queue"), ...tally(counts, ["pending"]) },
    ...SETTLED.map((value) => ({ value, label: say(`review_status.${value}`), ...tally(counts, [value]) })),
    { value: "all", label: say("common.all"), ...tally(counts, ALL) },
  ]
}

function Rows({ reviews }: { reviews: readonly ProductReviewRow[] }) {
  const { say } = useWords()
  return (
    <ListTable
      label={say("reviews.table")}
      head={
        <>
          <HeaderCell>{say("reviews.column.product")}</HeaderCell>
          <HeaderCell className={WIDE}>{say("reviews.column.vendor")}</HeaderCell>
          <HeaderCell className={WIDE}>{say("reviews.column.topics")}</HeaderCell>
          <HeaderCell>{say("reviews.column.age")}</HeaderCell>
          <HeaderCell className={WIDE}>{say("reviews.column.status")}</HeaderCell>
        </>
      }
    >
      {reviews.map((review) => (
        <Table.Row key={review.id}>
          <Table.Cell className="py-2">
            <div className="flex items-center gap-x-3">
              <Thumbnail path={review.thumbnail} />
              <div className="min-w-0">
                <RowLink to={`/product-reviews/${review.id}`}>
                  <TextIn texts={review.title} />
                </RowLink>
                <div className="txt-compact-xsmall text-ui-fg-muted md:hidden">
                  <TextIn texts={review.vendor.name} />
                  {" · "}
                  <Topics topics={review.topics} />
                </div>
              </div>
            </div>
          </Table.Cell>
          <Table.Cell className={WIDE}>
            <TextIn texts={review.vendor.name} />
            <div className="txt-compact-xsmall text-ui-fg-muted">{say(`kind.${review.vendor.kind}`)}</div>
          </Table.Cell>
          <Table.Cell className={WIDE}>
            <Topics topics={review.topics} />
          </Table.Cell>
          <Table.Cell>
            <Age review={review} />
          </Table.Cell>
          <Table.Cell className={WIDE}>
            <ReviewBadge status={review.status} />
          </Table.Cell>
        </Table.Row>
      ))}
    </ListTable>
  )
}

function Thumbnail({ path }: { path: string | null }) {
  const size = "bg-ui-bg-component size-12 shrink-0 rounded-md object-cover"
  return path ? (
    <img src={mediaUrl(path, 400, "webp")} alt="" width={48} height={48} loading="lazy" className={size} />
  ) : (
    <span className={`${size} text-ui-fg-muted flex items-center justify-center`}>
      <Photo aria-hidden />
    </span>
  )
}

function Topics({ topics }: { topics: ProductReviewRow["topics"] }) {
  const { say } = useWords()
  return <>{topics.map((topic) => say(`review_topic.${topic}`)).join(" · ")}</>
}

/** How long it waits; a late one says so in a word beside the colour. */
function Age({ review: { status, submitted_at, decided_at } }: { review: ProductReviewRow }) {
  const { say, language } = useWords()
  if (status !== "pending") return <>{formatDay(decided_at ?? submitted_at, language)}</>
  const now = new Date()
  return (
    <span className="flex flex-wrap items-center gap-x-2">
      <time dateTime={submitted_at}>{formatAge(submitted_at, now, language)}</time>
      {isLate(submitted_at, now) && (
        <Badge color="orange" size="2xsmall">
          {say("reviews.late")}
        </Badge>
      )}
    </span>
  )
}

// The bundler reads this object as text: the namespace and the rank must stay literals.
export const config = defineRouteConfig({ label: "nav.reviews", icon: Photo, rank: 2, translationNs: "tawiza" })

export const handle = { breadcrumb: () => <Crumb word="nav.reviews" /> }
