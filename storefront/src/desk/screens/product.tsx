import type { VendorProductAnswer } from "@tawiza/contract"
import { useAsked } from "../asked.js"
import { useLanguage } from "../context.js"
import { api, isQuestionOfThree, PRODUCT_STEPS, type ProductSection, type ProductStep, paths } from "../paths.js"
import { Screen } from "../ui/screen.js"
import { Loading, TroubleNote } from "../ui/trouble.js"
import { textIn } from "../words.js"
import { PhotoStep } from "./product/photo.js"
import { PriceStep } from "./product/price.js"
import { Section } from "./product/section.js"
import { Standing } from "./product/standing.js"
import { WhatStep } from "./product/what.js"

/** One piece: a question of it, or how it stands. A piece that begins has no id yet; its photograph gives it one. */
export function Product({ id, step: asks }: { id: string | null; step: ProductStep | ProductSection | null }) {
  const { language, m } = useLanguage()
  const asked = useAsked<VendorProductAnswer>(id && api.product(id))
  const product = asked.value?.product ?? null
  const name = product && textIn(product.content.title, language)
  const step = isQuestionOfThree(asks) ? asks : null
  const section = isQuestionOfThree(asks) ? null : asks
  const title = step ? m.products.steps[step] : section ? m.products.sections[section] : name || m.products.no_name
  return (
    <Screen
      title={title}
      heading={step ? `${PRODUCT_STEPS.indexOf(step) + 1} ${title}` : undefined}
      sub={asks ? <bdi>{name || m.products.new_title}</bdi> : undefined}
      back={section && id ? paths.product(id) : backFrom(id, step)}
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
      ) : product && section ? (
        <Section section={section} product={product} asked={asked} />
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
