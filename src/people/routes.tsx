import { Hono } from "hono"
import { z } from "zod"
import { paths } from "../paths.ts"
import { askForCode, enterCode } from "./actions.ts"
import { asCode } from "./code.ts"
import { CodePage, signInCode } from "./pages/code.tsx"
import { SignInPage } from "./pages/sign-in.tsx"
import { awayFrom } from "./quick-exit.ts"
import type { Site } from "./request.ts"
import { isSignedIn, type SignedIn } from "./viewer.ts"
import { words } from "./words.ts"

export const routes = new Hono<Site>()

const address = z.email().max(254)

/** Where somebody belongs once they are let in. */
export const homeOf = ({ roles }: SignedIn): string => {
  if (roles.includes("coordinator")) return paths.desk.to()
  return roles.includes("leader") ? paths.leader.to() : paths.me.to()
}

routes.get(paths.signIn.pattern, (c) => {
  const { viewer, show } = c.var
  return isSignedIn(viewer) ? c.redirect(homeOf(viewer), 303) : show(<SignInPage />)
})

routes.post(paths.signIn.pattern, async (c) => {
  const { services, language, show, atTheDoor, browser } = c.var
  const { email } = await c.req.parseBody()
  const typed = String(email ?? "").trim()
  const parsed = address.safeParse(typed)
  if (!parsed.success) {
    const errors = { email: words[language].signIn.emailWrong }
    return show(<SignInPage email={typed} errors={errors} />, 422)
  }

  await atTheDoor(() =>
    askForCode(services, { purpose: "sign-in", email: parsed.data, browser: browser() }),
  )
  return c.redirect(paths.code.to(), 303)
})

routes.get(paths.code.pattern, (c) => c.var.show(<CodePage {...signInCode} />))

routes.post(paths.code.pattern, async (c) => {
  const { services, show, atTheDoor, browser, signIn } = c.var
  const { code } = await c.req.parseBody()
  const outcome = await atTheDoor(() => enterCode(services, browser(), asCode(String(code ?? ""))))
  if (!outcome.ok) return show(<CodePage {...signInCode} refusal={outcome.refusal} />, 422)

  const viewer = await signIn(outcome.value.person, "agenda")
  return c.redirect(homeOf(viewer), 303)
})

routes.post(paths.signOut.pattern, async (c) => {
  await c.var.signOut()
  c.header("Clear-Site-Data", '"cache", "storage"')
  return c.redirect(paths.front.to(), 303)
})

/** Quick exit: the session is dead before anything else happens, also without JavaScript. */
routes.post(paths.leave.pattern, async (c) => {
  await c.var.signOut()
  c.header("Clear-Site-Data", '"cache", "cookies", "storage"')
  c.header("Refresh", `0; url=${awayFrom(c.var.language)}`)
  return c.html("<!doctype html><title>&#8203;</title>")
})
