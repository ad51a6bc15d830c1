import { defineRouteConfig } from "@medusajs/admin-sdk"
import { ReceiptPercent } from "@medusajs/icons"
import { Button, Container, Text } from "@medusajs/ui"
import { Columns, formatMoment, PageHead, Reading, ReasonDialog, today, useDeed, useReading } from "@tawiza/admin-kit"
import { ANY_RULE, type CommissionRule, type CommissionRulesAnswer, type SaveCommissionRulesBody } from "@tawiza/contract"
import { useState } from "react"
import { RuleDrawer } from "../../components/rules/rule-drawer"
import { RuleHistory } from "../../components/rules/rule-history"
import { RuleList } from "../../components/rules/rule-list"
import { percentOf } from "../../components/rules/rule-text"
import { TryRules } from "../../components/rules/try-rules"
import { Crumb, useWords } from "../../lib/words"

const PATH = "/admin/commission-rules"

/** What the chamber keeps of which line: an ordered list, tried on a basket before it is saved as the next version. */
export default function CommissionPage() {
  const query = useReading<CommissionRulesAnswer>(PATH)
  return <Reading query={query}>{(answer) => <Rules key={answer.book.version} answer={answer} />}</Reading>
}

function Rules({ answer }: { answer: CommissionRulesAnswer }) {
  const { say, language } = useWords()
  const { book, may_change } = answer
  const [rules, setRules] = useState<CommissionRule[]>(book.rules)
  const [edited, setEdited] = useState<CommissionRule | null>(null)
  const [asking, setAsking] = useState(false)
  const save = useDeed<string, CommissionRulesAnswer>(
    (note) => ({ path: PATH, body: { version: book.version, rules, note } satisfies SaveCommissionRulesBody }),
    [PATH],
  )
  const changed = JSON.stringify(rules) !== JSON.stringify(book.rules)
  const isNew = edited !== null && !rules.some(({ id }) => id === edited.id)

  const keep = (rule: CommissionRule) => {
    setRules(isNew ? [...rules, rule] : rules.map((other) => (other.id === rule.id ? rule : other)))
    setEdited(null)
  }
  return (
    <Columns
      main={
        <Container className="divide-y p-0">
          <PageHead title={say("rules.title")} lead={say("rules.lead")}>
            <Text size="small" className="text-ui-fg-subtle">
              {say("rules.tax", { percent: percentOf(answer.tax_bp, language) })}
            </Text>
            {book.saved_at && (
              <Text size="small" className="text-ui-fg-subtle">
                {say("rules.saved", { date: formatMoment(book.saved_at, language), note: book.note ?? "" })}
              </Text>
            )}
          </PageHead>
          <RuleList rules={rules} choices={answer} change={may_change ? setRules : undefined} edit={setEdited} />
          <div className="flex flex-wrap items-center gap-2 px-6 py-4">
            {may_change ? (
              <>
                <Button size="small" variant="secondary" onClick={() => setEdited(newRule())}>
                  {say("rules.add")}
                </Button>
                <span role="status" className="txt-small text-ui-fg-subtle flex-1">
                  {changed && say("rules.changed")}
                </span>
                {changed && (
                  <>
                    <Button size="small" variant="transparent" onClick={() => setRules(book.rules)}>
                      {say("rules.discard")}
                    </Button>
                    <Button size="small" onClick={() => setAsking(true)}>
                      {say("rules.save")}
                    </Button>
                  </>
                )}
              </>
            ) : (
              <Text size="small" className="text-ui-fg-subtle">
                {say("rules.read_only")}
              </Text>
            )}
          </div>
          {edited && <RuleDrawer key={edited.id} rule={edited} isNew={isNew} choices={answer} keep={keep} close={() => setEdited(null)} />}
          {asking && (
            <ReasonDialog
              title={say("rules.save_title")}
              description={say("rules.save_explain")}
              deed={say("rules.save")}
              reason={{ label: say("rules.note"), needed: say("rules.note_needed") }}
              pending={save.isPending}
              failure={save.error}
              onAgree={(note) => save.mutate(note ?? "", { onSuccess: () => setAsking(false) })}
              close={() => setAsking(false)}
            />
          )}
        </Container>
      }
      side={
        <>
          {may_change && <TryRules rules={rules} choices={answer} />}
          <RuleHistory history={answer.history} />
        </>
      }
    />
  )
}

/** Of everything, from today on, nothing yet: the form asks for the rest. */
const newRule = (): CommissionRule => ({
  ...ANY_RULE,
  id: `rule-${crypto.randomUUID().slice(0, 8)}`,
  rate_bp: 0,
  starts_on: today(),
})

export const config = defineRouteConfig({ label: "rules.nav", icon: ReceiptPercent, translationNs: "settlement", rank: 30 })

export const handle = { breadcrumb: () => <Crumb word="rules.nav" /> }
