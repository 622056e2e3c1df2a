import { type Context, Hono } from "hono"
import { z } from "zod"
import { listRecognitions, listThemes } from "../../catalogue/store.ts"
import { paths } from "../../paths.ts"
import { askForCode, enterCode } from "../../people/actions.ts"
import { asCode } from "../../people/code.ts"
import { normaliseEmail, type PersonId } from "../../people/person.ts"
import type { Site } from "../../people/request.ts"
import { findByIndex, insertPerson } from "../../people/store.ts"
import { isSignedIn } from "../../people/viewer.ts"
import { NotFound } from "../../platform/policy.ts"
import { listPlaces } from "../../rooms/store.ts"
import { purposes } from "../consent.ts"
import { signUpPolicy } from "../policy.ts"
import { openSituation } from "../situation.ts"
import { findSignUp, keepAnswer } from "./actions.ts"
import { answerOf, type Choices } from "./answer.ts"
import { type Form, readAnswer, refusalsIn, trap } from "./forms.ts"
import { carryAway, takeOver } from "./join-actions.ts"
import { AnswerPage } from "./pages/answer-page.tsx"
import { CodePage } from "./pages/code.tsx"
import { ReadBackPage } from "./pages/read-back.tsx"
import { StartPage } from "./pages/start.tsx"
import type { Position } from "./pages/step-page.tsx"
import { YesPage } from "./pages/yes.tsx"
import {
  type Answered,
  isStepSlug,
  missingOf,
  proofOf,
  type SignUp,
  type Step,
  type StepKind,
  standingOf,
  stepsOf,
  wishesOf,
} from "./sign-up.ts"
import { confirmByCode, sayYes } from "./yes-actions.ts"

export const routes = new Hono<Site>()

type Visit = Context<Site>

const isEmail = (typed: string) => z.email().max(254).safeParse(typed).success

const urlOf = (slug: string) => paths.signUpStep.to({ step: slug })
const readBack = urlOf("read-back")
const yes = urlOf("yes")

const nothingYet: Answered = { known: false, situation: openSituation, waits: [] }

const signUpIn = async (c: Visit): Promise<SignUp | undefined> => {
  const { viewer, services } = c.var
  if (viewer.kind === "visitor") return undefined
  return findSignUp(services, viewer.id, isSignedIn(viewer))
}

/** The first thing a visitor says makes them somebody: a draft that only this browser opens. */
const begin = async (c: Visit): Promise<SignUp | undefined> => {
  const { services, language } = c.var
  const id = services.chance.id() as PersonId
  const level = "enquiry"
  await c.var.become({ kind: "person", id, level, roles: [], memberOf: [], leads: [] })
  await insertPerson(services, id, language)
  await c.var.signIn(id, level)
  return findSignUp(services, id, false)
}

const formIn = async (c: Visit): Promise<Form> => {
  const sent = await c.req.formData()
  const all = (name: string) => sent.getAll(name).filter((value) => typeof value === "string")
  return { all, one: (name) => all(name)[0] ?? "" }
}

const choicesFor = async (c: Visit, answered: Answered): Promise<Choices> => {
  const { services } = c.var
  const wishes = wishesOf(answered).map(({ theme }) => theme)
  return {
    themes: await listThemes(services),
    recognitions: await listRecognitions(services, wishes),
    places: await listPlaces(services),
    slots: services.organisation.settings.slots,
  }
}

/** Somebody who corrects one answer goes back to the page where they read it all. */
const isChange = (c: Visit) => c.req.query("change") !== undefined

const compulsory: readonly StepKind[] = ["theme", "young", "name", "contact"]

const positionOf = (c: Visit, steps: readonly Step[], step: Step): Position => {
  const at = steps.indexOf(step)
  const onwards = isChange(c) ? readBack : urlOf(steps[at + 1]?.slug ?? "yes")
  const before = steps[at - 1]
  const back = before ? urlOf(before.slug) : paths.signUp.to()
  return {
    at: at + 1,
    of: steps.length,
    action: `${urlOf(step.slug)}${isChange(c) ? "?change" : ""}`,
    back: isChange(c) ? readBack : back,
    skip: compulsory.includes(step.kind) ? undefined : onwards,
  }
}

