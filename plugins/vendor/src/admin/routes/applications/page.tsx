import { defineRouteConfig } from "@medusajs/admin-sdk"
import { DocumentText } from "@medusajs/icons"
import { Container, Table } from "@medusajs/ui"
import {
  formatDay,
  HeaderCell,
  ListBody,
  ListTable,
  PAGE_SIZE,
  PageHead,
  RowLink,
  SearchField,
  StateTabs,
  TextIn,
  useListState,
  WIDE,
} from "@tawiza/admin-kit"
import { APPLICATION_STATUSES, type ApplicationList, type ApplicationView } from "@tawiza/contract"
import { NameCell } from "../../components/name-cell"
import { Place } from "../../components/place"
import { ApplicationBadge } from "../../components/status"
import { useApplications } from "../../hooks/applications"
import { QUEUE } from "../../lib/decisions"
import { daysWaiting, nextStep } from "../../lib/next-step"
import { tally } from "../../lib/tally"
import { Crumb, useWords } from "../../lib/words"

/** Shown as tabs beside the queue: a draft has not been handed in, so no moderator sees it. */
const SETTLED = ["changes_requested", "approved", "rejected", "dismissed", "withdrawn"] as const
const HANDED_IN = APPLICATION_STATUSES.filter((status) => status !== "draft")

export default function ApplicationsPage() {
  const { say } = useWords()
  const list = useListState()
  const status = list.get("status")
  const query = useApplications({
    ...asked(status),
    q: list.get("q"),
    limit: PAGE_SIZE,
    offset: list.offset,
  })
  return (
    <Container className="p-0">
      <PageHead title={say("applications.title")} lead={say("applications.lead")}>
        <StateTabs label={say("applications.filter")} tabs={useTabs(query.data?.counts)} list={list} />
        <SearchField label={say("applications.search")} hint={say("applications.search_hint")} list={list} />
      </PageHead>
      <ListBody query={query} list={list} empty={say(list.narrowed ? "applications.empty" : "applications.empty_queue")}>
        {({ applications }) => <Rows applications={applications} />}
      </ListBody>
    </Container>
  )
}

/** Papers that an admitted organisation renewed wait for a moderator too, without its application moving. */
const RENEWED = "renewed"

function asked(tab: string): { status: readonly string[]; unchecked?: "true" } {
  if (tab === RENEWED) return { status: ["approved"], unchecked: "true" }
  return { status: tab === "all" ? HANDED_IN : tab ? [tab] : QUEUE }
}

function useTabs(counts: ApplicationList["counts"] | undefined) {
  const { say } = useWords()
  return [
    { value: "", label: say("applications.queue"), ...tally(counts, QUEUE) },
    { value: RENEWED, label: say("applications.renewed") },
    ...SETTLED.map((value) => ({ value, label: say(`application_status.${value}`), ...tally(counts, [value]) })),
    { value: "all", label: say("common.all"), ...tally(counts, HANDED_IN) },
  ]
}

function Rows({ applications }: { applications: readonly ApplicationView[] }) {
  const { say, language } = useWords()
  return (
    <ListTable
      label={say("applications.table")}
      head={
        <>
          <HeaderCell>{say("applications.column.name")}</HeaderCell>
          <HeaderCell className={WIDE}>{say("applications.column.place")}</HeaderCell>
          <HeaderCell className={WIDE}>{say("applications.column.members")}</HeaderCell>
          <HeaderCell className={WIDE}>{say("applications.column.products")}</HeaderCell>
          <HeaderCell className={WIDE}>{say("applications.column.received")}</HeaderCell>
          <HeaderCell className={WIDE}>{say("applications.column.next")}</HeaderCell>
          <HeaderCell>{say("applications.column.status")}</HeaderCell>
        </>
      }
    >
      {applications.map((application) => {
        const received = application.submitted_at ? formatDay(application.submitted_at, language) : say("application.not_received")
        return (
          <Table.Row key={application.id}>
            <NameCell handle={application.vendor?.handle}>
              <RowLink to={`/applications/${application.id}`}>
                <TextIn texts={application.name} />
              </RowLink>
              <div className="txt-compact-xsmall text-ui-fg-muted">
                {say(`kind.${application.kind}`)}
                <span className="md:hidden">
                  {" · "}
                  <bdi>{application.commune}</bdi>
                  {" · "}
                  {received}
                  <Age application={application} />
                  <Next application={application} />
                </span>
              </div>
            </NameCell>
            <Table.Cell className={WIDE}>
              <Place of={application} />
            </Table.Cell>
            <Table.Cell className={WIDE}>
              <span className="tabular-nums">{application.members}</span>
              <div className="txt-compact-xsmall text-ui-fg-muted">{say("application.women", { count: application.women_members })}</div>
            </Table.Cell>
            <Table.Cell className={WIDE}>
              <span className="tabular-nums">{application.products.length}</span>
            </Table.Cell>
            <Table.Cell className={WIDE}>
              {received}
              <Age application={application} />
            </Table.Cell>
            <Table.Cell className={WIDE}>
              <Next application={application} />
            </Table.Cell>
            <Table.Cell>
              <ApplicationBadge status={application.status} />
            </Table.Cell>
          </Table.Row>
        )
      })}
    </ListTable>
  )
}

/** How long those have waited whom the chamber owes an answer. */
function Age({ application }: { application: ApplicationView }) {
  const { say } = useWords()
  const days = QUEUE.includes(application.status) ? daysWaiting(application, Date.now()) : null
  if (days === null) return null
  return (
    <span className="txt-compact-xsmall text-ui-fg-subtle block">
      {days ? say("applications.waiting", { count: days }) : say("applications.today")}
    </span>
  )
}

function Next({ application }: { application: ApplicationView }) {
  const { say } = useWords()
  const step = nextStep(application)
  if (!step) return null
  return (
    <span className="block">
      {step.name === "check_papers" ? say("next.check_papers", { count: step.count }) : say(`next.${step.name}`)}
    </span>
  )
}

// The bundler reads this object as text: the namespace and the rank must stay literals.
export const config = defineRouteConfig({ label: "nav.applications", icon: DocumentText, rank: 1, translationNs: "tawiza" })

export const handle = { breadcrumb: () => <Crumb word="nav.applications" /> }
