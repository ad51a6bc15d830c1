import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto"

/** Something kept so that only who has the key reads it. */
export interface Sealed {
  /** Name of the key. */
  key_id: string
  /** Base64 of the nonce (12 bytes), the tag (16) and the ciphertext. */
  sealed: string
}

const CIPHER = "aes-256-gcm"
const NONCE = 12
const TAG = 16

/**
 * The keys of `BANK_KEYS`. The first one seals, every one opens what it has sealed: a new key is put before the old one, a job seals
 * everything anew, and then the old one can go.
 */
export class KeyRing {
  readonly #keys: ReadonlyMap<string, Buffer>
  /** Name of the key that seals. */
  readonly current: string

  /** @throws RangeError for a text that names no key, or one that is not 32 bytes */
  constructor(text: string) {
    const keys = text.split(",").map((key): [string, Buffer] => {
      const [name = "", value = ""] = key.trim().split(":")
      return [name, Buffer.from(value, "base64")]
    })
    if (keys.some(([name, key]) => name === "" || key.length !== 32)) throw new RangeError("A key is <name>:<32 bytes in base64>")
    this.#keys = new Map(keys)
    this.current = keys[0]?.[0] as string
  }

  /** `about` names what it belongs to: sealed text that was moved to another row does not open there. */
  seal(plain: Uint8Array, about: string): Sealed {
    const nonce = randomBytes(NONCE)
    const cipher = createCipheriv(CIPHER, this.#key(this.current), nonce).setAAD(Buffer.from(about))
    const text = Buffer.concat([cipher.update(plain), cipher.final()])
    return { key_id: this.current, sealed: Buffer.concat([nonce, cipher.getAuthTag(), text]).toString("base64") }
  }

  /** @throws Error when the key is not on the ring, or the text was changed or belongs elsewhere; it never says what is in it */
  open({ key_id, sealed }: Sealed, about: string): Buffer {
    const bytes = Buffer.from(sealed, "base64")
    const decipher = createDecipheriv(CIPHER, this.#key(key_id), bytes.subarray(0, NONCE)).setAAD(Buffer.from(about))
    decipher.setAuthTag(bytes.subarray(NONCE, NONCE + TAG))
    return Buffer.concat([decipher.update(bytes.subarray(NONCE + TAG)), decipher.final()])
  }

  #key(name: string): Buffer {
    const key = this.#keys.get(name)
    if (!key) throw new Error(`BANK_KEYS has no key "${name}"`)
    return key
  }
}
