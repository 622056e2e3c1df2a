import type { ThemeId } from "../../src/catalogue/theme.ts"
import type { Group } from "../../src/groups/group.ts"
import { listGroups, saveGroup } from "../../src/groups/store.ts"
import { leaveCircle, recordMeeting, stayAway } from "../../src/meetings/actions.ts"
import { nextOf, type Report } from "../../src/meetings/meeting.ts"
import { listMeetings } from "../../src/meetings/store.ts"
import type { Services } from "../../src/organisations/services.ts"
import type { PersonId } from "../../src/people/person.ts"
import { onOwnAuthority } from "../../src/platform/policy.ts"
import { must } from "./must.ts"

const reason = "somebody invented does it"

/** A circle is known again by what it is about and when it meets: no two have both alike. */
export type Known = { theme: ThemeId; slot: string }

const groupOf = async (services: Services, { theme, slot }: Known): Promise<Group> => {
  const groups = await listGroups(services)
  const group = groups.find((one) => one.theme === theme && one.slot === slot)
  if (!group) throw new Error("the circle has not started")
  return group
}

export const leave = async (services: Services, known: Known, person: PersonId): Promise<void> => {
  const group = await groupOf(services, known)
  await leaveCircle(services, onOwnAuthority(group, "leave", reason), person)
}

export const meet = async (
  services: Services,
  known: Known,
  number: number,
  report: Report,
): Promise<void> => {
  const { id } = await groupOf(services, known)
  const meeting = (await listMeetings(services, [id])).find((one) => one.number === number)
  if (!meeting) throw new Error("there is no such meeting")
  must(await recordMeeting(services, onOwnAuthority(meeting, "record", reason), report))
}

export const cannotCome = async (
  services: Services,
  known: Known,
  person: PersonId,
): Promise<void> => {
  const { id } = await groupOf(services, known)
  const next = nextOf(await listMeetings(services, [id]), services.now)
  if (next) must(await stayAway(services, onOwnAuthority(next, "answer", reason), person))
}

/** The site has no action for it yet: the group goes on by itself. */
export const goOnAlone = async (services: Services, known: Known): Promise<void> => {
  const group = await groupOf(services, known)
  if (group.status === "running") await saveGroup(services, { ...group, status: "self-running" })
}
