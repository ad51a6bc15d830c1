/**
 * Whether a write comes from our own pages. Browsers say it in `Sec-Fetch-Site`, which no page can set; on plain http they do not send
 * it, and `Origin` decides. A request with neither is refused: every browser sends one of them with a write.
 * @param shopUrl where the shop is reached, when a proxy in front of it rewrites `Host`.
 */
export function isSameOrigin(headers: Headers, shopUrl: string): boolean {
  const site = headers.get("sec-fetch-site")
  if (site !== null) return site === "same-origin"
  const origin = headers.get("origin")
  if (origin === null || !URL.canParse(origin)) return false
  return origin === new URL(shopUrl).origin || new URL(origin).host === headers.get("host")
}
