import { ArrowUturnLeft } from "@medusajs/icons"
import { Container, Skeleton } from "@medusajs/ui"
import type { ApplicationView } from "@tawiza/contract"
import { Link, type UIMatch, useParams } from "react-router-dom"
import { Checklist } from "../../../components/application/checklist"
import { DecisionPanel } from "../../../components/application/decision"
import { Duplicates } from "../../../components/application/duplicates"
import { InThreeLanguages } from "../../../components/application/languages"
import { OpenedShopPanel } from "../../../components/application/opened-shop"
import { Papers } from "../../../components/application/papers"
import { Products } from "../../../components/application/products"
import { Readings } from "../../../components/application/readings"
import { Summary } from "../../../components/application/summary"
import { Moves } from "../../../components/moves"
import { Section } from "../../../components/section"
import { Empty, Failed } from "../../../components/states"
import { TextIn } from "../../../components/text"
import { useApplication } from "../../../hooks/applications"
import { useWords } from "../../../lib/language"

export default function ApplicationPage() {
  const { say } = useWords()
  const { id = "" } = useParams()
  const query = useApplication(id)
  return (
    <div className="flex flex-col gap-y-3">
      <Link
        to="/applications"
        className="txt-compact-small-plus text-ui-fg-subtle hover:text-ui-fg-base flex min-h-8 w-fit items-center gap-x-2 rounded px-1 outline-none focus-visible:shadow-borders-focus"
      >
        <ArrowUturnLeft className="rtl:-scale-x-100" aria-hidden />
        {say("application.back")}
      </Link>
      {query.isPending ? (
        <Loading />
      ) : query.isError ? (
        <Container className="p-0">
          <Failed failure={query.error} retry={() => query.refetch()} />
        </Container>
      ) : (
        <Application application={query.data.application} />
      )}
    </div>
  )
}

function Application({ application }: { application: ApplicationView }) {
  const { say } = useWords()
  const { vendor, shop, moves } = application
  return (
    <div className="flex flex-col gap-3 xl:grid xl:grid-cols-[minmax(0,1fr)_340px] xl:items-start">
      <div className="flex min-w-0 flex-col gap-y-3">
        <Summary application={application} />
        <Papers application={application} />
        {application.duplicates.length > 0 && <Duplicates application={application} />}
        <Checklist application={application} />
        <InThreeLanguages title={say("application.names")} texts={application.name} big />
        <InThreeLanguages title={say("application.story")} texts={application.story} />
        <Products products={application.products} />
      </div>
      <div className="flex min-w-0 flex-col gap-y-3">
        {vendor && shop && <OpenedShopPanel vendor={vendor} shop={shop} />}
        <DecisionPanel application={application} />
        <Section title={say("application.moves")}>
          {moves.length ? (
            <div className="px-6 py-4">
              <Moves moves={moves} nameOf={(status) => say(`application_status.${status}`)} />
            </div>
          ) : (
            <Empty>{say("application.moves_none")}</Empty>
          )}
        </Section>
        <Readings application={application} />
      </div>
    </div>
  )
}

function Loading() {
  const { say } = useWords()
  return (
    <div role="status" className="grid gap-3 xl:grid-cols-[minmax(0,1fr)_340px]">
      <span className="sr-only">{say("common.loading")}</span>
      <div className="flex flex-col gap-y-3">
        <Skeleton className="h-36" />
        <Skeleton className="h-96" />
      </div>
      <Skeleton className="h-96" />
    </div>
  )
}

function Name({ id }: { id: string }) {
  const { data } = useApplication(id)
  return data ? <TextIn texts={data.application.name} /> : <>…</>
}

export const handle = { breadcrumb: (match: UIMatch) => <Name id={match.params.id ?? ""} /> }
