import type { Id, OrganisationId } from "../organisations/organisation.ts"
import type { Claims } from "../platform/context.ts"
import type { PersonId } from "./person.ts"

export type GroupId = Id<"group">
export type Role = "leader" | "coordinator" | "administrator"

/** How far somebody has let themselves in: on the way in, the neutral agenda, past the second lock, staff. */
export type Level = "enquiry" | "agenda" | "unlocked" | "staff"

export type Visitor = { kind: "visitor" }
export type SignedIn = {
  kind: "person"
  id: PersonId
  level: Level
  roles: Role[]
  memberOf: GroupId[]
  leads: GroupId[]
}

/** Whoever asks for a page. */
export type Viewer = Visitor | SignedIn

export const visitor: Visitor = { kind: "visitor" }

export const hasRole = (viewer: Viewer, role: Role): boolean =>
  viewer.kind === "person" && viewer.roles.includes(role)

export const isSignedIn = (viewer: Viewer): viewer is SignedIn =>
  viewer.kind === "person" && viewer.level !== "enquiry"

/** What the database is told about a viewer. */
export const claimsOf = (organisation: OrganisationId, viewer: Viewer): Claims =>
  viewer.kind === "visitor"
    ? { organisation, roles: ["visitor"], memberOf: [], leads: [] }
    : {
        organisation,
        person: viewer.id,
        roles: viewer.roles.length > 0 ? viewer.roles : ["participant"],
        memberOf: viewer.memberOf,
        leads: viewer.leads,
      }

/** The doorkeeper: may look at cookies and codes, and nothing else. */
export const doorClaims = (organisation: OrganisationId): Claims => ({
  organisation,
  roles: ["door"],
  memberOf: [],
  leads: [],
})

/** The organisation's own clock and queue. */
export const workerClaims = (organisation: OrganisationId): Claims => ({
  organisation,
  roles: ["worker"],
  memberOf: [],
  leads: [],
})
