import { Button, toast } from "@medusajs/ui"
import { DeedFailed, FileDrop, Section } from "@tawiza/admin-kit"
import { BANK_STATEMENT_BYTES, type BankStatementReport } from "@tawiza/contract"
import { useState } from "react"
import { useSendFile } from "../../lib/send-file"
import { useWords } from "../../lib/words"

const READ_AGAIN = ["/admin/bank-statements", "/admin/bank-lines", "/admin/bank-days", "/admin/payout-batches", "/admin/payout-candidates"]

/** A statement of the chamber's bank, handed in as the bank wrote it. */
export function ImportStatement() {
  const { say, language } = useWords()
  const [file, setFile] = useState<File | null>(null)
  const send = useSendFile<BankStatementReport>(language, "/admin/bank-statements", READ_AGAIN)
  return (
    <Section title={say("payouts.import.title")}>
      <form
        className="flex flex-col gap-y-4 px-6 py-4"
        aria-busy={send.isPending}
        onSubmit={(event) => {
          event.preventDefault()
          if (!file) return
          send.mutate(file, {
            onSuccess: ({ fresh, suspense }) => {
              setFile(null)
              toast.success(fresh === 0 ? say("payouts.import.known") : say("payouts.import.done", { fresh, suspense }))
            },
          })
        }}
      >
        <FileDrop
          label={say("payouts.import.file")}
          hint={say("payouts.import.hint")}
          endings={[".xml", ".csv"]}
          limit_mb={BANK_STATEMENT_BYTES / 1024 / 1024}
          file={file}
          onChange={setFile}
          disabled={send.isPending}
        />
        <DeedFailed failure={send.error} />
        <Button type="submit" className="w-fit" disabled={!file} isLoading={send.isPending}>
          {say("payouts.import.deed")}
        </Button>
      </form>
    </Section>
  )
}
