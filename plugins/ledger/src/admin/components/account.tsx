import { TextLink } from "@tawiza/admin-kit"

export function AccountLink({ code }: { code: string }) {
  return (
    <TextLink to={`/ledger/accounts/${encodeURIComponent(code)}`}>
      <Code code={code} />
    </TextLink>
  )
}

/** An account's code, in its own direction, broken after its colons where the screen is narrow. */
export function Code({ code }: { code: string }) {
  const parts = code.split(":")
  return (
    <bdi dir="ltr">
      {parts.map((part, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a code never move.
        <span key={place}>
          {part}
          {place < parts.length - 1 && (
            <>
              :<wbr />
            </>
          )}
        </span>
      ))}
    </bdi>
  )
}
