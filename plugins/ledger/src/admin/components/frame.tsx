import { ArrowDownTray } from "@medusajs/icons"
import { Button, Container, clx, Heading, Text } from "@medusajs/ui"
import type { ReactNode } from "react"
import { Link } from "react-router-dom"
import { useWords } from "../lib/words"

const TABS = [
  ["accounts", "/ledger"],
  ["trial", "/ledger/trial-balance"],
  ["checks", "/ledger/checks"],
] as const

interface FrameProps {
  current?: (typeof TABS)[number][0]
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
      <nav aria-label={say("tabs.label")}>
        <ul className="flex flex-wrap gap-1">
          {TABS.map(([name, to]) => (
            <li key={name}>
              <Link
                to={to}
                aria-current={name === current ? "page" : undefined}
                className={clx(
                  "txt-compact-small-plus focus-visible:shadow-borders-focus flex min-h-8 items-center rounded-full px-3 outline-none",
                  name === current ? "bg-ui-bg-base-pressed text-ui-fg-base" : "text-ui-fg-subtle hover:bg-ui-bg-base-hover",
                )}
              >
                {say(`tabs.${name}`)}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <Container className="divide-y p-0">
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
            {csv && (
              <Button asChild size="small" variant="secondary">
                <a href={csv} download>
                  <ArrowDownTray aria-hidden />
                  {say("csv")}
                </a>
              </Button>
            )}
          </div>
          {filters}
        </div>
        {children}
      </Container>
    </div>
  )
}
