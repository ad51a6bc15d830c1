import { useParts, useWords } from "../context.js"
import type { Trouble } from "../errors.js"
import { Loading, TroubleNote } from "../ui/trouble.js"

/** Before the desk knows who sits at it. The shell shows the same head while the script is on its way. */
export function Waiting({ trouble }: { trouble: Trouble | null }) {
  const m = useWords()
  const { session } = useParts()
  return (
    <>
      <header class="head">
        <div class="wrap row">
          <p class="mark">Tawiza</p>
        </div>
      </header>
      <main class="wrap">
        {trouble ? <TroubleNote trouble={trouble} retry={() => void session.open()} /> : <Loading text={m.loading} />}
      </main>
    </>
  )
}
