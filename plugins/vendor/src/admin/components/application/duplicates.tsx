import { formatDay, Lacking, Section, TextIn, TextLink } from "@tawiza/admin-kit"
import type { ApplicationView } from "@tawiza/contract"
import { useWords } from "../../lib/words"
import { ApplicationBadge } from "../status"

type Compared = Pick<
  ApplicationView,
  "name" | "status" | "kind" | "commune" | "contact_name" | "ice" | "register_no" | "register_court" | "submitted_at"
>

/** Applications with the same number, one column each beside this one: two requests of one body, or a number copied from a neighbour. */
export function Duplicates({ application }: { application: ApplicationView }) {
  const { say } = useWords()
  const columns: readonly (Compared & { id: string | null })[] = [
    { ...application, id: null },
    ...application.duplicates.map((twin) => ({ ...twin, id: twin.id })),
  ]
  const same = new Set(application.duplicates.flatMap((twin) => twin.same))
  const rows = [
    { label: say("duplicates.state"), cell: (one: Compared) => <ApplicationBadge status={one.status} /> },
    { label: say("duplicates.kind"), cell: (one: Compared) => say(`kind.${one.kind}`) },
    { label: say("duplicates.ice"), marked: same.has("ice"), cell: (one: Compared) => <Code text={one.ice} /> },
    { label: say("duplicates.register"), marked: same.has("register"), cell: (one: Compared) => <Code text={one.register_no} /> },
    { label: say("duplicates.court"), cell: (one: Compared) => <Plain text={one.register_court} /> },
    { label: say("duplicates.place"), cell: (one: Compared) => <Plain text={one.commune} /> },
    { label: say("application.contact"), cell: (one: Compared) => <Plain text={one.contact_name} /> },
    { label: say("duplicates.received"), cell: (one: Compared) => <Received at={one.submitted_at} /> },
  ]
  return (
    <Section title={say("duplicates.title")} aside={say("duplicates.lead")}>
      <div className="overflow-x-auto">
        <table className="txt-small w-full border-collapse md:min-w-[32rem]" aria-label={say("duplicates.title")}>
          <thead>
            <tr className="border-ui-border-base border-b">
              <td className="py-3 md:px-3" />
              {columns.map(({ id, name }) => (
                <th key={id ?? "this"} scope="col" className="px-2 py-3 text-start md:px-3 font-medium">
                  {id ? (
                    <TextLink to={`/applications/${id}`}>
                      <TextIn texts={name} />
                    </TextLink>
                  ) : (
                    say("duplicates.this")
                  )}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ label, marked, cell }) => (
              <tr key={label} className="border-ui-border-base border-b last:border-b-0">
                <th scope="row" className="text-ui-fg-subtle py-2 ps-6 pe-2 text-start font-normal">
                  {label}
                </th>
                {columns.map((one) => (
                  <td
                    key={one.id ?? "this"}
                    className={marked ? "bg-ui-tag-orange-bg px-2 py-2 break-words md:px-3" : "px-2 py-2 break-words md:px-3"}
                  >
                    {cell(one)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Section>
  )
}

function Code({ text }: { text: string | null }) {
  return text ? <bdi dir="ltr">{text}</bdi> : <None />
}

function Plain({ text }: { text: string | null }) {
  return text ? <bdi>{text}</bdi> : <None />
}

function Received({ at }: { at: string | null }) {
  const { language } = useWords()
  return at ? formatDay(at, language) : <None />
}

function None() {
  const { say } = useWords()
  return <Lacking>{say("common.none")}</Lacking>
}
