import { Container, Heading, Text } from "@medusajs/ui"
import { Columns, DetailPage, Empty, formatDay, Section, TextIn, TextLink } from "@tawiza/admin-kit"
import type { AdminVendorView } from "@tawiza/contract"
import { type UIMatch, useParams } from "react-router-dom"
import { Moves } from "../../../components/moves"
import { Seal } from "../../../components/seal"
import { VendorBadge } from "../../../components/status"
import { VendorDecisions } from "../../../components/vendor/decisions"
import { SuspensionPanel } from "../../../components/vendor/suspension"
import { useVendor } from "../../../hooks/vendor"
import { useWords } from "../../../lib/words"

export default function VendorPage() {
  const { say } = useWords()
  const { id = "" } = useParams()
  const query = useVendor(id)
  return (
    <DetailPage back={{ to: "/vendors", label: say("vendor.back") }} query={query}>
      {({ vendor }) => <Vendor vendor={vendor} />}
    </DetailPage>
  )
}

function Vendor({ vendor }: { vendor: AdminVendorView }) {
  const { say } = useWords()
  return (
    <Columns
      main={
        <>
          <Summary vendor={vendor} />
          {vendor.suspension && <SuspensionPanel suspension={vendor.suspension} />}
          <People members={vendor.members} />
        </>
      }
      side={
        <>
          {/* A colleague's decision makes a half-written reason meaningless. */}
          <VendorDecisions key={vendor.status} vendor={vendor} />
          <Section title={say("vendor.moves")}>
            {vendor.moves.length ? (
              <div className="px-6 py-4">
                <Moves moves={vendor.moves} nameOf={(status) => say(`vendor_status.${status}`)} />
              </div>
            ) : (
              <Empty>{say("vendor.moves_none")}</Empty>
            )}
          </Section>
        </>
      }
    />
  )
}

function Summary({ vendor }: { vendor: AdminVendorView }) {
  const { say, language } = useWords()
  return (
    <Container className="flex flex-wrap gap-4 px-6 py-4">
      <Seal handle={vendor.handle} className="size-[52px]" />
      <div className="flex min-w-0 flex-1 flex-col gap-y-2">
        <Heading level="h1" className="flex flex-wrap items-center gap-2">
          <TextIn texts={vendor.name} />
          <VendorBadge status={vendor.status} />
        </Heading>
        <Text size="small" className="text-ui-fg-subtle">
          {say(`kind.${vendor.kind}`)} · <bdi>{vendor.commune}</bdi> · {say("fact.products_count", { count: vendor.product_count })}
        </Text>
        {vendor.back_on && <Text size="small">{say("vendor.back_on", { date: formatDay(vendor.back_on, language) })}</Text>}
        <Text size="small" className="flex flex-wrap gap-x-3">
          <bdi dir="ltr">{vendor.contact_phone}</bdi>
          <bdi>{vendor.contact_email}</bdi>
        </Text>
        <Text size="small" className="flex flex-wrap gap-x-3">
          {vendor.application_id && <TextLink to={`/applications/${vendor.application_id}`}>{say("vendors.application")}</TextLink>}
          {vendor.opened_at && <TextLink to={`/consignments?vendor_id=${vendor.id}`}>{say("vendors.consignments")}</TextLink>}
          {vendor.opened_at && <TextLink to={`/vendors/${vendor.id}/tax`}>{say("vendors.tax")}</TextLink>}
        </Text>
      </div>
    </Container>
  )
}

function People({ members }: { members: AdminVendorView["members"] }) {
  const { say } = useWords()
  return (
    <Section title={say("vendor.members")}>
      {members.length === 0 ? (
        <Empty>{say("vendor.members_none")}</Empty>
      ) : (
        <ul className="divide-y">
          {members.map(({ id, name, login, role, status }) => (
            <li key={id} className="flex flex-wrap justify-between gap-x-4 px-6 py-3">
              <Text size="small" weight="plus">
                <bdi>{name}</bdi>
              </Text>
              <Text size="small" className="text-ui-fg-subtle">
                <bdi dir="ltr">{login}</bdi> · {say(`vendor.role.${role as "manager"}`)}
                {status === "invited" && ` · ${say("shop.pending")}`}
              </Text>
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}

function Name({ id }: { id: string }) {
  const { data } = useVendor(id)
  return data ? <TextIn texts={data.vendor.name} /> : "…"
}

export const handle = { breadcrumb: (match: UIMatch) => <Name id={match.params.id ?? ""} /> }
