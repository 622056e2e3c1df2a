import type { Viewer } from "../people/viewer.ts"
import { policy } from "../platform/policy.ts"
import type { Theme } from "./theme.ts"

export const themePolicy = policy<Viewer, Theme>()({
  // Somebody who has not said who they are must be able to read whether this is for them.
  read: () => true,
})
