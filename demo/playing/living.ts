import { acceptOffer, declineOffer } from "../../src/formation/actions.ts"
import type { Offer } from "../../src/formation/offer.ts"
import { listOffersIn } from "../../src/formation/offer-store.ts"
import { listProposals } from "../../src/formation/proposal-store.ts"
import { isIn } from "../../src/groups/group.ts"
import { listGroupLeaders, listMemberships } from "../../src/groups/membership-store.ts"
import { listGroups } from "../../src/groups/store.ts"
import type { House } from "../../src/house.ts"
import { recordMeeting } from "../../src/meetings/actions.ts"
import { endsAt, isUnrecorded } from "../../src/meetings/meeting.ts"
import { listMeetings } from "../../src/meetings/store.ts"
import type { OrganisationId } from "../../src/organisations/organisation.ts"
import type { Services } from "../../src/organisations/services.ts"
import type { PersonId } from "../../src/people/person.ts"
import { workerClaims } from "../../src/people/viewer.ts"
import { onOwnAuthority } from "../../src/platform/policy.ts"
import { cast, castId, demoId } from "../cast.ts"
import { type Chances, openChances } from "../invented/chances.ts"

const reason = "somebody invented does it"
const mostInvented = 500

/** Those who live by themselves; whom a visitor can be does only what the visitor does. */
const invented = new Set(
  Array.from({ length: mostInvented }, (_, index) => demoId<PersonId>(`person ${index + 1}`)),
)
const played = new Set(cast.map(castId))

const shareOfYes = 0.92
const attendance = 0.8
const hoursToAnswer = [4, 60] as const
const hoursToRecord = 18

/** The same person makes the same choice, however often one looks. */
const chancesOf = (id: string): Chances => openChances(Number.parseInt(id.slice(0, 8), 16))

const answerOffers = async (services: Services) => {
  const asked = await listProposals(services, ["offered"])
  const offers = await listOffersIn(
    services,
    asked.map(({ id }) => id),
  )
  for (const offer of offers) {
    if (offer.status === "open" && invented.has(offer.person)) await answer(services, offer)
  }
}

const answer = async (services: Services, offer: Offer) => {
  const chances = chancesOf(offer.id)
  const answersAt = offer.sentAt.add({ hours: chances.whole(...hoursToAnswer) })
  if (Temporal.Instant.compare(services.now, answersAt) < 0) return
  if (chances.happens(shareOfYes))
    await acceptOffer(services, onOwnAuthority(offer, "accept", reason))
  else await declineOffer(services, onOwnAuthority(offer, "decline", reason))
}

const recordMeetings = async (services: Services) => {
  const { now } = services
  const groups = (await listGroups(services, { status: ["running"] })).map(({ id }) => id)
  const meetings = await listMeetings(services, groups)
  const leaders = await listGroupLeaders(services, groups)
  const members = await listMemberships(services, groups)
  for (const meeting of meetings) {
    const isHere = ({ group }: { group: string }) => group === meeting.group
    const late = endsAt(meeting).add({ hours: hoursToRecord })
    if (!isUnrecorded(meeting, now) || Temporal.Instant.compare(now, late) < 0) continue
    if (leaders.some((one) => isHere(one) && played.has(one.person))) continue
    const chances = chancesOf(meeting.id)
    const here = members.filter((one) => isHere(one) && isIn(one, meeting.startsAt))
    const came = here.filter(() => chances.happens(attendance)).length
    const headCount = came + leaders.filter(isHere).length
    const report = { headCount, sparring: false }
    await recordMeeting(services, onOwnAuthority(meeting, "record", reason), report)
  }
}

/** Everybody invented does what they would have done by that moment. */
export const liveUntil = async (house: House, moment: Temporal.Instant): Promise<void> => {
  for (const { id } of await house.directory.list()) {
    const organisation = id as OrganisationId
    await house.worker.as(workerClaims(organisation), async (tx) => {
      const services = { ...(await house.servicesIn(tx, organisation)), now: moment }
      await answerOffers(services)
      await recordMeetings(services)
    })
  }
}
