import type { Language } from "@tawiza/contract"
import { createContext } from "preact"
import { useContext } from "preact/hooks"
import { useWatched } from "./cell.js"
import type { Ask } from "./client.js"
import type { Desk } from "./desk.js"
import type { Drafts } from "./drafts.js"
import type { LanguageCell } from "./language.js"
import { MESSAGES, type Messages } from "./messages/index.js"
import type { Navigation } from "./navigation.js"
import type { OrdersState } from "./orders.js"
import type { Session } from "./session.js"

/** Everything a screen may ask for. */
export interface Parts {
  ask: Ask
  desk: Desk
  session: Session
  navigation: Navigation
  language: LanguageCell
  drafts: Drafts
  /** A key for one tap, so that sending it twice does it once. */
  newKey(): string
}

export const PartsContext = createContext<Parts | null>(null)

export function useParts(): Parts {
  const parts = useContext(PartsContext)
  if (!parts) throw new Error("A screen was drawn outside the desk")
  return parts
}

export function useOrders(): OrdersState {
  return useWatched(useParts().desk)
}

export function useLanguage(): { language: Language; m: Messages } {
  const language = useWatched(useParts().language)
  return { language, m: MESSAGES[language] }
}

export function useWords(): Messages {
  return useLanguage().m
}
