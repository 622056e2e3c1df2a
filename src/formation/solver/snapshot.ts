import type { State } from "./state.ts"

/** The groups of a state at one moment, in the same arrays; see `State`. */
export type Snapshot = {
  points: number
  placed: number
  opened: number
  open: Int32Array
  cell: Int32Array
  size: Int32Array
  members: Int32Array
  leader: Int32Array
  room: Int32Array
  continues: Int32Array
}

export function takeSnapshot(state: State): Snapshot {
  const { points, opened } = state
  return {
    points,
    placed: state.problem.reachable.length - state.waitingCount,
    opened,
    open: state.open.slice(),
    cell: state.cell.slice(),
    size: state.size.slice(),
    members: state.members.slice(),
    leader: state.leader.slice(),
    room: state.room.slice(),
    continues: state.continues.slice(),
  }
}

/** Writes the state over an earlier snapshot of it. */
export function retakeSnapshot(snapshot: Snapshot, state: State): void {
  snapshot.points = state.points
  snapshot.placed = state.problem.reachable.length - state.waitingCount
  snapshot.opened = state.opened
  snapshot.open.set(state.open)
  snapshot.cell.set(state.cell)
  snapshot.size.set(state.size)
  snapshot.members.set(state.members)
  snapshot.leader.set(state.leader)
  snapshot.room.set(state.room)
  snapshot.continues.set(state.continues)
}
