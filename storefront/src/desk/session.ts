import type { ActingMember } from "@tawiza/contract"
import { createCell, type Watched } from "./cell.js"
import type { Ask } from "./client.js"
import { Trouble } from "./errors.js"
import { api } from "./paths.js"

/** Why the sign-in screen stands there, where it is worth a word. */
export type OutReason = "expired" | "signed_out" | "saved"

export type SessionState =
  | { phase: "asking" }
  | { phase: "failed"; trouble: Trouble }
  | { phase: "out"; why: OutReason | null }
  | { phase: "in"; acting: ActingMember }

/** Who sits at the desk. The token itself never reaches this side. */
export interface Session extends Watched<SessionState> {
  /** Asks who is signed in. */
  open(): Promise<void>
  /** @throws Trouble `unauthorized` when e-mail and password do not belong together. */
  signIn(email: string, password: string): Promise<void>
  /** @throws Trouble when the server could not be told; the member is still signed in then. */
  signOut(): Promise<void>
  /** What the server says of the member or the shop after a change. */
  changed(acting: ActingMember): void
  /** The server no longer knows the token. */
  expire(): void
  /** Leads to the sign-in screen, with a word why. */
  leave(why: OutReason): void
}

export interface SessionParts {
  ask: Ask
  /** Called for every member that comes in. */
  welcome(acting: ActingMember): void
  /** Called before somebody else comes in and when a member signs out: nothing of the one before may be seen. */
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

  return {
    state: cell.state,
    subscribe: cell.subscribe,
    async open() {
      cell.set({ phase: "asking" })
      try {
        const acting = await ask<ActingMember | null>(api.session())
        if (acting) enter(acting)
        else cell.set({ phase: "out", why: null })
      } catch (error) {
        const trouble = error instanceof Trouble ? error : new Trouble("internal")
        cell.set(trouble.code === "unauthorized" ? { phase: "out", why: "expired" } : { phase: "failed", trouble })
      }
    },
    async signIn(email, password) {
      enter(await ask<ActingMember>(api.session(), { method: "POST", body: { email: email.trim(), password } }))
    },
    async signOut() {
      await ask(api.session(), { method: "DELETE", body: {} })
      forget()
      last = null
      cell.set({ phase: "out", why: "signed_out" })
    },
    changed: (acting) => cell.set({ phase: "in", acting }),
    expire: () => cell.set({ phase: "out", why: "expired" }),
    leave: (why) => cell.set({ phase: "out", why }),
  }
}
