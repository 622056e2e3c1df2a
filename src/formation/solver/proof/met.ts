import type { Problem } from "../problem.ts"
import type { Snapshot } from "../snapshot.ts"
import { emptyState, type State } from "../state.ts"
import type { Choice } from "./close.ts"
import { columnOf } from "./group-column.ts"
import type { GroupColumn, Master } from "./master.ts"

/** Remembers the groups a search meets, each once: columns to begin a proof with. */
export type Met = {
  /** Notes the groups that are open in this state now. */
  note: (state: State) => void
  groups: (master: Master) => Generator<GroupColumn>
}

export function met({ sizeMax }: Problem): Met {
  const known = new Map<string, { cell: number; wishes: Int32Array }>()
  return {
    note: ({ open, opened, cell, size, members }) => {
      for (const g of open.subarray(0, opened)) {
        const first = g * sizeMax
        const wishes = members.slice(first, first + (size[g] ?? 0)).sort()
        known.set(`${cell[g]} ${wishes.join()}`, { cell: cell[g] ?? 0, wishes })
      }
    },
    *groups(master) {
      const views = new Map(master.views.map(({ cell }, view) => [cell, view]))
      for (const { cell, wishes } of known.values()) {
        const view = views.get(cell)
        if (view === undefined) continue
        const seekers = [...wishes].map((w) => seekerOf(master, view, w))
        yield columnOf(master, view, seekers)
      }
    },
  }
}

/** The groups and leaders of a snapshot as a choice. */
export function choiceIn(master: Master, snapshot: Snapshot): Choice {
  const views = new Map(master.views.map(({ cell }, view) => [cell, view]))
  const { sizeMax } = master.problem
  const open = [...snapshot.open.subarray(0, snapshot.opened)]
  return {
    value: snapshot.points - emptyState(master.problem).points,
    groups: open.flatMap((g) => {
      const view = views.get(snapshot.cell[g] ?? -1)
      if (view === undefined) return []
      const wishes = snapshot.members.subarray(g * sizeMax, g * sizeMax + (snapshot.size[g] ?? 0))
      return [
        columnOf(
          master,
          view,
          [...wishes].map((w) => seekerOf(master, view, w)),
        ),
      ]
    }),
    pairs: open.flatMap((g) => {
      const view = views.get(snapshot.cell[g] ?? -1)
      const [one = 0, other = 0] = snapshot.leader.subarray(2 * g, 2 * g + 2)
      return view === undefined ? [] : [{ view, one, other }]
    }),
  }
}

function seekerOf({ views }: Master, view: number, wish: number): number {
  return views[view]?.wish.indexOf(wish) ?? 0
}
