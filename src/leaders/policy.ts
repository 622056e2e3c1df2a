import { hasRole, type Viewer } from "../people/viewer.ts"
import { policy } from "../platform/policy.ts"

/** The organisation's leaders as a whole. */
export const leadersPolicy = policy<Viewer, "leaders">()({
  manage: (viewer) => hasRole(viewer, "coordinator"),
})
