import { clx, Table } from "@medusajs/ui"
import { formatMoney } from "@tawiza/money"
import type { ComponentProps, ReactNode } from "react"
import { Link } from "react-router-dom"
import { useWords } from "../lib/words"

/** A column that only a wide screen has room for; narrow ones say the same below the name. */
export const WIDE = "hidden md:table-cell"
export const NARROW = "txt-compact-xsmall text-ui-fg-muted flex flex-wrap gap-x-2 pt-0.5 md:hidden"

/** Medusa's table with the outer padding on the reader's own sides; what does not fit a phone scrolls inside it, by keys too. */
export function Rows({ label, head, children }: { label: string; head: ReactNode; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: keys must reach what is scrolled away.
    <section className="overflow-x-auto" tabIndex={0} aria-label={label}>
      <Table aria-label={label} className="[&_td:last-child]:pe-6 [&_th:last-child]:pe-6">
        <Table.Header>
          <Table.Row>{head}</Table.Row>
        </Table.Header>
        <Table.Body>{children}</Table.Body>
      </Table>
    </section>
  )
}

export function Head({ className, ...props }: ComponentProps<typeof Table.HeaderCell>) {
  return <Table.HeaderCell scope="col" className={clx("text-start", className)} {...props} />
}

/** Amounts stand at the end of their column, digits below digits. Zero is a dash where `quiet`: most of a ledger's columns are empty. */
export function Amount({ minor, currency, quiet = false }: { minor: number; currency: string; quiet?: boolean }) {
  const { language } = useWords()
  if (quiet && minor === 0) return <span className="text-ui-fg-muted">–</span>
  return <bdi className="whitespace-nowrap tabular-nums">{formatMoney(minor, language, currency)}</bdi>
}

export function AmountCell({ className, ...amount }: ComponentProps<typeof Amount> & { className?: string }) {
  return (
    <Table.Cell className={clx("text-end", className)}>
      <Amount {...amount} />
    </Table.Cell>
  )
}

interface Sides {
  debit_minor: number
  credit_minor: number
  currency: string
}

/** Debit and credit: two columns where there is room, else one that names the side. */
export function SideHeads() {
  const { say } = useWords()
  return (
    <>
      <Head className={clx(WIDE, "text-end")}>{say("debit")}</Head>
      <Head className={clx(WIDE, "text-end")}>{say("credit")}</Head>
      <Head className="text-end md:hidden">{say("amount")}</Head>
    </>
  )
}

/** `below` is what a narrow screen shows under the amount instead of in a column of its own. */
export function SideCells({ debit_minor, credit_minor, currency, below }: Sides & { below?: ReactNode }) {
  const { say } = useWords()
  const sides = [
    ["debit", debit_minor],
    ["credit", credit_minor],
  ] as const
  return (
    <>
      <AmountCell className={WIDE} minor={debit_minor} currency={currency} quiet />
      <AmountCell className={WIDE} minor={credit_minor} currency={currency} quiet />
      <Table.Cell className="text-end md:hidden">
        {sides.map(
          ([side, minor]) =>
            minor !== 0 && (
              <div key={side} className="whitespace-nowrap">
                <span className="text-ui-fg-muted txt-compact-xsmall">{say(side)}</span> <Amount minor={minor} currency={currency} />
              </div>
            ),
        )}
        {debit_minor === 0 && credit_minor === 0 && <Amount minor={0} currency={currency} quiet />}
        {below}
      </Table.Cell>
    </>
  )
}

export function TextLink({ to, children }: { to: string; children: ReactNode }) {
  return (
    <Link
      to={to}
      className="text-ui-fg-base decoration-ui-fg-muted focus-visible:shadow-borders-focus rounded underline underline-offset-2 outline-none hover:decoration-current"
    >
      {children}
    </Link>
  )
}

/** An account's code, in its own direction, broken after its colons where the screen is narrow. */
export function AccountLink({ code }: { code: string }) {
  return (
    <TextLink to={`/ledger/accounts/${encodeURIComponent(code)}`}>
      <Code code={code} />
    </TextLink>
  )
}

export function Code({ code }: { code: string }) {
  const parts = code.split(":")
  return (
    <bdi dir="ltr">
      {parts.map((part, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a code never move.
        <span key={place}>
          {part}
          {place < parts.length - 1 && (
            <>
              :<wbr />
            </>
          )}
        </span>
      ))}
    </bdi>
  )
}
