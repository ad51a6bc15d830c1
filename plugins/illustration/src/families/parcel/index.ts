import { darker, lighter } from "../../draw/colour.js"
import { circle, line, path, vertical } from "../../draw/elements.js"
import { leaf, star } from "../../draw/geometry.js"
import { standing } from "../../draw/light.js"
import { STAGE } from "../../palettes.js"
import { THREADS } from "../../thread.js"
import type { Draw } from "../family.js"

const FRONT = "M96 236H304V384H96Z"
const TOP = "M96 236L124 190H276L304 236Z"
/** Up the front and over the top, once each way. */
const STRING = "M200 384V236V190M96 310H304M116 204H284"
const TAG = "M250 268l34 12v50h-68v-50Z"

/** An object wrapped in plain cloth and tied: what is drawn when no drawing is true of the craft. */
export const parcel = {
  tied({ u, r }) {
    const [bg, floor] = r.pick([STAGE.sky, STAGE.mint, STAGE.rose, STAGE.straw, STAGE.lilac])
    const cloth = r.pick(["#e9dcc0", "#dcd3bf", "#cdb998", "#f3ecdd"])
    const thread = r.pick(THREADS)
    const bow = leaf(200, 236, 46, 15, -0.55) + leaf(200, 236, 46, 15, Math.PI + 0.55)
    return {
      bg,
      floor,
      horizon: 336,
      defs: vertical(`${u}s`, [
        [0, "#fff", 0.14],
        [0.5, "#fff", 0],
        [1, "#1a1410", 0.16],
      ]),
      body:
        standing(200, 386, 122) +
        path(FRONT, cloth) +
        path(TOP, lighter(cloth, 0.3)) +
        path(FRONT, `url(#${u}s)`) +
        line(STRING, thread.a, 6) +
        line(STRING, thread.b, 2, 'stroke-dasharray="9 5"') +
        line(bow, thread.a, 5) +
        circle(200, 236, 9, thread.a) +
        line("M206 240Q236 252 258 290", thread.a, 1.6) +
        path(TAG, "#f6f2e6", 'transform="translate(8 8)"') +
        circle(258, 290, 3, darker(cloth, 0.4)) +
        path(star(258, 318, 8, 13, 7), thread.a),
    }
  },
} satisfies Record<string, Draw>
