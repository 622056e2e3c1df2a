import type { Services } from "../organisations/services.ts"
import type { Mail } from "../platform/mail.ts"
import type { Sms } from "../platform/sms.ts"
import { hashCode, isOpen, mostCodesAnHour } from "./code.ts"
import {
  countCodesFor,
  eraseCodeRequestsBefore,
  eraseCodesOver,
  findCodeRequest,
  saveCode,
} from "./code-store.ts"
import { letterOf, smsOf } from "./mails.ts"
import type { Message, Template } from "./message.ts"
import { normaliseEmail, type Person, type PersonId } from "./person.ts"
import { eraseSessionsBefore } from "./session-store.ts"
import { findByIndex, findPerson } from "./store.ts"

/** What a job may use beyond an action's services: the ways out of the house. */
export type Outward = Services & { mail: Mail; sms: Sms; origin: string }

/** Sends by the person's own channel; says false when nothing may or can be sent. */
const deliver = async (services: Outward, person: Person, message: Message): Promise<boolean> => {
  const { organisation, origin, mail, sms } = services
  const context = { organisation, origin, language: person.language }
  if (message.template !== "code" && !person.safeContact.write) return false
  if (person.email) {
    await mail.send({ to: person.email, ...letterOf(message, context) })
    return true
  }
  if (person.phone) {
    await sms.send(person.phone, smsOf(message, context))
    return true
  }
  return false
}

/** Finds out whose address it is, makes the code, and sends it; or quietly does nothing. */
const sendCode = async (services: Outward, { request: id }: Record<string, string>) => {
  const request = id ? await findCodeRequest(services, { id }) : undefined
  if (!request || !isOpen(request, services.now)) return
  if ((await countCodesFor(services, request.addressIndex)) >= mostCodesAnHour) return
  const known = request.person ?? (await findByIndex(services, "email", request.addressIndex))
  const person = known ? await findPerson(services, known) : undefined
  // Who corrects their address after asking does not get the first code sent to the second address.
  if (!person?.email) return
  if (!services.vault.index("email", normaliseEmail(person.email)).equals(request.addressIndex))
    return
  const code = services.chance.code()
  await saveCode(services, request.id, {
    person: person.id,
    codeHash: hashCode(request, code),
  })
  await deliver(services, person, { template: "code", code })
}

/** Asks the queue to tell somebody something neutral; a time travels as an instant. */
export const tell = async (
  { enqueue, organisation }: Services,
  person: PersonId,
  template: Template,
  at?: Temporal.Instant,
): Promise<void> => {
  await enqueue({
    name: "send-message",
    data: { organisation: organisation.id, person, template, ...(at ? { at: at.toString() } : {}) },
  })
}

const sendMessage = async (services: Outward, data: Record<string, string>) => {
  const person = await findPerson(services, data.person as PersonId)
  if (!person) return
  const template = data.template as Template
  if (template === "news") {
    await deliver(services, person, { template })
    return
  }
  if (!data.at) throw new Error(`a ${template} message has a time`)
  const at = Temporal.Instant.from(data.at).toZonedDateTimeISO(services.organisation.zone)
  await deliver(services, person, { template, at })
}

const forgetOldSessions = async (services: Outward) => {
  await eraseSessionsBefore(services)
  await eraseCodesOver(services)
  await eraseCodeRequestsBefore(services)
}

export const jobs = { "send-code": sendCode, "send-message": sendMessage }
export const rounds = { "forget-old-sessions": forgetOldSessions }
