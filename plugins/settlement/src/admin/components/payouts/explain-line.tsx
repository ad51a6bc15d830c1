import { Button, Label, RadioGroup, Table, toast } from "@medusajs/ui"
import { AmountCell, DeedFailed, Empty, HeaderCell, ListTable, NoteField, Section, useDeed } from "@tawiza/admin-kit"
import { BANK_LINE_EXPLANATIONS, type BankLineAnswer, type BankLineExplanation } from "@tawiza/contract"
import { type FormEvent, useId, useState } from "react"
import { useWords } from "../../lib/words"

/** What a decided line changes. */
export const READ_AGAIN = ["/admin/bank-lines", "/admin/bank-days", "/admin/payout-batches"]

/** Payouts that a waiting line could be. */
export function MatchLine({ line, payouts }: BankLineAnswer) {
  const { say } = useWords()
  const match = useDeed((payout_id: string) => ({ path: `/admin/bank-lines/${line.id}/match`, body: { payout_id } }), READ_AGAIN)
  return (
    <Section title={say("payouts.line.match")}>
      {payouts.length === 0 ? (
        <Empty>{say("payouts.line.match_none")}</Empty>
      ) : (
        <ListTable
          label={say("payouts.line.match")}
          head={
            <>
              <HeaderCell>{say("payouts.vendor")}</HeaderCell>
              <HeaderCell className="text-end">{say("payouts.amount")}</HeaderCell>
              <HeaderCell>{say("payouts.account")}</HeaderCell>
            </>
          }
        >
          {payouts.map(({ id, end_to_end_id, vendor, amount_minor, last4 }) => (
            <Table.Row key={id}>
              <Table.Cell className="py-2">
                <bdi>{vendor.name}</bdi>
                <div className="txt-compact-xsmall text-ui-fg-muted">
                  <bdi>{end_to_end_id}</bdi>
                </div>
              </Table.Cell>
              <AmountCell minor={amount_minor} currency={line.currency_code} />
              <Table.Cell className="py-2">
                <bdi dir="ltr">{say("payouts.ends", { last4 })}</bdi>{" "}
                <Button
                  size="small"
                  variant="secondary"
                  disabled={match.isPending}
                  aria-label={say("payouts.line.match_named", { reference: end_to_end_id })}
                  onClick={() => match.mutate(id)}
                >
                  {say("payouts.line.match_deed")}
                </Button>
              </Table.Cell>
            </Table.Row>
          ))}
        </ListTable>
      )}
      <DeedFailed failure={match.error} />
    </Section>
  )
}

/** What a waiting line is that has nothing to do with vendors. */
export function ExplainLine({ line }: Pick<BankLineAnswer, "line">) {
  const { say, dir } = useWords()
  const id = useId()
  const [as, setAs] = useState<BankLineExplanation>("bank_fee")
  const [note, setNote] = useState("")
  const [lacks, setLacks] = useState(false)
  const explain = useDeed(
    (body: { as: BankLineExplanation; note: string }) => ({ path: `/admin/bank-lines/${line.id}/explain`, body }),
    READ_AGAIN,
  )

  function submit(event: FormEvent) {
    event.preventDefault()
    setLacks(!note.trim())
    if (note.trim()) explain.mutate({ as, note: note.trim() }, { onSuccess: () => toast.success(say("payouts.lines.status.explained")) })
  }
  return (
    <Section title={say("payouts.line.explain")}>
      <form className="flex flex-col gap-y-4 px-6 py-4" noValidate aria-busy={explain.isPending} onSubmit={submit}>
        <RadioGroup
          dir={dir}
          aria-label={say("payouts.line.explain_as")}
          value={as}
          onValueChange={(value) => setAs(value as BankLineExplanation)}
        >
          {BANK_LINE_EXPLANATIONS.map((one) => (
            <div key={one} className="flex items-center gap-x-2">
              <RadioGroup.Item value={one} id={`${id}-${one}`} />
              <Label htmlFor={`${id}-${one}`}>{say(`payouts.lines.as.${one}`)}</Label>
            </div>
          ))}
        </RadioGroup>
        <NoteField
          label={say("payouts.line.note")}
          problem={lacks ? say("payouts.batch.reason_needed") : null}
          required
          maxLength={500}
          value={note}
          disabled={explain.isPending}
          write={(text) => {
            setNote(text)
            setLacks(false)
          }}
        />
        <DeedFailed failure={explain.error} />
        <Button type="submit" className="w-fit" isLoading={explain.isPending}>
          {say("payouts.line.explain_deed")}
        </Button>
      </form>
    </Section>
  )
}
