import type { ConsignmentItem } from "@tawiza/contract"
import { useWords } from "../../context.js"
import { Picture } from "../../ui/picture.js"

/** What must go into the parcel: the first piece large, the others in a list below. */
export function Pieces({ items }: { items: ConsignmentItem[] }) {
  const [first, ...rest] = items
  if (!first) return null
  return (
    <>
      <Picture picture={first.thumbnail} width={800} class="bigpicture" />
      <Piece item={first} />
      {rest.length > 0 && (
        <ul class="pieces">
          {rest.map((item) => (
            <li key={item.title + item.choice} class="row">
              <Picture picture={item.thumbnail} width={400} class="smallpicture" />
              <Piece item={item} />
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

function Piece({ item }: { item: ConsignmentItem }) {
  const m = useWords()
  return (
    <div class="row between grow">
      <p>
        <b class="name">
          <bdi>{item.title}</bdi>
        </b>
        {item.choice && (
          <b class="under">
            <bdi>{item.choice}</bdi>
          </b>
        )}
        {item.made_to_order && <span class="mute under">{m.order.made_to_order}</span>}
      </p>
      <bdi class="number">{m.times(item.quantity)}</bdi>
    </div>
  )
}
