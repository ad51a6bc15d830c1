import { defineRouteConfig } from "@medusajs/admin-sdk"
import { Buildings } from "@medusajs/icons"
import { Container, Table } from "@medusajs/ui"
import {
  FilterField,
  formatDay,
  HeaderCell,
  ListBody,
  type ListState,
  ListTable,
  PAGE_SIZE,
  PageHead,
  RowLink,
  SearchField,
  StateTabs,
  TextIn,
  TextLink,
  useListState,
  WIDE,
} from "@tawiza/admin-kit"
import { PROVINCES, REGION_FES_MEKNES } from "@tawiza/config/delivery"
import { type AdminVendorList, type AdminVendorRow, VENDOR_STATUSES } from "@tawiza/contract"
import { NameCell } from "../../components/name-cell"
import { Place } from "../../components/place"
import { VendorBadge } from "../../components/status"
import { useVendors } from "../../hooks/vendors"
import { tally } from "../../lib/tally"
import { Crumb, useWords } from "../../lib/words"

export default function VendorsPage() {
  const { say } = useWords()
  const list = useListState()
  const query = useVendors({
    status: list.get("status"),
    province: list.get("province"),
    q: list.get("q"),
    limit: PAGE_SIZE,
    offset: list.offset,
  })
  return (
    <Container className="p-0">
      <PageHead title={say("vendors.title")} lead={say("vendors.lead")}>
        <StateTabs label={say("vendors.filter")} tabs={useTabs(query.data?.counts)} list={list} />
        <div className="flex flex-wrap gap-2">
          <SearchField label={say("vendors.search")} hint={say("vendors.search_hint")} list={list} />
          <ProvinceField list={list} />
        </div>
      </PageHead>
      <ListBody query={query} list={list} empty={say("vendors.empty")}>
        {({ vendors }) => <Rows vendors={vendors} />}
      </ListBody>
    </Container>
  )
}

function useTabs(counts: AdminVendorList["counts"] | undefined) {
  const { say } = useWords()
  return [
    { value: "", label: say("common.all"), ...tally(counts, VENDOR_STATUSES) },
    ...VENDOR_STATUSES.map((value) => ({ value, label: say(`vendor_status.${value}`), ...tally(counts, [value]) })),
  ]
}

/** The chamber admits organisations of its own region only. */
function ProvinceField({ list }: { list: ListState }) {
  const { say, language } = useWords()
  const ours = PROVINCES.filter(({ region }) => region === REGION_FES_MEKNES)
  return (
    <FilterField
      label={say("vendors.province")}
      all={say("vendors.all_provinces")}
      name="province"
      options={ours.map(({ iso, name }) => ({ value: iso, label: name[language] }))}
      list={list}
    />
  )
}

function Rows({ vendors }: { vendors: readonly AdminVendorRow[] }) {
  const { say, language } = useWords()
  return (
    <ListTable
      label={say("vendors.table")}
      head={
        <>
          <HeaderCell>{say("vendors.column.name")}</HeaderCell>
          <HeaderCell className={WIDE}>{say("vendors.column.place")}</HeaderCell>
          <HeaderCell className={WIDE}>{say("vendors.column.products")}</HeaderCell>
          <HeaderCell className={WIDE}>{say("vendors.column.opened")}</HeaderCell>
          <HeaderCell>{say("vendors.column.status")}</HeaderCell>
          <HeaderCell className={WIDE}>{say("vendors.column.links")}</HeaderCell>
        </>
      }
    >
      {vendors.map((vendor) => (
        <Table.Row key={vendor.id}>
          <NameCell handle={vendor.handle}>
            <RowLink to={`/vendors/${vendor.id}`}>
              <TextIn texts={vendor.name} />
            </RowLink>
            <div className="txt-compact-xsmall text-ui-fg-muted">
              {say(`kind.${vendor.kind}`)}
              <span className="md:hidden">
                {" · "}
                <bdi>{vendor.commune}</bdi>
                {" · "}
                {say("fact.products_count", { count: vendor.product_count })}
              </span>
            </div>
            <div className="txt-compact-xsmall pt-1 md:hidden">
              <Links vendor={vendor} />
            </div>
          </NameCell>
          <Table.Cell className={WIDE}>
            <Place of={vendor} />
          </Table.Cell>
          <Table.Cell className={WIDE}>
            <span className="tabular-nums">{vendor.product_count}</span>
          </Table.Cell>
          <Table.Cell className={WIDE}>{vendor.opened_at ? formatDay(vendor.opened_at, language) : "–"}</Table.Cell>
          <Table.Cell>
            <VendorBadge status={vendor.status} />
          </Table.Cell>
          <Table.Cell className={WIDE}>
            <Links vendor={vendor} />
          </Table.Cell>
        </Table.Row>
      ))}
    </ListTable>
  )
}

function Links({ vendor }: { vendor: AdminVendorRow }) {
  const { say } = useWords()
  return (
    <span className="flex flex-wrap gap-x-3">
      {vendor.application_id && <TextLink to={`/applications/${vendor.application_id}`}>{say("vendors.application")}</TextLink>}
      {vendor.opened_at && <TextLink to={`/consignments?vendor_id=${vendor.id}`}>{say("vendors.consignments")}</TextLink>}
    </span>
  )
}

// The bundler reads this object as text: the namespace and the rank must stay literals.
export const config = defineRouteConfig({ label: "nav.vendors", icon: Buildings, rank: 2, translationNs: "tawiza" })

export const handle = { breadcrumb: () => <Crumb word="nav.vendors" /> }
