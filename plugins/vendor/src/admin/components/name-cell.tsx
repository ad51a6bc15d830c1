import { Table } from "@medusajs/ui"
import type { ReactNode } from "react"
import { Seal } from "./seal"

/** The first cell of a row about an organisation: its seal beside its name, and what is said below it. */
export function NameCell({ handle, children }: { handle: string | undefined; children: ReactNode }) {
  return (
    <Table.Cell className="py-2">
      <div className="flex items-center gap-x-3">
        {handle && <Seal handle={handle} className="size-[34px]" />}
        <div className="min-w-0">{children}</div>
      </div>
    </Table.Cell>
  )
}
