import { ArrowPath, CheckCircleSolid, ExclamationCircleSolid } from "@medusajs/icons"
import { Button, Skeleton, Text } from "@medusajs/ui"
import type { ApiFailure } from "../lib/api"
import { type Say, useWords } from "../lib/language"

/** The sentence for what went wrong: the API's own where it has one. */
export function failureSentence(failure: ApiFailure, say: Say): string {
  if (failure.told) return failure.message
  return failure.status === 401 ? say("common.signed_out") : say("common.unreachable")
}

/** What could not be read, why, and a way to try again where that could help. */
export function Failed({ failure, retry }: { failure: ApiFailure; retry: () => void }) {
  const { say } = useWords()
  return (
    <div role="alert" className="flex flex-col items-center gap-y-3 px-6 py-10 text-center">
      <ExclamationCircleSolid className="text-ui-tag-red-icon" aria-hidden />
      <div>
        <Text weight="plus">{say("common.failed_title")}</Text>
        <Text size="small" className="text-ui-fg-subtle">
          {failureSentence(failure, say)}
        </Text>
      </div>
      {failure.status !== 404 && (
        <Button type="button" variant="secondary" onClick={retry}>
          <ArrowPath aria-hidden />
          {say("common.retry")}
        </Button>
      )}
    </div>
  )
}

/** One sentence where a list would be. */
export function Empty({ children, fine = false }: { children: string; fine?: boolean }) {
  return (
    <div className="flex items-center justify-center gap-x-2 px-6 py-8 text-center">
      {fine && <CheckCircleSolid className="text-ui-tag-green-icon shrink-0" aria-hidden />}
      <Text size="small" className="text-ui-fg-subtle">
        {children}
      </Text>
    </div>
  )
}

/** Holds the place of a list while it is read. */
export function RowsLoading({ rows = 6 }: { rows?: number }) {
  const { say } = useWords()
  return (
    <div role="status" className="flex flex-col gap-y-3 px-6 py-4">
      <span className="sr-only">{say("common.loading")}</span>
      {Array.from({ length: rows }, (_, row) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the rows are alike and never move.
        <Skeleton key={row} className="h-8 w-full" />
      ))}
    </div>
  )
}
