import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { type BankAccountStatus, dayText, languageOf, type MemberRole } from "@tawiza/contract"
import { moroccanDay } from "@tawiza/vendor/domain/day"
import { connectionOf, rows, rowsOf, type Sql } from "@tawiza/vendor/rows"
import { sendMessage } from "@tawiza/vendor/workflows/send-message"

interface Untold {
  id: string
  vendor_id: string
  vendor_name: string
  status: Extract<BankAccountStatus, "asked" | "confirmed" | "frozen">
  last4: string
  holder: string
  usable_from: Date | null
  contact_email: string
  /** Of the vendor now, and of the time of the account before. */
  vendor_email: string
  old_email: string | null
}

interface Reader {
  /** Of the member, or made from the address of a contact. */
  id: string
  name: string
  email: string | null
  phone: string | null
  language: string
}

/**
 * Tells everybody who answers for a vendor's money what was asked, decided or frozen, and also the contact of the account before: whoever
 * takes over a desk does not take over that mailbox. Each message is sent once; what a mail server that is away kept back is sent by the
 * sweep.
 */
export async function tellBankAccounts(container: MedusaContainer): Promise<void> {
  const untold = await rowsOf<Untold>(
    container,
    `select b.id, b.vendor_id, v.name as vendor_name, b.status, b.last4, b.holder, b.usable_from, b.contact_email, v.contact_email as vendor_email,
      (select o.contact_email from vendor_bank_account o where o.vendor_id = b.vendor_id and o.id <> b.id and o.decided_at is not null
        and o.status <> 'refused' order by o.decided_at desc limit 1) as old_email
    from vendor_bank_account b join vendor v on v.id = b.vendor_id
    where b.told is distinct from b.status and b.status in ('asked', 'confirmed', 'frozen') order by b.asked_at limit 200`,
  )
  for (const account of untold) {
    try {
      for (const member of await readersOf(connectionOf(container), account)) {
        await sendMessage(container, {
          template: `bank-account-${account.status}`,
          vendor: { id: account.vendor_id, name: account.vendor_name },
          member,
          path: "/desk/money/bank-account",
          data: {
            last4: account.last4,
            day: account.usable_from ? dayText(moroccanDay(account.usable_from), languageOf(member.language)) : "",
          },
          once: account.id,
        })
      }
      await rowsOf(container, "update vendor_bank_account set told = ? where id = ? and status = ?", [
        account.status,
        account.id,
        account.status,
      ])
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error)
      container.resolve(ContainerRegistrationKeys.LOGGER).error(`Nobody was told of bank account ${account.id}: ${reason}`)
    }
  }
}

async function readersOf(sql: Sql, account: Untold): Promise<Reader[]> {
  const members = await rows<Reader & { role: MemberRole }>(
    sql,
    "select id, name, email, phone, language, role from vendor_member where vendor_id = ? and status = 'active' and deleted_at is null order by created_at",
    [account.vendor_id],
  )
  const readers: Reader[] = members.filter(({ role }) => role === "manager" || role === "treasurer")
  for (const email of [account.vendor_email, account.contact_email, account.old_email]) {
    if (!email || readers.some((reader) => reader.email === email)) continue
    readers.push({ id: email, email, phone: null, name: account.holder, language: members[0]?.language ?? "fr" })
  }
  return readers
}