routes.get(paths.signUp.pattern, async (c) => {
  const signUp = await signUpIn(c)
  const isBegun = signUp?.enquiry?.status === "started" && !signUp.known
  const first = signUp && firstOpenOf(signUp)
  return c.var.show(<StartPage begin={urlOf(first ?? "theme")} isBegun={isBegun} />)
})

/** Where somebody who comes back goes on: the first question they have to answer, else the end. */
const firstOpenOf = (signUp: SignUp): string => {
  if (signUp.known) return "theme"
  const [missing] = missingOf(signUp)
  return missing ?? "read-back"
}

routes.get(readBack, async (c) => {
  const signUp = await signUpIn(c)
  if (!signUp) return c.redirect(paths.signUp.to(), 303)
  const choices = await choicesFor(c, signUp)
  return c.var.show(<ReadBackPage signUp={signUp} choices={choices} />)
})

routes.get(yes, async (c) => {
  const signUp = await signUpIn(c)
  if (!signUp) return c.redirect(paths.signUp.to(), 303)
  if (signUp.enquiry?.status !== "started") return c.redirect(paths.me.to(), 303)
  const missing = missingOf(signUp)
  if (missing.length > 0) {
    const choices = await choicesFor(c, signUp)
    return c.var.show(<ReadBackPage signUp={signUp} choices={choices} missing={missing} />)
  }
  return c.var.show(<YesPage steps={stepsOf(signUp).length} proof={proofOf(signUp)} />)
})

routes.post(yes, async (c) => {
  const { viewer, services, language, show } = c.var
  const found = await signUpIn(c)
  if (!found) return c.redirect(paths.signUp.to(), 303)
  if (found.enquiry?.status !== "started") return c.redirect(paths.me.to(), 303)
  const signUp = signUpPolicy.require(viewer, "sayYes", found)

  const form = await formIn(c)
  const given = purposes.filter((purpose) => form.one(purpose) === "yes")
  if (given.length < purposes.length) {
    const missing = purposes.filter((purpose) => !given.includes(purpose))
    const steps = stepsOf(signUp).length
    return show(<YesPage steps={steps} proof={proofOf(signUp)} {...{ given, missing }} />, 422)
  }

  const outcome = await sayYes(services, signUp, language)
  if (!outcome.ok) {
    if (outcome.refusal === "already-sent") return c.redirect(paths.me.to(), 303)
    const choices = await choicesFor(c, signUp)
    const missing = missingOf(signUp)
    return show(<ReadBackPage signUp={signUp} choices={choices} missing={missing} />, 422)
  }
  if (outcome.value !== "code-needed") return c.redirect(paths.me.to(), 303)
  await sendCode(c, signUp)
  return c.redirect(paths.signUpCode.to(), 303)
})

const sendCode = (c: Visit, { person: { id, email } }: SignUp) => {
  const { services, atTheDoor, browser } = c.var
  if (!email) throw new Error("a code needs an address")
  return atTheDoor(() =>
    askForCode(services, { purpose: "sign-up", email, browser: browser(), person: id }),
  )
}

routes.get(paths.signUpCode.pattern, async (c) => {
  const signUp = await signUpIn(c)
  if (!signUp) return c.redirect(paths.signUp.to(), 303)
  if (signUp.enquiry?.status !== "started") return c.redirect(paths.me.to(), 303)
  const { email } = signUp.person
  return email ? c.var.show(<CodePage email={email} />) : c.redirect(readBack, 303)
})

