import { useDeed, useReading } from "@tawiza/admin-kit"
import type { ApplicationAnswer, ApplicationList, DecisionBody } from "@tawiza/contract"
import type { Decision } from "../lib/decisions"

interface ApplicationFilters {
  status: readonly string[]
  unchecked?: "true"
  q: string
  limit: number
  offset: number
}

const PATH = "/admin/applications"

export const pathOfApplication = (id: string) => `${PATH}/${encodeURIComponent(id)}`

export const useApplications = (filters: ApplicationFilters) => useReading<ApplicationList>(PATH, { ...filters })

export const useApplication = (id: string) => useReading<ApplicationAnswer>(pathOfApplication(id))

/** Records a decision, which may open a shop. */
export const useDecide = (id: string) =>
  useDeed<{ decision: Decision } & DecisionBody, ApplicationAnswer>(
    ({ decision, reason }) => ({ path: `${pathOfApplication(id)}/${decision}`, body: { reason } }),
    [PATH, "/admin/vendors"],
  )
