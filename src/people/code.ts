import { timingSafeEqual } from "node:crypto"
import { hash } from "../platform/context.ts"
import type { PersonId } from "./person.ts"

export type Purpose = "sign-in" | "sign-up"

/** A code asked for in one browser; it opens only there, for ten minutes, in at most five tries. */
export type CodeRequest = {
  id: string
  purpose: Purpose
  browserHash: Buffer
  addressIndex: Buffer
  person?: PersonId
  codeHash?: Buffer
  tries: number
  endsAt: Temporal.Instant
  usedAt?: Temporal.Instant
}

export const codeMinutes = 10
const mostTries = 5
/** Whatever the source, nobody's mailbox gets more codes an hour than this. */
export const mostCodesAnHour = 3

export type CodeRefusal = "wrong-code" | "code-ended"

/** Bound to the browser that asked: the same digits are worth nothing elsewhere. */
export const hashCode = (request: Pick<CodeRequest, "id">, code: string) =>
  hash(`${request.id}|${code}`)

export const isOpen = (request: CodeRequest, now: Temporal.Instant) =>
  request.usedAt === undefined &&
  request.tries < mostTries &&
  Temporal.Instant.compare(now, request.endsAt) < 0

export const matches = (request: CodeRequest, code: string): boolean =>
  request.codeHash !== undefined && timingSafeEqual(request.codeHash, hashCode(request, code))

/** People type "123 456" and "123-456". */
export const asCode = (typed: string) => typed.replace(/\D/g, "")
