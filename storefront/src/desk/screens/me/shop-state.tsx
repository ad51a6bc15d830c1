import { type ActingMember, LONGEST_PAUSE_DAYS } from "@tawiza/contract"
import { useState } from "preact/hooks"
import { useParts, useWords } from "../../context.js"
import { addDays, wallClock } from "../../domain/day.js"
import { Trouble } from "../../errors.js"
import { api } from "../../paths.js"
import { useActing } from "../../ui/screen.js"
import { TroubleNote } from "../../ui/trouble.js"
import { dayText } from "../../words.js"

/** How the shop stands, and what its manager can do about it: rest, come back, or answer a suspension. */
export function ShopState() {
  const m = useWords()
  const { session, ask } = useParts()
  const { member, vendor } = useActing()
  const [sending, setSending] = useState(false)
  const [trouble, setTrouble] = useState<Trouble | null>(null)
  const may = member.may.includes("shop.write")

  const tell = async (address: string, body: object) => {
    if (sending) return
    setSending(true)
    setTrouble(null)
    try {
      session.changed(await ask<ActingMember>(address, { method: "POST", body }))
    } catch (error) {
      setTrouble(error instanceof Trouble ? error : new Trouble("internal"))
    }
    setSending(false)
  }
  return (
    <div class="stack" aria-busy={sending}>
      {vendor.status === "paused" && vendor.back_on && <p class="note">{m.shop.resting(dayText(vendor.back_on, m))}</p>}
      {vendor.suspension && <Suspended suspension={vendor.suspension} />}
      {trouble && <TroubleNote trouble={trouble} />}
      {may && vendor.status === "open" && <Pause pause={(back_on) => tell(api.pauseShop(), { back_on })} />}
      {may && vendor.status === "paused" && (
        <button type="button" class="button quiet" onClick={() => tell(api.reopenShop(), {})}>
          {m.shop.reopen}
        </button>
      )}
      {may && vendor.suspension && vendor.suspension.appeal === null && (
        <Appeal appeal={(text) => tell(api.appealSuspension(), { text })} />
      )}
    </div>
  )
}

function Suspended({ suspension: { reason, appeal, answer } }: { suspension: NonNullable<ActingMember["vendor"]["suspension"]> }) {
  const m = useWords()
  return (
    <>
      <div class="note bad">
        <p>{m.shop.suspended}</p>
        <p dir="auto">
          <b>{reason}</b>
        </p>
      </div>
      {appeal !== null && (
        <div class="note">
          <p>{m.shop.appealed}</p>
          <p dir="auto">{appeal}</p>
          {answer !== null && (
            <p dir="auto">
              <b>{answer}</b>
            </p>
          )}
        </div>
      )}
    </>
  )
}

function Pause({ pause }: { pause: (back_on: string) => void }) {
  const m = useWords()
  const [asking, setAsking] = useState(false)
  const today = wallClock(new Date()).day
  const [day, setDay] = useState(addDays(today, 7))
  if (!asking) {
    return (
      <button type="button" class="button quiet" onClick={() => setAsking(true)}>
        {m.shop.pause}
      </button>
    )
  }
  return (
    <form
      class="stack"
      onSubmit={(event) => {
        event.preventDefault()
        pause(day)
      }}
    >
      <p>{m.shop.pause_explained}</p>
      <label class="field">
        <span>{m.shop.back_on}</span>
        <input
          type="date"
          class="code"
          required
          value={day}
          min={addDays(today, 1)}
          max={addDays(today, LONGEST_PAUSE_DAYS)}
          onInput={({ currentTarget }) => setDay(currentTarget.value)}
        />
      </label>
      <button type="submit" class="button main">
        {m.shop.pause_sure}
      </button>
      <button type="button" class="button quiet" onClick={() => setAsking(false)}>
        {m.cancel}
      </button>
    </form>
  )
}

function Appeal({ appeal }: { appeal: (text: string) => void }) {
  const m = useWords()
  const [text, setText] = useState("")
  return (
    <form
      class="stack"
      onSubmit={(event) => {
        event.preventDefault()
        appeal(text.trim())
      }}
    >
      <label class="field">
        <span>{m.shop.appeal}</span>
        <textarea rows={4} required maxLength={2000} value={text} onInput={({ currentTarget }) => setText(currentTarget.value)} />
      </label>
      <p class="help">{m.shop.appeal_once}</p>
      <button type="submit" class="button quiet">
        {m.shop.appeal_send}
      </button>
    </form>
  )
}
