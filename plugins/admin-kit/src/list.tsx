import { MagnifyingGlassMini, XMarkMini } from "@medusajs/icons"
import { IconButton, Input, Select, Table } from "@medusajs/ui"
import { type ReactNode, useCallback, useEffect, useRef, useState } from "react"
import { type ListState, PAGE_SIZE } from "./list-state.js"
import { useOwnWords } from "./own-words.js"
import { Tabs } from "./page.js"
import type { Query } from "./reading.js"
import { Empty, Reading } from "./states.js"
import { useLanguage } from "./words.js"

export interface StateTab {
  /** The `status` in the address; empty for the tab shown first. */
  value: string
  label: string
  /** Absent until it is known. */
  count?: number
  /** Whether there are more than `count`. */
  more?: boolean
}

/** The states of a list, each with how many there are. */
export function StateTabs({ label, tabs, list }: { label: string; tabs: readonly StateTab[]; list: ListState }) {
  const shown = list.get("status")
  return (
    <Tabs label={label} tabs={tabs.map(({ value, ...tab }) => ({ ...tab, to: list.href({ status: value }), current: shown === value }))} />
  )
}

const TYPING_MS = 350

interface SearchFieldProps {
  label: string
  hint: string
  /** The parameter of the list that it writes. */
  name?: string
  list: ListState
}

/** Writes what is typed into the address when typing rests, and at once on Enter. */
export function SearchField({ label, hint, name = "q", list }: SearchFieldProps) {
  const { say } = useOwnWords()
  const asked = list.get(name)
  const [typed, setTyped] = useState(asked)
  // What this field last asked for: its own echo in the address must not overwrite letters typed since.
  const sent = useRef(asked)
  const { set } = list
  const ask = useCallback(
    (text: string) => {
      sent.current = text
      set({ [name]: text })
    },
    [set, name],
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
          // Medusa's own search input sets its lens on the left in every language.
          role="searchbox"
          className="!pe-8 !ps-8"
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
            aria-label={say("clear")}
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

/** Radix allows no empty value, so "all" has a name of its own. */
const ALL = "all"

interface FilterFieldProps {
  label: string
  /** What is said when nothing is chosen. */
  all: string
  /** The parameter of the list that it writes. */
  name: string
  options: readonly { value: string; label: string }[]
  list: ListState
}

/** Narrows a list to one of several. */
export function FilterField({ label, all, name, options, list }: FilterFieldProps) {
  const { dir } = useLanguage()
  return (
    <div className="w-full sm:w-56">
      <Select
        size="small"
        dir={dir}
        value={list.get(name) || ALL}
        onValueChange={(value) => list.set({ [name]: value === ALL ? "" : value })}
      >
        <Select.Trigger aria-label={label}>
          <Select.Value />
        </Select.Trigger>
        <Select.Content>
          <Select.Item value={ALL}>{all}</Select.Item>
          {options.map(({ value, label }) => (
            <Select.Item key={value} value={value}>
              {label}
            </Select.Item>
          ))}
        </Select.Content>
      </Select>
    </div>
  )
}

/** A list that was asked for: its rows and the way to its other pages, or what stands in their place. */
export function ListBody<List extends { count: number; more?: boolean }>(props: {
  query: Query<List>
  list: ListState
  empty: string
  children: (list: List) => ReactNode
}) {
  const { query, list, empty, children } = props
  return (
    <Reading query={query}>
      {(answer) =>
        answer.count === 0 ? (
          <Empty>{empty}</Empty>
        ) : (
          <>
            {children(answer)}
            <Pages count={answer.count} more={answer.more} list={list} />
          </>
        )
      }
    </Reading>
  )
}

/** The way to the pages beside this one, when there is more than one. With `more`, counting stopped: the pages counted are offered. */
export function Pages({ count, more = false, list }: { count: number; more?: boolean; list: ListState }) {
  const { say } = useOwnWords()
  if (count <= PAGE_SIZE) return null
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
        of: say("page.of"),
        results: say(more ? "page.results_or_more" : "page.results"),
        pages: say(more ? "page.pages_or_more" : "page.pages"),
        prev: say("page.prev"),
        next: say("page.next"),
      }}
    />
  )
}
