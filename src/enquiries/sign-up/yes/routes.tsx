import { Hono } from "hono"
import { paths } from "../../../paths.ts"
import { askForCode, enterCode } from "../../../people/actions.ts"
import { asCode } from "../../../people/code.ts"
import { normaliseEmail } from "../../../people/person.ts"
import type { Site } from "../../../people/request.ts"
import { findByIndex } from "../../../people/store.ts"
import { purposes } from "../../consent.ts"
import { signUpPolicy } from "../../policy.ts"
import { findOwnSignUp, findSignUp, listChoices } from "../actions.ts"
import { formOf } from "../forms.ts"
import { missingOf, proofOf, type SignUp, stepsOf } from "../sign-up.ts"
import { confirmByCode, sayYes } from "./actions.ts"
import { carryAway, takeOver } from "./joining.ts"
import { CodePage } from "./pages/code.tsx"
import { ReadBackPage } from "./pages/read-back.tsx"
import { YesPage } from "./pages/yes.tsx"

export const routes = new Hono<Site>()

const readBack = paths.signUpStep.to({ step: "read-back" })
const yes = paths.signUpStep.to({ step: "yes" })

routes.get(readBack, async (c) => {
  const signUp = await findOwnSignUp(c.var.services, c.var.viewer)
  return signUp ? showAll(c.var, signUp) : c.redirect(paths.signUp.to(), 303)
})

/** Everything said so far; with what is still missing, when somebody wants to go on without it. */
const showAll = async ({ services, show }: Site["Variables"], signUp: SignUp, isToGoOn = false) => {
  const choices = await listChoices(services, signUp)
  const missing = isToGoOn ? missingOf(signUp) : []
  return show(<ReadBackPage {...{ signUp, choices, missing }} />, missing.length > 0 ? 422 : 200)
}

routes.get(yes, async (c) => {
  const signUp = await findOwnSignUp(c.var.services, c.var.viewer)
  if (!signUp) return c.redirect(paths.signUp.to(), 303)
  if (signUp.enquiry?.status !== "started") return c.redirect(paths.me.to(), 303)
  if (missingOf(signUp).length > 0) return showAll(c.var, signUp, true)
  return c.var.show(<YesPage steps={stepsOf(signUp).length} proof={proofOf(signUp)} />)
})

routes.post(yes, async (c) => {
  const { viewer, services, language, show } = c.var
  const found = await findOwnSignUp(services, viewer)
  if (!found) return c.redirect(paths.signUp.to(), 303)
  if (found.enquiry?.status !== "started") return c.redirect(paths.me.to(), 303)
  const signUp = signUpPolicy.require(viewer, "sayYes", found)

  const form = formOf(await c.req.formData())
  const given = purposes.filter((purpose) => form.one(purpose) === "yes")
  if (given.length < purposes.length) {
    const missing = purposes.filter((purpose) => !given.includes(purpose))
    const steps = stepsOf(signUp).length
    return show(<YesPage steps={steps} proof={proofOf(signUp)} {...{ given, missing }} />, 422)
  }

  const outcome = await sayYes(services, signUp, language)
  if (!outcome.ok && outcome.refusal === "answers-missing") return showAll(c.var, signUp, true)
  if (!outcome.ok || outcome.value !== "code-needed") return c.redirect(paths.me.to(), 303)
  await sendCode(c.var, signUp)
  return c.redirect(paths.signUpCode.to(), 303)
})

const sendCode = (
  { services, atTheDoor, browser }: Site["Variables"],
  { person: { id, email } }: SignUp,
) => {
  if (!email) throw new Error("a code needs an address")
  return atTheDoor(() =>
    askForCode(services, { purpose: "sign-up", email, browser: browser(), person: id }),
  )
}

routes.get(paths.signUpCode.pattern, async (c) => {
  const signUp = await findOwnSignUp(c.var.services, c.var.viewer)
  if (!signUp) return c.redirect(paths.signUp.to(), 303)
  if (signUp.enquiry?.status !== "started") return c.redirect(paths.me.to(), 303)
  const { email } = signUp.person
  return email ? c.var.show(<CodePage email={email} />) : c.redirect(readBack, 303)
})

routes.post(paths.signUpCode.pattern, async (c) => {
  const { viewer, services, show, atTheDoor, browser, signIn } = c.var
  const found = await findOwnSignUp(services, viewer)
  // Pressed twice without scripts, the first answer and its cookie are lost: they are in by now.
  if (!found) return c.redirect(paths.signIn.to(), 303)
  if (found.enquiry?.status !== "started") return c.redirect(paths.me.to(), 303)
  const signUp = signUpPolicy.require(viewer, "sayYes", found)
  const { email } = signUp.person
  if (!email || proofOf(signUp) !== "code") return c.redirect(readBack, 303)

  const form = formOf(await c.req.formData())
  if (form.one("again") === "yes") {
    await sendCode(c.var, signUp)
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
