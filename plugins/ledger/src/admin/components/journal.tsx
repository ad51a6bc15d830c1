import { TextIn, TextLink } from "@tawiza/admin-kit"
import type { LedgerJournalRow, LedgerLine, LedgerSourcePage } from "@tawiza/contract"
import { useWords } from "../lib/words"

/** What a journal is about; one whose kind nobody has named is told by the kind. */
export function KindName({ kind, kind_name }: Pick<LedgerLine, "kind" | "kind_name">) {
  return Object.keys(kind_name).length > 0 ? <TextIn texts={kind_name} /> : <bdi>{kind}</bdi>
}

/** Where a journal came from: the pages that show it, or the bare reference where nobody knows one. */
export function Sources({ journal: { reference, sources } }: { journal: LedgerJournalRow }) {
  const { say } = useWords()
  if (!reference) return say("journal.source_none")
  if (sources.length === 0) {
    return (
      <bdi dir="ltr" className="break-all">
        {reference.type} {reference.id}
      </bdi>
    )
  }
  return (
    <ul>
      {sources.map((source) => (
        <li key={source.path}>
          <SourceLink source={source} />
        </li>
      ))}
    </ul>
  )
}

export function SourceLink({ source: { name, label, path } }: { source: LedgerSourcePage }) {
  return (
    <TextLink to={path}>
      <TextIn texts={name} /> <bdi className="break-all">{label}</bdi>
    </TextLink>
  )
}
