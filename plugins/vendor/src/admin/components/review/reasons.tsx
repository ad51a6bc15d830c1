import type { RefusalReason } from "@tawiza/contract"

/** Reasons as the vendor gets them: the drawing and the sentence. */
export function ReasonList({ reasons }: { reasons: readonly RefusalReason[] }) {
  return (
    <ul className="flex flex-col gap-y-2">
      {reasons.map((reason) => (
        <li key={reason.code} className="flex items-start gap-x-3">
          <ReasonDrawing reason={reason} />
          <span className="txt-small">{reason.sentence}</span>
        </li>
      ))}
    </ul>
  )
}

/** Drawn in dark ink: it stands on white also in the dark theme. */
export function ReasonDrawing({ reason: { picture } }: { reason: RefusalReason }) {
  if (!picture) return null
  return <img src={picture} alt="" width={40} height={40} className="size-10 shrink-0 rounded-md bg-white p-1" />
}
