import { mediaUrl } from "@tawiza/contract"
import { Icon } from "./icon.js"

export interface PictureProps {
  /** As the API keeps it, or null where nobody took one. */
  picture: string | null
  width: 400 | 800
  class: string
}

/** The picture of a piece. Its name always stands beside it, so it carries none itself. */
export function Picture({ picture, width, class: name }: PictureProps) {
  if (!picture) {
    return (
      <span class={`${name} nopicture`}>
        <Icon name="box" />
      </span>
    )
  }
  return (
    <picture>
      <source type="image/avif" srcset={mediaUrl(picture, width, "avif")} />
      <img class={name} src={mediaUrl(picture, width, "webp")} alt="" width={width} height={(width * 5) / 4} />
    </picture>
  )
}
