import { clx } from "@medusajs/ui"
import { seal, threadOf } from "@tawiza/illustration/seal"
import { type CSSProperties, useMemo } from "react"

/** The seal of an organisation, drawn from its handle as everywhere in the shop. Decoration: its name always stands beside it. */
export function Seal({ handle, className }: { handle: string; className: string }) {
  const drawing = useMemo(() => ({ __html: seal(handle) }), [handle])
  const { a, b } = threadOf(handle)
  return (
    <span
      aria-hidden
      className={clx("block shrink-0 rounded-full dark:bg-white", className)}
      style={{ color: a, "--seal-2": b } as CSSProperties}
      // biome-ignore lint/security/noDangerouslySetInnerHtml: our own drawing; nobody's text is in it.
      dangerouslySetInnerHTML={drawing}
    />
  )
}
