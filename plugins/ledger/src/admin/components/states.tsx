import { ArrowPath, ExclamationCircleSolid } from "@medusajs/icons"
import { Button, clx, Skeleton, Text } from "@medusajs/ui"
import type { UseQueryResult } from "@tanstack/react-query"
import type { ReactNode } from "react"
import { PAGE_SIZE, type ReadingFailed } from "../lib/read"
import { useWords } from "../lib/words"

/** What was read, or what stands in its place: a wait, or why it could not be read with a way to try again. */
export function Reading<T>({ query, children }: { query: UseQueryResult<T, ReadingFailed>; children: (answer: T) => ReactNode }) {
  const { say } = useWords()
  if (query.isPending) {
    return (
      <div role="status" className="flex flex-col gap-y-3 px-6 py-4">
        <span className="sr-only">{say("loading")}</span>
        {[1, 2, 3, 4, 5].map((row) => (
          <Skeleton key={row} className="h-8 w-full" />
        ))}
      </div>
    )
  }
  if (query.isError) {
    return (
      <div role="alert" className="flex flex-col items-center gap-y-3 px-6 py-10 text-center">
        <ExclamationCircleSolid className="text-ui-tag-red-icon" aria-hidden />
        <Text weight="plus">{say("failed")}</Text>
        <Text size="small" className="text-ui-fg-subtle">
          {query.error.sentence ?? say("unreachable")}
        </Text>
        {query.error.status !== 404 && (
          <Button type="button" variant="secondary" onClick={() => query.refetch()}>
            <ArrowPath aria-hidden />
            {say("retry")}
          </Button>
        )}
      </div>
    )
  }
  return (
    <div aria-busy={query.isPlaceholderData} className={clx(query.isPlaceholderData && "opacity-60")}>
      {children(query.data)}
    </div>
  )
}

export function Empty({ children }: { children: string }) {
  return (
    <Text size="small" className="text-ui-fg-subtle px-6 py-8 text-center">
      {children}
    </Text>
  )
}

/** The way to the pages beside this one, when there is more than one. */
export function Pages({ count, offset, to }: { count: number; offset: number; to: (offset: number) => void }) {
  const { say } = useWords()
  if (count <= PAGE_SIZE) return null
  const last = Math.min(offset + PAGE_SIZE, count)
  return (
    <div className="flex flex-wrap items-center justify-between gap-2 px-6 py-4">
      <Text size="small" className="text-ui-fg-subtle tabular-nums">
        {say("range", { first: offset + 1, last, count })}
      </Text>
      <div className="flex gap-x-2">
        <Button type="button" size="small" variant="secondary" disabled={offset === 0} onClick={() => to(offset - PAGE_SIZE)}>
          {say("previous")}
        </Button>
        <Button type="button" size="small" variant="secondary" disabled={last === count} onClick={() => to(offset + PAGE_SIZE)}>
          {say("next")}
        </Button>
      </div>
    </div>
  )
}
