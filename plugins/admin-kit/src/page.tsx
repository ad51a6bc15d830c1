import { ArrowDownTray, ArrowUturnLeft } from "@medusajs/icons"
import { Button, Container, clx, Heading, Skeleton, Text } from "@medusajs/ui"
import { type ReactNode, useId } from "react"
import { Link } from "react-router-dom"
import { useOwnWords } from "./own-words.js"
import type { Query } from "./reading.js"
import { Reading, Waiting } from "./states.js"

interface PageHeadProps {
  title: ReactNode
  lead?: string
  /** Beside the title: a deed, the same as CSV. */
  aside?: ReactNode
  /** Below: tabs and fields that narrow what is shown. */
  children?: ReactNode
}

/** The first part of a page: its heading, what it is about, and what narrows it. */
export function PageHead({ title, lead, aside, children }: PageHeadProps) {
  return (
    <div className="flex flex-col gap-y-4 px-6 py-4">
      <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2">
        <div className="min-w-0">
          <Heading level="h1" className="break-words">
            {title}
          </Heading>
          {lead && (
            <Text size="small" className="text-ui-fg-subtle">
              {lead}
            </Text>
          )}
        </div>
        {aside}
      </div>
      {children}
    </div>
  )
}

/** The same as CSV, by its address. */
export function CsvLink({ href }: { href: string }) {
  const { say } = useOwnWords()
  return (
    <Button asChild size="small" variant="secondary">
      <a href={href} download>
        <ArrowDownTray aria-hidden />
        {say("csv")}
      </a>
    </Button>
  )
}

export interface Tab {
  to: string
  label: string
  current: boolean
  /** How many there are; absent until it is known. */
  count?: number
  /** Whether there are more: counting stopped. */
  more?: boolean
}

/** Pages or states that stand beside each other, as links: they can be opened aside, sent and gone back to. */
export function Tabs({ label, tabs }: { label: string; tabs: readonly Tab[] }) {
  return (
    <nav aria-label={label}>
      <ul className="-mx-1 flex flex-wrap gap-1">
        {tabs.map(({ to, label, current, count, more }) => (
          <li key={to}>
            <Link
              to={to}
              aria-current={current ? "page" : undefined}
              className={clx(
                "txt-compact-small-plus focus-visible:shadow-borders-focus flex min-h-8 items-center gap-x-1.5 rounded-full px-3 outline-none",
                current ? "bg-ui-bg-base-pressed text-ui-fg-base" : "text-ui-fg-subtle hover:bg-ui-bg-base-hover",
              )}
            >
              {label}
              {count !== undefined && <bdi className="text-ui-fg-subtle tabular-nums">{more ? `${count}+` : count}</bdi>}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** A titled part of a page, named for those who move from heading to heading. */
export function Section({ title, aside, children }: { title: string; aside?: ReactNode; children: ReactNode }) {
  const id = useId()
  return (
    <Container className="divide-y p-0">
      <section aria-labelledby={id}>
        <div className="border-ui-border-base flex flex-wrap items-center justify-between gap-x-4 gap-y-1 border-b px-6 py-4">
          <Heading level="h2" id={id}>
            {title}
          </Heading>
          {typeof aside === "string" ? (
            <Text size="small" className="text-ui-fg-subtle">
              {aside}
            </Text>
          ) : (
            aside
          )}
        </div>
        {children}
      </section>
    </Container>
  )
}

interface DetailPageProps<Answer> {
  back: { to: string; label: string }
  query: Query<Answer>
  children: (answer: Answer) => ReactNode
}

/** The page of one thing out of a list: the way back, then the thing, or what stands in its place. */
export function DetailPage<Answer>({ back, query, children }: DetailPageProps<Answer>) {
  return (
    <div className="flex flex-col gap-y-3">
      <Link
        to={back.to}
        className="txt-compact-small-plus text-ui-fg-subtle hover:text-ui-fg-base focus-visible:shadow-borders-focus flex min-h-8 w-fit items-center gap-x-2 rounded px-1 outline-none"
      >
        <ArrowUturnLeft className="rtl:-scale-x-100" aria-hidden />
        {back.label}
      </Link>
      {query.isError ? (
        <Container className="p-0">
          <Reading query={query}>{children}</Reading>
        </Container>
      ) : (
        <Reading query={query} loading={<DetailLoading />}>
          {children}
        </Reading>
      )}
    </div>
  )
}

function DetailLoading() {
  return (
    <Waiting>
      <Columns
        main={
          <>
            <Skeleton className="h-28" />
            <Skeleton className="h-96" />
          </>
        }
        side={<Skeleton className="h-96" />}
      />
    </Waiting>
  )
}

/** What a thing is, and beside it what is to be done with it; below it on a narrow screen. */
export function Columns({ main, side }: { main: ReactNode; side: ReactNode }) {
  return (
    <div className="flex flex-col gap-3 xl:grid xl:grid-cols-[minmax(0,1fr)_360px] xl:items-start">
      <div className="flex min-w-0 flex-col gap-y-3">{main}</div>
      <div className="flex min-w-0 flex-col gap-y-3">{side}</div>
    </div>
  )
}
