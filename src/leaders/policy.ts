import { hasRole, type Viewer } from "../people/viewer.ts"
import { policy } from "../platform/policy.ts"
import type { Leader } from "./leader.ts"

/** The organisation's leaders as a whole. */
export const leadersPolicy = policy<Viewer, "leaders">()({
  manage: (viewer) => hasRole(viewer, "coordinator"),
})

export const leaderPolicy = policy<Viewer, Leader>()({
  changeStatus: (viewer) => hasRole(viewer, "coordinator"),
})
