import type { Enquiry } from "../enquiries/enquiry.ts"
import { listEnquiries } from "../enquiries/enquiry-store.ts"
import { listTalkTimes } from "../enquiries/talk/talk-time-store.ts"
import { listWaits } from "../enquiries/waits-store.ts"
import { listOffersIn } from "../formation/offer-store.ts"
import { listProposals } from "../formation/proposal-store.ts"
import type { Group } from "../groups/group.ts"
import { listGroups } from "../groups/store.ts"
import { isUnrecorded, type Meeting } from "../meetings/meeting.ts"
import { listMeetings } from "../meetings/store.ts"
import type { Services } from "../organisations/services.ts"
import { listPeople } from "../people/store.ts"
import type { Allowed } from "../platform/policy.ts"
import { listPlaces } from "../rooms/store.ts"
import { inOrder, type Numbers, type Task } from "./today.ts"

/** How far ahead a missing room is worth worrying about, and how far back a wish for sparring is. */
const horizon = { hours: 24 * 14 }

const calls = async (services: Services): Promise<Task[]> => {
  const waiting = await listEnquiries(services, { status: ["sent", "confirmed"] })
  const toCall = waiting.filter((enquiry) => enquiry.status === "sent" || needsCall(enquiry))
  const people = await listPeople(
    services,
    toCall.map(({ person }) => person),
  )
  return toCall.map(({ id, person, startedAt }) => ({
    kind: "call",
    enquiry: id,
    at: startedAt,
    ...named(people.get(person)?.firstName),
  }))
}

const needsCall = (enquiry: Enquiry) => enquiry.status === "confirmed" && enquiry.callMe

const named = (firstName: string | undefined) => (firstName ? { firstName } : {})

const talksToday = async (services: Services): Promise<Task[]> => {
  const { now, organisation } = services
  const today = now.toZonedDateTimeISO(organisation.zone)
  const until = today.startOfDay().add({ days: 1 }).toInstant()
  const times = await listTalkTimes(services, today.startOfDay().toInstant())
  const taken = times
    .filter((time) => time.status === "taken")
    .filter(({ startsAt }) => Temporal.Instant.compare(startsAt, until) < 0)
  const people = await listPeople(
    services,
    taken.map(({ person }) => person),
  )
  return taken.map(({ enquiry, person, startsAt }) => ({
    kind: "talk",
    enquiry,
    at: startsAt,
    ...named(people.get(person)?.firstName),
  }))
}

const answersDue = async (services: Services): Promise<Task[]> => {
  const proposals = await listProposals(services, ["offered"])
  const offers = await listOffersIn(
    services,
    proposals.map(({ id }) => id),
  )
  return proposals.flatMap(({ id, theme }): Task[] => {
    const open = offers.filter((offer) => offer.proposal === id && offer.status === "open")
    const first = open.toSorted((a, b) => Temporal.Instant.compare(a.until, b.until))[0]
    if (!first) return []
    return [{ kind: "answers", proposal: id, theme, open: open.length, at: first.until }]
  })
}

const meetingTasks = async (services: Services, groups: readonly Group[]): Promise<Task[]> => {
  const { now } = services
  const byId = new Map(groups.map((group) => [group.id, group]))
  const virtual = new Set(
    (await listPlaces(services)).filter((place) => place.virtual).map(({ id }) => id),
  )
  const since = now.subtract(horizon)
  const until = now.add(horizon)
  const within = ({ startsAt }: Meeting) =>
    Temporal.Instant.compare(startsAt, since) > 0 && Temporal.Instant.compare(startsAt, until) < 0

  const meetings = await listMeetings(services, [...byId.keys()])
  return meetings.flatMap((meeting): Task[] => {
    const group = byId.get(meeting.group)
    if (!group) return []
    const about = { group: group.id, theme: group.theme, at: meeting.startsAt }
    if (isUnrecorded(meeting, now)) return [{ kind: "unrecorded", ...about }]
    if (!within(meeting)) return []
    if (meeting.status === "planned") {
      const needsRoom = !meeting.room && !virtual.has(group.place)
      return needsRoom ? [{ kind: "no-room", ...about }] : []
    }
    return meeting.sparring ? [{ kind: "sparring", ...about }] : []
  })
}

/** What needs a human today, the oldest promise first, and how much there is of everything. */
export const lookAtToday = async (
  services: Services,
  _desk: Allowed<"desk", "see">,
): Promise<{ tasks: Task[]; numbers: Numbers }> => {
  const groups = await listGroups(services, { status: ["forming", "running"] })
  const tasks = [
    ...(await calls(services)),
    ...(await talksToday(services)),
    ...(await answersDue(services)),
    ...(await meetingTasks(services, groups)),
  ]
  const waits = await listWaits(services, { status: ["waiting", "offered"] })
  const forming = await listProposals(services, ["offered"])
  return {
    tasks: inOrder(tasks),
    numbers: {
      waiting: new Set(waits.map(({ person }) => person)).size,
      forming: forming.length,
      running: groups.length,
    },
  }
}
