import type { VendorProduct, VendorProductAnswer } from "@tawiza/contract"
import type { ComponentChildren } from "preact"
import { useState } from "preact/hooks"
import { useLanguage, useWords } from "../../context.js"
import { api, type ProductVerb } from "../../paths.js"
import { Icon } from "../../ui/icon.js"
import { Money } from "../../ui/money.js"
import { Picture } from "../../ui/picture.js"
import { ProductTag } from "../../ui/product-tag.js"
import { Reasons } from "../../ui/reasons.js"
import { useActing } from "../../ui/screen.js"
import { Tag } from "../../ui/tag.js"
import { Cards } from "./cards.js"
import type { SectionProps } from "./section-form.js"

/** How a piece stands, every question about it, and the one thing to do next. */
export function Standing({ product, asked }: SectionProps) {
  const { m } = useLanguage()
  const { content, state, change, needs } = product
  const mayWrite = useActing().member.may.includes("catalogue.write")
  const [first] = content.variants
  return (
    <div class="narrow">
      <Picture picture={content.pictures[0]?.path ?? null} width={800} class="piecepicture" />
      <p class="tags">
        <ProductTag state={state} />
        {product.live && <Tag colour="wait" icon="clock" word={m.products.change_waits} />}
      </p>
      {change?.status === "refused" && (
        <div class="note bad">
          <p>{m.products.refused_lead}</p>
          <Reasons reasons={change.reasons} />
          {change.note && <p dir="auto">{change.note}</p>}
        </div>
      )}
      {state === "waiting" && <p class="note">{m.products.waiting_lead}</p>}
      {product.live && <p class="note">{m.products.change_lead}</p>}
      {first?.price_minor != null && (
        <p class="row line">
          <Icon name="money" />
          <span>
            <Money amount_minor={first.price_minor} currency_code="mad" />
          </span>
        </p>
      )}
      <Languages product={product} />
      {needs.length > 0 && (
        <div class="note">
          <p>{m.products.incomplete}</p>
          <p>{needs.map((need) => m.products.need[need]).join(" · ")}</p>
        </div>
      )}
      {mayWrite && (
        <Verbs product={product} asked={asked}>
          <Cards product={product} />
        </Verbs>
      )}
    </div>
  )
}

/** Each language with the name in it, or that nobody wrote it. */
function Languages({ product }: { product: VendorProduct }) {
  const m = useWords()
  const { title } = product.content
  return (
    <ul class="stack">
      {(["ar", "fr", "en"] as const).map((language) => (
        <li key={language} class={title[language] ? undefined : "mute"}>
          {title[language] ? <bdi lang={language}>{title[language]}</bdi> : m.products.missing_language(m.products.language[language])}
        </li>
      ))}
    </ul>
  )
}

/** The one thing to do next, what can be changed, and last the ways out. */
function Verbs({ product, asked, children }: SectionProps & { children: ComponentChildren }) {
  const m = useWords()
  const [leaving, setLeaving] = useState(false)
  const { state, handle, needs } = product
  const press = (verb: ProductVerb) => {
    setLeaving(false)
    void asked.send<VendorProductAnswer>(api.productVerb(product.id, verb), { body: {} }, (answer) => answer)
  }
  const shown = state === "on_sale" || state === "waiting"
  return (
    <div class="stack" aria-busy={asked.sending}>
      {!shown && needs.length === 0 && (
        <button type="button" class="button main" onClick={() => press("publish")}>
          {handle ? m.products.publish : m.products.send}
        </button>
      )}
      {children}
      {shown && (
        <button type="button" class="button quiet" onClick={() => press("unpublish")}>
          {state === "on_sale" ? m.products.unpublish : m.products.take_back}
        </button>
      )}
      {state !== "archived" && (
        <button type="button" class="button quiet danger" onClick={() => (leaving ? press("archive") : setLeaving(true))}>
          {leaving ? m.products.archive_sure : m.products.archive}
        </button>
      )}
    </div>
  )
}
