import type { VendorProduct } from "@tawiza/contract"
import type { ComponentChildren } from "preact"
import { useWords } from "../../context.js"
import { isSaid } from "../../domain/said.js"
import { PRODUCT_SECTIONS, PRODUCT_STEPS, type ProductSection, type ProductStep, paths } from "../../paths.js"
import { Icon, type IconName } from "../../ui/icon.js"
import { Tag } from "../../ui/tag.js"

const ICON: Record<ProductStep | ProductSection, IconName> = {
  photo: "camera",
  what: "label",
  price: "money",
  words_ar: "speech",
  words_fr: "speech",
  words_en: "speech",
  materials: "wool",
  techniques: "hand",
  size: "ruler",
  care: "drop",
  makers: "person",
  photos: "camera",
  options: "choices",
}

/** The three questions, then quietly all else that can be said, each with whether somebody has said it. */
export function Cards({ product }: { product: VendorProduct }) {
  const m = useWords()
  const { content, handle } = product
  // What has been sold in one form is not cut into several.
  const sections = PRODUCT_SECTIONS.filter((section) => section !== "options" || handle === null || content.options.length > 0)
  return (
    <>
      <section>
        <h2>{m.products.change}</h2>
        <ul class="steps">
          {PRODUCT_STEPS.map((step) => (
            <Card key={step} href={paths.productStep(product.id, step)} icon={ICON[step]} name={m.products.steps[step]} />
          ))}
        </ul>
      </section>
      <section>
        <h2>{m.products.more_about}</h2>
        <ul class="steps">
          {sections.map((section) => (
            <Card key={section} href={paths.productStep(product.id, section)} icon={ICON[section]} name={m.products.sections[section]}>
              <span class="under">
                {isSaid(content, section) ? (
                  <Tag colour="good" icon="check" word={m.products.written} />
                ) : (
                  <Tag colour="plain" icon="clock" word={m.products.unwritten} />
                )}
              </span>
            </Card>
          ))}
        </ul>
      </section>
    </>
  )
}

interface CardProps {
  href: string
  icon: IconName
  name: string
  children?: ComponentChildren
}

function Card({ href, icon, name, children }: CardProps) {
  return (
    <li>
      <a class="row" href={href}>
        <span class="sign">
          <Icon name={icon} />
        </span>
        <span class="grow">
          {name}
          {children}
        </span>
        <Icon name="next" />
      </a>
    </li>
  )
}
