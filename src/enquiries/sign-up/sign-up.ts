import type { Person } from "../../people/person.ts"
import type { Enquiry } from "../enquiry.ts"
import type { Situation, Wait } from "../situation.ts"

/** What somebody has answered so far on their way in. */
export type SignUp = Answered & {
  person: Person
  /** The way in they are on, until the talk is over; nobody who only corrects answers is on one. */
  enquiry?: Enquiry
}

/** The answers that decide which questions follow. */
export type Answered = {
  /** Already let in: how they are reached was shown to be theirs and stays. */
  known: boolean
  situation: Situation
  waits: Wait[]
}

const stepKinds = [
  "theme",
  "more",
  "recognitions",
  "about",
  "age",
  "young",
  "home",
  "times",
  "places",
  "languages",
  "name",
  "contact",
  "safe-contact",
  "not-with",
  "read-back",
  "yes",
] as const
export type StepKind = (typeof stepKinds)[number]

/** One page with one question; those about a theme carry the wish they are about. */
export type Step = { kind: StepKind; slug: string; wish?: Wait }

/** The themes somebody asks for and that nobody has talked with them about yet. */
export const wishesOf = ({ waits }: Pick<Answered, "waits">): Wait[] =>
  waits.filter((wait) => wait.status === "wished").sort((a, b) => a.priority - b.priority)

/** Themes they are written up for already, or in a group about. */
export const standingOf = ({ waits }: Pick<Answered, "waits">): Wait[] =>
  waits.filter(({ status }) => status === "waiting" || status === "offered" || status === "placed")

/** What they came with: a theme, or their own words where no theme fits. */
export const firstWishOf = (answered: Answered): Wait | undefined =>
  answered.situation.missingTheme ? undefined : wishesOf(answered)[0]

export const otherWishesOf = (answered: Answered): Wait[] =>
  answered.situation.missingTheme ? wishesOf(answered) : wishesOf(answered).slice(1)

export const isUnder18 = ({ ageBand }: Situation): boolean => ageBand === 0

const isAsked = (kind: StepKind, { known, situation }: Answered): boolean => {
  if (kind === "young") return isUnder18(situation)
  return kind === "contact" ? !known : true
}

/** The questions in their order; what was answered decides which there are. */
export const stepsOf = (answered: Answered): Step[] =>
  stepKinds
    .filter((kind) => isAsked(kind, answered) && kind !== "about")
    .flatMap((kind): Step[] => {
      if (kind !== "recognitions") return [{ kind, slug: kind }]
      return wishesOf(answered).flatMap((wish, index) => [
        { kind, slug: `recognitions-${index + 1}`, wish },
        { kind: "about", slug: `about-${index + 1}`, wish },
      ])
    })

export const isStepSlug = (slug: string): boolean =>
  stepKinds.some((kind) => kind === slug.replace(/-\d$/, ""))

export type Missing = "theme" | "name" | "contact"

/** All that is compulsory: something it is about, a name to be called, one way to be reached. */
export const missingOf = (signUp: SignUp): Missing[] => {
  const { person, situation, waits } = signUp
  const missing: Missing[] = []
  if (waits.length === 0 && !situation.missingTheme) missing.push("theme")
  if (!person.firstName) missing.push("name")
  if (!signUp.known && !person.email && !person.phone) missing.push("contact")
  return missing
}

/** How it is shown that the yes is their own: they are let in already, by a code, or in a call. */
export const proofOf = ({ known, person }: SignUp): "session" | "code" | "call" => {
  if (known) return "session"
  if (!person.email) return "call"
  return person.safeContact.write || !person.phone ? "code" : "call"
}
