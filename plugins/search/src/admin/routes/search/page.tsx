import { defineRouteConfig } from "@medusajs/admin-sdk"
import { MagnifyingGlass } from "@medusajs/icons"
import { Button, Container, Text } from "@medusajs/ui"
import { DeedFailed, Empty, Entry, formatMoment, formatNumber, PageHead, Reading, Section } from "@tawiza/admin-kit"
import type { AdminSearchStatus, CountedSearch } from "@tawiza/contract"
import { useId } from "react"
import { Link } from "react-router-dom"
import { useSearchDeed, useSearchStatus } from "../../lib/search"
import { Crumb, useWords } from "../../lib/words"

export default function SearchPage() {
  const { say } = useWords()
  const query = useSearchStatus()
  return (
    <div className="flex flex-col gap-y-3">
      <Container className="divide-y p-0">
        <PageHead title={say("title")} lead={say("lead")} />
        <Reading query={query}>{(status) => <State status={status} />}</Reading>
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
  const { say, language } = useWords()
  const facts = [
    [say("engine"), say(`engines.${status.engine as "embedded" | "meilisearch"}`)],
    [say("documents"), formatNumber(status.documents, language)],
    [say("waiting"), formatNumber(status.waiting, language)],
    [say("lag"), say("seconds", { count: formatNumber(status.lag_ms / 1000, language, 1) })],
    [say("drift"), <Drift key="drift" drift={status.drift} />],
  ] as const
  return (
    <div className="flex flex-col gap-y-4 px-6 py-4">
      <dl className="m-0 grid gap-4 tabular-nums sm:grid-cols-2 lg:grid-cols-3">
        {facts.map(([name, value]) => (
          <Entry key={name} label={name}>
            {value}
          </Entry>
        ))}
      </dl>
      <Deeds rebuild={status.rebuild} />
    </div>
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
    <div className="flex flex-col gap-y-4">
      <div className="flex flex-wrap gap-2">
        <Button size="small" variant="secondary" isLoading={check.isPending} onClick={() => check.mutate()}>
          {say("check")}
        </Button>
        <Button size="small" variant="secondary" isLoading={build.isPending} onClick={() => build.mutate()}>
          {say("rebuild")}
        </Button>
      </div>
      <DeedFailed failure={check.error ?? build.error} />
    </div>
  )
}

function DeadLetters({ letters }: { letters: AdminSearchStatus["dead_letters"] }) {
  const { say, language } = useWords()
  return (
    <Section title={say("dead")}>
      {letters.length === 0 && <Empty fine>{say("dead_none")}</Empty>}
      <ul className="divide-y">
        {letters.map(({ product_id, error, failures, since }) => (
          <li key={product_id} className="txt-compact-small break-words px-6 py-3">
            <div className="flex flex-wrap justify-between gap-x-4">
              <Link to={`/products/${product_id}`} className="text-ui-fg-interactive hover:underline">
                <bdi>{product_id}</bdi>
              </Link>
              <span>{say("failures", { count: failures, date: formatMoment(since, language) })}</span>
            </div>
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
      {searches.length === 0 ? (
        <Empty>{say("none")}</Empty>
      ) : (
        <div className="flex flex-col gap-y-2 px-6 py-4">
          <Text size="small" className="text-ui-fg-subtle">
            {say("private")}
          </Text>
          <ol className="flex flex-col gap-y-1">
            {searches.map((search) => (
              <li key={search.q} className="txt-compact-small flex justify-between gap-x-4">
                <bdi className="break-words">{search.q}</bdi>
                <span className="tabular-nums">{of(search)}</span>
              </li>
            ))}
          </ol>
        </div>
      )}
    </Section>
  )
}

export const handle = { breadcrumb: () => <Crumb word="nav" /> }

// The bundler reads this object as text: the namespace and the rank must stay literals.
export const config = defineRouteConfig({ label: "nav", icon: MagnifyingGlass, rank: 9, translationNs: "search" })
