import { randomBytes, randomInt, randomUUID } from "node:crypto"

/** Where unguessable things come from; tests may hold a seeded one. */
export type Chance = {
  /** A random id, for what is shown to anybody. */
  id(): string
  /** 256 random bits, for cookies and links. */
  token(): string
  /** Six digits. */
  code(): string
}

export const systemChance: Chance = {
  id: () => randomUUID(),
  token: () => randomBytes(32).toString("base64url"),
  code: () => String(randomInt(0, 1_000_000)).padStart(6, "0"),
}
