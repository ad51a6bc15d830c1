import { Empty, formatMoment, Reading, Section, useReading } from "@tawiza/admin-kit"
import type { BankStatementList } from "@tawiza/contract"
import { useWords } from "../../lib/words"

/** The last files that were handed in, by whom, and what was new in them. */
export function ImportedStatements() {
  const { say, language } = useWords()
  const query = useReading<BankStatementList>("/admin/bank-statements")
  return (
    <Section title={say("payouts.statements.title")}>
      <Reading query={query} rows={3}>
        {({ statements }) =>
          statements.length === 0 ? (
            <Empty>{say("payouts.statements.none")}</Empty>
          ) : (
            <ul className="m-0 flex list-none flex-col gap-y-3 px-6 py-4">
              {statements.map(({ id, name, fresh, lines, imported_by, imported_at }) => (
                <li key={id} className="txt-small min-w-0">
                  <bdi className="break-all">{name}</bdi>
                  <div className="txt-compact-xsmall text-ui-fg-subtle">{say("payouts.statements.told", { fresh, lines })}</div>
                  <div className="txt-compact-xsmall text-ui-fg-muted">
                    {say("payouts.statements.by", { name: imported_by, date: formatMoment(imported_at, language) })}
                  </div>
                </li>
              ))}
            </ul>
          )
        }
      </Reading>
    </Section>
  )
}
