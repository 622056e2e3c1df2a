import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from "node:crypto"

/** A 256-bit key that only ever lives in memory. */
export type Key = Buffer & { readonly key: unique symbol }

/** Where a sealed value stands; it opens nowhere else. */
export type Seat = { organisation: string; table: string; column: string; row: string }

const version = 1
const nonceBytes = 12
const tagBytes = 16

export const newKey = (): Key => randomBytes(32) as Key

export const derive = (key: Buffer, label: string): Key =>
  Buffer.from(hkdfSync("sha256", key, Buffer.alloc(0), `kreds/${label}`, 32)) as Key

/**
 * AES-256-GCM over bytes: version, nonce, ciphertext, tag. `bound` is authenticated but not stored,
 * so a value moved to another row, column or organisation does not open.
 */
const encrypt = (key: Key, bound: string, plain: Buffer): Buffer => {
  const nonce = randomBytes(nonceBytes)
  const cipher = createCipheriv("aes-256-gcm", key, nonce)
  cipher.setAAD(Buffer.from(bound))
  const body = Buffer.concat([cipher.update(plain), cipher.final()])
  return Buffer.concat([Buffer.from([version]), nonce, body, cipher.getAuthTag()])
}

const decrypt = (key: Key, bound: string, sealed: Buffer): Buffer => {
  if (sealed[0] !== version) throw new Error("a sealed value of an unknown version")
  const decipher = createDecipheriv("aes-256-gcm", key, sealed.subarray(1, 1 + nonceBytes))
  decipher.setAAD(Buffer.from(bound))
  decipher.setAuthTag(sealed.subarray(-tagBytes))
  return Buffer.concat([
    decipher.update(sealed.subarray(1 + nonceBytes, -tagBytes)),
    decipher.final(),
  ])
}

const boundTo = (seat: Seat) =>
  [seat.organisation, seat.table, seat.column, seat.row, version].join("|")

/** Lengths say too much ("Bo", "Maximiliane"): content is padded to 32, 64, 128 … bytes. */
const pad = (plain: Buffer): Buffer => {
  const wanted = plain.length + 4
  const size = Math.max(32, 2 ** Math.ceil(Math.log2(wanted)))
  const padded = Buffer.alloc(size)
  padded.writeUInt32BE(plain.length)
  plain.copy(padded, 4)
  return padded
}

const unpad = (padded: Buffer): Buffer => padded.subarray(4, 4 + padded.readUInt32BE())

/** Seals a text under a person's key for one seat in the database. */
export const seal = (key: Key, seat: Seat, text: string): Buffer =>
  encrypt(key, boundTo(seat), pad(Buffer.from(text, "utf8")))

/** Opens what `seal` made for the same key and seat; throws for anything else. */
export const open = (key: Key, seat: Seat, sealed: Buffer): string =>
  unpad(decrypt(key, boundTo(seat), sealed)).toString("utf8")

export const wrap = (by: Key, label: string, key: Key): Buffer => encrypt(by, `wrap|${label}`, key)

export const unwrap = (by: Key, label: string, wrapped: Buffer): Key =>
  decrypt(by, `wrap|${label}`, wrapped) as Key

/** Finds an address again without storing it; never use it over a small domain. */
export const blindIndex = (key: Key, normalised: string): Buffer =>
  createHmac("sha256", key).update(normalised).digest()
