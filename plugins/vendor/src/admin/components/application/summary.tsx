import { Container, Heading, Text } from "@medusajs/ui"
import { Entry, formatDay, formatList, formatRow, Lacking, TextIn } from "@tawiza/admin-kit"
import type { ApplicationView } from "@tawiza/contract"
import { unlike } from "../../lib/facts"
import { useWords } from "../../lib/words"
import { Seal } from "../seal"
import { ApplicationBadge } from "../status"

/** Who asks: name, state, where, how many, since when, for which crafts, and whom to call. */
export function Summary({ application }: { application: ApplicationView }) {
  const { say, language } = useWords()
  const { kind, commune, province_name, members, women_members, founded, submitted_at, craft_names, vendor } = application
  const people = `${say("application.members", { count: members })} ${say("application.women", { count: women_members })}`
  return (
    <Container className="flex flex-col gap-y-4">
      <div className="flex gap-x-4">
        {vendor && <Seal handle={vendor.handle} className="size-[52px]" />}
        <div className="flex min-w-0 flex-col gap-y-1">
          <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <Heading level="h1">
              <TextIn texts={application.name} />
            </Heading>
            <ApplicationBadge status={application.status} />
          </div>
          <Text size="small" className="text-ui-fg-subtle">
            {say(`kind.${kind}`)}
            {" · "}
            {formatRow(unlike(commune, province_name))}
            {" · "}
            {people}
            {founded !== null && ` · ${say("application.since", { year: String(founded) })}`}
          </Text>
          <Text size="small" className="text-ui-fg-subtle">
            {submitted_at ? say("application.received", { date: formatDay(submitted_at, language) }) : say("application.not_received")}
          </Text>
        </div>
      </div>
      <dl className="m-0 grid gap-4 sm:grid-cols-2">
        <Entry label={say("application.crafts")}>
          {craft_names.length ? formatList(craft_names, language) : <Lacking>{say("common.none")}</Lacking>}
        </Entry>
        <Entry label={say("application.contact")}>
          <bdi>{application.contact_name}</bdi>
          <div className="text-ui-fg-subtle flex flex-wrap gap-x-3">
            <a href={`tel:${application.contact_phone}`} className="hover:underline">
              <bdi dir="ltr">{application.contact_phone}</bdi>
            </a>
            <a href={`mailto:${application.contact_email}`} className="break-all hover:underline">
              <bdi dir="ltr">{application.contact_email}</bdi>
            </a>
          </div>
        </Entry>
      </dl>
    </Container>
  )
}
