import type { PersonId } from "../people/person.ts"
import type { Viewer } from "../people/viewer.ts"
import { policy } from "../platform/policy.ts"

/** What is one person's own: nobody else sees it or decides about it, whatever they are here. */
export type Own = { person: PersonId }

const isOwn = (viewer: Viewer, { person }: Own) => viewer.kind === "person" && viewer.id === person

export const ownPolicy = policy<Viewer, Own>()({
  see: isOwn,
  keepWaiting: isOwn,
  withdraw: isOwn,
})
