import { Container, Heading, Text } from "@medusajs/ui"
import { type ReactNode, useId } from "react"

/** A titled part of a page, named for those who move from heading to heading. */
export function Section({ title, aside, children }: { title: string; aside?: ReactNode; children: ReactNode }) {
  const id = useId()
  return (
    <Container className="divide-y p-0">
      <section aria-labelledby={id}>
        <div className="border-ui-border-base flex flex-wrap items-center justify-between gap-x-4 gap-y-1 border-b px-6 py-4">
          <Heading level="h2" id={id}>
            {title}
          </Heading>
          {typeof aside === "string" ? (
            <Text size="small" className="text-ui-fg-subtle">
              {aside}
            </Text>
          ) : (
            aside
          )}
        </div>
        {children}
      </section>
    </Container>
  )
}
