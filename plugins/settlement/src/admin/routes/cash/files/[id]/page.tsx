import { Button, Container } from "@medusajs/ui"
import {
  Columns,
  DeedFailed,
  DetailPage,
  Figures,
  formatDay,
  formatMoment,
  PageHead,
  Section,
  today,
  useDeed,
  useReading,
} from "@tawiza/admin-kit"
import { REMITTANCE_OUTCOMES, type RemittanceAnswer } from "@tawiza/contract"
import { formatMoney } from "@tawiza/money"
import { useState } from "react"
import { useParams } from "react-router-dom"
import { type BankEntry, BankEntryFields, isWhole } from "../../../../components/bank-entry"
import { Lines } from "../../../../components/lines"
import { Crumb, useWords } from "../../../../lib/words"

/** One file: its lines, and whether the bank has it. */
export default function RemittancePage() {
  const { say, language } = useWords()
  const { id = "" } = useParams()
  const query = useReading<RemittanceAnswer>(`/admin/remittances/${encodeURIComponent(id)}`)
  return (
    <DetailPage query={query} back={{ to: "/cash/files", label: say("cash.file.back") }}>
      {({ remittance, rows, may_change }) => (
        <Columns
          main={
            <>
              <Container className="divide-y p-0">
                <PageHead title={<bdi>{remittance.file_name}</bdi>} lead={formatMoment(remittance.recorded_at, language)} />
                <Figures
                  figures={[
                    { label: say("cash.files.total"), value: formatMoney(remittance.total_minor, language, remittance.currency_code) },
                    ...REMITTANCE_OUTCOMES.filter((outcome) => remittance.counts[outcome] > 0).map((outcome) => ({
                      label: say(`cash.outcome.${outcome}`),
                      value: remittance.counts[outcome],
                    })),
                  ]}
                />
              </Container>
              <Section title={say("cash.file.lines")}>
                <Lines rows={rows} currency={remittance.currency_code} mayChange={may_change} />
              </Section>
            </>
          }
          side={
            <Section title={say("cash.file.bank_title")}>
              <div className="flex flex-col gap-y-4 px-6 py-4">
                {remittance.bank ? (
                  <p className="txt-small">
                    {say("cash.file.banked", { day: formatDay(remittance.bank.on, language), reference: remittance.bank.reference })}
                  </p>
                ) : (
                  <>
                    <p className="txt-small text-ui-fg-subtle">{say("cash.file.bank_lead")}</p>
                    {may_change && <Bank id={remittance.id} />}
                  </>
                )}
              </div>
            </Section>
          }
        />
      )}
    </DetailPage>
  )
}

function Bank({ id }: { id: string }) {
  const { say } = useWords()
  const [entry, setEntry] = useState<BankEntry>({ on: today(), reference: "" })
  const [lacks, setLacks] = useState(false)
  const deed = useDeed<BankEntry, RemittanceAnswer>(
    ({ on, reference }) => ({ path: `/admin/remittances/${id}/bank`, body: { on, reference: reference.trim() } }),
    ["/admin/remittances", "/admin/carriers"],
  )
  return (
    <form
      noValidate
      className="flex flex-col gap-y-4"
      onSubmit={(event) => {
        event.preventDefault()
        setLacks(!isWhole(entry))
        if (isWhole(entry)) deed.mutate(entry)
      }}
    >
      <BankEntryFields
        words={{ on: say("cash.file.on"), reference: say("cash.file.reference"), needed: say("cash.file.bank_needed") }}
        entry={entry}
        lacks={lacks}
        write={setEntry}
      />
      <DeedFailed failure={deed.error} />
      <Button type="submit" size="small" isLoading={deed.isPending}>
        {say("cash.file.bank")}
      </Button>
    </form>
  )
}

export const handle = { breadcrumb: () => <Crumb word="cash.files.title" /> }
