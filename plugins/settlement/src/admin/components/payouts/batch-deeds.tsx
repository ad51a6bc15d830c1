import { Button, Text } from "@medusajs/ui"
import { DeedFailed, Section, useConfirm, useDeed } from "@tawiza/admin-kit"
import type { PayoutBatchAnswer, PayoutDeed } from "@tawiza/contract"
import { formatMoney } from "@tawiza/money"
import { useWords } from "../../lib/words"

const SIGNS: readonly PayoutDeed[] = ["propose", "approve"]

/** What the reader may do with a batch now. A signature says what was read: the hash on this page. */
export function BatchDeeds({ batch }: { batch: PayoutBatchAnswer["batch"] }) {
  const { say, language } = useWords()
  const confirm = useConfirm()
  const act = useDeed(
    (deed: PayoutDeed) => ({
      path: `/admin/payout-batches/${batch.id}/${deed}`,
      body: SIGNS.includes(deed) ? { hash: batch.hash } : {},
    }),
    ["/admin/payout-batches", "/admin/payout-candidates"],
  )

  async function press(deed: PayoutDeed) {
    const values = { total: formatMoney(batch.total_minor, language, batch.currency_code), count: batch.count }
    const question = {
      title: say(`payouts.batch.deed.${deed}`),
      description: say(`payouts.batch.ask.${deed}`, values),
      deed: say(`payouts.batch.deed.${deed}`),
    }
    if (await confirm({ ...question, danger: deed === "cancel" })) act.mutate(deed)
  }
  return (
    <Section title={say("payouts.batch.deeds")}>
      <div className="flex flex-col gap-y-3 px-6 py-4" aria-busy={act.isPending}>
        <DeedFailed failure={act.error} />
        {batch.next.length === 0 && (
          <Text size="small" className="text-ui-fg-subtle">
            {say("payouts.batch.no_deeds")}
          </Text>
        )}
        {batch.next.map((deed, index) => (
          <Button
            key={deed}
            type="button"
            variant={index === 0 ? "primary" : "secondary"}
            disabled={act.isPending}
            onClick={() => void press(deed)}
          >
            {say(`payouts.batch.deed.${deed}`)}
          </Button>
        ))}
      </div>
    </Section>
  )
}
