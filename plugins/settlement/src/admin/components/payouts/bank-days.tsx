import { Button, Table, Text } from "@medusajs/ui"
import { DeedFailed, Empty, formatDay, HeaderCell, ListTable, Reading, Section, useDeed, useReading } from "@tawiza/admin-kit"
import type { BankDay, BankDayList } from "@tawiza/contract"
import { useWords } from "../../lib/words"

/** The last days with movements, and closing them. */
export function BankDays({ mayWrite }: { mayWrite: boolean }) {
  const { say } = useWords()
  const query = useReading<BankDayList>("/admin/bank-days")
  return (
    <Section title={say("payouts.days.title")}>
      <Reading query={query}>
        {({ days }) =>
          days.length === 0 ? (
            <Empty>{say("payouts.days.none")}</Empty>
          ) : (
            <>
              <Text size="small" className="text-ui-fg-subtle px-6 py-3">
                {say("payouts.days.lead")}
              </Text>
              <ListTable
                label={say("payouts.days.title")}
                head={
                  <>
                    <HeaderCell>{say("payouts.day")}</HeaderCell>
                    <HeaderCell className="text-end">{say("payouts.days.lines")}</HeaderCell>
                    <HeaderCell className="text-end">{say("payouts.days.suspense")}</HeaderCell>
                    <HeaderCell>{say("payouts.state")}</HeaderCell>
                  </>
                }
              >
                {days.map((day) => (
                  <Day key={day.day} day={day} mayWrite={mayWrite} />
                ))}
              </ListTable>
            </>
          )
        }
      </Reading>
    </Section>
  )
}

function Day({ day: { day, lines, suspense, closed }, mayWrite }: { day: BankDay; mayWrite: boolean }) {
  const { say, language } = useWords()
  const close = useDeed(() => ({ path: `/admin/bank-days/${day}/close` }), ["/admin/bank-days"])
  const name = formatDay(day, language)
  return (
    <Table.Row>
      <Table.Cell>{name}</Table.Cell>
      <Table.Cell className="text-end tabular-nums">{lines}</Table.Cell>
      <Table.Cell className="text-end tabular-nums">{suspense}</Table.Cell>
      <Table.Cell className="py-2 whitespace-normal">
        {closed ? (
          say("payouts.days.closed", { name: closed.by })
        ) : mayWrite ? (
          <Button
            size="small"
            variant="secondary"
            isLoading={close.isPending}
            aria-label={say("payouts.days.close_named", { day: name })}
            onClick={() => close.mutate(undefined)}
          >
            {say("payouts.days.close")}
          </Button>
        ) : (
          say("payouts.days.open")
        )}
        <DeedFailed failure={close.error} />
      </Table.Cell>
    </Table.Row>
  )
}
