/** Motifs of the woven registers, as yes or no per knot; the first five fill nine rows. */
export type Register = (i: number, j: number) => boolean

const manhattan = (i: number, j: number) => Math.abs(i) + Math.abs(j)

const net: Register = (i, j) => (i + 48 - j) % 9 === 0 || (i + j) % 9 === 0 || manhattan((i % 9) - 4, j - 4) < 2

const lozengeRings: Register = (i, j) => {
  const distance = manhattan((i % 12) - 6, j - 4)
  return distance < 5 && distance >= 2
}

const chevrons: Register = (i, j) => (Math.abs((i % 8) - 4) + j) % 8 < 3

const crosses: Register = (i, j) => {
  const column = i % 10
  const stem = column === 4 || column === 5
  const arm = column > 1 && column < 8 && Math.abs(column - 4.5) + 0.5 === Math.abs(j - 4) + 1
  return j > 1 && j < 7 && (stem || arm)
}

const teeth: Register = (i, j) => i % 6 <= (j < 4 ? j : 8 - j)

const checks: Register = (i, j) => ((i + (j >> 1)) % 4 < 2 && j % 4 < 2) || j === 4

export const REGISTERS: readonly Register[] = [net, lozengeRings, chevrons, crosses, teeth, checks]
