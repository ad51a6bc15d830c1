import type { StockList, VendorProductList, VendorProductRow, VendorStatus } from "@tawiza/contract"
import { type Asked, useAsked } from "../asked.js"
import { useLanguage, useParts, useWords } from "../context.js"
import { api, paths } from "../paths.js"
import { Icon } from "../ui/icon.js"
import { Money } from "../ui/money.js"
import { Picture } from "../ui/picture.js"
import { ProductTag } from "../ui/product-tag.js"
import { Reasons } from "../ui/reasons.js"
import { Screen, useActing, useVendorName } from "../ui/screen.js"
import { Seal } from "../ui/seal.js"
import { Tag } from "../ui/tag.js"
import { Loading, TroubleNote } from "../ui/trouble.js"
import { textIn } from "../words.js"

/** Pieces that are on sale stay so while the shop is closed for a time or for good, and nobody can buy them. */
const SELLS_NOTHING: readonly VendorStatus[] = ["paused", "suspended", "closed"]

/** What the organisation sells or wants to sell, the last touched first. */
export function Products() {
  const m = useWords()
  const { member, vendor } = useActing()
  const asked = useAsked<VendorProductList>(api.products())
  const mayWrite = member.may.includes("catalogue.write")
  const { value, trouble, load } = asked
  return (
    <Screen title={m.products.title} sub={<bdi>{useVendorName()}</bdi>} before={<Seal id={vendor.seal_id} class="seal" />}>
      {trouble && <TroubleNote trouble={trouble} retry={() => void load()} />}
      {SELLS_NOTHING.includes(vendor.status) && <p class="note">{m.products.sells_nothing(m.me.vendor_status[vendor.status])}</p>}
      {mayWrite && (
        <p class="onward">
          <a class="button main" href={paths.newProduct()}>
            <Icon name="camera" />
            {m.products.add}
          </a>
        </p>
      )}
      <p class="row wraps onward">
        {mayWrite && (
          <a class="small" href={paths.importProducts()}>
            <Icon name="table" />
            {m.import.title}
          </a>
        )}
        <a class="small" href={api.exportAll()} download>
          <Icon name="archive" />
          {m.import.everything}
        </a>
      </p>
      {value ? (
        value.products.length > 0 ? (
          <ul class="jobs">
            {value.products.map((row) => (
              <li key={row.id}>
                <Piece row={row} asked={asked} mayWrite={mayWrite} />
              </li>
            ))}
          </ul>
        ) : (
          <div class="empty">
            <Seal id={vendor.seal_id} class="seal faint" />
            <p>{m.products.empty}</p>
          </div>
        )
      ) : (
        !trouble && <Loading text={m.products.loading} />
      )}
    </Screen>
  )
}

interface PieceProps {
  row: VendorProductRow
  asked: Asked<VendorProductList>
  mayWrite: boolean
}

function Piece({ row, asked, mayWrite }: PieceProps) {
  const { language, m } = useLanguage()
  const name = textIn(row.title, language) || m.products.no_name
  return (
    <>
      <a class="job" href={paths.product(row.id)}>
        <Picture picture={row.thumbnail} width={400} class="jobpicture" />
        <span class="jobtext">
          <b class="name">
            <bdi>{name}</bdi>
          </b>
          {row.price_minor !== null && (
            <span class="row line">
              <Money amount_minor={row.price_minor} currency_code={row.currency_code} />
            </span>
          )}
          {row.made_to_order && <span class="mute">{m.products.to_order}</span>}
          <span class="tags">
            <ProductTag state={row.state} />
            {row.change_waits && <Tag colour="wait" icon="clock" word={m.products.change_waits} />}
          </span>
        </span>
      </a>
      {row.stock !== null && row.variant_id && <Stock row={row} name={name} asked={asked} mayWrite={mayWrite} />}
      <Reasons reasons={row.reasons} />
    </>
  )
}

/** − and + around how many are left. Each press is sent under a key of its own: a weak network cannot count one press twice. */
function Stock({ row, name, asked, mayWrite }: PieceProps & { name: string }) {
  const m = useWords()
  const { newKey } = useParts()
  const stock = row.stock ?? 0
  const count = (by: number) => {
    const body = { changes: [{ variant_id: row.variant_id, by }] }
    void asked.send<StockList>(api.stock(), { body, key: newKey() }, (answer) => withStock(asked.value, row.id, answer))
  }
  return (
    <div class="stock row" aria-busy={asked.sending}>
      {mayWrite && (
        <button type="button" class="round" aria-label={`${m.products.less}: ${name}`} disabled={stock === 0} onClick={() => count(-1)}>
          <Icon name="minus" />
        </button>
      )}
      <output class="grow">{m.products.stock(stock)}</output>
      {mayWrite && (
        <button type="button" class="round" aria-label={`${m.products.more}: ${name}`} onClick={() => count(1)}>
          <Icon name="plus" />
        </button>
      )}
    </div>
  )
}

function withStock(list: VendorProductList | null, id: string, { stock }: StockList): VendorProductList | null {
  if (!list) return null
  const counted = stock.reduce((sum, row) => sum + row.stock, 0)
  return { ...list, products: list.products.map((row) => (row.id === id ? { ...row, stock: counted } : row)) }
}
