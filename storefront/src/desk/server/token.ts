import type { AstroCookies } from "astro"

/** Sent to the desk alone, and never to its scripts. */
const COOKIE = "desk_session"

export function tokenIn(cookies: AstroCookies): string | undefined {
  return cookies.get(COOKIE)?.value || undefined
}

/** Keeps the token for as long as it is good, so that closing the browser does not sign a member out. */
export function keepToken(cookies: AstroCookies, token: string, secure: boolean): void {
  cookies.set(COOKIE, token, { path: "/desk", httpOnly: true, sameSite: "lax", secure, expires: expiryOf(token) })
}

export function forgetToken(cookies: AstroCookies): void {
  cookies.delete(COOKIE, { path: "/desk" })
}

/** When a JSON web token (RFC 7519) runs out; undefined where it does not say. Its signature is the API's business. */
export function expiryOf(token: string): Date | undefined {
  try {
    const { exp } = JSON.parse(Buffer.from(token.split(".")[1] ?? "", "base64url").toString("utf8")) as { exp?: unknown }
    return typeof exp === "number" && Number.isFinite(exp) ? new Date(exp * 1000) : undefined
  } catch {
    return undefined
  }
}
