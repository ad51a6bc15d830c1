import { Check, XMark } from "@medusajs/icons"
import { Button, clx, Hint, Text, toast } from "@medusajs/ui"
import { DeedFailed, NoteField, Quote, Section, textIn } from "@tawiza/admin-kit"
import type { ProductReview } from "@tawiza/contract"
import { type FormEvent, useState } from "react"
import { useDecideReview } from "../../hooks/product-reviews"
import { useWords } from "../../lib/words"
import { ReasonDrawing, ReasonList } from "./reasons"

/** The moderator's answer: yes in one press, no with reasons that teach. A change that is decided shows what was said. */
export function ReviewDecisionPanel({ review }: { review: ProductReview }) {
  const { say } = useWords()
  return (
    <Section title={say("decision.title")}>
      {review.next.length ? (
        <ReviewForm key={review.id} review={review} />
      ) : (
        <div className="flex flex-col gap-y-3 px-6 py-4">
          <Text size="small" className="text-ui-fg-subtle">
            {say(review.status === "withdrawn" ? "review.taken_back" : "review.closed")}
          </Text>
          <ReasonList reasons={review.reasons} />
          {review.note && <Quote>{review.note}</Quote>}
        </div>
      )}
    </Section>
  )
}

function ReviewForm({ review }: { review: ProductReview }) {
  const { say, language } = useWords()
  const decide = useDecideReview(review.id)
  const [refusing, setRefusing] = useState(false)
  const [reasons, setReasons] = useState<readonly string[]>([])
  const [note, setNote] = useState("")
  const [lacks, setLacks] = useState(false)
  const name = textIn(review.title, language)?.text ?? ""

  const approve = () => decide.mutate({ verb: "approve" }, { onSuccess: () => toast.success(say("review.approved", { name })) })

  function refuse(event: FormEvent) {
    event.preventDefault()
    setLacks(reasons.length === 0)
    if (!reasons.length) return
    decide.mutate(
      { verb: "refuse", reasons: [...reasons], note: note.trim() || undefined },
      { onSuccess: () => toast.success(say("review.refused", { name })) },
    )
  }

  return (
    <form noValidate className="flex flex-col gap-y-4 px-6 py-4" onSubmit={refuse} aria-busy={decide.isPending}>
      <DeedFailed failure={decide.error} />
      {!refusing && (
        <>
          <Button type="button" className="w-full" isLoading={decide.isPending} onClick={approve}>
            <Check aria-hidden />
            {say("review.approve")}
          </Button>
          <Button type="button" variant="secondary" className="w-full" disabled={decide.isPending} onClick={() => setRefusing(true)}>
            <XMark aria-hidden />
            {say("review.refuse")}
          </Button>
        </>
      )}
      {refusing && (
        <>
          <fieldset className="m-0 flex flex-col gap-y-2 border-0 p-0" disabled={decide.isPending}>
            <legend className="txt-compact-small-plus mb-2">{say("review.choose_reasons")}</legend>
            {review.choices.map((reason) => {
              const checked = reasons.includes(reason.code)
              return (
                <label
                  key={reason.code}
                  className={clx(
                    "flex min-h-12 cursor-pointer items-start gap-x-3 rounded-lg p-2 has-[:focus-visible]:shadow-borders-interactive-with-focus",
                    checked ? "bg-ui-bg-highlight shadow-borders-interactive-with-active" : "shadow-borders-base hover:bg-ui-bg-base-hover",
                  )}
                >
                  <input
                    type="checkbox"
                    checked={checked}
                    className="mt-3 size-4 shrink-0 accent-[var(--fg-interactive)] outline-none"
                    onChange={() => {
                      setReasons(checked ? reasons.filter((code) => code !== reason.code) : [...reasons, reason.code])
                      setLacks(false)
                    }}
                  />
                  <ReasonDrawing reason={reason} />
                  <span className="txt-small self-center">{reason.sentence}</span>
                </label>
              )
            })}
            {lacks && (
              <Hint variant="error" role="alert">
                {say("review.reason_needed")}
              </Hint>
            )}
          </fieldset>
          <NoteField
            label={say("review.note")}
            hint={say("decision.reason_hint")}
            rows={3}
            maxLength={500}
            value={note}
            disabled={decide.isPending}
            write={setNote}
          />
          <Button type="submit" variant="danger" className="w-full" isLoading={decide.isPending}>
            {say("review.refuse_submit")}
          </Button>
          <Button type="button" variant="secondary" className="w-full" disabled={decide.isPending} onClick={() => setRefusing(false)}>
            {say("common.cancel")}
          </Button>
        </>
      )}
      <Hint>{say("review.stays")}</Hint>
    </form>
  )
}
