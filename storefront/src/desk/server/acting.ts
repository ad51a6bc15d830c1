import type { ChosenActing, MembershipList } from "@tawiza/contract"
import * as v from "valibot"
import { json, refuse, unanswered } from "./answers.js"
import { callApi } from "./api-client.js"
import { readObject } from "./body.js"
import { relayed } from "./pass-on.js"
import { isSameOrigin } from "./same-origin.js"
import type { Surroundings } from "./surroundings.js"

/** The answer for the desk, and the token to keep from now on. */
export interface Chosen {
  answer: Response
  token?: string
}

interface Asked extends Pick<Surroundings, "API_URL" | "address"> {
  from: Headers
  token: string
}

const Choice = v.object({ membership: v.pipe(v.string(), v.nonEmpty(), v.maxLength(128)) })

/** Exchanges a person's token for one that acts for a single vendor, and answers who that is. */
export async function chooseActing(request: Request, token: string | undefined, around: Surroundings): Promise<Chosen> {
  const { API_URL, SHOP_URL, address } = around
  if (!isSameOrigin(request.headers, SHOP_URL)) return { answer: refuse(request, "invalid_request", { fields: ["origin"] }) }
  if (!token) return { answer: refuse(request, "unauthorized") }
  const written = v.safeParse(Choice, await readObject(request))
  if (!written.success) return { answer: refuse(request, "invalid_request", { fields: ["membership"] }) }
  try {
    return await choose({ API_URL, address, token, from: request.headers }, written.output.membership)
  } catch (error) {
    return { answer: unanswered(request, error) }
  }
}

/**
 * What a person who has just come in finds: its only vendor, chosen, or the vendors to choose from. The token is kept for one vendor in
 * either case as soon as it can be, so that no later invitation changes for whom an open screen acts.
 */
export async function comeIn(asked: Asked): Promise<Chosen> {
  const { API_URL, from, address, token } = asked
  const answer = await callApi(API_URL, "/vendor/memberships", { method: "GET", from, address, token })
  if (!answer.ok) return { answer: await relayed(answer) }
  const list = (await answer.json()) as MembershipList
  const [only, ...more] = list.memberships
  return only && !more.length ? choose(asked, only.id) : { answer: json(list), token }
}

async function choose({ API_URL, from, address, token }: Asked, membership: string): Promise<Chosen> {
  const answer = await callApi(API_URL, "/vendor/acting", { method: "POST", from, address, token, body: { membership } })
  if (!answer.ok) return { answer: await relayed(answer) }
  const chosen = (await answer.json()) as ChosenActing
  return { answer: json(chosen.acting), token: chosen.token }
}
