import type { VNode } from "preact"
import type { Services } from "../organisations/services.ts"
import type { Language, PersonId } from "./person.ts"
import type { Level, SignedIn, Viewer } from "./viewer.ts"

/** What a route finds about the request it answers. */
export type Site = {
  Variables: {
    viewer: Viewer
    services: Services
    language: Language
    /** Renders a page inside the site's frame. */
    show: (page: VNode, status?: 200 | 404 | 409 | 422 | 429 | 500 | 503) => Response
    /** Does one thing as the doorkeeper, then goes on as before. */
    atTheDoor: <T>(work: () => Promise<T>) => Promise<T>
    /** Goes on as somebody else, who has just shown who they are. */
    become: (viewer: Viewer) => Promise<void>
    /** Lets somebody in: a new session, a new cookie, the old one gone. */
    signIn: (person: PersonId, level: Level) => Promise<SignedIn>
    signOut: () => Promise<void>
    /** A secret of this browser alone, made when first asked for; a code opens only there. */
    browser: () => string
  }
}
