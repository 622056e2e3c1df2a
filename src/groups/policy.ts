import { hasRole, isSignedIn, type Viewer } from "../people/viewer.ts"
import { policy } from "../platform/policy.ts"
import { type Group, isGoing } from "./group.ts"

const isMember = (viewer: Viewer, { id }: Group) =>
  isSignedIn(viewer) && viewer.memberOf.includes(id)

const isLeader = (viewer: Viewer, { id }: Group) => isSignedIn(viewer) && viewer.leads.includes(id)

export const groupPolicy = policy<Viewer, Group>()({
  /** To see the circle from inside. */
  visit: (viewer, group) => isMember(viewer, group) || isLeader(viewer, group),
  leave: (viewer, group) => isMember(viewer, group) && isGoing(group),
  lead: isLeader,
  oversee: (viewer) => hasRole(viewer, "coordinator"),
})
