import type { Services } from "../organisations/services.ts"
import { hash } from "../platform/context.ts"
import { done, type Outcome, refused } from "../platform/outcome.ts"
import { type CodeRefusal, codeMinutes, isOpen, matches, type Purpose } from "./code.ts"
import { findCodeRequest, insertCodeRequest, saveCodeRequest } from "./code-store.ts"
import { normaliseEmail, type PersonId } from "./person.ts"

type Asking = { purpose: Purpose; email: string; browser: string; person?: PersonId }

/**
 * Asks for a code by e-mail. Does the same work whether or not the address is known:
 * what depends on that happens in the worker, where nobody can time it.
 */
export const askForCode = async (
  services: Services,
  { purpose, email, browser, person }: Asking,
): Promise<void> => {
  const { vault, chance, now, enqueue, organisation } = services
  const id = chance.id()
  await insertCodeRequest(services, {
    id,
    purpose,
    browserHash: hash(browser),
    addressIndex: vault.index("email", normaliseEmail(email)),
    ...(person ? { person } : {}),
    tries: 0,
    endsAt: now.add({ minutes: codeMinutes }),
  })
  await enqueue({ name: "send-code", data: { organisation: organisation.id, request: id } })
}

/** Whose code it was, for what, and which address it was sent to. */
export type Entered = { person: PersonId; purpose: Purpose; addressIndex: Buffer }

/** The person whose code this is, if it is the right one, in the right browser, in time. */
export const enterCode = async (
  services: Services,
  browser: string,
  code: string,
): Promise<Outcome<Entered, CodeRefusal>> => {
  const request = await findCodeRequest(services, { browserHash: hash(browser) })
  if (!request || !isOpen(request, services.now)) return refused("code-ended")
  await saveCodeRequest(services, request.id, { tries: request.tries + 1 })
  if (!request.person || !matches(request, code)) return refused("wrong-code")

  await saveCodeRequest(services, request.id, { usedAt: services.now })
  const { person, purpose, addressIndex } = request
  return done({ person, purpose, addressIndex })
}
