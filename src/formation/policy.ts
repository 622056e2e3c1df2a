import type { Organisation } from "../organisations/organisation.ts"
import { hasRole, isSignedIn, type Viewer } from "../people/viewer.ts"
import { policy } from "../platform/policy.ts"
import type { Offer } from "./offer.ts"
import type { Proposal } from "./proposal.ts"

const isCoordinator = (viewer: Viewer) => hasRole(viewer, "coordinator")

const isOwn = (viewer: Viewer, offer: Offer) => isSignedIn(viewer) && viewer.id === offer.person

export const formationPolicy = policy<Viewer, Organisation>()({
  see: isCoordinator,
  search: isCoordinator,
})

export const proposalPolicy = policy<Viewer, Proposal>()({
  read: isCoordinator,
  change: isCoordinator,
  send: isCoordinator,
  bringNext: isCoordinator,
  start: isCoordinator,
  dissolve: isCoordinator,
})

export const offerPolicy = policy<Viewer, Offer>()({
  read: (viewer, offer) => isOwn(viewer, offer) || isCoordinator(viewer),
  // Not even a coordinator: nobody chooses for somebody else.
  accept: isOwn,
  decline: isOwn,
})
