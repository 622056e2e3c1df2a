import { describe, expect, test } from "vitest"
import type { PersonId } from "../people/person.ts"
import { type SignedIn, type Viewer, visitor } from "../people/viewer.ts"
import type { Enquiry, EnquiryId } from "./enquiry.ts"
import { deskPolicy, enquiryPolicy, signUpPolicy, talkTimePolicy } from "./policy.ts"
import type { SignUp } from "./sign-up/sign-up.ts"
import { openSituation } from "./situation.ts"
import type { TalkTime, TalkTimeId } from "./talk/talk-time.ts"

const now = Temporal.Instant.from("2026-03-02T08:00:00Z")
const ada = "ada" as PersonId

const somebody = (id: string, more: Partial<SignedIn> = {}): Viewer => ({
  kind: "person",
  id: id as PersonId,
  level: "agenda",
  roles: [],
  memberOf: [],
  leads: [],
  ...more,
})

const viewers = {
  "a visitor": visitor,
  "another who is signing up": somebody("dorte", { level: "enquiry" }),
  "another participant": somebody("ben"),
  "the person while signing up": somebody("ada", { level: "enquiry" }),
  "the person": somebody("ada"),
  "a leader": somebody("femi", { roles: ["leader"] }),
  "the coordinator": somebody("cora", { roles: ["coordinator"] }),
  "the administrator": somebody("alma", { roles: ["administrator"] }),
}
type Who = keyof typeof viewers

const started: Enquiry = {
  id: "e" as EnquiryId,
  person: ada,
  channel: "web",
  startedAt: now,
  status: "started",
}
const confirmed: Enquiry = { ...started, status: "confirmed", confirmedAt: now, callMe: false }
const concluded: Enquiry = { ...started, status: "waiting", confirmedAt: now, closedAt: now }

const signUp = (enquiry: Enquiry): SignUp => ({
  person: {
    id: ada,
    language: "da",
    safeContact: { write: true, voicemail: false, hours: [], note: "" },
  },
  known: false,
  enquiry,
  situation: openSituation,
  waits: [],
})

const time: TalkTime = {
  id: "t" as TalkTimeId,
  coordinator: "cora" as PersonId,
  startsAt: now,
  minutes: 30,
  status: "free",
}

const whoMay = (may: (viewer: Viewer) => boolean): Who[] =>
  (Object.keys(viewers) as Who[]).filter((who) => may(viewers[who]))

describe("answers", () => {
  const own: Who[] = ["the person while signing up", "the person"]
  test.each([
    { ability: "answer" as const, enquiry: started, who: own },
    { ability: "answer" as const, enquiry: concluded, who: own },
    { ability: "sayYes" as const, enquiry: started, who: own },
    { ability: "sayYes" as const, enquiry: confirmed, who: [] },
  ])("$ability when $enquiry.status: $who", ({ ability, enquiry, who }) => {
    expect(whoMay((viewer) => signUpPolicy.may(viewer, ability, signUp(enquiry)))).toEqual(who)
  })
})

describe("an enquiry", () => {
  const coordinator: Who[] = ["the coordinator"]
  test.each([
    { ability: "read" as const, enquiry: started, who: [] },
    { ability: "read" as const, enquiry: confirmed, who: coordinator },
    { ability: "read" as const, enquiry: concluded, who: coordinator },
    { ability: "conclude" as const, enquiry: started, who: [] },
    { ability: "conclude" as const, enquiry: confirmed, who: coordinator },
    { ability: "keepApart" as const, enquiry: started, who: [] },
    { ability: "keepApart" as const, enquiry: concluded, who: coordinator },
    { ability: "arrangeTalk" as const, enquiry: started, who: [] },
    { ability: "arrangeTalk" as const, enquiry: confirmed, who: ["the person" as const] },
    { ability: "arrangeTalk" as const, enquiry: concluded, who: [] },
  ])("$ability when $enquiry.status: $who", ({ ability, enquiry, who }) => {
    expect(whoMay((viewer) => enquiryPolicy.may(viewer, ability, enquiry))).toEqual(who)
  })
})

test("the desk and its times are the coordinator's", () => {
  for (const ability of deskPolicy.abilities) {
    expect(whoMay((viewer) => deskPolicy.may(viewer, ability, "desk"))).toEqual(["the coordinator"])
  }
  expect(whoMay((viewer) => talkTimePolicy.may(viewer, "remove", time))).toEqual([
    "the coordinator",
  ])
})
