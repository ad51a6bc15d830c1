import { Text } from "@medusajs/ui"
import { formatMoment, Quote } from "@tawiza/admin-kit"
import type { MoveView } from "@tawiza/contract"
import { useModerators } from "../hooks/moderators"
import { actorOf } from "../lib/actor"
import { useWords } from "../lib/words"

/** What happened, newest first: the state reached, when, by whom, and the reason given. */
export function Moves<S extends string>({ moves, nameOf }: { moves: readonly MoveView<S>[]; nameOf: (status: S) => string }) {
  const { say, language } = useWords()
  const actors = moves.map(({ by }) => actorOf(by))
  const moderators = useModerators(actors.filter(({ role }) => role === "moderator").map(({ id }) => id))
  const newestFirst = [...moves].sort((a, b) => b.at.localeCompare(a.at))
  return (
    <ol className="flex flex-col">
      {newestFirst.map((move) => {
        const { role, id } = actorOf(move.by)
        const person = role === "moderator" ? moderators.get(id) : role === "applicant" || role === null ? id : undefined
        return (
          <li key={`${move.at}-${move.to}`} className="border-ui-border-base flex flex-col gap-y-1 border-s-2 pb-5 ps-4 last:pb-0">
            <div className="flex flex-wrap items-baseline gap-x-2">
              <Text as="span" size="small" weight="plus">
                {nameOf(move.to)}
              </Text>
              <time dateTime={move.at} className="txt-compact-xsmall text-ui-fg-subtle">
                {formatMoment(move.at, language)}
              </time>
            </div>
            <Text size="xsmall" className="text-ui-fg-subtle">
              {role && say(`common.by.${role}`)}
              {role && person && " · "}
              {person && <bdi>{person}</bdi>}
            </Text>
            {move.reason && (
              <div className="pt-1">
                <span className="sr-only">{say("common.reason")}: </span>
                <Quote>{move.reason}</Quote>
              </div>
            )}
          </li>
        )
      })}
    </ol>
  )
}
