import { type ImportFault, type ImportReport, PRODUCT_COLUMNS } from "@tawiza/contract"
import { useWords } from "../../context.js"
import type { Messages } from "../../messages/index.js"

/** Nobody mends more in one go; the rest is counted. */
const MOST_LINES = 100

/** What is wrong, line by line as the spreadsheet counts them: which column, what it is, what to do. */
export function Faults({ report }: { report: ImportReport }) {
  const m = useWords()
  const lines = [...Map.groupBy(report.faults, ({ line }) => line)]
  const shown = lines.slice(0, MOST_LINES)
  const left = lines.slice(MOST_LINES).reduce((sum, [, faults]) => sum + faults.length, 0)
  return (
    <>
      <div class="note bad" role="alert">
        <p>
          <b>{m.import.bad(report.faults.length)}</b>
        </p>
        <p>{m.import.mend}</p>
      </div>
      <ol class="faults">
        {shown.map(([line, faults]) => (
          <li key={line}>
            <h2>{m.import.line(line)}</h2>
            {faults.map((fault) => (
              <p key={fault.column + fault.problem}>
                {fault.column && (
                  <>
                    <code>{fault.column}</code> <span class="mute">{columnText(fault, m)}</span>
                  </>
                )}
                <span class="under">{fault.message}</span>
              </p>
            ))}
          </li>
        ))}
      </ol>
      {left > 0 && <p class="help">{m.import.more_faults(left)}</p>}
    </>
  )
}

function columnText({ column }: ImportFault, m: Messages): string {
  const known = PRODUCT_COLUMNS.find((one) => one === column)
  return known ? m.import.columns[known] : ""
}
