import type { VendorProduct, VendorProductAnswer } from "@tawiza/contract"
import { useState } from "preact/hooks"
import type { Asked } from "../../asked.js"
import { useParts, useWords } from "../../context.js"
import { api, paths } from "../../paths.js"
import { Picture } from "../../ui/picture.js"
import { DestinationNote } from "./section-form.js"
import { TakePhotograph } from "./take-photograph.js"

interface PhotoStepProps {
  product: VendorProduct | null
  asked: Asked<VendorProductAnswer>
}

/** First the photograph: it is kept at once, and the piece begins with it. A new one takes the first place. */
export function PhotoStep({ product, asked }: PhotoStepProps) {
  const m = useWords()
  const { navigation } = useParts()
  const [missing, setMissing] = useState(false)
  const pictures = product?.content.pictures ?? []
  const [first] = pictures
  const withFirst = (path: string) => ({ pictures: [{ path, alt: {} }, ...pictures.slice(1)] })

  const keep = async (path: string) => {
    setMissing(false)
    const address = product ? api.product(product.id) : api.newProduct()
    const saved = await asked.send<VendorProductAnswer>(address, { body: withFirst(path) }, (answer) => answer)
    if (saved && !product) navigation.go(paths.productStep(saved.product.id, "photo"), "replace")
  }
  return (
    <div class="narrow">
      <Picture picture={first?.path ?? null} width={800} class="piecepicture" />
      <p class="help">{m.products.photo_help}</p>
      {missing && (
        <p class="note bad" role="alert">
          {m.products.photo_needed}
        </p>
      )}
      {/* Whatever is taken next is new to the chamber. */}
      {product?.handle && <DestinationNote product={product} body={withFirst("")} />}
      <TakePhotograph asked={asked} word={first ? m.products.again : m.products.take} main={!first} onKept={keep} />
      <button
        type="button"
        class="button main"
        onClick={() => (product && first ? navigation.go(paths.productStep(product.id, "what")) : setMissing(true))}
      >
        {m.products.next}
      </button>
    </div>
  )
}
