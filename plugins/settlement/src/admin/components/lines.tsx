import { Button, Input, Table } from "@medusajs/ui"
import { AmountCell, type Colour, Field, HeaderCell, ListTable, NARROW, NoteField, StateTag, useDeed, WIDE } from "@tawiza/admin-kit"
import type { RemittanceAnswer, RemittanceDecision, RemittanceOutcome, RemittanceRow } from "@tawiza/contract"
import { formatMoney } from "@tawiza/money"
import { useState } from "react"
import { useWords } from "../lib/words"
import { Choice } from "./choice"
import { DeedDialog } from "./dialog"

const COLOUR: Record<RemittanceOutcome, Colour> = {
  exact: "green",
  short: "orange",
  over: "orange",
  returned: "grey",
  already_remitted: "red",
  not_collected: "orange",
  unknown: "red",
}

export const OutcomeTag = ({ outcome }: { outcome: RemittanceOutcome }) => {
  const { say } = useWords()
  return <StateTag colour={COLOUR[outcome]}>{say(`cash.outcome.${outcome}`)}</StateTag>
}

/** Lines of a carrier's file; those that wait can be decided by who may. */
export function Lines({ rows, currency, mayChange }: { rows: readonly RemittanceRow[]; currency: string; mayChange: boolean }) {
  const { say, language } = useWords()
  const [asked, setAsked] = useState<RemittanceRow | null>(null)
  const money = (minor: number) => formatMoney(minor, language, currency)
  return (
    <>
      <ListTable
        label={say("cash.file.lines")}
        head={
          <>
            <HeaderCell>{say("cash.line.parcel")}</HeaderCell>
            <HeaderCell>{say("cash.line.outcome")}</HeaderCell>
            <HeaderCell className={`text-end ${WIDE}`}>{say("cash.line.expected")}</HeaderCell>
            <HeaderCell className={`text-end ${WIDE}`}>{say("cash.line.fee")}</HeaderCell>
            <HeaderCell className="text-end">{say("cash.line.remitted")}</HeaderCell>
            <HeaderCell />
          </>
        }
      >
        {rows.map((row) => (
          <Table.Row key={row.line}>
            <Table.Cell className="py-2">
              <bdi dir="ltr">{row.parcel}</bdi>
              <div className="txt-compact-xsmall text-ui-fg-muted">
                {say("cash.line.line")} {row.line}
                {row.consignment && <bdi> · {row.consignment.number}</bdi>}
              </div>
            </Table.Cell>
            <Table.Cell className="py-2">
              <OutcomeTag outcome={row.outcome} />
              {row.expected_minor !== null && <div className={NARROW}>{money(row.expected_minor)}</div>}
              {row.decision && (
                <div className="txt-compact-xsmall text-ui-fg-subtle whitespace-normal">
                  {say(`cash.decision.${row.decision.decision}`)}
                  <div dir="auto">{row.decision.note}</div>
                </div>
              )}
            </Table.Cell>
            <Table.Cell className={`text-end ${WIDE}`}>
              <bdi>{row.expected_minor === null ? "–" : money(row.expected_minor)}</bdi>
            </Table.Cell>
            <AmountCell className={WIDE} minor={row.fee_minor} currency={currency} quiet />
            <AmountCell minor={row.return_cost_minor > 0 ? -row.return_cost_minor : row.remitted_minor} currency={currency} />
            <Table.Cell className="text-end">
              {mayChange && row.decisions.length > 0 && (
                <Button size="small" variant="secondary" onClick={() => setAsked(row)}>
                  {say("cash.decide.deed")}
                </Button>
              )}
            </Table.Cell>
          </Table.Row>
        ))}
      </ListTable>
      {asked && <Decide row={asked} close={() => setAsked(null)} />}
    </>
  )
}

function Decide({ row, close }: { row: RemittanceRow; close: () => void }) {
  const { say } = useWords()
  const [decision, setDecision] = useState<RemittanceDecision>(row.decisions[0] as RemittanceDecision)
  const [parcel, setParcel] = useState("")
  const [note, setNote] = useState("")
  const [lacks, setLacks] = useState(false)
  const matched = decision === "match"
  const deed = useDeed<object, RemittanceAnswer>(
    (body) => ({ path: `/admin/remittance-lines/${row.id}/decide`, body }),
    ["/admin/remittances", "/admin/remittance-lines", "/admin/carriers"],
  )
  const missing = note.trim() === "" || (matched && parcel.trim() === "")
  return (
    <DeedDialog
      title={say("cash.decide.title")}
      description={say("cash.decide.explain")}
      deed={say("cash.decide.deed")}
      pending={deed.isPending}
      failure={deed.error}
      close={close}
      onAgree={() => {
        setLacks(missing)
        if (!missing) deed.mutate({ decision, note: note.trim(), ...(matched && { parcel: parcel.trim() }) }, { onSuccess: close })
      }}
    >
      <Choice
        label={say("cash.line.outcome")}
        options={row.decisions.map((value) => ({ value, label: say(`cash.decision.${value}`) }))}
        value={decision}
        onChange={setDecision}
      />
      {matched && (
        <Field label={say("cash.decide.parcel")} problem={lacks && parcel.trim() === "" ? say("cash.decide.parcel_needed") : null}>
          {(parts) => <Input {...parts} dir="ltr" maxLength={40} value={parcel} onChange={(event) => setParcel(event.target.value)} />}
        </Field>
      )}
      <NoteField
        label={say("cash.decide.note")}
        problem={lacks && note.trim() === "" ? say("cash.decide.needed") : null}
        rows={2}
        maxLength={500}
        required
        value={note}
        write={setNote}
      />
    </DeedDialog>
  )
}
