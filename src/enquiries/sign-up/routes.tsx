import { type Context, Hono } from "hono"
import { z } from "zod"
import { paths } from "../../paths.ts"
import type { PersonId } from "../../people/person.ts"
import type { Site } from "../../people/request.ts"
import { NotFound } from "../../platform/policy.ts"
import { signUpPolicy } from "../policy.ts"
import { openSituation } from "../situation.ts"
import { beginSignUp, findOwnSignUp, findSignUp, keepAnswer, listChoices } from "./actions.ts"
import { answerOf } from "./answer.ts"
import { formOf, readAnswer, refusalsIn, trap } from "./forms.ts"
import { AnswerPage } from "./pages/answer-page.tsx"
import { StartPage } from "./pages/start.tsx"
import type { Position } from "./pages/step-page.tsx"
import {
  type Answered,
  isStepSlug,
  missingOf,
  type SignUp,
  type Step,
  type StepKind,
  standingOf,
  stepsOf,
} from "./sign-up.ts"
import { routes as yes } from "./yes/routes.tsx"

export const routes = new Hono<Site>()

routes.route("/", yes)

type Visit = Context<Site>

const isEmail = (typed: string) => z.email().max(254).safeParse(typed).success

const urlOf = (slug: string) => paths.signUpStep.to({ step: slug })

const nothingYet: Answered = { known: false, situation: openSituation, waits: [] }

const compulsory: readonly StepKind[] = ["theme", "young", "name", "contact"]

/** Somebody who corrects one answer goes back to the page where they read it all. */
const isChange = (c: Visit) => c.req.query("change") !== undefined

const positionOf = (c: Visit, steps: readonly Step[], step: Step): Position => {
  const at = steps.indexOf(step)
  const readBack = urlOf("read-back")
  const before = steps[at - 1]
  const back = before ? urlOf(before.slug) : paths.signUp.to()
  const onwards = urlOf(steps[at + 1]?.slug ?? "read-back")
  return {
    at: at + 1,
    of: steps.length,
    action: `${urlOf(step.slug)}${isChange(c) ? "?change" : ""}`,
    back: isChange(c) ? readBack : back,
    skip: compulsory.includes(step.kind) ? undefined : isChange(c) ? readBack : onwards,
  }
}

routes.get(paths.signUp.pattern, async (c) => {
  const signUp = await findOwnSignUp(c.var.services, c.var.viewer)
  const isBegun = signUp?.enquiry?.status === "started" && !signUp.known
  const { settings } = c.var.services.organisation
  const goOn = isBegun ? (missingOf(signUp)[0] ?? "read-back") : "theme"
  return c.var.show(
    <StartPage
      begin={urlOf(goOn)}
      isBegun={isBegun}
      phone={settings.contact.phone}
      keptDays={settings.retention.unfinishedDays}
    />,
  )
})

routes.get(paths.signUpStep.pattern, async (c) => {
  const slug = c.req.param("step")
  if (!isStepSlug(slug)) throw new NotFound()
  const signUp = await findOwnSignUp(c.var.services, c.var.viewer)
  const answered = signUp ?? nothingYet
  const steps = stepsOf(answered)
  const step = steps.find((one) => one.slug === slug)
  const answer = step && answerOf(step, signUp)
  if (!step || !answer || (!signUp && step.kind !== "theme")) {
    return c.redirect(paths.signUp.to(), 303)
  }
  const choices = await listChoices(c.var.services, answered)
  const position = positionOf(c, steps, step)
  return c.var.show(<AnswerPage {...{ step, position, answer, choices, signUp }} />)
})

routes.post(paths.signUpStep.pattern, async (c) => {
  const { services, viewer, show } = c.var
  const slug = c.req.param("step")
  if (!isStepSlug(slug)) throw new NotFound()
  const before = await findOwnSignUp(services, viewer)
  const answered = before ?? nothingYet
  const steps = stepsOf(answered)
  const step = steps.find((one) => one.slug === slug)
  if (!step) return c.redirect(paths.signUp.to(), 303)

  const form = formOf(await c.req.formData())
  const choices = await listChoices(services, answered)
  const answer = readAnswer(step, form, choices)
  if (!answer) throw new NotFound()
  const standing = standingOf(answered).map(({ theme }) => theme)
  const refusals = refusalsIn(answer, isEmail, standing)
  if (Object.keys(refusals).length > 0) {
    const position = positionOf(c, steps, step)
    const props = { step, position, answer, refusals, choices, signUp: before }
    return show(<AnswerPage {...props} />, 422)
  }

  const signUp = before ?? (await begin(c))
  const isTrapped = answer.kind === "contact" && form.one(trap) !== ""
  if (!isTrapped) {
    const answering = signUpPolicy.require(c.var.viewer, "answer", signUp)
    await keepAnswer(services, answering, step, answer)
  }
  const after = (await findOwnSignUp(services, c.var.viewer)) ?? nothingYet
  return c.redirect(isChange(c) ? afterChange(before, after) : nextUrl(after, step), 303)
})

/** The first thing a visitor says makes them somebody: a draft that only this browser opens. */
const begin = async (c: Visit): Promise<SignUp | undefined> => {
  const { services, language } = c.var
  const id = services.chance.id() as PersonId
  const level = "enquiry"
  await c.var.become({ kind: "person", id, level, roles: [], memberOf: [], leads: [] })
  await beginSignUp(services, id, language)
  await c.var.signIn(id, level)
  return findSignUp(services, id, false)
}

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
  return fresh ? `${urlOf(fresh.slug)}?change` : urlOf("read-back")
}
