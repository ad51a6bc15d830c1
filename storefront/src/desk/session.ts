import type { ActingMember, MembershipList, MembershipView } from "@tawiza/contract"
import { createCell, type Watched } from "./cell.js"
import type { Ask } from "./client.js"
import { Trouble } from "./errors.js"
import { api } from "./paths.js"

/** Why the sign-in screen stands there, where it is worth a word. */
export type OutReason = "expired" | "signed_out" | "saved" | "joined"

/** What the server says of a signed-in person: for whom it acts, or the vendors it has to choose from. */
export type SignedIn = ActingMember | MembershipList

export type SessionState =
  | { phase: "asking" }
  | { phase: "failed"; trouble: Trouble }
  | { phase: "out"; why: OutReason | null }
  | { phase: "choosing"; memberships: readonly MembershipView[] }
  | { phase: "in"; acting: ActingMember }

/** Who sits at the desk. The token itself never reaches this side. */
export interface Session extends Watched<SessionState> {
  /** Asks who is signed in. */
  open(): Promise<void>
  /** @throws Trouble `unauthorized` when address or number and password do not belong together. */
  signIn(login: string, password: string): Promise<void>
  /** @throws Trouble when the server could not be told; the member is still signed in then. */
  signOut(): Promise<void>
  /** What the server says of the member or the shop after a change. */
  changed(acting: ActingMember): void
  /** Acts for another vendor from now on. @throws Trouble when the server refuses it; nothing has changed then. */
  choose(membership: string): Promise<void>
  /** What a refusal says of who sits here: the token is no longer known, or what was chosen no longer holds. */
  notice(trouble: Trouble): void
  /** Leads to the sign-in screen, with a word why. */
  leave(why: OutReason): void
}

export interface SessionParts {
  ask: Ask
  /** Called for every member that comes in. */
  welcome(acting: ActingMember): void
  /** Called before another member comes in, be it the same person for another vendor, and at signing out: nothing of before may be seen. */
  forget(): void
}

export function createSession({ ask, welcome, forget }: SessionParts): Session {
  const cell = createCell<SessionState>({ phase: "asking" })
  let last: string | null = null

  const enter = (acting: ActingMember) => {
    if (last !== null && last !== acting.member.id) forget()
    last = acting.member.id
    welcome(acting)
    cell.set({ phase: "in", acting })
  }
  const settle = (signedIn: SignedIn) => {
    if ("memberships" in signedIn) cell.set({ phase: "choosing", memberships: signedIn.memberships })
    else enter(signedIn)
  }
  const open = async () => {
    cell.set({ phase: "asking" })
    try {
      const signedIn = await ask<SignedIn | null>(api.session())
      if (signedIn) settle(signedIn)
      else cell.set({ phase: "out", why: null })
    } catch (error) {
      const trouble = error instanceof Trouble ? error : new Trouble("internal")
      cell.set(trouble.code === "unauthorized" ? { phase: "out", why: "expired" } : { phase: "failed", trouble })
    }
  }

  return {
    state: cell.state,
    subscribe: cell.subscribe,
    open,
    async signIn(login, password) {
      settle(await ask<SignedIn>(api.session(), { method: "POST", body: { email: login.trim(), password } }))
    },
    async choose(membership) {
      enter(await ask<ActingMember>(api.acting(), { method: "POST", body: { membership } }))
    },
    async signOut() {
      await ask(api.session(), { method: "DELETE", body: {} })
      forget()
      last = null
      cell.set({ phase: "out", why: "signed_out" })
    },
    changed: (acting) => cell.set({ phase: "in", acting }),
    notice({ code }) {
      if (code === "unauthorized") cell.set({ phase: "out", why: "expired" })
      else if (code === "choose_vendor" || code === "acting_changed") void open()
    },
    leave: (why) => cell.set({ phase: "out", why }),
  }
}
