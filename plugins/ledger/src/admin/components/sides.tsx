import { clx, Table } from "@medusajs/ui"
import { Amount, AmountCell, HeaderCell, WIDE } from "@tawiza/admin-kit"
import type { ReactNode } from "react"
import { useWords } from "../lib/words"

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
      <HeaderCell className={clx(WIDE, "text-end")}>{say("debit")}</HeaderCell>
      <HeaderCell className={clx(WIDE, "text-end")}>{say("credit")}</HeaderCell>
      <HeaderCell className="text-end md:hidden">{say("amount")}</HeaderCell>
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
