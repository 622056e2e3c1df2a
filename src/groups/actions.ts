import type { Services } from "../organisations/services.ts"
import { tell } from "../people/jobs.ts"
import type { PersonId } from "../people/person.ts"
import { listPeople } from "../people/store.ts"
import { done, type Outcome } from "../platform/outcome.ts"
import type { Allowed } from "../platform/policy.ts"
import { addToCount } from "./count-store.ts"
import {
  type Ended,
  end,
  type Forming,
  type Group,
  type GroupId,
  type GroupLeader,
  type StartRefusal,
} from "./group.ts"
import {
  insertGroupLeader,
  insertMembership,
  listGroupLeaders,
  listMemberships,
  saveDeparture,
} from "./membership-store.ts"
import { insertGroup, saveGroup } from "./store.ts"

type Chosen = Pick<Group, "theme" | "slot" | "place" | "room" | "language">

/** What a group is made of: who said yes, who leads, when and where. */
export type GroupPlan = Chosen & {
  proposal?: string
  members: PersonId[]
  leaders: Pick<GroupLeader, "person" | "leader">[]
}

/** Makes the group and gives everybody their place; asked twice, it is made once. */
export const startGroup = async (
  services: Services,
  { proposal, members, leaders, ...chosen }: Allowed<GroupPlan, "start">,
): Promise<Outcome<Forming, StartRefusal>> => {
  const { chance, now } = services
  const group: Forming = {
    ...chosenOf(chosen),
    id: chance.id() as GroupId,
    status: "forming",
    model: "accompanied",
    openness: "closed",
    audience: "adult",
    startedAt: now,
  }
  const inserted = await insertGroup(services, group, proposal)
  if (!inserted.ok) return inserted

  const people = await listPeople(services, [...members, ...leaders.map(({ person }) => person)])
  const named = (person: PersonId) => ({
    group: group.id,
    person,
    firstName: people.get(person)?.firstName ?? "–",
  })
  for (const person of members) {
    await insertMembership(services, { ...named(person), joinedAt: now })
  }
  for (const { person, leader } of leaders) {
    await insertGroupLeader(services, { ...named(person), leader })
  }
  await addToCount(services, { what: "started", theme: group.theme, at: now, by: 1 })
  await addToCount(services, {
    what: "participants",
    theme: group.theme,
    at: now,
    by: members.length,
  })
  return done(group)
}

const chosenOf = ({ theme, slot, place, room, language }: Chosen): Chosen => ({
  theme,
  slot,
  place,
  language,
  ...(room ? { room } : {}),
})

/** Lets somebody go, kindly: the leaders are told that there is news, and find out inside. */
export const leaveGroup = async (
  services: Services,
  group: Allowed<Group, "leave">,
  person: PersonId,
): Promise<void> => {
  const leaders = await listGroupLeaders(services, [group.id])
  const hasLeft = await saveDeparture(services, group.id, person)
  if (!hasLeft) return
  for (const leader of leaders) await tell(services, leader.person, "news")
}

/** The course is over: the circle's names are closed to those who sat in it. */
export const endGroup = async (
  services: Services,
  group: Allowed<Exclude<Group, Ended>, "end">,
  endedAt: Temporal.Instant,
): Promise<void> => {
  await saveGroup(services, end(group, endedAt))
  const members = await listMemberships(services, [group.id])
  const leaders = await listGroupLeaders(services, [group.id])
  for (const { person } of [...members, ...leaders]) {
    await services.vault.unshare(person, group.id)
  }
}