routes.post(paths.signUpCode.pattern, async (c) => {
  const { viewer, services, show, atTheDoor, browser, signIn } = c.var
  const found = await signUpIn(c)
  if (!found) return c.redirect(paths.signUp.to(), 303)
  if (found.enquiry?.status !== "started") return c.redirect(paths.me.to(), 303)
  const signUp = signUpPolicy.require(viewer, "sayYes", found)
  const { email } = signUp.person
  if (!email || proofOf(signUp) !== "code") return c.redirect(readBack, 303)

  const form = await formIn(c)
  if (form.one("again") === "yes") {
    await sendCode(c, signUp)
    return c.redirect(paths.signUpCode.to(), 303)
  }

  const index = services.vault.index("email", normaliseEmail(email))
  const entered = await atTheDoor(() => enterCode(services, browser(), asCode(form.one("code"))))
  if (!entered.ok) return show(<CodePage email={email} refusal={entered.refusal} />, 422)
  const { person, purpose, addressIndex } = entered.value
  const isThisYes =
    person === signUp.person.id && purpose === "sign-up" && addressIndex.equals(index)
  if (!isThisYes) return show(<CodePage email={email} refusal="code-ended" />, 422)

  const outcome = await confirmByCode(services, signUp)
  if (outcome.ok || outcome.refusal === "already-sent") {
    await signIn(signUp.person.id, "agenda")
    return c.redirect(paths.me.to(), 303)
  }
  const known = await atTheDoor(() => findByIndex(services, "email", index))
  if (!known) throw new Error("an address is somebody's and nobody's")
  const carried = await carryAway(services, signUp)
  const own = await findSignUp(services, (await signIn(known, "agenda")).id, true)
  await takeOver(services, signUpPolicy.require(c.var.viewer, "answer", own), carried)
  return c.redirect(paths.me.to(), 303)
})

routes.get(paths.signUpStep.pattern, async (c) => {
  const slug = c.req.param("step")
  if (!isStepSlug(slug)) throw new NotFound()
  const signUp = await signUpIn(c)
  const answered = signUp ?? nothingYet
  const steps = stepsOf(answered)
  const step = steps.find((one) => one.slug === slug)
  const answer = step && answerOf(step, signUp)
  if (!step || !answer || (!signUp && step.kind !== "theme")) {
    return c.redirect(paths.signUp.to(), 303)
  }
  const choices = await choicesFor(c, answered)
  const position = positionOf(c, steps, step)
  return c.var.show(<AnswerPage {...{ step, position, answer, choices, signUp }} />)
})

routes.post(paths.signUpStep.pattern, async (c) => {
  const { services, show } = c.var
  const slug = c.req.param("step")
  if (!isStepSlug(slug)) throw new NotFound()
  const before = await signUpIn(c)
  const steps = stepsOf(before ?? nothingYet)
  const step = steps.find((one) => one.slug === slug)
  if (!step) return c.redirect(paths.signUp.to(), 303)

  const form = await formIn(c)
  const choices = await choicesFor(c, before ?? nothingYet)
  const answer = readAnswer(step, form, choices)
  if (!answer) throw new NotFound()
  const standing = before ? standingOf(before).map(({ theme }) => theme) : []
  const refusals = refusalsIn(answer, isEmail, standing)
  if (Object.keys(refusals).length > 0) {
    const position = positionOf(c, steps, step)
    const props = { step, position, answer, refusals, choices, signUp: before }
    return show(<AnswerPage {...props} />, 422)
  }

  const isTrapped = answer.kind === "contact" && form.one(trap) !== ""
  const signUp = before ?? (await begin(c))
  if (!isTrapped) {
    await keepAnswer(services, signUpPolicy.require(c.var.viewer, "answer", signUp), step, answer)
  }
  const after = (await signUpIn(c)) ?? nothingYet
  return c.redirect(isChange(c) ? afterChange(before, after) : nextUrl(after, step), 303)
})

const nextUrl = (answered: Answered, step: Step) => {
  const steps = stepsOf(answered)
  const at = steps.findIndex((one) => one.slug === step.slug)
  return urlOf(steps[at + 1]?.slug ?? "read-back")
}

/** A theme just chosen brings its own questions; any other change leads back. */
const afterChange = (before: SignUp | undefined, after: Answered) => {
  const fresh = stepsOf(after).find(
    ({ wish }) => wish && !before?.waits.some(({ theme }) => theme === wish.theme),
  )
  return fresh ? `${urlOf(fresh.slug)}?change` : readBack
}
