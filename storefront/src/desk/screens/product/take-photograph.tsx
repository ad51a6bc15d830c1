import type { PictureAnswer } from "@tawiza/contract"
import { useState } from "preact/hooks"
import type { Asked } from "../../asked.js"
import { useWords } from "../../context.js"
import { api } from "../../paths.js"
import { LONGEST, shrunk } from "../../photograph.js"
import { Icon } from "../../ui/icon.js"

export interface TakePhotographProps {
  asked: Asked<unknown>
  word: string
  main?: boolean
  /** With the path of the photograph that the server keeps. */
  onKept: (path: string) => void | Promise<void>
}

/** A button that takes a photograph, makes it smaller on the phone and keeps it on the server. */
export function TakePhotograph({ asked, word, main = false, onKept }: TakePhotographProps) {
  const m = useWords()
  const [preparing, setPreparing] = useState(false)
  const take = async (file: File | undefined) => {
    if (!file) return
    setPreparing(true)
    const kept = await asked.send<PictureAnswer>(api.pictures(), { file: await shrunk(file, LONGEST.piece) })
    if (kept) await onKept(kept.picture.path)
    setPreparing(false)
  }
  const busy = preparing || asked.sending
  return (
    <>
      <div role="status">{busy && <p class="note">{m.products.shrinking}</p>}</div>
      <label class={main ? "button main" : "button quiet"}>
        <Icon name="camera" />
        {word}
        <input
          class="unseen"
          type="file"
          accept="image/*"
          capture="environment"
          disabled={busy}
          onChange={({ currentTarget }) => void take(currentTarget.files?.[0])}
        />
      </label>
    </>
  )
}
