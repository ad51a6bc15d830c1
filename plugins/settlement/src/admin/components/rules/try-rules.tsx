import { Button, Input, Table, Text } from "@medusajs/ui"
import { AmountCell, DeedFailed, Field, Figures, HeaderCell, ListTable, MoneyField, Section, useDeed } from "@tawiza/admin-kit"
import type { CommissionRule, ShareView, TryCommissionRulesBody } from "@tawiza/contract"
import { formatMoney } from "@tawiza/money"
import { type FormEvent, useState } from "react"
import { useWords } from "../../lib/words"
import { SelectField } from "../select-field"
import { craftOptions } from "./rule-drawer"
import type { Choices } from "./rule-text"

type Sample = Omit<TryCommissionRulesBody, "rules">

/** What the rules, as they are shown, would keep of a basket of one organisation. */
export function TryRules({ rules, choices }: { rules: readonly CommissionRule[]; choices: Choices }) {
  const { say } = useWords()
  const [sample, setSample] = useState<Sample>({
    vendor_id: choices.vendors[0]?.id ?? "",
    lines: [{ craft: choices.crafts.at(-1)?.slug ?? "", unit_minor: 300_00, quantity: 1, discount_minor: 0 }],
    delivery_minor: 35_00,
  })
  const attempt = useDeed<Sample, ShareView>((body) => ({ path: "/admin/commission-rules/try", body: { ...body, rules } }), [])
  const [line] = sample.lines
  if (!line) return null
  const set = (over: Partial<Sample>) => setSample({ ...sample, ...over })
  const setLine = (over: Partial<typeof line>) => set({ lines: [{ ...line, ...over }] })

  function submit(event: FormEvent) {
    event.preventDefault()
    attempt.mutate(sample)
  }
  return (
    <Section title={say("rules.try.title")}>
      <form onSubmit={submit} noValidate className="flex flex-col gap-y-3 px-6 py-4">
        <Text size="small" className="text-ui-fg-subtle">
          {say("rules.try.lead")}
        </Text>
        <SelectField
          label={say("rules.try.vendor")}
          value={sample.vendor_id}
          options={choices.vendors.map(({ id, name }) => [id, name] as const)}
          choose={(vendor_id) => set({ vendor_id })}
        />
        <SelectField
          label={say("rules.try.craft")}
          value={line.craft}
          options={craftOptions(choices)}
          choose={(craft) => setLine({ craft })}
        />
        <div className="grid grid-cols-2 gap-3">
          <MoneyField
            label={say("rules.try.price")}
            initial_minor={line.unit_minor}
            onChange={(amount) => setLine({ unit_minor: amount ?? 0 })}
          />
          <Field label={say("rules.try.quantity")}>
            {(parts) => (
              <Input
                {...parts}
                type="number"
                min={1}
                max={1000}
                value={line.quantity}
                onChange={(event) => setLine({ quantity: Math.max(1, Math.trunc(Number(event.target.value)) || 1) })}
              />
            )}
          </Field>
          <MoneyField
            label={say("rules.try.discount")}
            initial_minor={line.discount_minor}
            onChange={(amount) => setLine({ discount_minor: amount ?? 0 })}
          />
          <MoneyField
            label={say("rules.try.delivery")}
            initial_minor={sample.delivery_minor}
            onChange={(amount) => set({ delivery_minor: amount ?? 0 })}
          />
        </div>
        <DeedFailed failure={attempt.error} />
        <Button type="submit" size="small" variant="secondary" isLoading={attempt.isPending} className="self-start">
          {say("rules.try.deed")}
        </Button>
      </form>
      <div role="status">{attempt.data && <Division share={attempt.data} rules={rules} />}</div>
    </Section>
  )
}

function Division({ share, rules }: { share: ShareView; rules: readonly CommissionRule[] }) {
  const { say, language } = useWords()
  const money = (minor: number) => formatMoney(minor, language, share.currency_code)
  const ruleOf = (id: string | null) => {
    const place = rules.findIndex((rule) => rule.id === id)
    return place < 0 ? say("rules.try.no_rule") : say("rules.try.by_rule", { place: place + 1 })
  }
  return (
    <>
      <Figures
        figures={[
          { label: say("rules.try.total"), value: money(share.total_minor) },
          ...(share.promotion_minor ? [{ label: say("rules.try.promotion"), value: money(share.promotion_minor) }] : []),
          { label: say("rules.try.commission"), value: money(share.commission_minor) },
          { label: say("rules.try.tax"), value: money(share.tax_minor) },
          { label: say("rules.try.vendor_gets"), value: money(share.vendor_minor) },
        ]}
      />
      <ListTable
        label={say("rules.try.title")}
        head={
          <>
            <HeaderCell>{say("rules.try.line")}</HeaderCell>
            <HeaderCell className="text-end">{say("rules.try.commission")}</HeaderCell>
          </>
        }
      >
        {share.lines.map((line, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the lines of one answer never move.
          <Table.Row key={i}>
            <Table.Cell>
              <bdi>{line.title}</bdi>
              <span className="text-ui-fg-subtle txt-xsmall block">{ruleOf(line.rule_id)}</span>
            </Table.Cell>
            <AmountCell minor={line.commission_minor} currency={share.currency_code} />
          </Table.Row>
        ))}
      </ListTable>
    </>
  )
}
