import { ArrowPath, CheckCircleSolid, ExclamationCircleSolid } from "@medusajs/icons"
import { Alert, Button, clx, Skeleton, Text } from "@medusajs/ui"
import type { ReactNode } from "react"
import type { ApiFailure } from "./api.js"
import { useOwnWords } from "./own-words.js"
import type { Query } from "./reading.js"

/** What was read, or what stands in its place: a wait, or why it could not be read with a way to try again. */
export function Reading<Answer>(props: {
  query: Query<Answer>
  /** Lines that hold the place meanwhile. */
  rows?: number
  /** Holds the place instead of lines. */
  loading?: ReactNode
  children: (answer: Answer) => ReactNode
}) {
  const { query, rows, loading = <RowsLoading rows={rows} />, children } = props
  if (query.isPending) return loading
  if (query.isError) return <Failed failure={query.error} retry={() => query.refetch()} />
  return (
    <div aria-busy={query.isPlaceholderData} className={clx("transition-opacity", query.isPlaceholderData && "opacity-60")}>
      {children(query.data)}
    </div>
  )
}

/** The sentence for what went wrong: the API's own where it has one. */
export function useFailureSentence(): (failure: ApiFailure) => string {
  const { say } = useOwnWords()
  return (failure) => {
    if (failure.told) return failure.message
    return say(failure.status === 401 ? "signed_out" : "unreachable")
  }
}

/** What could not be read, why, and a way to try again where that could help. */
export function Failed({ failure, retry }: { failure: ApiFailure; retry: () => void }) {
  const { say } = useOwnWords()
  const sentenceOf = useFailureSentence()
  return (
    <div role="alert" className="flex flex-col items-center gap-y-3 px-6 py-10 text-center">
      <ExclamationCircleSolid className="text-ui-tag-red-icon" aria-hidden />
      <div>
        <Text weight="plus">{say("failed")}</Text>
        <Text size="small" className="text-ui-fg-subtle">
          {sentenceOf(failure)}
        </Text>
      </div>
      {failure.status !== 404 && (
        <Button type="button" variant="secondary" onClick={retry}>
          <ArrowPath aria-hidden />
          {say("retry")}
        </Button>
      )}
    </div>
  )
}

/** Beside a form: a deed did not happen, and why. Nothing without a failure. */
export function DeedFailed({ failure }: { failure: ApiFailure | null }) {
  const { say } = useOwnWords()
  const sentenceOf = useFailureSentence()
  if (!failure) return null
  return (
    <Alert variant="error" role="alert">
      <Text size="small" weight="plus">
        {say("not_recorded")}
      </Text>
      <Text size="small">{sentenceOf(failure)}</Text>
    </Alert>
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
  return (
    <Waiting className="flex flex-col gap-y-3 px-6 py-4">
      {Array.from({ length: rows }, (_, row) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the rows are alike and never move.
        <Skeleton key={row} className="h-8 w-full" />
      ))}
    </Waiting>
  )
}

/** Says to those who do not see the grey shapes that something is being read. */
export function Waiting({ className, children }: { className?: string; children: ReactNode }) {
  const { say } = useOwnWords()
  return (
    <div role="status" className={className}>
      <span className="sr-only">{say("loading")}</span>
      {children}
    </div>
  )
}
