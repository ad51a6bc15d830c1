import { spawnSync } from "node:child_process"

/** Whether this process may have mounts of its own; containers often forbid it even to root. */
export function canMount(): boolean {
  const [file, ...args] = [...inOwnMounts("mount -t tmpfs tmpfs /mnt"), "true"]
  return spawnSync(file as string, args).status === 0
}

/** A wrapper for a command: `prepare` is done first, in mounts that nobody else sees. */
export function inOwnMounts(prepare: string): string[] {
  return ["unshare", "--mount", "/bin/sh", "-c", `${prepare} && exec "$@"`, "sh"]
}
