import { ArrowDownMini, ArrowUpMini } from "@medusajs/icons"
import { clx, Table } from "@medusajs/ui"
import { formatMoney } from "@tawiza/money"
import type { ComponentProps, ReactNode } from "react"
import { Link } from "react-router-dom"
import { type ListState, sortBy } from "./list-state.js"
import { useLanguage } from "./words.js"

/** A column that only a wide screen has room for; narrow ones say the same below the name. */
export const WIDE = "hidden md:table-cell"
/** What a narrow screen says below the name. */
export const NARROW = "txt-compact-xsmall text-ui-fg-muted flex flex-wrap gap-x-2 pt-0.5 md:hidden"

/**
 * Medusa's table with the outer padding on the reader's own sides (its classes name left and right); what does not fit a phone scrolls
 * inside it, by keys too.
 */
export function ListTable({ label, head, children }: { label: string; head: ReactNode; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: keys must reach what is scrolled away.
    <section className="focus-visible:shadow-borders-focus overflow-x-auto outline-none" tabIndex={0} aria-label={label}>
      <Table aria-label={label} className="[&_td:last-child]:pe-6 [&_th:last-child]:pe-6">
        <Table.Header>
          <Table.Row>{head}</Table.Row>
        </Table.Header>
        <Table.Body>{children}</Table.Body>
      </Table>
    </section>
  )
}

export function HeaderCell({ className, ...props }: ComponentProps<typeof Table.HeaderCell>) {
  return <Table.HeaderCell scope="col" className={clx("text-start", className)} {...props} />
}

interface SortCellProps {
  /** Column name that the API sorts by. */
  by: string
  list: ListState
  className?: string
  children: string
}

/** A heading that sorts the list by its column, and the other way when pressed again. */
export function SortCell({ by, list, className, children }: SortCellProps) {
  const { now, next } = sortBy(list.get("sort"), by)
  return (
    <HeaderCell aria-sort={now} className={className}>
      <Link
        to={list.href({ sort: next })}
        className="hover:text-ui-fg-base focus-visible:shadow-borders-focus inline-flex items-center gap-x-1 rounded outline-none"
      >
        {children}
        {now === "ascending" && <ArrowUpMini aria-hidden />}
        {now === "descending" && <ArrowDownMini aria-hidden />}
      </Link>
    </HeaderCell>
  )
}

interface AmountProps {
  /** Minor units. */
  minor: number
  currency: string
  /** Zero is a dash: most of a ledger's columns are empty. */
  quiet?: boolean
}

export function Amount({ minor, currency, quiet = false }: AmountProps) {
  const { language } = useLanguage()
  if (quiet && minor === 0) return <span className="text-ui-fg-muted">–</span>
  return <bdi className="whitespace-nowrap tabular-nums">{formatMoney(minor, language, currency)}</bdi>
}

/** Amounts stand at the end of their column, digits below digits. */
export function AmountCell({ className, ...amount }: AmountProps & { className?: string }) {
  return (
    <Table.Cell className={clx("text-end", className)}>
      <Amount {...amount} />
    </Table.Cell>
  )
}

/** To the page of what a row is about. */
export function RowLink({ to, children }: { to: string; children: ReactNode }) {
  return (
    <Link
      to={to}
      className="text-ui-fg-base txt-compact-small-plus focus-visible:shadow-borders-focus rounded outline-none hover:underline"
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
