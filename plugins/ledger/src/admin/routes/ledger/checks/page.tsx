import { Text } from "@medusajs/ui"
import { Empty, formatMoment, Reading, StateTag, useReading } from "@tawiza/admin-kit"
import type { LedgerChecks } from "@tawiza/contract"
import { Frame } from "../../../components/frame"
import { Crumb, useWords, type WordKey } from "../../../lib/words"

type Run = NonNullable<LedgerChecks["last"]>

export default function ChecksPage() {
  const { say } = useWords()
  const query = useReading<LedgerChecks>("/admin/ledger/checks")
  return (
    <Frame current="checks" title={say("checks.title")} lead={say("checks.lead")}>
      <Reading query={query}>
        {({ head, last }) => (
          <>
            {last ? <Findings run={last} /> : <Empty>{say("checks.never")}</Empty>}
            <ChainHead head={head} />
          </>
        )}
      </Reading>
    </Frame>
  )
}

function Findings({ run: { checked_at, findings } }: { run: Run }) {
  const { say, language } = useWords()
  const broken = findings.some(({ count }) => count > 0)
  return (
    <>
      <div className="px-6 py-4" role={broken ? "alert" : undefined}>
        <Text weight="plus" className={broken ? "text-ui-fg-error" : undefined}>
          {say(broken ? "checks.broken" : "checks.fine")}
        </Text>
        <Text size="small" className="text-ui-fg-subtle">
          {say("checks.last", { date: formatMoment(checked_at, language) })}
        </Text>
      </div>
      <ul>
        {findings.map((finding) => (
          <li key={finding.name} className="border-ui-border-base flex flex-col gap-y-2 border-t px-6 py-3">
            <div className="flex items-start justify-between gap-x-4">
              <Text size="small">{say(`check.${finding.name}` as WordKey)}</Text>
              <StateTag colour={finding.count ? "red" : "green"} className="shrink-0">
                {say(finding.count ? "checks.wrong" : "checks.right")}
              </StateTag>
            </div>
            {finding.count > 0 && <Culprits finding={finding} />}
          </li>
        ))}
      </ul>
    </>
  )
}

function Culprits({ finding: { count, rows } }: { finding: Run["findings"][number] }) {
  const { say } = useWords()
  return (
    <>
      <Text size="xsmall" className="text-ui-fg-subtle">
        {say("checks.rows", { count })}
      </Text>
      <ul dir="ltr" className="txt-compact-xsmall flex max-h-60 flex-col gap-y-1 overflow-y-auto text-start">
        {rows.map((row) => {
          const text = Object.entries(row)
            .map(([name, value]) => `${name} ${value}`)
            .join(" · ")
          return (
            <li key={text} className="break-all font-mono">
              {text}
            </li>
          )
        })}
      </ul>
    </>
  )
}

function ChainHead({ head }: { head: LedgerChecks["head"] }) {
  const { say } = useWords()
  return (
    <div className="border-ui-border-base border-t px-6 py-4">
      <Text size="small" weight="plus">
        {say("checks.head")}
      </Text>
      {head ? (
        <>
          <code className="txt-compact-small block break-all" dir="ltr">
            {head.position}:{head.hash}
          </code>
          <Text size="xsmall" className="text-ui-fg-subtle">
            {say("checks.head_help")}
          </Text>
        </>
      ) : (
        <Text size="small" className="text-ui-fg-subtle">
          {say("checks.head_none")}
        </Text>
      )}
    </div>
  )
}

export const handle = { breadcrumb: () => <Crumb word="checks.title" /> }
