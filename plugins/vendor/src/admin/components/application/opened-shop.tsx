import { CheckCircleSolid } from "@medusajs/icons"
import { Entry, formatDay, formatList, Lacking, Section, TextLink } from "@tawiza/admin-kit"
import type { ApplicationView, OpenedShop } from "@tawiza/contract"
import { useWords } from "../../lib/words"

/** What approval opened, with a way to each thing it made. */
export function OpenedShopPanel({ vendor, shop }: { vendor: NonNullable<ApplicationView["vendor"]>; shop: OpenedShop }) {
  const { say, language } = useWords()
  return (
    <Section title={say("shop.title")} aside={<CheckCircleSolid className="text-ui-tag-green-icon" aria-hidden />}>
      <dl className="m-0 flex flex-col gap-y-4 px-6 py-4">
        <Entry label={say("shop.since", { date: formatDay(shop.opened_at, language) })}>
          <TextLink to={`/vendors?q=${encodeURIComponent(vendor.handle)}`}>{say("application.vendor")}</TextLink>
        </Entry>
        <Entry label={say("shop.products")}>{say("shop.products_count", { count: shop.products_on_sale })}</Entry>
        <Entry label={say("shop.deliveries")}>
          {shop.delivery_options.length ? formatList(shop.delivery_options, language) : <Lacking>{say("common.none")}</Lacking>}
        </Entry>
        <Entry label={say("shop.location")}>
          <OpenLink to={`/settings/locations/${shop.stock_location_id}`} what={say("shop.location")} />
        </Entry>
        <Entry label={say("shop.profile")}>
          <OpenLink to={`/settings/locations/shipping-profiles/${shop.shipping_profile_id}`} what={say("shop.profile")} />
        </Entry>
        <Entry label={say("shop.invited")}>
          {shop.invited.length ? <Invited invited={shop.invited} /> : <Lacking>{say("shop.invited_none")}</Lacking>}
        </Entry>
      </dl>
    </Section>
  )
}

/** Two links that both say "open" are told apart by what they open. */
function OpenLink({ to, what }: { to: string; what: string }) {
  const { say } = useWords()
  return (
    <TextLink to={to}>
      {say("common.open")}
      <span className="sr-only">: {what}</span>
    </TextLink>
  )
}

function Invited({ invited }: Pick<OpenedShop, "invited">) {
  const { say } = useWords()
  return (
    <ul>
      {invited.map(({ name, login, accepted }) => (
        <li key={login}>
          <bdi>{name}</bdi> <span className="text-ui-fg-subtle">{say(accepted ? "shop.accepted" : "shop.pending")}</span>
          <div className="text-ui-fg-subtle break-all">
            <bdi dir="ltr">{login}</bdi>
          </div>
        </li>
      ))}
    </ul>
  )
}
