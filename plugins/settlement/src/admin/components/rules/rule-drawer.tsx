import { Button, Drawer, Input } from "@medusajs/ui"
import { DayField, Field, MoneyField } from "@tawiza/admin-kit"
import { type CommissionRule, PROMOTION_BEARERS, VENDOR_KINDS, type VendorKind } from "@tawiza/contract"
import { readDirhams } from "@tawiza/money"
import { type FormEvent, useState } from "react"
import { useWords } from "../../lib/words"
import { type Option, SelectField } from "../select-field"
import { type Choices, percentOf } from "./rule-text"

const ANY = "any"

interface RuleDrawerProps {
  rule: CommissionRule
  isNew: boolean
  choices: Choices
  keep: (rule: CommissionRule) => void
  close: () => void
}

/** One rule, field by field. Nothing is kept while a field is wrong. */
export function RuleDrawer({ rule: first, isNew, choices, keep, close }: RuleDrawerProps) {
  const { say, language } = useWords()
  const [rule, setRule] = useState(first)
  const [percent, setPercent] = useState(percentOf(first.rate_bp ?? 0, language))
  const [byRate, setByRate] = useState(first.fixed_minor === null)
  const [tried, setTried] = useState(false)
  const set = (over: Partial<CommissionRule>) => setRule({ ...rule, ...over })

  // Two decimals at most and a comma or a point: an amount of dirhams is written alike, and its hundredths are what a rule keeps.
  const rate_bp = readDirhams(percent)
  const problems = {
    percent: byRate && (rate_bp === null || rate_bp > 10_000) ? say("rules.form.percent_wrong") : null,
    amount: !byRate && rule.fixed_minor === null ? say("rules.form.amount_needed") : null,
    ceiling:
      rule.floor_minor !== null && rule.ceiling_minor !== null && rule.ceiling_minor < rule.floor_minor
        ? say("rules.form.ceiling_wrong")
        : null,
    starts: rule.starts_on ? null : say("rules.form.starts_needed"),
    ends: rule.ends_on && rule.ends_on < rule.starts_on ? say("rules.form.ends_wrong") : null,
  }
  const problem = (name: keyof typeof problems) => (tried ? problems[name] : null)

  function submit(event: FormEvent) {
    event.preventDefault()
    setTried(true)
    if (Object.values(problems).some(Boolean)) return
    keep({
      ...rule,
      craft: rule.on === "delivery" ? null : rule.craft,
      rate_bp: byRate ? rate_bp : null,
      fixed_minor: byRate ? null : rule.fixed_minor,
    })
  }
  return (
    <Drawer open onOpenChange={(open) => !open && close()}>
      <Drawer.Content>
        <form noValidate onSubmit={submit} className="flex min-h-0 flex-1 flex-col">
          <Drawer.Header>
            <Drawer.Title>{say(isNew ? "rules.form.title_new" : "rules.form.title")}</Drawer.Title>
          </Drawer.Header>
          <Drawer.Body className="flex flex-1 flex-col gap-y-4 overflow-y-auto">
            <SelectField
              label={say("rules.form.on")}
              value={rule.on}
              options={[
                ["pieces", say("rules.form.on_pieces")],
                ["delivery", say("rules.form.on_delivery")],
              ]}
              choose={(on) => set({ on: on as CommissionRule["on"] })}
            />
            <SelectField
              label={say("rules.form.kind")}
              value={rule.kind ?? ANY}
              options={[[ANY, say("rules.form.any_kind")], ...VENDOR_KINDS.map((kind): Option => [kind, say(`rules.kind.${kind}`)])]}
              choose={(kind) => set({ kind: kind === ANY ? null : (kind as VendorKind) })}
            />
            <SelectField
              label={say("rules.form.vendor")}
              value={rule.vendor_id ?? ANY}
              options={[[ANY, say("rules.form.any_vendor")], ...choices.vendors.map(({ id, name }): Option => [id, name])]}
              choose={(id) => set({ vendor_id: id === ANY ? null : id })}
            />
            {rule.on === "pieces" && (
              <SelectField
                label={say("rules.form.craft")}
                value={rule.craft ?? ANY}
                options={[[ANY, say("rules.form.any_craft")], ...craftOptions(choices)]}
                choose={(slug) => set({ craft: slug === ANY ? null : slug })}
              />
            )}
            <SelectField
              label={say("rules.form.way")}
              value={byRate ? "rate" : "fixed"}
              options={[
                ["rate", say("rules.form.by_rate")],
                ["fixed", say("rules.form.by_fixed")],
              ]}
              choose={(way) => setByRate(way === "rate")}
            />
            {byRate ? (
              <Field label={say("rules.form.percent")} problem={problem("percent")}>
                {(parts) => (
                  <Input
                    {...parts}
                    dir="ltr"
                    inputMode="decimal"
                    className="rtl:text-end"
                    value={percent}
                    onChange={(event) => setPercent(event.target.value)}
                  />
                )}
              </Field>
            ) : (
              <MoneyField
                label={say("rules.form.amount")}
                problem={problem("amount")}
                initial_minor={rule.fixed_minor}
                onChange={(fixed_minor) => set({ fixed_minor })}
              />
            )}
            <MoneyField
              label={say("rules.form.floor")}
              hint={say("rules.form.optional")}
              initial_minor={rule.floor_minor}
              onChange={(floor_minor) => set({ floor_minor })}
            />
            <MoneyField
              label={say("rules.form.ceiling")}
              hint={say("rules.form.optional")}
              problem={problem("ceiling")}
              initial_minor={rule.ceiling_minor}
              onChange={(ceiling_minor) => set({ ceiling_minor })}
            />
            <SelectField
              label={say("rules.form.bearer")}
              value={rule.promotion_bearer}
              options={PROMOTION_BEARERS.map((bearer): Option => [bearer, say(`rules.form.by_${bearer}`)])}
              choose={(bearer) => set({ promotion_bearer: bearer as CommissionRule["promotion_bearer"] })}
            />
            <div className="flex flex-wrap gap-4">
              <DayField label={say("rules.form.starts")} value={rule.starts_on} onChange={(starts_on) => set({ starts_on })} />
              <DayField label={say("rules.form.ends")} value={rule.ends_on ?? ""} onChange={(day) => set({ ends_on: day || null })} />
            </div>
            {(problem("starts") || problem("ends")) && (
              <p role="alert" className="txt-small text-ui-fg-error m-0">
                {problem("starts") ?? problem("ends")}
              </p>
            )}
          </Drawer.Body>
          <Drawer.Footer>
            <Button type="button" size="small" variant="secondary" onClick={close}>
              {say("rules.form.cancel")}
            </Button>
            <Button type="submit" size="small">
              {say("rules.form.done")}
            </Button>
          </Drawer.Footer>
        </form>
      </Drawer.Content>
    </Drawer>
  )
}

/** Crafts under what they belong to, each step in a little further. */
export const craftOptions = ({ crafts }: Choices): Option[] =>
  crafts.map(({ slug, name, depth }) => [slug, `${"\u2003".repeat(depth)}${name}`])
