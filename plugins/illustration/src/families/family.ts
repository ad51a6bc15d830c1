import type { Picture } from "../draw/frame.js"
import type { Random } from "../random.js"

/** What a family is told about an object. */
export interface Subject {
  /** Prefix of every id in the drawing. */
  u: string
  /** The only source of chance. */
  r: Random
  /** Slug of the craft. */
  craft: string
  /** Name of the object in French: read for colour and kind, never drawn. */
  name: string
}

export type Draw = (subject: Subject) => Picture
export type { Picture, Random }
