interface LockedPackage {
  name?: string
  version?: string
  integrity?: string
  optional?: boolean
  link?: boolean
}
type Packages = Record<string, LockedPackage | undefined>

export function tooOld(version: string): string | undefined
export function pinnedNode(root: string): string
export function isInstalled(root: string): boolean
export function holds(present: Packages, wanted: Packages): boolean
export function ensureInstalled(root: string): Promise<void>
export function whyFailed(output: string, log: string): string
