/**
 * Who may do what with whose rows, table by table: the policies' answers, as they should be.
 * r read, i insert, u change, d delete, m make a row of theirs somebody's. Whose: by the column that
 * says so; "*" is everybody of the same organisation. What is not written is nothing, and nobody ever
 * reaches a row of another organisation.
 */
export type Whose = Record<string, string>
export type Table = {
  /** The column that says whose a row is. */
  by: string
  /** What a change sets, where not every change is allowed. */
  set?: string
  /** Other ways to its rows. */
  also?: Record<string, string>
  may: Partial<Record<Who, Whose>>
}

/** Kinds of viewer; `stray` is the worker's connection without the worker's claim. */
export const who = [
  "nobody",
  "visitor",
  "door",
  "founder",
  "ada",
  "ben",
  "femi",
  "cora",
  "alma",
  "worker",
  "stray",
  "stats",
] as const
export type Who = (typeof who)[number]

const all = { "*": "riudm" }
const reads = { "*": "r" }
const own = (name: Who) => ({ [name]: "riudm" })

const everybodyReads = {
  visitor: reads,
  door: reads,
  founder: reads,
  ada: reads,
  ben: reads,
  femi: reads,
  cora: reads,
  alma: reads,
  worker: all,
}
const forStaff = { cora: all, worker: all }
const ownAndStaff = {
  ada: own("ada"),
  ben: own("ben"),
  femi: {},
  ...forStaff,
} satisfies Table["may"]

export const visibility: Record<string, Table> = {
  organisations: {
    by: "organisation_id",
    also: { directory: "select from kreds.directory()" },
    may: {
      ...everybodyReads,
      founder: { "*": "ri" },
      alma: { "*": "rum" },
    },
  },
  "keystore.organisation_keys": {
    by: "organisation_id",
    may: { ...everybodyReads, founder: { "*": "ri" } },
  },
  "keystore.person_keys": {
    by: "person_id",
    may: {
      founder: all,
      ada: own("ada"),
      ben: { ...own("ben"), bea: "r", femi: "r" },
      femi: { ...own("femi"), ben: "r", bea: "r" },
      cora: all,
      alma: own("alma"),
      worker: all,
    },
  },
  people: {
    by: "id",
    may: {
      door: reads,
      founder: all,
      ada: own("ada"),
      ben: own("ben"),
      femi: own("femi"),
      cora: all,
      alma: own("alma"),
      worker: all,
    },
  },
  roles: {
    by: "person_id",
    may: {
      door: reads,
      founder: all,
      femi: { femi: "r" },
      cora: { "*": "r", femi: "ri", frida: "ri" },
      alma: all,
      worker: all,
    },
  },
  sessions: {
    by: "person_id",
    may: {
      door: all,
      ada: { ada: "rd" },
      ben: { ben: "rd" },
      femi: { femi: "rd" },
      cora: { cora: "rd" },
      alma: { alma: "rd" },
      worker: all,
    },
  },
  sign_in_requests: { by: "person_id", may: { door: all, worker: all } },
  themes: { by: "id", may: { ...everybodyReads, founder: all, alma: all } },
  recognitions: { by: "theme_id", may: { ...everybodyReads, founder: all, alma: all } },
  places: { by: "id", may: { ...everybodyReads, founder: all, cora: all } },
  rooms: {
    by: "id",
    may: { founder: all, ada: reads, ben: reads, femi: reads, alma: reads, ...forStaff },
  },
  bookings: { by: "room_id", may: forStaff },
  leaders: { by: "person_id", may: { founder: all, femi: { femi: "r" }, ...forStaff } },
  enquiries: { by: "person_id", may: ownAndStaff },
  situations: { by: "person_id", may: ownAndStaff },
  waits: { by: "person_id", may: ownAndStaff },
  consents: { by: "person_id", may: ownAndStaff },
  apart: { by: "organisation_id", may: forStaff },
  talk_times: {
    by: "person_id",
    may: {
      ada: { ada: "rum", nobody: "rum" },
      ben: { ben: "rum", nobody: "rum" },
      femi: { nobody: "rum" },
      alma: { nobody: "rum" },
      ...forStaff,
    },
  },
  prospects: {
    by: "theme_id",
    may: { ada: reads, ben: reads, femi: reads, cora: reads, alma: reads, worker: all },
  },
  proposals: { by: "id", may: forStaff },
  proposal_people: { by: "person_id", may: forStaff },
  offers: {
    by: "person_id",
    set: "status = 'accepted'",
    may: { ada: { ada: "rum" }, ben: { ben: "r" }, ...forStaff },
  },
  unplaced: { by: "person_id", may: forStaff },
  groups: { by: "id", may: { ben: { bens: "r" }, femi: { bens: "r" }, ...forStaff } },
  memberships: {
    by: "person_id",
    may: {
      door: reads,
      ben: { ben: "rum", bea: "r" },
      femi: { ben: "r", bea: "r" },
      ...forStaff,
    },
  },
  group_leaders: {
    by: "person_id",
    may: { door: reads, ben: { femi: "r" }, femi: { femi: "r" }, ...forStaff },
  },
  meetings: {
    by: "group_id",
    may: { ben: { bens: "r" }, femi: { bens: "rum" }, ...forStaff },
  },
  cancellations: {
    by: "person_id",
    may: {
      ben: own("ben"),
      femi: { ben: "r", bea: "r" },
      cora: { "*": "rd" },
      worker: all,
    },
  },
  reminders: { by: "person_id", may: { worker: all } },
  counts: { by: "theme_id", may: { cora: reads, worker: all } },
}
