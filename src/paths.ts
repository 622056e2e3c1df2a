type Parameters<Pattern extends string> = Pattern extends `${string}:${infer Name}/${infer Rest}`
  ? Name | Parameters<Rest>
  : Pattern extends `${string}:${infer Name}`
    ? Name
    : never

type Values<Pattern extends string> = [Parameters<Pattern>] extends [never]
  ? []
  : [values: Record<Parameters<Pattern>, string>]

const path = <const Pattern extends string>(pattern: Pattern) => ({
  pattern,
  to: (...[values]: Values<Pattern>): string =>
    pattern.replace(/:(\w+)/g, (_, name: string) =>
      encodeURIComponent((values as Record<string, string> | undefined)?.[name] ?? ""),
    ),
})

/** Every URL of the site. */
export const paths = {
  // For everybody
  front: path("/"),
  themes: path("/themes"),
  theme: path("/themes/:theme"),
  about: path("/about"),
  how: path("/how"),
  acute: path("/acute"),
  recommend: path("/recommend"),
  volunteer: path("/volunteer"),
  privacy: path("/privacy"),
  safeBrowsing: path("/safe-browsing"),
  leave: path("/leave"),
  health: path("/healthz"),

  // Coming in
  signIn: path("/sign-in"),
  code: path("/sign-in/code"),
  signOut: path("/sign-out"),
  signUp: path("/sign-up"),
  signUpStep: path("/sign-up/:step"),
  signUpCode: path("/sign-up/code"),

  // A participant's own
  me: path("/me"),
  withdrawal: path("/me/withdrawal"),
  renewal: path("/me/renewal"),
  talk: path("/me/talk"),
  talkCancellation: path("/me/talk/cancellation"),
  talkCall: path("/me/talk/call"),
  offer: path("/offers/:offer"),
  acceptance: path("/offers/:offer/acceptance"),
  refusal: path("/offers/:offer/refusal"),

  // A circle
  group: path("/groups/:group"),
  departure: path("/groups/:group/departure"),
  cancellation: path("/meetings/:meeting/cancellation"),
  attendance: path("/meetings/:meeting/attendance"),
  headCount: path("/meetings/:meeting/head-count"),
  leader: path("/leader"),

  // The coordinator's desk
  desk: path("/desk"),
  enquiries: path("/desk/enquiries"),
  enquiry: path("/desk/enquiries/:enquiry"),
  talkOutcome: path("/desk/enquiries/:enquiry/outcome"),
  apart: path("/desk/enquiries/:enquiry/apart"),
  apartRemoval: path("/desk/enquiries/:enquiry/apart/removal"),
  talkTimes: path("/desk/talk-times"),
  talkTimeRemoval: path("/desk/talk-times/:time/removal"),
  talkTimeCancellation: path("/desk/talk-times/:time/cancellation"),
  waiting: path("/desk/waiting"),
  proposals: path("/desk/proposals"),
  proposal: path("/desk/proposals/:proposal"),
  proposalRemoval: path("/desk/proposals/:proposal/removal"),
  proposalOffers: path("/desk/proposals/:proposal/offers"),
  proposalNext: path("/desk/proposals/:proposal/next"),
  proposalStart: path("/desk/proposals/:proposal/start"),
  proposalDissolution: path("/desk/proposals/:proposal/dissolution"),
  groups: path("/desk/groups"),
  groupOverview: path("/desk/groups/:group"),
  newTime: path("/desk/meetings/:meeting/new-time"),
  callingOff: path("/desk/meetings/:meeting/calling-off"),
  leaders: path("/desk/leaders"),
  leaderStatus: path("/desk/leaders/:leader/status"),
  rooms: path("/desk/rooms"),
  bookings: path("/desk/rooms/:room/bookings"),

  // The demo alone
  demo: path("/demo"),
  demoSignIn: path("/demo/sign-in"),
  demoDay: path("/demo/day"),
  demoMail: path("/demo/mail"),
  demoGallery: path("/demo/ui"),
}
