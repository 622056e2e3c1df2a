import { createHash, createHmac } from "node:crypto"
import type { Key } from "./keys.ts"

/** What the database is told about who is asking. Ids only. */
export type Claims = {
  organisation: string
  person?: string
  roles: string[]
  memberOf: string[]
  leads: string[]
}

const isPlain = (part: string) => /^[a-z0-9-]*$/.test(part)

/** Signs claims for one connection; the database checks the HMAC in `kreds.context()`. */
export const signContext = (key: Key, backend: number, seconds: number, claims: Claims): string => {
  const { organisation, person = "", roles, memberOf, leads } = claims
  if (![organisation, person, ...roles, ...memberOf, ...leads].every(isPlain))
    throw new Error("claims hold ids and role names only")
  const message = [
    backend,
    seconds,
    organisation,
    person,
    roles.join(","),
    memberOf.join(","),
    leads.join(","),
  ].join("|")
  return `${createHmac("sha256", key).update(message).digest("hex")}.${message}`
}

/** The two pads of HMAC-SHA-256 (RFC 2104) as the database keeps them. */
export const contextPads = (key: Key): { inner: Buffer; outer: Buffer } => {
  const block = Buffer.alloc(64)
  key.copy(block)
  const xor = (byte: number) => Buffer.from(block.map((b) => b ^ byte))
  return { inner: xor(0x36), outer: xor(0x5c) }
}

export const hash = (secret: string): Buffer => createHash("sha256").update(secret).digest()
