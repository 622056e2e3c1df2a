import type { PersonId } from "../people/person.ts"
import type { Member } from "./circle.ts"
import { instanceOf } from "./instance.ts"
import type { InLine, Proposal } from "./proposal.ts"
import { check, type Violation } from "./solver/check.ts"
import { groupReasons } from "./solver/group-reasons.ts"
import { type Group, type Instance, type Solution, solutionFormat } from "./solver/instance.ts"
import { memberOf, type WaitingList } from "./waiting-list.ts"

const groupOf = (proposal: Proposal, members: readonly PersonId[]): Group => ({
  id: proposal.id,
  theme: proposal.theme,
  slot: proposal.slot,
  place: proposal.place,
  room: proposal.room ?? null,
  language: proposal.language,
  members: [...members],
  facilitators: proposal.leaders,
  continues: null,
})

const solutionOf = (instance: Instance, group: Group): Solution => ({
  format: solutionFormat,
  instance: instance.name,
  groups: [group],
})

/** Whether these people still make a circle by every rule, as the list stands now. */
export const stillFits = (
  list: WaitingList,
  proposal: Proposal,
  people: readonly PersonId[],
): boolean => {
  const instance = instanceOf(list, { id: proposal.id, people: [] })
  return check(instance, solutionOf(instance, groupOf(proposal, people))).length === 0
}

type Wanted = {
  proposal: Proposal
  /** Who is in the circle, asked or having said yes. */
  holding: readonly PersonId[]
  /** Who has been asked before, whatever came of it. */
  asked: ReadonlySet<PersonId>
  line: readonly InLine[]
}

/**
 * Who is asked next: the first in line who fits; else, of all who wait and break no rule of this
 * circle, the one it is best with.
 */
export const findNext = (list: WaitingList, wanted: Wanted): Member | undefined => {
  const { proposal, holding, asked, line } = wanted
  const all = instanceOf(list, { id: proposal.id, people: holding })
  const candidates = all.people.filter(
    ({ id, themes }) =>
      !holding.includes(id as PersonId) &&
      !asked.has(id as PersonId) &&
      themes.some((theme) => theme.id === proposal.theme),
  )
  const holders = all.people.filter(({ id }) => holding.includes(id as PersonId))
  const instance = { ...all, people: [...holders, ...candidates] }
  const before = new Set(violationsWith(instance, proposal, holding).map(asText))
  const isFit = (id: string) =>
    violationsWith(instance, proposal, [...holding, id as PersonId]).every((violation) =>
      before.has(asText(violation)),
    )
  const fitting = candidates.filter(({ id }) => isFit(id)).map(({ id }) => id as PersonId)
  const first = line.find(({ person }) => fitting.includes(person))?.person
  const next = first ?? bestOf(instance, proposal, holding, fitting)
  const wait = list.waits.find(({ person, theme }) => person === next && theme === proposal.theme)
  return wait && memberOf(list, wait.id)
}

/** What is broken, but for being too few: a circle that is being filled always is. */
const violationsWith = (instance: Instance, proposal: Proposal, people: readonly PersonId[]) =>
  check(instance, solutionOf(instance, groupOf(proposal, people))).filter(
    ({ broken }) => broken !== "wrong-size" || people.length > instance.config.sizeMax,
  )

const asText = ({ broken, ids }: Violation) => `${broken} ${ids.join(" ")}`

const bestOf = (
  instance: Instance,
  proposal: Proposal,
  holding: readonly PersonId[],
  fitting: readonly PersonId[],
): PersonId | undefined => {
  const points = (person: PersonId) =>
    groupReasons(instance, solutionOf(instance, groupOf(proposal, [...holding, person])))[0]
      ?.points ?? 0
  return fitting
    .map((person) => ({ person, points: points(person) }))
    .toSorted((a, b) => b.points - a.points)[0]?.person
}
