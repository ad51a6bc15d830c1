import { ArrowDownTray } from "@medusajs/icons"
import { Button, Text } from "@medusajs/ui"
import { Empty, formatMoment, Section } from "@tawiza/admin-kit"
import type { PayoutBatchAnswer } from "@tawiza/contract"
import { useWords } from "../../lib/words"

/** What was written for the bank, with its hash, and who took it. */
export function BatchFiles({ batch }: { batch: PayoutBatchAnswer["batch"] }) {
  const { say, language } = useWords()
  if (batch.files.length === 0) {
    return (
      <Section title={say("payouts.batch.files")}>
        <Empty>{say(batch.approved ? "payouts.batch.files_stripe" : "payouts.batch.files_none")}</Empty>
      </Section>
    )
  }
  return (
    <Section title={say("payouts.batch.files")}>
      <div className="flex flex-col gap-y-4 px-6 py-4">
        <Text size="small" className="text-ui-fg-subtle">
          {say(batch.booked ? "payouts.batch.file_secret" : "payouts.batch.not_booked")}
        </Text>
        {batch.files.map(({ format, sha256, taken }) => (
          <div key={format} className="flex flex-col gap-y-1">
            {batch.booked ? (
              <Button asChild size="small" variant="secondary" className="w-fit">
                <a
                  href={`/admin/payout-batches/${batch.id}/file?format=${format}`}
                  {...(format.startsWith("order") ? { target: "_blank", rel: "noreferrer" } : { download: true })}
                >
                  <ArrowDownTray aria-hidden />
                  {say(`payouts.batch.file.${format}`)}
                </a>
              </Button>
            ) : (
              <Text size="small">{say(`payouts.batch.file.${format}`)}</Text>
            )}
            <code className="txt-compact-xsmall text-ui-fg-muted break-all" dir="ltr">
              {sha256}
            </code>
            <Text size="xsmall" className="text-ui-fg-subtle">
              {taken[0]
                ? say("payouts.batch.taken", { name: taken[0].by, date: formatMoment(taken[0].at, language) })
                : say("payouts.batch.never_taken")}
            </Text>
          </div>
        ))}
      </div>
    </Section>
  )
}
