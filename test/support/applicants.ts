import type { NewApplicationBody, OwnApplication, OwnApplicationAnswer } from "@tawiza/contract"
import { type Api, api, vendorApi } from "./api.ts"
import { lastMailTo } from "./outbox.ts"
import { aPdf, aPhotograph } from "./papers.ts"

const PASSWORD = "kif-kif-bhal-bhal"

/** Applies as a person without an account does, opens the link of the message, chooses a password. @returns the applicant at the desk */
export async function anApplicant(base: string, email: string, over: Partial<NewApplicationBody> = {}): Promise<Api> {
  const caller = api(base)
  await caller.post("/vendor/applications", {
    kind: "association",
    name: "جمعية خيوط الأطلس",
    language: "ar",
    province: "MA-SEF",
    contact_name: "Rkia",
    email,
    phone: "0612345678",
    ...over,
  })
  const code = (await lastMailTo(email)).match(/\/desk\/invitation\/(\S+)/)?.[1]
  await caller.post(`/vendor/invitations/${code}/accept`, { password: PASSWORD })
  return vendorApi(base, { email, password: PASSWORD })
}

/** Sends one paper for an item of the checklist. */
export function sendPaper(applicant: Api, requirement: string, bytes = aPdf(requirement), query = ""): Promise<OwnApplicationAnswer> {
  return applicant.send(
    `/vendor/applications/me/papers?requirement=${encodeURIComponent(requirement)}${query}`,
    bytes,
    "application/octet-stream",
  )
}

export async function ownApplication(applicant: Api): Promise<OwnApplication> {
  return (await applicant.get<OwnApplicationAnswer>("/vendor/applications/me")).application
}

/** Writes and sends all that an association is asked for, apart from what a test leaves out. */
export async function fillIn(applicant: Api, ice: string, without: readonly string[] = []): Promise<void> {
  await applicant.post("/vendor/applications/me", {
    commune: "El Menzel",
    crafts: ["textile"],
    members: 14,
    women_members: 14,
    ice,
    rib: "MA64 0115 1900 0001 2050 0053 4921",
  })
  for (const requirement of ["receipt", "statutes", "board", "bank"].filter((code) => !without.includes(code))) {
    await sendPaper(applicant, requirement)
  }
  for (const shade of [40, 200]) await sendPaper(applicant, "workshop", aPhotograph(shade))
}
