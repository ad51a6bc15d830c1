import type { Language, NewApplicationBody, RequirementList, StartedApplication } from "@tawiza/contract"
import { ask } from "./ask.js"
import { remember } from "./remember.js"

const HOUR_MS = 3_600_000

/** What the chamber asks of each kind of organisation. */
export const listRequirements = (language: Language) =>
  remember(`requirements ${language}`, HOUR_MS, () => ask<RequirementList>("/admission/requirements", { language }))

/** Begins an application; the way in goes to the address by mail. `address`: the visitor's, where it can be believed. */
export const startApplication = (body: NewApplicationBody, address: string | undefined) =>
  ask<StartedApplication>("/vendor/applications", { language: body.language, method: "POST", body, address })
