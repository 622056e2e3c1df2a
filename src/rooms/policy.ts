import { hasRole, type Viewer } from "../people/viewer.ts"
import { policy } from "../platform/policy.ts"
import type { Room } from "./room.ts"

/** The organisation's rooms as a whole: only the desk looks after them. */
export const roomsPolicy = policy<Viewer, "rooms">()({
  manage: (viewer) => hasRole(viewer, "coordinator"),
})

export const roomPolicy = policy<Viewer, Room>()({
  book: (viewer) => hasRole(viewer, "coordinator"),
})
