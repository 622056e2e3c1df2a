import { type Identity, identities } from "./identities.ts"

/** What each kind of viewer gets; whoever is not named gets 404, as if it were not there. */
export type Access = Partial<Record<Identity, number>>

const everybody = (status: number): Access =>
  Object.fromEntries(identities.map((who) => [who, status]))

const outside = ["visitor", "revoked"] as const
const signedIn = identities.filter((who) => !["visitor", "revoked", "newcomer"].includes(who))
const allOf = (among: readonly Identity[], status: number): Access =>
  Object.fromEntries(among.map((who) => [who, status]))

/** The desk of one's own organisation: the neighbour has one too. */
const desk = (status: number): Access => ({ cora: status, neighbour: status })

/** Every route of the site, with ids of the town where Ada has an offer and Ben a group. */
export const access: Record<string, Access> = {
  "GET /healthz": everybody(200),
  "GET /": everybody(200),
  "GET /themes": everybody(200),
  "GET /themes/:theme": everybody(200),
  "GET /about": everybody(200),
  "GET /how": everybody(200),
  "GET /acute": everybody(200),
  "GET /recommend": everybody(200),
  "GET /volunteer": everybody(200),
  "GET /safe-browsing": everybody(200),
  "GET /privacy": everybody(200),

  "GET /sign-in": { ...everybody(200), ...allOf(signedIn, 303) },
  "POST /sign-in": everybody(422),
  "GET /sign-in/code": everybody(200),
  "POST /sign-in/code": everybody(422),
  "POST /sign-out": everybody(303),
  "POST /leave": everybody(200),

  "GET /sign-up": everybody(200),
  "GET /sign-up/read-back": { ...everybody(200), ...allOf(outside, 303) },
  "GET /sign-up/yes": everybody(303),
  "POST /sign-up/yes": everybody(303),
  "GET /sign-up/code": everybody(303),
  "POST /sign-up/code": everybody(303),
  "GET /sign-up/:step": everybody(200),
  "POST /sign-up/:step": { ...everybody(422), ada: 303, ben: 303 },

  "GET /me": { ...everybody(200), visitor: 303, revoked: 303, newcomer: 303 },
  "POST /me/renewal": everybody(303),
  "GET /me/withdrawal": everybody(200),
  "POST /me/withdrawal": everybody(303),

  // Their talk is behind all of the cast, or was never asked for.
  "GET /me/talk": {},
  "POST /me/talk": {},
  "POST /me/talk/cancellation": {},
  "POST /me/talk/call": {},

  // Ada's offer: not even the coordinator answers for her.
  "GET /offers/:offer": { ada: 200, cora: 200 },
  "POST /offers/:offer/acceptance": { ada: 303 },
  "POST /offers/:offer/refusal": { ada: 303 },

  // Ben's group, led by Femi.
  "GET /groups/:group": { ben: 200, femi: 200 },
  "GET /groups/:group/departure": { ben: 200 },
  "POST /groups/:group/departure": { ben: 303 },
  "POST /meetings/:meeting/cancellation": { ben: 303 },
  "POST /meetings/:meeting/attendance": { ben: 303 },
  "GET /leader": { femi: 200, frida: 200 },
  "POST /meetings/:meeting/head-count": { femi: 422 },

  "GET /desk": desk(200),
  "GET /desk/rooms": desk(200),
  "POST /desk/rooms": desk(422),
  "POST /desk/rooms/:room/bookings": { cora: 422 },
  "GET /desk/leaders": desk(200),
  "POST /desk/leaders": desk(422),
  "POST /desk/leaders/:leader/status": { cora: 303 },
  "GET /desk/talk-times": desk(200),
  "POST /desk/talk-times": desk(422),
  "POST /desk/talk-times/:time/removal": desk(303),
  "POST /desk/talk-times/:time/cancellation": desk(303),
  "GET /desk/enquiries": desk(200),
  "GET /desk/waiting": desk(200),
  "GET /desk/enquiries/:enquiry": { cora: 200 },
  "POST /desk/enquiries/:enquiry/outcome": { cora: 422 },
  "POST /desk/enquiries/:enquiry/apart": { cora: 303 },
  "POST /desk/enquiries/:enquiry/apart/removal": { cora: 303 },
  "GET /desk/proposals": desk(200),
  "POST /desk/proposals": desk(303),
  "GET /desk/proposals/:proposal": { cora: 200 },
  "POST /desk/proposals/:proposal/removal": { cora: 303 },
  "POST /desk/proposals/:proposal/offers": { cora: 303 },
  "POST /desk/proposals/:proposal/next": { cora: 409 },
  "POST /desk/proposals/:proposal/start": { cora: 409 },
  "POST /desk/proposals/:proposal/dissolution": { cora: 303 },
  "GET /desk/groups": desk(200),
  "GET /desk/groups/:group": { cora: 200 },
  "POST /desk/meetings/:meeting/new-time": { cora: 422 },
  "POST /desk/meetings/:meeting/calling-off": { cora: 303 },
}

/** Whose first names may stand on anything that somebody is shown. */
export const namesFor: Record<Identity, "nobody" | "their own town" | string[]> = {
  visitor: "nobody",
  revoked: "nobody",
  newcomer: "nobody",
  ada: ["Ada", "Femi"],
  ben: ["Ben", "Bea", "Femi"],
  bo: ["Bo", "Frida"],
  femi: ["Femi", "Ben", "Bea"],
  frida: ["Frida", "Bo"],
  cora: "their own town",
  alma: ["Alma"],
  neighbour: "their own town",
}
