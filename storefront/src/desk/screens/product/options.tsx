import { type ProductBody, type ProductOption, type StockList, type VendorProduct } from "@tawiza/contract"
import { readDirhams, typedDirhams } from "@tawiza/money"
import { useState } from "preact/hooks"
import { useWords } from "../../context.js"
import { readCount } from "../../domain/measure.js"
import { isTooMany, partsOf, type TypedPart, typedParts } from "../../domain/parts.js"
import { api } from "../../paths.js"
import { OptionList } from "./option-list.js"
import { PartList } from "./part-list.js"
import { SectionForm, type SectionProps } from "./section-form.js"

/**
 * What a customer chooses, and what each combination costs. Once the piece has been in the shop its parts stay as they are cut, because
 * they have been sold: prices and stock still change.
 */
export function OptionsSection({ product, asked }: SectionProps) {
  const m = useWords()
  const { content } = product
  const [options, setOptions] = useState<ProductOption[]>(content.options)
  const [parts, setParts] = useState<TypedPart[]>(typedParts(content.options, content.variants, typedDirhams))
  const locked = product.handle !== null
  const cut = (next: ProductOption[]) => {
    setOptions(next)
    if (areWhole(next) && !isTooMany(next)) setParts(partsOf(next, parts))
  }
  const whole = areWhole(options)
  const many = whole && isTooMany(options)
  const body = whole && !many ? bodyOf(product, options, parts) : null

  /** The stock of what is in the shop is counted, not written. */
  const count = async () => {
    const changes = locked ? countsOf(product, parts) : []
    return changes.length === 0 || (await asked.send<StockList>(api.stock(), { body: { changes } })) !== null
  }
  return (
    <SectionForm
      product={product}
      asked={asked}
      body={body}
      lacking={many ? m.products.parts_many : whole ? m.products.parts_needed : m.products.option_needed}
      then={count}
    >
      {locked ? (
        <p class="note">{m.products.options_locked}</p>
      ) : (
        <>
          <p class="help">{m.products.options_help}</p>
          <OptionList options={options} onOptions={cut} />
        </>
      )}
      {whole && !many && <PartList product={product} parts={parts} onParts={setParts} counted={!content.made_to_order} locked={locked} />}
    </SectionForm>
  )
}

/** Named, each once, and with something to choose. */
function areWhole(options: readonly ProductOption[]): boolean {
  const titles = options.map(({ title }) => title.trim())
  return titles.every(Boolean) && new Set(titles).size === titles.length && options.every(({ values }) => values.length > 0)
}

function bodyOf({ content }: VendorProduct, options: readonly ProductOption[], parts: readonly TypedPart[]): ProductBody | null {
  const offered = parts.filter((part) => part.offered)
  const variants = offered.map(({ values, price, stock }) => ({
    values,
    price_minor: readDirhams(price) || null,
    stock: content.made_to_order ? null : (readCount(stock) ?? 0),
  }))
  if (variants.length === 0 || variants.some(({ price_minor }) => price_minor === null)) return null
  return { options: options.map(({ title, values }) => ({ title: title.trim(), values })), variants }
}

function countsOf({ variants }: VendorProduct, parts: readonly TypedPart[]) {
  return variants.flatMap(({ id, values, stock }) => {
    const typed = readCount(parts.find((part) => part.values.join("\n") === values.join("\n"))?.stock ?? "")
    return stock === null || typed === null || typed === stock ? [] : [{ variant_id: id, stock: typed }]
  })
}
