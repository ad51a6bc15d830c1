/** Colours of the region's own materials. Grounds are quiet; the objects carry the colour. */
export const GROUND = {
  glaze: "#e9ecea",
  sky: "#cfdcea",
  mint: "#c9d9cc",
  rose: "#e6c5b8",
  weld: "#e6c777",
  straw: "#e3d3a8",
  walnut: "#6b4a38",
  indigo: "#24365f",
  sage: "#a9b79b",
  plum: "#5d3442",
  stone: "#d5cfc4",
  lilac: "#cbc5d6",
  sand: "#dcc7a6",
  brick: "#a9533c",
  teal: "#2f5c5d",
  olive: "#8c8b56",
}

/** A ground and its table. */
export type Stage = readonly [wall: string, table: string]

/** Tables under the grounds, shared by the families. */
export const STAGE = {
  mint: [GROUND.mint, "#a9c0ae"],
  sky: [GROUND.sky, "#a8bccd"],
  rose: [GROUND.rose, "#cfa391"],
  teal: [GROUND.teal, "#254b4a"],
  straw: [GROUND.straw, "#c8b37e"],
  lilac: [GROUND.lilac, "#a9a1b8"],
  sage: [GROUND.sage, "#8a9a7d"],
  weld: [GROUND.weld, "#cfae5c"],
  brick: [GROUND.brick, "#8c4330"],
} satisfies Record<string, Stage>

/** Cobalt on tin glaze, from thin wash to thick line. */
export const COBALT = { white: "#f2f3ee", wash: "#86a5d3", mid: "#3d69b2", deep: "#17388a", ink: "#0f2560" }

/** Glazes of the zellige cutter; no two fired tiles are quite alike, so each has three shades. */
export const GLAZE = {
  white: ["#f1f0e8", "#e8e7dc", "#f6f5ee"],
  blue: ["#17388a", "#1f469b", "#12306f"],
  green: ["#1e6b52", "#25785c", "#185a45"],
  honey: ["#d49a2e", "#c98c25", "#dda63f"],
  black: ["#20212b", "#292a35", "#181922"],
  sky: ["#7fb0c4", "#8fbccd", "#6fa2b8"],
  red: ["#96362a", "#a5402f", "#872e25"],
} as const
export type Glaze = keyof typeof GLAZE

export const WOOL = {
  cream: "#ece3d0",
  ivory: "#f3ecdd",
  brown: "#5a3d2b",
  black: "#2b2421",
  madder: "#9c2f27",
  wine: "#6d1f2a",
  rust: "#b8562f",
  weld: "#d9a334",
  indigo: "#263f7a",
  green: "#4d6b44",
  pink: "#c9737c",
  violet: "#5a3a5e",
  grey: "#a59a8b",
} as const
export type Wool = keyof typeof WOOL

/** A material from its highlight to its engraved line. */
export interface Material {
  hi: string
  base: string
  mid: string
  deep: string
  line: string
}

export const BRASS: Material = { hi: "#f4dc92", base: "#d3a544", mid: "#b98a30", deep: "#7d5719", line: "#5c3d0e" }
export const SILVER: Material = { hi: "#f3f4f2", base: "#cfd2d3", mid: "#a4a9ad", deep: "#646a72", line: "#3b4149" }
export const COPPER: Material = { hi: "#f1b68d", base: "#c77a4c", mid: "#a75d34", deep: "#6f3719", line: "#4e230c" }
export const CEDAR: Material = { hi: "#d6a06c", base: "#b87a48", mid: "#9a6138", deep: "#6f4023", line: "#4a2813" }
/** Leaves of the dwarf palm. */
export const DOUM: Material = { hi: "#ecd9a0", base: "#d8bd78", mid: "#bf9d55", deep: "#93733a", line: "#6b5126" }
export const CLAY: Material & { slip: string } = {
  hi: "#d98e64",
  base: "#bd6a43",
  mid: "#a15332",
  deep: "#74371f",
  line: "#3d1d14",
  slip: "#ecd9b8",
}

export const LEATHER = {
  natural: "#c58a54",
  tan: "#a4632f",
  yellow: "#dfae3c",
  red: "#9e3026",
  white: "#ede5d3",
  green: "#3f6b4f",
  brown: "#6b4128",
}

/** Silk of the button makers. */
export const SILK = ["#9c2f27", "#17388a", "#d9a334", "#1e6b52", "#c9737c", "#5a3a5e", "#e9dcc0", "#2b2421", "#4a77a8", "#b8562f"]

/** Plant dyes. */
export const DYE = {
  madder: "#a5342b",
  weld: "#d6a52c",
  indigo: "#2a4484",
  walnut: "#5c4030",
  pomegranate: "#b4893f",
  rose: "#c98476",
  sage: "#7b8a5a",
  undyed: "#e8dcc4",
}
