import type { PublishReport } from "@tawiza/contract"
import { useLanguage } from "../../context.js"
import { paths } from "../../paths.js"
import { Icon } from "../../ui/icon.js"
import { textIn } from "../../words.js"

/** Drafts that stay at the desk, each with what it lacks. */
export function Incomplete({ pieces }: { pieces: PublishReport["incomplete"] }) {
  const { language, m } = useLanguage()
  return (
    <section>
      <p class="note">{m.import.incomplete}</p>
      <ul class="steps">
        {pieces.map(({ id, title, needs }) => (
          <li key={id}>
            <a class="row" href={paths.product(id)}>
              <span class="grow">
                <bdi>{textIn(title, language) || m.products.no_name}</bdi>
                <span class="under mute">{needs.map((need) => m.products.need[need]).join(" · ")}</span>
              </span>
              <Icon name="next" />
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}
