import { Photo } from "@medusajs/icons"
import { Text } from "@medusajs/ui"
import { Empty, Lacking, Section } from "@tawiza/admin-kit"
import { type ApplicationView, mediaUrl } from "@tawiza/contract"
import { formatMoney } from "@tawiza/money"
import { Link } from "react-router-dom"
import { useWords } from "../../lib/words"

type Product = ApplicationView["products"][number]

/** What the applicant would sell: picture, name, price; each leads to the product's own page. */
export function Products({ products }: { products: readonly Product[] }) {
  const { say } = useWords()
  return (
    <Section title={say("application.products")} aside={say("fact.products_count", { count: products.length })}>
      {products.length === 0 ? (
        <Empty>{say("application.products_none")}</Empty>
      ) : (
        <ul className="grid grid-cols-2 gap-4 px-6 py-4 sm:grid-cols-3 xl:grid-cols-4">
          {products.map((product) => (
            <li key={product.id}>
              <Sample product={product} />
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}

function Sample({ product }: { product: Product }) {
  const { say, language } = useWords()
  const { id, title, thumbnail, price_minor } = product
  return (
    <Link to={`/products/${id}`} className="group flex flex-col gap-y-1 rounded-md outline-none focus-visible:shadow-borders-focus">
      {thumbnail ? (
        <img
          src={mediaUrl(thumbnail, 400, "webp")}
          alt=""
          width={400}
          height={400}
          loading="lazy"
          className="bg-ui-bg-component aspect-square w-full rounded-md object-cover"
        />
      ) : (
        <div className="bg-ui-bg-component text-ui-fg-muted flex aspect-square w-full flex-col items-center justify-center gap-y-1 rounded-md">
          <Photo aria-hidden />
          <span className="txt-compact-xsmall">{say("application.no_picture")}</span>
        </div>
      )}
      <Text size="small" className="text-ui-fg-base group-hover:underline">
        <bdi>{title}</bdi>
      </Text>
      <Text size="xsmall" className="text-ui-fg-subtle">
        {price_minor === null ? <Lacking>{say("application.no_price")}</Lacking> : <bdi>{formatMoney(price_minor, language)}</bdi>}
      </Text>
    </Link>
  )
}
