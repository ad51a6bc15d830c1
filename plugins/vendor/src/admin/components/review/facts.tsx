import { Entry, Lacking, Section } from "@tawiza/admin-kit"
import type { ProductContent } from "@tawiza/contract"
import { useWords } from "../../lib/words"

/** What goes live without review and still helps to judge: weight, size, how it is made, when it leaves. */
export function PieceFacts({ content }: { content: ProductContent }) {
  const { say } = useWords()
  const { weight_g, size, made_to_order, lead_time_days, weekly_capacity, reference } = content
  const none = <Lacking>{say("common.none")}</Lacking>
  const sides = size && [size.length_mm, size.width_mm, size.height_mm].filter((side) => side !== null).map((side) => side / 10)
  return (
    <Section title={say("review.piece")}>
      <dl className="m-0 grid gap-4 px-6 py-4 sm:grid-cols-3">
        <Entry label={say("review.weight")}>{weight_g === null ? none : <bdi dir="ltr">{weight_g} g</bdi>}</Entry>
        <Entry label={say("review.size")}>{sides ? <bdi dir="ltr">{sides.join(" × ")} cm</bdi> : none}</Entry>
        <Entry label={say("review.reference")}>{reference ? <bdi>{reference}</bdi> : none}</Entry>
        <Entry label={say("review.making")}>{say(made_to_order ? "review.made_to_order" : "review.in_stock")}</Entry>
        <Entry label={say("review.lead_time")}>{say("review.days", { count: lead_time_days })}</Entry>
        <Entry label={say("review.capacity")}>{weekly_capacity === null ? none : weekly_capacity}</Entry>
      </dl>
    </Section>
  )
}
