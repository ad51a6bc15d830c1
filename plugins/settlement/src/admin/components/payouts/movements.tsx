import { Button, Table } from "@medusajs/ui"
import { AmountCell, DeedFailed, Empty, formatDay, HeaderCell, ListTable, Reading, Section, useDeed, useReading } from "@tawiza/admin-kit"
import type { BankLineAnswer, BankMovementList, BankMovementView } from "@tawiza/contract"
import { useWords } from "../../lib/words"
import { READ_AGAIN } from "./explain-line"

/** What the bank should show and has not. */
export function AwaitedMovements() {
  const { say } = useWords()
  const query = useReading<BankMovementList>("/admin/bank-movements")
  return (
    <Section title={say("payouts.movements.title")}>
      <p className="txt-compact-small text-ui-fg-subtle m-0 px-6 py-3">{say("payouts.movements.lead")}</p>
      <Reading query={query} rows={2}>
        {({ movements }) =>
          movements.length === 0 ? <Empty fine>{say("payouts.movements.none")}</Empty> : <Movements movements={movements} />
        }
      </Reading>
    </Section>
  )
}

/** What else than a payout a waiting line could be. */
export function MatchMovement({ line, movements }: BankLineAnswer) {
  const { say } = useWords()
  const match = useDeed(
    ({ kind: movement, subject }: BankMovementView) => ({ path: `/admin/bank-lines/${line.id}/match`, body: { movement, subject } }),
    [...READ_AGAIN, "/admin/bank-movements"],
  )
  if (movements.length === 0) return null
  return (
    <Section title={say("payouts.movements.match")}>
      <Movements movements={movements} choose={(movement) => match.mutate(movement)} busy={match.isPending} />
      <DeedFailed failure={match.error} />
    </Section>
  )
}

interface MovementsProps {
  movements: readonly BankMovementView[]
  choose?: (movement: BankMovementView) => void
  busy?: boolean
}

function Movements({ movements, choose, busy = false }: MovementsProps) {
  const { say, language } = useWords()
  return (
    <ListTable
      label={say("payouts.movements.title")}
      head={
        <>
          <HeaderCell>{say("payouts.movements.what")}</HeaderCell>
          <HeaderCell className="text-end">{say("payouts.amount")}</HeaderCell>
          <HeaderCell>{say("payouts.movements.since")}</HeaderCell>
        </>
      }
    >
      {movements.map((movement) => {
        const { kind, subject, carrier, reference, amount_minor, currency_code, on, age_days, told } = movement
        const what = say(`payouts.lines.as.${kind}`)
        return (
          <Table.Row key={`${kind}${subject}`}>
            <Table.Cell className="py-2">
              {what}
              <div className="txt-compact-xsmall text-ui-fg-muted flex flex-wrap gap-x-2">
                {[carrier, reference].map((word) => word && <bdi key={word}>{word}</bdi>)}
                <span>{say(told ? "payouts.movements.told" : "payouts.movements.untold")}</span>
              </div>
            </Table.Cell>
            <AmountCell minor={amount_minor} currency={currency_code} />
            <Table.Cell className="py-2">
              {formatDay(on, language)}
              {choose ? (
                <Button
                  size="small"
                  variant="secondary"
                  disabled={busy}
                  aria-label={say("payouts.movements.match_named", { what, reference: reference ?? carrier ?? "" })}
                  onClick={() => choose(movement)}
                >
                  {say("payouts.movements.match_deed")}
                </Button>
              ) : (
                <div className="txt-compact-xsmall text-ui-fg-subtle">{say("payouts.lines.age", { count: age_days })}</div>
              )}
            </Table.Cell>
          </Table.Row>
        )
      })}
    </ListTable>
  )
}
