import { Container } from "@medusajs/ui"
import { CsvLink, PageHead, Tabs } from "@tawiza/admin-kit"
import type { ReactNode } from "react"
import { useWords } from "../lib/words"

const PAGES = [
  ["accounts", "/ledger"],
  ["journals", "/ledger/journals"],
  ["trial", "/ledger/trial-balance"],
  ["checks", "/ledger/checks"],
] as const

interface FrameProps {
  current?: (typeof PAGES)[number][0]
  title: ReactNode
  lead?: string
  /** Address of the same as CSV. */
  csv?: string
  /** Fields that narrow what is shown. */
  filters?: ReactNode
  children: ReactNode
}

/** A page of the ledger: the way to the others, its heading, its export, and what it is about. */
export function Frame({ current, title, lead, csv, filters, children }: FrameProps) {
  const { say } = useWords()
  return (
    <div className="flex flex-col gap-y-3">
      <Tabs label={say("tabs.label")} tabs={PAGES.map(([name, to]) => ({ to, label: say(`tabs.${name}`), current: name === current }))} />
      <Container className="divide-y p-0">
        <PageHead title={title} lead={lead} aside={csv && <CsvLink href={csv} />}>
          {filters}
        </PageHead>
        {children}
      </Container>
    </div>
  )
}
