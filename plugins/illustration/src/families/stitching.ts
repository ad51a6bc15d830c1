import { line } from "../draw/elements.js"

/** A running stitch, thread by default the pale one of the saddlers. */
export const stitching = (d: string, colour = "#f3e6c8", width = 2) =>
  line(d, colour, width, 'stroke-dasharray="6 4" stroke-linecap="round"')
