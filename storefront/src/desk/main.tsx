import { render } from "preact"
import { App } from "./app.js"
import { createAsk } from "./client.js"
import type { Parts } from "./context.js"
import { createDesk } from "./desk.js"
import type { Drafts } from "./drafts.js"
import { createLanguage } from "./language.js"
import { createNavigation } from "./navigation.js"
import { createSession, type Session } from "./session.js"

/** Puts the desk together and draws it into the shell. */
function open(place: HTMLElement): void {
  const language = createLanguage(document)
  const ask = createAsk(language.state, () => {
    const now = session.state()
    return now.phase === "in" ? now.acting.member.id : null
  })
  const drafts: Drafts = new Map()
  const desk = createDesk({ ask, newKey, notice: (trouble) => session.notice(trouble) })
  const session: Session = createSession({
    ask,
    welcome: ({ member }) => language.suggest(member.language),
    forget: () => {
      drafts.clear()
      desk.forget()
    },
  })
  const parts: Parts = { ask, desk, session, language, drafts, newKey, navigation: createNavigation(window) }
  place.replaceChildren()
  render(<App parts={parts} />, place)
  void session.open()
}

/** 128 random bits. Not `randomUUID`, which a phone on plain http in the workshop's own network does not have. */
function newKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0")).join("")
}

const place = document.getElementById("desk")
if (place) open(place)
