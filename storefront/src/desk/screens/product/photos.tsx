import { PRODUCT_LIMITS, type ProductPicture } from "@tawiza/contract"
import { useState } from "preact/hooks"
import { useWords } from "../../context.js"
import { Icon } from "../../ui/icon.js"
import { Picture } from "../../ui/picture.js"
import { TextFields } from "../../ui/text-fields.js"
import { SectionForm, type SectionProps } from "./section-form.js"
import { TakePhotograph } from "./take-photograph.js"

/** All photographs in their order, with words for whoever cannot see them. The order is changed by buttons: nothing is dragged. */
export function PhotosSection({ product, asked }: SectionProps) {
  const m = useWords()
  const [pictures, setPictures] = useState<ProductPicture[]>(product.content.pictures)
  const swap = (place: number) => {
    const [one, two] = [pictures[place], pictures[place + 1]]
    if (one && two) setPictures(pictures.toSpliced(place, 2, two, one))
  }
  return (
    <SectionForm product={product} asked={asked} body={pictures.length > 0 ? { pictures } : null} lacking={m.products.photo_needed}>
      <p class="help">{m.products.photos_help}</p>
      <ol class="photographs">
        {pictures.map((picture, place) => {
          const name = m.products.photo(place + 1)
          return (
            <li key={picture.path}>
              <Picture picture={picture.path} width={400} class="photograph" />
              <div class="stack">
                <h2>{name}</h2>
                <p class="row wraps">
                  {place > 0 && (
                    <button type="button" class="small" aria-label={`${m.products.earlier}: ${name}`} onClick={() => swap(place - 1)}>
                      {m.products.earlier}
                    </button>
                  )}
                  {place < pictures.length - 1 && (
                    <button type="button" class="small" aria-label={`${m.products.later}: ${name}`} onClick={() => swap(place)}>
                      {m.products.later}
                    </button>
                  )}
                  <button
                    type="button"
                    class="small danger"
                    aria-label={m.products.remove_named(name)}
                    onClick={() => setPictures(pictures.toSpliced(place, 1))}
                  >
                    {m.products.remove}
                  </button>
                </p>
              </div>
              <details>
                <summary>
                  {m.products.photo_words}
                  <span class="unseen">: {name}</span>
                </summary>
                <div class="stack">
                  <p class="help">{m.products.photo_words_help}</p>
                  <TextFields
                    name={`photo-${place}`}
                    texts={picture.alt}
                    onTexts={(alt) => setPictures(pictures.with(place, { ...picture, alt }))}
                    most={PRODUCT_LIMITS.title}
                  />
                </div>
              </details>
            </li>
          )
        })}
      </ol>
      {pictures.length < PRODUCT_LIMITS.pictures ? (
        <TakePhotograph asked={asked} word={m.products.photo_add} onKept={(path) => setPictures([...pictures, { path, alt: {} }])} />
      ) : (
        <p class="note row top">
          <Icon name="camera" />
          {m.products.photos_full}
        </p>
      )}
    </SectionForm>
  )
}
