import { useWords } from "../../context.js"

/** How far something is that takes its time. Nothing is counted yet while the file is on its way. */
export function Progress({ text, done, total }: { text: string; done: number; total: number }) {
  const m = useWords()
  return (
    <div class="stack">
      <p role="status">{text}</p>
      <progress aria-label={text} {...(total > 0 && { value: done, max: total })} />
      {total > 0 && (
        <p class="help">
          <bdi>{m.import.progress(done, total)}</bdi>
        </p>
      )}
    </div>
  )
}
