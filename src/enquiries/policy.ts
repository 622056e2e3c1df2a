import { hasRole, isSignedIn, type Viewer } from "../people/viewer.ts"
import { policy } from "../platform/policy.ts"
import { awaitsTalk, type Enquiry } from "./enquiry.ts"
import type { SignUp } from "./sign-up/sign-up.ts"
import type { TalkTime } from "./talk/talk-time.ts"

const isCoordinator = (viewer: Viewer) => hasRole(viewer, "coordinator")
const is = (viewer: Viewer, person: string | undefined) =>
  viewer.kind === "person" && viewer.id === person

/** Answers are the person's own: nobody signs up somebody else. */
export const signUpPolicy = policy<Viewer, SignUp>()({
  answer: (viewer, { person }) => is(viewer, person.id),
  sayYes: (viewer, { person, enquiry }) => is(viewer, person.id) && enquiry?.status === "started",
})

export const enquiryPolicy = policy<Viewer, Enquiry>()({
  /** What is not sent yet is nobody else's. */
  read: (viewer, enquiry) => isCoordinator(viewer) && enquiry.status !== "started",
  conclude: (viewer, enquiry) => isCoordinator(viewer) && enquiry.status !== "started",
  keepApart: (viewer, enquiry) => isCoordinator(viewer) && enquiry.status !== "started",
  /** Once it is shown who they are; nobody takes a time in somebody else's name. */
  arrangeTalk: (viewer, enquiry) =>
    isSignedIn(viewer) && is(viewer, enquiry.person) && awaitsTalk(enquiry),
})

export const talkTimePolicy = policy<Viewer, TalkTime>()({
  remove: isCoordinator,
  cancel: isCoordinator,
})

/** The coordinator's desk as a whole: lists of what waits there. */
export const deskPolicy = policy<Viewer, "desk">()({
  see: isCoordinator,
  addTalkTimes: isCoordinator,
})
