import type { ProductBody, VendorProduct, VendorProductAnswer } from "@tawiza/contract"
import { formatMoney } from "@tawiza/money"
import type { ComponentChildren } from "preact"
import { useState } from "preact/hooks"
import { isolate } from "../../../i18n/isolate.js"
import type { Asked } from "../../asked.js"
import { useLanguage, useParts, useWords } from "../../context.js"
import { type Destination, destinationOf } from "../../domain/review.js"
import { api, paths } from "../../paths.js"
import { Icon, type IconName } from "../../ui/icon.js"

/** What every section of a piece gets. */
export interface SectionProps {
  product: VendorProduct
  asked: Asked<VendorProductAnswer>
}

export interface SectionFormProps extends SectionProps {
  /** What is sent; null while something lacks, which `lacking` then says. */
  body: ProductBody | null
  lacking?: string
  /** After the piece is saved and before it is shown. @returns whether it went well */
  then?: () => Promise<boolean>
  children: ComponentChildren
}

/** One question about a piece: where the answer will go is said above the button that keeps it. */
export function SectionForm({ product, asked, body, lacking, then, children }: SectionFormProps) {
  const m = useWords()
  const { navigation } = useParts()
  const [missing, setMissing] = useState(false)
  const submit = async (event: SubmitEvent) => {
    event.preventDefault()
    setMissing(!body)
    if (!body) return
    const saved = await asked.send<VendorProductAnswer>(api.product(product.id), { body }, (answer) => answer)
    if (saved && (!then || (await then()))) navigation.go(paths.product(product.id))
  }
  return (
    <form class="narrow" onSubmit={submit} noValidate>
      {children}
      {missing && !body && (
        <p class="note bad" role="alert">
          {lacking}
        </p>
      )}
      {body && <DestinationNote product={product} body={body} />}
      <button type="submit" class="button main" aria-busy={asked.sending}>
        <Icon name={asked.sending ? "clock" : "check"} />
        {asked.sending ? m.sending : m.products.keep}
      </button>
    </form>
  )
}

const LOOK: Record<Exclude<Destination, "nothing">, { colour: string; icon: IconName }> = {
  kept: { colour: "", icon: "sheet" },
  live: { colour: "good", icon: "check" },
  chamber: { colour: "", icon: "look" },
}

/** Whether what is on the screen goes into the shop at once or to the chamber first; it changes as somebody types. */
export function DestinationNote({ product, body }: { product: VendorProduct; body: ProductBody }) {
  const m = useWords()
  const destination = destinationOf(product, body)
  return (
    <div role="status">
      {destination !== "nothing" && (
        <p class={`note row top ${LOOK[destination].colour}`}>
          <Icon name={LOOK[destination].icon} />
          <span>{m.products.destination[destination]}</span>
        </p>
      )}
    </div>
  )
}

/** Between which prices a part that is in the shop moves without the chamber. */
export function FreePrices({ product, values }: { product: VendorProduct; values: readonly string[] }) {
  const { language, m } = useLanguage()
  const range = product.variants.find((variant) => variant.values.join("\n") === values.join("\n"))?.free_prices
  if (!range) return null
  const money = (minor: number) => isolate(formatMoney(minor, language, "mad"))
  return <p class="help">{m.products.price_range(money(range.from_minor), money(range.to_minor))}</p>
}
