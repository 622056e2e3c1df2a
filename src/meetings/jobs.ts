import type { ProposalId } from "../formation/proposal.ts"
import { findProposal } from "../formation/proposal-store.ts"
import { endGroup } from "../groups/actions.ts"
import { addToCount } from "../groups/count-store.ts"
import { begin, isIn } from "../groups/group.ts"
import { listGroupLeaders, listMemberships } from "../groups/membership-store.ts"
import { findGroup, listGroups, saveGroup } from "../groups/store.ts"
import type { Outward } from "../people/jobs.ts"
import { tell } from "../people/jobs.ts"
import { onOwnAuthority } from "../platform/policy.ts"
import { eraseAbsencesBefore, listAbsences } from "./cancellation-store.ts"
import { endsAt, hasBegun, type MeetingId } from "./meeting.ts"
import { eraseRemindersBefore, insertReminders } from "./reminder-store.ts"
import { startCircle } from "./starting.ts"
import { findForLedger, listMeetings, listPlannedBetween, saveCounted } from "./store.ts"

const startGroup = async (services: Outward, { proposal: id }: Record<string, string>) => {
  const proposal = await findProposal(services, id as ProposalId)
  if (proposal) await startCircle(services, proposal)
}

/** Brings the ledger up to what a meeting now says, also after a correction; repeating it is harmless. */
const countMeeting = async (services: Outward, { meeting: id }: Record<string, string>) => {
  const found = await findForLedger(services, id as MeetingId)
  if (!found) return
  const { meeting, counted } = found
  const group = await findGroup(services, meeting.group)
  if (!group) return
  const heads = meeting.status === "held" ? meeting.headCount : null
  const entry = { theme: group.theme, at: meeting.startsAt }
  const held = Number(heads !== null) - Number(counted !== null)
  await addToCount(services, { what: "held", ...entry, by: held })
  await addToCount(services, { what: "heads", ...entry, by: (heads ?? 0) - (counted ?? 0) })
  await saveCounted(services, meeting.id, heads)
}

/** Reminds everybody who is expected at a meeting soon, once for each time it is set to. */
const remind = async (services: Outward) => {
  const { now, organisation } = services
  const soon = now.add({ hours: organisation.settings.reminderHours })
  const meetings = await listPlannedBetween(services, now, soon)
  const groups = meetings.map(({ group }) => group)
  const members = await listMemberships(services, groups)
  const leaders = await listGroupLeaders(services, groups)
  const absences = await listAbsences(services, { groups })
  for (const meeting of meetings) {
    const isHere = (row: { group: string }) => row.group === meeting.group
    const away = new Set(
      absences.filter((one) => one.meeting === meeting.id).map(({ person }) => person),
    )
    const expected = [
      ...members.filter((one) => isHere(one) && isIn(one, now) && !away.has(one.person)),
      ...leaders.filter(isHere),
    ].map(({ person }) => person)
    const reminded = await insertReminders(services, meeting, expected)
    for (const person of reminded) await tell(services, person, "reminder", meeting.startsAt)
  }
}

/** Who could not come is nobody's business the day after. */
const forgetCancellations = async (services: Outward) => {
  const { now, organisation } = services
  const today = now.toZonedDateTimeISO(organisation.zone).startOfDay().toInstant()
  await eraseAbsencesBefore(services, today)
  await eraseRemindersBefore(services, today)
}

const beginGroups = async (services: Outward) => {
  const forming = await listGroups(services, { status: ["forming"] })
  const meetings = await listMeetings(
    services,
    forming.map(({ id }) => id),
  )
  for (const group of forming) {
    const own = meetings.filter((one) => one.group === group.id && one.status !== "cancelled")
    if (group.status !== "forming" || !own.some((one) => hasBegun(one, services.now))) continue
    await saveGroup(services, begin(group))
  }
}

/** A course is over the day after its last meeting. */
const endGroups = async (services: Outward) => {
  const running = await listGroups(services, { status: ["forming", "running"] })
  const meetings = await listMeetings(
    services,
    running.map(({ id }) => id),
  )
  for (const group of running) {
    const last = meetings.filter((one) => one.group === group.id).at(-1)
    if (group.status === "ended" || !last) continue
    const over = endsAt(last).add({ hours: 24 })
    if (Temporal.Instant.compare(services.now, over) < 0) continue
    await endGroup(services, onOwnAuthority(group, "end", "its course is over"), endsAt(last))
  }
}

export const jobs = { "start-group": startGroup, "count-meeting": countMeeting }
export const rounds = {
  remind,
  "forget-cancellations": forgetCancellations,
  "begin-groups": beginGroups,
  "end-groups": endGroups,
}
