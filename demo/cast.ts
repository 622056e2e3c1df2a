import { createHash } from "node:crypto"
import type { PersonId } from "../src/people/person.ts"

/** The same id in every demo: whoever builds the town and whoever signs in agree on it. */
export const demoId = <T extends string>(what: string): T => {
  const hex = createHash("sha256").update(`kreds demo ${what}`).digest("hex")
  const variant = ((Number.parseInt(hex.slice(16, 17), 16) & 3) | 8).toString(16)
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `4${hex.slice(13, 16)}`,
    `${variant}${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join("-") as T
}

/** The people one can be in the demo; tests, screenshots and the manual use the same. */
export const cast = ["ada", "ben", "cora", "femi", "frida"] as const
export type CastMember = (typeof cast)[number]

export const castId = (member: CastMember) => demoId<PersonId>(`person ${member}`)

export const castNames: Record<CastMember, string> = {
  ada: "Ada",
  ben: "Ben",
  cora: "Cora",
  femi: "Femi",
  frida: "Frida",
}
