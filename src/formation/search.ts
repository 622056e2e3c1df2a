import type { ThemeId } from "../catalogue/theme.ts"
import type { LeaderId } from "../leaders/leader.ts"
import type { Organisation } from "../organisations/organisation.ts"
import type { Services } from "../organisations/services.ts"
import type { PersonId } from "../people/person.ts"
import type { Allowed } from "../platform/policy.ts"
import type { PlaceId, RoomId } from "../rooms/room.ts"
import { instanceOf } from "./instance.ts"
import { type Optimiser, openOptimiser } from "./optimiser.ts"
import type { Draft, InLine, ProposalId } from "./proposal.ts"
import { eraseDrafts, insertProposal } from "./proposal-store.ts"
import type { Group } from "./solver/instance.ts"
import { replaceUnplaced } from "./unplaced-store.ts"
import { readWaitingList, type WaitingList } from "./waiting-list.ts"

/** Milliseconds a coordinator waits for proposals; a short list is searched in a moment. */
const patienceFor = (people: number): number => Math.min(1_500, 100 + 15 * people)

let optimiser: Optimiser | undefined

/** One thread for the whole process, warm from the first search on. */
const warmOptimiser = (): Optimiser => {
  optimiser ??= openOptimiser()
  return optimiser
}

export const closeOptimiser = async (): Promise<void> => {
  const running = optimiser
  optimiser = undefined
  await running?.close()
}

/** Finds circles among those who wait; the drafts of the search before go, what was sent stays. */
export const searchForCircles = async (
  services: Services,
  _organisation: Allowed<Organisation, "search">,
): Promise<Draft[]> => {
  const list = await readWaitingList(services)
  const instance = instanceOf(list)
  const { solution, explanations } = await warmOptimiser().propose(instance, {
    seed: Number(services.chance.code()),
    milliseconds: patienceFor(instance.people.length),
  })
  await eraseDrafts(services)
  const drafts: Draft[] = []
  for (const group of solution.groups) {
    const draft = draftOf(services, group)
    await insertProposal(services, draft, lineOf(list, draft, group))
    drafts.push(draft)
  }
  await replaceUnplaced(
    services,
    explanations.unplaced.map(({ person, reasons }) => ({ person: person as PersonId, reasons })),
  )
  return drafts
}

const draftOf = ({ chance, now, organisation }: Services, group: Group): Draft => ({
  id: chance.id() as ProposalId,
  status: "draft",
  theme: group.theme as ThemeId,
  slot: group.slot,
  place: group.place as PlaceId,
  room: (group.room ?? undefined) as RoomId | undefined,
  language: group.language,
  leaders: group.facilitators as LeaderId[],
  seats: group.members.length,
  minimum: organisation.settings.size.minimum,
  createdAt: now,
})

/** Whoever has waited longest comes first. */
const lineOf = ({ waits }: WaitingList, { theme }: Draft, { members }: Group): InLine[] =>
  waits
    .filter((wait) => wait.theme === theme && members.includes(wait.person))
    .map(({ person, id }, index) => ({ person, wait: id, place: index + 1 }))
