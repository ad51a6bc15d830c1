import { CheckCircleSolid, CircleMinusSolid, CircleXmarkSolid, ExclamationCircleSolid } from "@medusajs/icons"
import { Badge, Text } from "@medusajs/ui"
import { formatList, formatRow, Section } from "@tawiza/admin-kit"
import type { ApplicationView } from "@tawiza/contract"
import { type Fact, type FactState, factsOf, openFacts } from "../../lib/facts"
import { type Say, useWords } from "../../lib/words"

const LOOK = {
  ok: { colour: "green", Icon: CheckCircleSolid },
  watch: { colour: "orange", Icon: ExclamationCircleSolid },
  missing: { colour: "red", Icon: CircleMinusSolid },
  wrong: { colour: "red", Icon: CircleXmarkSolid },
} as const satisfies Record<FactState, unknown>

/** What was checked and what was found, one line each; the state is an icon and a word. */
export function Checklist({ application }: { application: ApplicationView }) {
  const { say, language } = useWords()
  const facts = factsOf(application)
  const open = openFacts(facts)
  const aside = open ? say("application.checklist_open", { count: open }) : say("application.checklist_done")
  return (
    <Section title={say("application.checklist")} aside={aside}>
      <ul>
        {facts.map((fact) => (
          <FactLine key={fact.name} fact={fact} found={found(fact, say, (names) => formatList(names, language))} />
        ))}
      </ul>
    </Section>
  )
}

function FactLine({ fact, found }: { fact: Fact; found: string }) {
  const { say } = useWords()
  const { colour, Icon } = LOOK[fact.state]
  return (
    <li className="border-ui-border-base flex items-start justify-between gap-x-4 border-b px-6 py-3 last:border-b-0">
      <div className="min-w-0">
        <Text size="small" weight="plus">
          {say(`fact.${fact.name}`)}
        </Text>
        <Text size="small" className="text-ui-fg-subtle break-words">
          {found}
        </Text>
      </div>
      <Badge color={colour} size="2xsmall" className="flex shrink-0 items-center gap-x-1 whitespace-nowrap">
        <Icon aria-hidden />
        {say(`fact.state.${fact.state}`)}
      </Badge>
    </li>
  )
}

/** What was found, in words. */
function found(fact: Fact, say: Say, join: (names: string[]) => string): string {
  switch (fact.name) {
    case "name":
    case "story":
      return fact.lacking.length
        ? say("fact.languages_some", { languages: join(fact.lacking.map((language) => say(`language.${language}`))) })
        : say("fact.languages_all")
    case "people":
      return say(fact.state === "wrong" ? "fact.people_impossible" : "fact.people_counted", { members: fact.members, women: fact.women })
    case "products":
      return say("fact.products_count", { count: fact.count })
    case "pictures":
    case "prices":
      return fact.lacking.length ? say(`fact.${fact.name}_lack`, { titles: formatRow(fact.lacking) }) : say(`fact.${fact.name}_all`)
    case "crafts":
      return fact.found.length ? join(fact.found) : say("common.none")
    default:
      return fact.found.length ? formatRow(fact.found) : say("common.none")
  }
}
