import { tenth } from "./geometry.js"

/** SVG elements as text. `extra` is further attributes, written out; empty path data gives no element. */
export const path = (d: string, fill: string, extra = "") => (d ? `<path d="${d}" fill="${fill}"${attributes(extra)}/>` : "")

export const line = (d: string, stroke: string, width = 1, extra = "") =>
  d ? `<path d="${d}" fill="none" stroke="${stroke}" stroke-width="${width}"${attributes(extra)}/>` : ""

export const circle = (x: number, y: number, radius: number, fill: string, extra = "") =>
  `<circle cx="${tenth(x)}" cy="${tenth(y)}" r="${tenth(radius)}" fill="${fill}"${attributes(extra)}/>`

export const rect = (x: number, y: number, width: number, height: number, fill: string, extra = "") =>
  `<rect x="${tenth(x)}" y="${tenth(y)}" width="${tenth(width)}" height="${tenth(height)}" fill="${fill}"${attributes(extra)}/>`

export const ellipse = (x: number, y: number, rx: number, ry: number, fill: string, extra = "") =>
  `<ellipse cx="${tenth(x)}" cy="${tenth(y)}" rx="${tenth(rx)}" ry="${tenth(ry)}" fill="${fill}"${attributes(extra)}/>`

export const moved = (transform: string, markup: string) => `<g transform="${transform}">${markup}</g>`

/** `markup` cut to the clip path `id` of the defs. */
export const clipped = (id: string, markup: string) => `<g clip-path="url(#${id})">${markup}</g>`

export const clipPath = (id: string, d: string) => `<clipPath id="${id}"><path d="${d}"/></clipPath>`

/** Where on a gradient (0 to 1), which colour, how opaque. */
export type Stop = readonly [offset: number, colour: string, opacity?: number]

export const linear = (id: string, stops: readonly Stop[]) => `<linearGradient id="${id}">${stops.map(stop).join("")}</linearGradient>`

export const vertical = (id: string, stops: readonly Stop[]) =>
  `<linearGradient id="${id}" x2="0" y2="1">${stops.map(stop).join("")}</linearGradient>`

export const radial = (id: string, stops: readonly Stop[], position = "") =>
  `<radialGradient id="${id}" ${position}>${stops.map(stop).join("")}</radialGradient>`

const stop = ([offset, colour, opacity = 1]: Stop) =>
  `<stop offset="${offset}" stop-color="${colour}"${opacity < 1 ? ` stop-opacity="${opacity}"` : ""}/>`

const attributes = (extra: string) => (extra ? ` ${extra}` : "")
