import type { RefusalReason } from "@tawiza/contract"

/** Why the chamber sent a piece back: a drawing that says it without words, and the sentence. */
export function Reasons({ reasons }: { reasons: readonly RefusalReason[] }) {
  return (
    <ul class="refusals">
      {reasons.map(({ code, sentence, picture }) => (
        <li key={code} class="row top">
          {picture && <img src={picture} alt="" width={56} height={56} />}
          <span>{sentence}</span>
        </li>
      ))}
    </ul>
  )
}
