import { hash } from "./random.js"

/** The two colours of a workshop's stitched thread. Decoration: never the only sign of anything. */
export interface Thread {
  /** The long stitch; also the petals of the seal. */
  a: string
  /** The short stitch; also the heart of the seal. */
  b: string
}

/** Eight pairs of dyed yarn that hold on white and on the glaze ground. Their order is part of every workshop's look: append, never move. */
export const THREADS: readonly Thread[] = [
  { a: "#0f2560", b: "#7fb0c4" },
  { a: "#6d1f2a", b: "#c89a3c" },
  { a: "#2f5c5d", b: "#d98e64" },
  { a: "#5a3a5e", b: "#d9a334" },
  { a: "#17388a", b: "#d9a334" },
  { a: "#98302a", b: "#d6a25c" },
  { a: "#1d6149", b: "#d9a334" },
  { a: "#5a3d2b", b: "#c9737c" },
]

/** The thread of the workshop with this id; always the same one. */
export const threadOf = (id: string): Thread => THREADS[hash(id) % THREADS.length]!

/** The colours as custom properties, for a `style` attribute: the page's own rules draw thread and seal from `--a` and `--b`. */
export const threadStyle = ({ a, b }: Thread) => `--a:${a};--b:${b}`

/** A CSS background that stitches the thread along the inline axis: one long stitch, one short, a half stitch, a gap (25 px in all). */
export const threadBackground = ({ a, b }: Thread) =>
  `repeating-linear-gradient(90deg,${a} 0 14px,${b} 14px 19px,${a} 19px 22px,transparent 22px 25px)`
