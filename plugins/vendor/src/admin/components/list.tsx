import { MagnifyingGlassMini, XMarkMini } from "@medusajs/icons"
import { clx, Heading, IconButton, Input, Table, Text } from "@medusajs/ui"
import type { UseQueryResult } from "@tanstack/react-query"
import { type ComponentProps, type ReactNode, useCallback, useEffect, useRef, useState } from "react"
import { Link } from "react-router-dom"
import type { ApiFailure } from "../lib/api"
import { useWords } from "../lib/language"
import { type ListState, PAGE_SIZE } from "../lib/list-state"
import { Empty, Failed, RowsLoading } from "./states"

export function ListHead({ title, lead, children }: { title: string; lead: string; children?: ReactNode }) {
  return (
    <div className="flex flex-col gap-y-4 px-6 py-4">
      <div>
        <Heading level="h1">{title}</Heading>
        <Text size="small" className="text-ui-fg-subtle">
          {lead}
        </Text>
      </div>
      {children}
    </div>
  )
}

export interface StateTab {
  /** The `status` in the address; empty for the tab shown first. */
  value: string
  label: string
  /** Absent until it is known. */
  count?: number
}

/** The states of a list as links, each with how many there are: they can be opened aside, sent and gone back to. */
export function StateTabs({ label, tabs, list }: { label: string; tabs: readonly StateTab[]; list: ListState }) {
  return (
    <nav aria-label={label}>
      <ul className="-mx-1 flex flex-wrap gap-1">
        {tabs.map(({ value, label, count }) => {
          const current = list.get("status") === value
          return (
            <li key={value}>
              <Link
                to={list.href({ status: value })}
                aria-current={current ? "page" : undefined}
                className={clx(
                  "txt-compact-small-plus flex min-h-8 items-center gap-x-1.5 rounded-full px-3 outline-none",
                  "focus-visible:shadow-borders-focus",
                  current ? "bg-ui-bg-base-pressed text-ui-fg-base" : "text-ui-fg-subtle hover:bg-ui-bg-base-hover",
                )}
              >
                {label}
                {count !== undefined && <span className="text-ui-fg-subtle tabular-nums">{count}</span>}
              </Link>
            </li>
          )
        })}
      </ul>
    </nav>
  )
}

const TYPING_MS = 350

/** Writes `q` into the address when typing rests, and at once on Enter. */
export function SearchField({ label, hint, list }: { label: string; hint: string; list: ListState }) {
  const { say } = useWords()
  const asked = list.get("q")
  const [typed, setTyped] = useState(asked)
  // What this field last asked for: its own echo in the address must not overwrite letters typed since.
  const sent = useRef(asked)
  const { set } = list
  const ask = useCallback(
    (q: string) => {
      sent.current = q
      set({ q })
    },
    [set],
  )
  useEffect(() => {
    if (asked === sent.current) return
    sent.current = asked
    setTyped(asked)
  }, [asked])
  useEffect(() => {
    if (typed.trim() === sent.current) return
    const timer = setTimeout(() => ask(typed.trim()), TYPING_MS)
    return () => clearTimeout(timer)
  }, [typed, ask])
  return (
    <search className="w-full sm:max-w-80">
      <form
        className="relative"
        onSubmit={(event) => {
          event.preventDefault()
          ask(typed.trim())
        }}
      >
        <MagnifyingGlassMini className="text-ui-fg-muted pointer-events-none absolute start-2 top-1.5 z-10" aria-hidden />
        <Input
          size="small"
          className="!ps-8 !pe-8"
          aria-label={label}
          placeholder={hint}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
        {typed && (
          <IconButton
            type="button"
            size="small"
            variant="transparent"
            className="absolute end-0 top-0"
            aria-label={say("common.clear")}
            onClick={() => {
              setTyped("")
              ask("")
            }}
          >
            <XMarkMini />
          </IconButton>
        )}
      </form>
    </search>
  )
}

/** A list that was asked for: its rows, or what stands in their place. */
export function ListBody<List extends { count: number }>(props: {
  query: UseQueryResult<List, ApiFailure>
  list: ListState
  empty: string
  children: (list: List) => ReactNode
}) {
  const { query, list, empty, children } = props
  if (query.isPending) return <RowsLoading />
  if (query.isError) return <Failed failure={query.error} retry={() => query.refetch()} />
  if (query.data.count === 0) return <Empty>{empty}</Empty>
  return (
    <div aria-busy={query.isPlaceholderData} className={clx("transition-opacity", query.isPlaceholderData && "opacity-60")}>
      {children(query.data)}
      {query.data.count > PAGE_SIZE && <Pages count={query.data.count} list={list} />}
    </div>
  )
}

function Pages({ count, list }: { count: number; list: ListState }) {
  const { say } = useWords()
  return (
    <Table.Pagination
      className="flex-wrap"
      count={count}
      pageSize={PAGE_SIZE}
      pageIndex={list.offset / PAGE_SIZE}
      pageCount={Math.ceil(count / PAGE_SIZE)}
      canPreviousPage={list.offset > 0}
      canNextPage={list.offset + PAGE_SIZE < count}
      previousPage={() => list.toOffset(list.offset - PAGE_SIZE)}
      nextPage={() => list.toOffset(list.offset + PAGE_SIZE)}
      translations={{
        of: say("common.page.of"),
        results: say("common.page.results"),
        pages: say("common.page.pages"),
        prev: say("common.page.prev"),
        next: say("common.page.next"),
      }}
    />
  )
}

/** A column that only a wide screen has room for; narrow ones say the same below the name. */
export const WIDE = "hidden md:table-cell"

/** Medusa's table with the outer padding on the reader's own sides: its classes name left and right. */
export function ListTable({ label, children }: { label: string; children: ReactNode }) {
  return (
    <Table aria-label={label} className="[&_td:last-child]:pe-6 [&_th:last-child]:pe-6">
      {children}
    </Table>
  )
}

export function HeaderCell({ className, ...props }: ComponentProps<typeof Table.HeaderCell>) {
  return <Table.HeaderCell scope="col" className={clx("text-start", className)} {...props} />
}

export function RowLink({ to, children }: { to: string; children: ReactNode }) {
  return (
    <Link
      to={to}
      className="text-ui-fg-base txt-compact-small-plus rounded outline-none hover:underline focus-visible:shadow-borders-focus"
    >
      {children}
    </Link>
  )
}

/** Underlined in the text's own colour: the admin's link blue is too pale on white to read. */
export function TextLink({ to, children }: { to: string; children: ReactNode }) {
  return (
    <Link
      to={to}
      className="text-ui-fg-base decoration-ui-fg-muted focus-visible:shadow-borders-focus inline-block rounded py-0.5 underline underline-offset-2 outline-none hover:decoration-current"
    >
      {children}
    </Link>
  )
}
