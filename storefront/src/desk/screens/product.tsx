import type { VendorProduct, VendorProductAnswer } from "@tawiza/contract"
import { useState } from "preact/hooks"
import { type Asked, useAsked } from "../asked.js"
import { useLanguage, useWords } from "../context.js"
import { api, PRODUCT_STEPS, type ProductStep, type ProductVerb, paths } from "../paths.js"
import { Icon } from "../ui/icon.js"
import { Money } from "../ui/money.js"
import { Picture } from "../ui/picture.js"
import { ProductTag } from "../ui/product-tag.js"
import { Reasons } from "../ui/reasons.js"
import { Screen, useActing } from "../ui/screen.js"
import { Tag } from "../ui/tag.js"
import { Loading, TroubleNote } from "../ui/trouble.js"
import { textIn } from "../words.js"
import { PhotoStep } from "./product/photo.js"
import { PriceStep } from "./product/price.js"
import { WhatStep } from "./product/what.js"

/** One piece: a question of it, or how it stands. A piece that begins has no id yet; its photograph gives it one. */
export function Product({ id, step }: { id: string | null; step: ProductStep | null }) {
  const { language, m } = useLanguage()
  const asked = useAsked<VendorProductAnswer>(id && api.product(id))
  const product = asked.value?.product ?? null
  const name = product && textIn(product.content.title, language)
  const title = step ? m.products.steps[step] : name || m.products.no_name
  return (
    <Screen
      title={title}
      heading={step ? `${PRODUCT_STEPS.indexOf(step) + 1} ${title}` : undefined}
      sub={step ? <bdi>{name || m.products.new_title}</bdi> : undefined}
      back={backFrom(id, step)}
    >
      {asked.trouble && <TroubleNote trouble={asked.trouble} retry={product || !id ? undefined : () => void asked.load()} />}
      {step && <Progress step={step} />}
      {id && !product ? (
        !asked.trouble && <Loading text={m.products.loading} />
      ) : step === "photo" ? (
        <PhotoStep product={product} asked={asked} />
      ) : product && step === "what" ? (
        <WhatStep product={product} asked={asked} />
      ) : product && step === "price" ? (
        <PriceStep product={product} asked={asked} />
      ) : (
        product && <Standing product={product} asked={asked} />
      )}
    </Screen>
  )
}

/** The question before, or the piece itself. */
function backFrom(id: string | null, step: ProductStep | null): string {
  if (!id || !step) return paths.products()
  const before = PRODUCT_STEPS[PRODUCT_STEPS.indexOf(step) - 1]
  return before ? paths.productStep(id, before) : paths.product(id)
}

function Progress({ step }: { step: ProductStep }) {
  return (
    <div class="three" aria-hidden="true">
      {PRODUCT_STEPS.map((one, i) => (
        <i key={one} class={i <= PRODUCT_STEPS.indexOf(step) ? "done" : undefined} />
      ))}
    </div>
  )
}

interface StandingProps {
  product: VendorProduct
  asked: Asked<VendorProductAnswer>
}

function Standing({ product, asked }: StandingProps) {
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
        <>
          {PRODUCT_STEPS.map((step) => (
            <a key={step} class="button quiet" href={paths.productStep(product.id, step)}>
              {m.products.change}: {m.products.steps[step]}
            </a>
          ))}
          <Verbs product={product} asked={asked} />
        </>
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

/** The one thing to do next, and the ways out. */
function Verbs({ product, asked }: StandingProps) {
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
