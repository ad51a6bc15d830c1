import { Alert, Button } from "@medusajs/ui"
import { addressOf, DeedFailed, FileDrop, Section, TextLink, useDeed } from "@tawiza/admin-kit"
import { type CarrierCash, REMITTANCE_LIMITS, type RemittanceReport } from "@tawiza/contract"
import { formatMoney } from "@tawiza/money"
import { useState } from "react"
import { useWords } from "../lib/words"
import { Choice } from "./choice"
import { Lines } from "./lines"

/** A carrier's file: looked at first, and recorded when it was seen. */
export function Upload({ carriers }: { carriers: readonly CarrierCash[] }) {
  const { say } = useWords()
  const [carrier, setCarrier] = useState(carriers[0]?.carrier ?? "")
  const [file, setFile] = useState<File | null>(null)
  const deed = useDeed<{ dry_run: boolean; file: File }, RemittanceReport>(
    ({ dry_run, file }) => ({
      path: addressOf("/admin/remittances", { carrier, file_name: file.name, dry_run: String(dry_run) }),
      body: new Blob([file], { type: "text/csv" }),
    }),
    ["/admin/remittances", "/admin/remittance-lines", "/admin/carriers"],
  )
  const report = deed.data
  const seen = report?.dry_run && report.faults.length === 0 && !report.known
  return (
    <div className="pt-3">
      <Section title={say("cash.upload.title")}>
        <div className="flex max-w-xl flex-col gap-y-4 px-6 py-4">
          <Choice
            label={say("cash.upload.carrier")}
            options={carriers.map(({ carrier, name }) => ({ value: carrier, label: name }))}
            value={carrier}
            onChange={(chosen) => {
              setCarrier(chosen)
              deed.reset()
            }}
          />
          <FileDrop
            label={say("cash.upload.file")}
            hint={say("cash.upload.hint")}
            endings={[".csv", ".txt"]}
            limit_mb={REMITTANCE_LIMITS.bytes / 1_000_000}
            file={file}
            onChange={(chosen) => {
              setFile(chosen)
              deed.reset()
            }}
          />
          <div className="flex gap-2">
            <Button
              size="small"
              variant={seen ? "secondary" : "primary"}
              disabled={!file}
              isLoading={deed.isPending}
              onClick={() => file && deed.mutate({ dry_run: true, file })}
            >
              {say("cash.upload.look")}
            </Button>
            {seen && (
              <Button size="small" isLoading={deed.isPending} onClick={() => file && deed.mutate({ dry_run: false, file })}>
                {say("cash.upload.record")}
              </Button>
            )}
          </div>
          <DeedFailed failure={deed.error} />
        </div>
        {report && <Report report={report} />}
      </Section>
    </div>
  )
}

function Report({ report }: { report: RemittanceReport }) {
  const { say, language } = useWords()
  const { dry_run, known, remittance_id, faults, rows, total_minor, currency_code } = report
  if (faults.length) {
    return (
      <Alert variant="error" role="alert" className="m-6">
        {say("cash.upload.faults")}
        <ul>
          {faults.map(({ line, column, problem }) => (
            <li key={`${line} ${column} ${problem}`}>
              {column
                ? say("cash.upload.at_column", { line, column: say(`cash.column.${column}`), problem: say(`cash.problem.${problem}`) })
                : say("cash.upload.at", { line, problem: say(`cash.problem.${problem}`) })}
            </li>
          ))}
        </ul>
      </Alert>
    )
  }
  return (
    <div role="status" className="flex flex-col gap-y-2 pb-4">
      <p className="txt-small px-6">
        {known ? say("cash.upload.known") : !dry_run && say("cash.upload.recorded")}{" "}
        {say("cash.upload.total", { amount: formatMoney(total_minor, language, currency_code) })}{" "}
        {remittance_id && <TextLink to={`/cash/files/${remittance_id}`}>{say("cash.upload.see")}</TextLink>}
      </p>
      <Lines rows={rows} currency={currency_code} mayChange={false} />
    </div>
  )
}
