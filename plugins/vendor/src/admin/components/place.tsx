import { unlike } from "../lib/facts"

/** The town, with its province below it where that says more. */
export function Place({ of: { commune, province_name } }: { of: { commune: string; province_name: string } }) {
  return (
    <>
      <bdi>{commune}</bdi>
      {unlike(commune, province_name).length > 1 && (
        <div className="txt-compact-xsmall text-ui-fg-muted">
          <bdi>{province_name}</bdi>
        </div>
      )}
    </>
  )
}
