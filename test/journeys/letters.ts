import { expect } from "vitest"
import type { Site } from "./site.ts"

const secrets = /sorg|tab|gruppe|Medborgerhus|Stuen|Byen|selvhj|Ada|Femi|Frida|Cora/i

/** The newest letter in somebody's mailbox says only that there is something, and where: the path. */
export const linkInLetter = ({ world, origin }: Site, email: string, subject: string): string => {
  const letter = world.outbox.list().find(({ to }) => to.includes(email))
  expect(letter?.subject).toBe(subject)
  expect(letter?.to).toEqual([email])
  expect(`${letter?.subject} ${letter?.text} ${letter?.from}`).not.toMatch(secrets)
  const [link = ""] = /http\S+/.exec(letter?.text ?? "") ?? []
  expect(new URL(link).origin).toBe(origin)
  return new URL(link).pathname
}
