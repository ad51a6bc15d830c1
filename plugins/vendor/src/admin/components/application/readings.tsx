import { Button, Text } from "@medusajs/ui"
import { Empty, formatMoment, Section } from "@tawiza/admin-kit"
import type { ApplicationView } from "@tawiza/contract"
import { useState } from "react"
import { useModerators } from "../../hooks/moderators"
import { actorOf } from "../../lib/actor"
import { useWords } from "../../lib/words"

const FIRST = 12

/** Who opened which paper, newest first. Nobody can take a line out. */
export function Readings({ application: { readings, checklist } }: { application: ApplicationView }) {
  const { say, language } = useWords()
  const [all, setAll] = useState(false)
  const shown = all ? readings : readings.slice(0, FIRST)
  const names = new Map(checklist.map(({ code, name }) => [code, name]))
  const actors = readings.map(({ by }) => actorOf(by))
  const moderators = useModerators(actors.filter(({ role }) => role === "moderator").map(({ id }) => id))
  return (
    <Section title={say("readings.title")}>
      {readings.length === 0 ? (
        <Empty>{say("readings.none")}</Empty>
      ) : (
        <ol className="px-6 py-2">
          {shown.map(({ at, by, paper_id, requirement }) => {
            const { role, id } = actorOf(by)
            return (
              <li key={`${at}-${paper_id}-${by}`} className="border-ui-border-base flex flex-col border-b py-2 last:border-b-0">
                <Text size="small">{names.get(requirement) ?? requirement}</Text>
                <Text size="xsmall" className="text-ui-fg-subtle">
                  {role && say(`common.by.${role}`)}
                  {moderators.has(id) && (
                    <>
                      {" · "}
                      <bdi>{moderators.get(id)}</bdi>
                    </>
                  )}
                  {" · "}
                  <time dateTime={at}>{formatMoment(at, language)}</time>
                </Text>
              </li>
            )
          })}
        </ol>
      )}
      {shown.length < readings.length && (
        <div className="px-6 pb-4">
          <Button type="button" variant="transparent" onClick={() => setAll(true)}>
            {say("readings.all")}
          </Button>
        </div>
      )}
    </Section>
  )
}
