import type { PictureAnswer, VendorProduct, VendorProductAnswer } from "@tawiza/contract"
import { useState } from "preact/hooks"
import type { Asked } from "../../asked.js"
import { useParts, useWords } from "../../context.js"
import { api, paths } from "../../paths.js"
import { LONGEST, shrunk } from "../../photograph.js"
import { Icon } from "../../ui/icon.js"
import { Picture } from "../../ui/picture.js"

interface PhotoStepProps {
  product: VendorProduct | null
  asked: Asked<VendorProductAnswer>
}

/** First the photograph: it is kept at once, and the piece begins with it. A new one takes the first place. */
export function PhotoStep({ product, asked }: PhotoStepProps) {
  const m = useWords()
  const { navigation } = useParts()
  const [preparing, setPreparing] = useState(false)
  const [missing, setMissing] = useState(false)
  const pictures = product?.content.pictures ?? []
  const [first] = pictures

  const take = async (file: File | undefined) => {
    if (!file) return
    setMissing(false)
    setPreparing(true)
    const photograph = await shrunk(file, LONGEST.piece)
    const kept = await asked.send<PictureAnswer>(api.pictures(), { file: photograph })
    if (kept) {
      const body = { pictures: [{ path: kept.picture.path, alt: {} }, ...pictures.slice(1)] }
      const saved = await asked.send<VendorProductAnswer>(
        product ? api.product(product.id) : api.newProduct(),
        { body },
        (answer) => answer,
      )
      if (saved && !product) navigation.go(paths.productStep(saved.product.id, "photo"), "replace")
    }
    setPreparing(false)
  }
  const busy = preparing || asked.sending
  return (
    <div class="narrow">
      <Picture picture={first?.path ?? null} width={800} class="piecepicture" />
      <p class="help">{m.products.photo_help}</p>
      <div role="status">{busy && <p class="note">{m.products.shrinking}</p>}</div>
      {missing && (
        <p class="note bad" role="alert">
          {m.products.photo_needed}
        </p>
      )}
      <label class={first ? "button quiet" : "button main"}>
        <Icon name="camera" />
        {first ? m.products.again : m.products.take}
        <input
          class="unseen"
          type="file"
          accept="image/*"
          capture="environment"
          disabled={busy}
          onChange={({ currentTarget }) => void take(currentTarget.files?.[0])}
        />
      </label>
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
