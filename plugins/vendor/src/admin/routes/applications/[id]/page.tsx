import { Columns, DetailPage, Empty, Section, TextIn } from "@tawiza/admin-kit"
import type { ApplicationView } from "@tawiza/contract"
import { type UIMatch, useParams } from "react-router-dom"
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
import { useApplication } from "../../../hooks/applications"
import { useWords } from "../../../lib/words"

export default function ApplicationPage() {
  const { say } = useWords()
  const { id = "" } = useParams()
  const query = useApplication(id)
  return (
    <DetailPage back={{ to: "/applications", label: say("application.back") }} query={query}>
      {({ application }) => <Application application={application} />}
    </DetailPage>
  )
}

function Application({ application }: { application: ApplicationView }) {
  const { say } = useWords()
  const { vendor, shop, moves } = application
  return (
    <Columns
      main={
        <>
          <Summary application={application} />
          {application.duplicates.length > 0 && <Duplicates application={application} />}
          <Papers application={application} />
          <Checklist application={application} />
          <InThreeLanguages title={say("application.names")} texts={application.name} big />
          <InThreeLanguages title={say("application.story")} texts={application.story} />
          <Products products={application.products} />
        </>
      }
      side={
        <>
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
        </>
      }
    />
  )
}

function Name({ id }: { id: string }) {
  const { data } = useApplication(id)
  return data ? <TextIn texts={data.application.name} /> : <>…</>
}

export const handle = { breadcrumb: (match: UIMatch) => <Name id={match.params.id ?? ""} /> }
