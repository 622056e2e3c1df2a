import type { Services } from "../organisations/services.ts"
import { hash } from "../platform/context.ts"
import type { PersonId } from "./person.ts"
import { endOf, isOver, isWorthNoting } from "./session.ts"
import { endSession, findSession, insertSession, listCircles, noteVisit } from "./session-store.ts"
import { listRoles } from "./store.ts"
import { type Level, type SignedIn, type Viewer, visitor } from "./viewer.ts"

/** Who a person is to the site: their roles and circles, at the level they have let themselves in to. */
const viewerOf = async (services: Services, id: PersonId, level: Level): Promise<SignedIn> => {
  if (level === "enquiry") return { kind: "person", id, level, roles: [], memberOf: [], leads: [] }
  const roles = await listRoles(services, id)
  const circles = await listCircles(services, id)
  return { kind: "person", id, level, roles, ...circles }
}

/** Recognises a browser by its cookie. Whoever is not recognised is a visitor. */
export const admit = async (services: Services, token: string | undefined): Promise<Viewer> => {
  if (!token) return visitor
  const tokenHash = hash(token)
  const session = await findSession(services, tokenHash)
  if (!session) return visitor
  const viewer = await viewerOf(services, session.person, session.level)
  if (isOver(session, viewer.roles, services.now)) {
    await endSession(services, tokenHash)
    return visitor
  }
  if (isWorthNoting(session, services.now)) await noteVisit(services, tokenHash)
  return viewer
}

/** Lets somebody in; gives the token for the cookie, of which only a hash is kept. */
export const letIn = async (
  services: Services,
  id: PersonId,
  level: Level,
): Promise<{ token: string; viewer: SignedIn }> => {
  const viewer = await viewerOf(services, id, level)
  const token = services.chance.token()
  const { now } = services
  await insertSession(services, hash(token), {
    person: id,
    level,
    seenAt: now,
    endsAt: endOf(level, viewer.roles, now),
  })
  return { token, viewer }
}

export const letOut = async (services: Services, token: string): Promise<void> => {
  await endSession(services, hash(token))
}
