import { ListBody, PAGE_SIZE, useListState, useReading } from "@tawiza/admin-kit"
import type { OpenLineList } from "@tawiza/contract"
import { CashFrame } from "../../../components/frame"
import { Lines } from "../../../components/lines"
import { Crumb, useWords } from "../../../lib/words"

/** Lines that nobody has decided about, oldest first. */
export default function OpenLinesPage() {
  const { say } = useWords()
  const list = useListState()
  const query = useReading<OpenLineList>("/admin/remittance-lines", { limit: PAGE_SIZE, offset: list.offset })
  return (
    <CashFrame current="lines" title={say("cash.lines.title")} lead={say("cash.lines.lead")}>
      <ListBody query={query} list={list} empty={say("cash.lines.empty")}>
        {({ lines, may_change }) => <Lines rows={lines} currency="mad" mayChange={may_change} />}
      </ListBody>
    </CashFrame>
  )
}

export const handle = { breadcrumb: () => <Crumb word="cash.lines.title" /> }
