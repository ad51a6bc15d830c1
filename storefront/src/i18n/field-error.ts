import type { Language } from "@tawiza/contract"
import type { FieldError } from "../shop/checkout-form.js"
import { MESSAGES } from "./messages/index.js"

/** What is wrong with a field and what to do, in a sentence. */
export function fieldErrorText(error: FieldError, language: Language): string {
  const say = MESSAGES[language].checkout.error
  return error.code === "phone_short" ? say.phone_short(error.missing) : say[error.code]
}
