import { seal } from "@tawiza/illustration/seal"
import { useMemo } from "preact/hooks"

/** The organisation's star; decoration beside its name. */
export function Seal({ id, class: name }: { id: string; class: string }) {
  const drawing = useMemo(() => ({ __html: seal(id) }), [id])
  // Numbers of our own generator; nothing of the id is in it.
  return <span class={name} dangerouslySetInnerHTML={drawing} />
}
