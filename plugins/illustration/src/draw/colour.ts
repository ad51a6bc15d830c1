const channels = (hex: string) => {
  const value = Number.parseInt(hex.slice(1), 16)
  return [value >> 16, (value >> 8) & 255, value & 255] as const
}

/** `share` of the way from one `#rrggbb` to another, channel by channel: pigments on one palette, not light. */
export function mix(from: string, to: string, share: number) {
  const target = channels(to)
  const byte = (value: number, i: number) => Math.round(value + (target[i]! - value) * share)
  return `#${channels(from)
    .map((value, i) => byte(value, i).toString(16).padStart(2, "0"))
    .join("")}`
}

export const darker = (colour: string, share = 0.2) => mix(colour, "#1a1410", share)

export const lighter = (colour: string, share = 0.2) => mix(colour, "#fffdf6", share)
