import { box, repeat, tenth, xy } from "../../draw/geometry.js"

/** One repeat of the border, in stitches: column, row, and how many stitches wide and high. */
type Stitch = readonly [column: number, row: number, width?: number, height?: number]

/** Twelve stitches wide, nineteen high: a lozenge with a solid heart, small crosses, a stepped foot. */
const REPEAT: readonly Stitch[] = [
  ...[0, 1, 2, 3, 4, 5].flatMap((row): Stitch[] => [
    [5 - row, row + 1],
    [6 + row, row + 1],
    [5 - row, 13 - row],
    [6 + row, 13 - row],
  ]),
  [5, 4, 2, 7],
  [3, 6, 6, 3],
  [0, 0],
  [11, 14],
  [1, 10],
  [10, 10],
  [1, 4],
  [10, 4],
  [5, 15, 2, 2],
  [3, 17, 2],
  [7, 17, 2],
  [5, 18, 2],
  [1, 16],
  [10, 16],
]

/** As many whole repeats of counted-thread embroidery as fit a width, with stitches of `size`. */
export function countedBorder(x: number, y: number, width: number, size: number) {
  const stitch = (offset: number, [column, row, wide = 1, high = 1]: Stitch) =>
    `M${xy(x + (offset + column) * size, y + row * size)}h${tenth(wide * size)}v${tenth(high * size)}h${tenth(-wide * size)}z`
  return repeat(Math.floor(width / size / 12), (i) => REPEAT.map((piece) => stitch(i * 12, piece)).join(""))
}

/** A row of short satin stitches every 5.2 units. */
export const satinRow = (x: number, count: number, rows: readonly number[]) =>
  repeat(count, (i) => rows.map((y) => box(x + i * 5.2, y, 2.6, 5)).join(""))
