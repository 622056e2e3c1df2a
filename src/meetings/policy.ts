import { hasRole, isSignedIn, type Viewer } from "../people/viewer.ts"
import { policy } from "../platform/policy.ts"
import type { Meeting } from "./meeting.ts"

export const meetingPolicy = policy<Viewer, Meeting>()({
  /** To say "I can't come", or that one can after all: members, each for themselves. */
  answer: (viewer, { group }) => isSignedIn(viewer) && viewer.memberOf.includes(group),
  record: (viewer, { group }) => isSignedIn(viewer) && viewer.leads.includes(group),
  move: (viewer) => hasRole(viewer, "coordinator"),
  callOff: (viewer) => hasRole(viewer, "coordinator"),
})

/** All groups at once: the desk's list. */
export const deskPolicy = policy<Viewer, "groups">()({
  see: (viewer) => hasRole(viewer, "coordinator"),
})
