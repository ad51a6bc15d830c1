import { Container } from "@medusajs/ui"
import { PageHead, Tabs } from "@tawiza/admin-kit"
import type { ReactNode } from "react"
import { useWords } from "../lib/words"

const CASH = [
  ["carriers", "/cash"],
  ["files", "/cash/files"],
  ["lines", "/cash/lines"],
  ["refused", "/cash/refused"],
] as const

const RETURNS = [
  ["returns", "/returns"],
  ["refunds", "/returns/refunds"],
] as const

interface FrameProps<Page extends string> {
  current: Page
  title: ReactNode
  lead?: string
  aside?: ReactNode
  /** What narrows the list. */
  filters?: ReactNode
  children: ReactNode
}

/** A page about cash on delivery, with the way to the others. */
export function CashFrame({ current, ...page }: FrameProps<(typeof CASH)[number][0]>) {
  const { say } = useWords()
  const tabs = CASH.map(([name, to]) => ({ to, label: say(`cash.tabs.${name}`), current: name === current }))
  return <Framed tabs={<Tabs label={say("cash.tabs.label")} tabs={tabs} />} {...page} />
}

/** A page about returns, with the way to the other. */
export function ReturnsFrame({ current, ...page }: FrameProps<(typeof RETURNS)[number][0]>) {
  const { say } = useWords()
  const tabs = RETURNS.map(([name, to]) => ({ to, label: say(`returns.tabs.${name}`), current: name === current }))
  return <Framed tabs={<Tabs label={say("returns.tabs.label")} tabs={tabs} />} {...page} />
}

function Framed({ tabs, title, lead, aside, filters, children }: Omit<FrameProps<string>, "current"> & { tabs: ReactNode }) {
  return (
    <div className="flex flex-col gap-y-3">
      {tabs}
      <Container className="divide-y p-0">
        <PageHead title={title} lead={lead} aside={aside}>
          {filters}
        </PageHead>
        {children}
      </Container>
    </div>
  )
}
