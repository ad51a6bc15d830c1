import type { DataSource, EntityManager } from "typeorm"

/** Where the hash chain ends: whoever writes this down can later show whether anything before it was changed. */
export interface Head {
  position: bigint
  /** SHA-256, hex. */
  hash: string
}

export interface SealOptions {
  /** Journals in one transaction. */
  most?: number
  /** A checkpoint is taken when so many journals came since the last. */
  checkpointAfter?: number
}

/** Seals everything that is written down by now. @returns how many journals were sealed; fewer when another process is sealing too */
export async function seal(source: DataSource, { most = 5000, checkpointAfter = 200 }: SealOptions): Promise<number> {
  for (let sealed = 0; ; ) {
    const [{ seal: count }] = await source.query("select ledger.seal($1, $2)", [most, checkpointAfter])
    sealed += count
    if (count < most) return sealed
  }
}

/** The end of the chain; nothing before the first journal is sealed. */
export async function head(source: Pick<EntityManager, "query">): Promise<Head | null> {
  const [last = null] = await source.query("select position, encode(hash, 'hex') as hash from ledger.seal order by position desc limit 1")
  return last
}
