import type { ThemeId } from "../catalogue/theme.ts"
import type { Services } from "../organisations/services.ts"
import { tell } from "../people/jobs.ts"
import type { PersonId } from "../people/person.ts"
import { findPerson, saveIndexes } from "../people/store.ts"
import { attempt } from "../platform/attempt.ts"
import { type Outcome, refused } from "../platform/outcome.ts"
import type { Allowed } from "../platform/policy.ts"
import { eraseApart, insertApart } from "./apart-store.ts"
import {
  type Concluded,
  type ConcludeRefusal,
  conclude,
  type Enquiry,
  isConcluded,
  type TalkResult,
} from "./enquiry.ts"
import { findEnquiry, saveEnquiry } from "./enquiry-store.ts"
import type { Wait, WaitId } from "./situation.ts"
import { findSituation, saveSituation } from "./situation-store.ts"
import { releaseTalk } from "./talk/actions.ts"
import { listWaits, saveWait, saveWanted } from "./waits-store.ts"

export type TalkOutcome = {
  result: TalkResult
  note: string
  /** A theme agreed on in the talk, where the person had found none. */
  theme?: ThemeId | undefined
}

export type OutcomeRefusal = ConcludeRefusal | "no-theme-agreed"

/** Keeps what came of the talk, and lets the person know that there is news. */
export const concludeTalk = async (
  services: Services,
  { id }: Allowed<Enquiry, "conclude">,
  { result, note, theme }: TalkOutcome,
): Promise<Outcome<Concluded, OutcomeRefusal>> => {
  const before = await findEnquiry(services, id)
  if (!before) return refused("withdrawn")
  const outcome = conclude(before, result, services.now)
  if (!outcome.ok) return outcome
  const waits = await listWaits(services, { person: before.person })
  if (result === "waiting" && !theme && waits.length === 0) return refused("no-theme-agreed")

  if (before.status === "sent") await makeKnown(services, before.person)
  if (before.status === "talk-booked") await releaseTalk(services, before)
  await saveEnquiry(services, outcome.value)
  await keepNote(services, before.person, note)
  if (theme) await agreeOn(services, outcome.value, theme, waits)
  await moveWaits(services, before, outcome.value, waits)
  if (result === "waiting") await keepPlaces(services, before.person)
  const { organisation, enqueue } = services
  await enqueue({ name: "count-prospects", data: { organisation: organisation.id } })
  if (before.status !== result) await tell(services, before.person, "news")
  return outcome
}

/** The talk itself has shown that the number is theirs, unless it is somebody's already. */
const makeKnown = async (services: Services, id: PersonId): Promise<void> => {
  const person = await findPerson(services, id)
  if (!person) return
  const { email: _, ...reached } = person
  const { phone: __, ...unreached } = reached
  const indexed = await attempt(services.tx, () => saveIndexes(services, reached))
  if (!indexed.ok) await saveIndexes(services, unreached)
}

const keepNote = async (services: Services, person: PersonId, note: string): Promise<void> => {
  const situation = await findSituation(services, person)
  await saveSituation(services, person, { ...situation, note })
}

const agreeOn = async (
  services: Services,
  { person, status, confirmedAt }: Concluded,
  theme: ThemeId,
  waits: readonly Wait[],
): Promise<void> => {
  if (status !== "waiting" || waits.some((wait) => wait.theme === theme)) return
  await saveWait(services, {
    id: services.chance.id() as WaitId,
    person,
    theme,
    priority: Math.min(waits.length + 1, 9),
    recognitions: [],
    status: "waiting",
    since: confirmedAt,
  })
}

/** Wishes follow the talk; where an outcome is corrected, so do the waits of the outcome before. */
const moveWaits = async (
  services: Services,
  before: Enquiry,
  after: Concluded,
  waits: readonly Wait[],
): Promise<void> => {
  const earlier = isConcluded(before) && before.status !== after.status
  const left = before.status === "waiting" ? "waiting" : "left"
  const moving = waits.filter(({ status }) => status === "wished" || (earlier && status === left))
  for (const wait of moving) {
    const waiting = { ...wait, status: "waiting" as const, since: after.confirmedAt }
    await saveWait(services, after.status === "waiting" ? waiting : { ...wait, status: "left" })
  }
}

/** A yes to waiting, said now: also by telephone, to somebody who is asked again. */
export const keepPlaces = async (services: Services, person: PersonId): Promise<void> => {
  const waits = await listWaits(services, { person, status: ["waiting"] })
  await saveWanted(
    services,
    waits.map(({ id }) => id),
  )
}

/** These two never sit in the same circle; both orders are the same pair. */
export const keepApart = async (
  services: Services,
  { person }: Allowed<Enquiry, "keepApart">,
  other: PersonId,
): Promise<void> => {
  if (other !== person) await insertApart(services, person, other)
}

export const letMeet = (
  services: Services,
  { person }: Allowed<Enquiry, "keepApart">,
  other: PersonId,
): Promise<void> => eraseApart(services, person, other)
