import { defineRouteConfig } from "@medusajs/admin-sdk"
import { MagnifyingGlass } from "@medusajs/icons"
import { Button, Container, Heading, Text } from "@medusajs/ui"
import type { AdminSearchStatus, CountedSearch } from "@tawiza/contract"
import { type ReactNode, useId } from "react"
import { useSearchDeed, useSearchStatus } from "../../lib/search"
import { formatMoment, useWords } from "../../lib/words"

export default function SearchPage() {
  const { say } = useWords()
  const query = useSearchStatus()
  return (
    <div className="flex flex-col gap-y-3">
      <Container className="flex flex-col gap-y-4">
        <div>
          <Heading level="h1">{say("title")}</Heading>
          <Text size="small" className="text-ui-fg-subtle">
            {say("lead")}
          </Text>
        </div>
        {query.isError && (
          <div role="alert" className="flex flex-wrap items-center gap-2">
            <Text size="small">{say("failed")}</Text>
            <Button size="small" variant="secondary" onClick={() => query.refetch()}>
              {say("retry")}
            </Button>
          </div>
        )}
        {query.data && <State status={query.data} />}
      </Container>
      {query.data && (
        <>
          <DeadLetters letters={query.data.dead_letters} />
          <Searches title={say("top")} searches={query.data.searches.top} of={({ searches }) => searches} />
          <Searches title={say("in_vain")} searches={query.data.searches.in_vain} of={({ without_result }) => without_result} />
        </>
      )}
    </div>
  )
}

function State({ status }: { status: AdminSearchStatus }) {
  const { say } = useWords()
  const facts = [
    [say("engine"), say(`engines.${status.engine}`)],
    [say("documents"), status.documents],
    [say("waiting"), status.waiting],
    [say("lag"), say("seconds", { count: (status.lag_ms / 1000).toFixed(1) })],
    [say("drift"), <Drift key="drift" drift={status.drift} />],
  ] as const
  return (
    <>
      <dl className="grid grid-cols-1 gap-x-6 gap-y-2 sm:grid-cols-[max-content_1fr]">
        {facts.map(([name, value]) => (
          <div key={name} className="contents">
            <dt className="txt-compact-small text-ui-fg-subtle">{name}</dt>
            <dd className="txt-compact-small-plus tabular-nums">{value}</dd>
          </div>
        ))}
      </dl>
      <Deeds rebuild={status.rebuild} />
    </>
  )
}

function Drift({ drift }: { drift: AdminSearchStatus["drift"] }) {
  const { say, language } = useWords()
  if (!drift) return say("never")
  const { stale, repaired, checked_at } = drift
  return say(stale + repaired === 0 ? "drift_fine" : "drift_found", { date: formatMoment(checked_at, language), stale, repaired })
}

function Deeds({ rebuild }: { rebuild: AdminSearchStatus["rebuild"] }) {
  const { say } = useWords()
  const id = useId()
  const check = useSearchDeed("check")
  const build = useSearchDeed("rebuild")
  if (rebuild) {
    return (
      <div className="flex flex-col gap-y-1">
        <label htmlFor={id} className="txt-compact-small">
          {say("rebuilding", { done: rebuild.done, total: rebuild.total })}
        </label>
        <progress id={id} className="w-full" value={rebuild.done} max={rebuild.total} />
      </div>
    )
  }
  return (
    <div className="flex flex-wrap gap-2">
      <Button size="small" variant="secondary" isLoading={check.isPending} onClick={() => check.mutate()}>
        {say("check")}
      </Button>
      <Button size="small" variant="secondary" isLoading={build.isPending} onClick={() => build.mutate()}>
        {say("rebuild")}
      </Button>
      {(check.isError || build.isError) && (
        <Text size="small" role="alert">
          {say("failed")}
        </Text>
      )}
    </div>
  )
}

function Section({ title, children }: { title: string; children: ReactNode }) {
  const id = useId()
  return (
    <Container>
      <section aria-labelledby={id} className="flex flex-col gap-y-2">
        <Heading level="h2" id={id}>
          {title}
        </Heading>
        {children}
      </section>
    </Container>
  )
}

function DeadLetters({ letters }: { letters: AdminSearchStatus["dead_letters"] }) {
  const { say, language } = useWords()
  return (
    <Section title={say("dead")}>
      {letters.length === 0 && <Text size="small">{say("dead_none")}</Text>}
      <ul className="flex flex-col gap-y-2">
        {letters.map(({ product_id, error, failures, since }) => (
          <li key={product_id} className="txt-compact-small break-words">
            {say("dead_one", { id: product_id, failures, date: formatMoment(since, language) })}
            <bdi className="text-ui-fg-subtle block">{error}</bdi>
          </li>
        ))}
      </ul>
    </Section>
  )
}

function Searches({ title, searches, of }: { title: string; searches: readonly CountedSearch[]; of: (search: CountedSearch) => number }) {
  const { say } = useWords()
  return (
    <Section title={title}>
      <Text size="small" className="text-ui-fg-subtle">
        {say(searches.length === 0 ? "none" : "private")}
      </Text>
      <ol className="flex flex-col gap-y-1">
        {searches.map((search) => (
          <li key={search.q} className="txt-compact-small flex justify-between gap-x-4">
            <bdi className="break-words">{search.q}</bdi>
            <span className="tabular-nums">{of(search)}</span>
          </li>
        ))}
      </ol>
    </Section>
  )
}

function Crumb() {
  return useWords().say("nav")
}

export const handle = { breadcrumb: () => <Crumb /> }

// The bundler reads this object as text: the namespace and the rank must stay literals.
export const config = defineRouteConfig({ label: "nav", icon: MagnifyingGlass, rank: 9, translationNs: "search" })
