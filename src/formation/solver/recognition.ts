import { idsOf } from "./ids.ts"
import type { Solution } from "./instance.ts"
import { lookUp } from "./lookup.ts"
import { measureGroup } from "./measure.ts"
import { numberInstance } from "./number.ts"
import type { Problem } from "./problem.ts"
import { row } from "./rows.ts"

/**
 * How far the shame-laden recognitions of the placed are shared, and how far they could be at all.
 * Counts only: no person is ever named beside a single recognition.
 */
export type Recognition = {
  /** Shame-laden recognitions of the placed. */
  shame: number
  /** Those of them that at least one other in the group shares. */
  shared: number
  /** Those that somebody says whom they could meet at some time and place. */
  reachable: number
  /** `reachable` as a share of `shame`, and `shared` as a share of `reachable`; 1 when there is none. */
  ceiling: number
  shareOfCeiling: number
  /** Placed people who have at least one that nobody in their group shares. */
  alone: Alone[]
}

/** How many of a person's shame-laden recognitions nobody in the group shares, by the reason. */
export type Alone = {
  person: string
  recognitions: number
  /** Nobody else on the list says it in this theme. */
  nobodySaysIt: number
  /** Others say it, and there is no time and place where they could meet. */
  nobodyReachable: number
  /** Whom they could meet sits in another group. */
  elsewhere: number
  /** Whom they could meet is in no group either: a seat would cost others more. */
  waiting: number
}

/** @returns in time linear in the seekers of all cells */
export function recognitionOf(problem: Problem, solution: Solution): Recognition {
  const { instance } = problem
  const lookup = lookUp(instance)
  const numbered = numberInstance(instance)
  const { people } = idsOf(problem)
  const placed = new Set(solution.groups.flatMap(({ members }) => members))
  const reach = reachOf(problem, (p) => placed.has(instance.people[p]?.id ?? ""))
  const sayers = sayersOf(instance)

  const sum = { shame: 0, shared: 0, reachable: 0 }
  const alone: Alone[] = []
  for (const group of solution.groups)
    for (const member of measureGroup(instance, lookup, group)) {
      const { id } = member.person
      const why = { nobodySaysIt: 0, nobodyReachable: 0, elsewhere: 0, waiting: 0 }
      const number = people.get(id) ?? 0
      const wish = numbered.wishesOf[number]?.find(
        (w) => numbered.wishes[w]?.theme.id === group.theme,
      )
      for (const [statement, others] of member.others) {
        if (!lookup.shame.has(statement)) continue
        sum.shame++
        if (others > 0) {
          sum.shared++
          sum.reachable++
          continue
        }
        const met = wish === undefined ? none : reach(wish, statement)
        if (met !== none) sum.reachable++
        if (met === placedOnly) why.elsewhere++
        else if (met === someWait) why.waiting++
        else if ((sayers.get(`${group.theme} ${statement}`) ?? 0) < 2) why.nobodySaysIt++
        else why.nobodyReachable++
      }
      if (member.shameAlone > 0) alone.push({ person: id, recognitions: member.shameAlone, ...why })
    }
  return {
    ...sum,
    ceiling: sum.shame > 0 ? sum.reachable / sum.shame : 1,
    shareOfCeiling: sum.reachable > 0 ? sum.shared / sum.reachable : 1,
    alone,
  }
}

const none = 0
const placedOnly = 1
const someWait = 2

/** Whether somebody whom a wish could meet says a statement, and whether one of those waits. */
function reachOf(problem: Problem, isPlaced: (p: number) => boolean) {
  const { says, statements, seekers, wishPerson, wishTheme, instance } = problem
  const reached = new Uint8Array(says.values.length)
  const all = new Int32Array(statements)
  const waiting = new Int32Array(statements)
  for (let c = 0; c < problem.cells; c++) {
    const wishes = row(seekers, c)
    all.fill(0)
    waiting.fill(0)
    for (const w of wishes)
      for (const s of row(says, w)) {
        all[s] = (all[s] ?? 0) + 1
        if (!isPlaced(wishPerson[w] ?? 0)) waiting[s] = (waiting[s] ?? 0) + 1
      }
    for (const w of wishes) {
      const self = isPlaced(wishPerson[w] ?? 0) ? 0 : 1
      for (let i = says.start[w] ?? 0; i < (says.start[w + 1] ?? 0); i++) {
        const s = says.values[i] ?? 0
        if ((waiting[s] ?? 0) > self) reached[i] = someWait
        else if ((all[s] ?? 0) > 1) reached[i] = Math.max(reached[i] ?? 0, placedOnly)
      }
    }
  }
  const numbers = instance.themes.map(({ statements: named }) => {
    const ids = [...new Set(named.map(({ id }) => id))]
    return new Map(ids.map((id, s) => [id, s]))
  })
  return (wish: number, statement: string): number => {
    const s = numbers[wishTheme[wish] ?? 0]?.get(statement) ?? -1
    const at = row(says, wish).indexOf(s)
    return at < 0 ? none : (reached[(says.start[wish] ?? 0) + at] ?? none)
  }
}

/** How many people say each statement, by theme and statement. */
function sayersOf({ people }: Problem["instance"]): Map<string, number> {
  const sayers = new Map<string, number>()
  for (const { themes } of people)
    for (const { id, says } of themes)
      for (const statement of new Set(says)) {
        const key = `${id} ${statement}`
        sayers.set(key, (sayers.get(key) ?? 0) + 1)
      }
  return sayers
}
