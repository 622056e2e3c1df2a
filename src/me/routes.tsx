import { Hono } from "hono"
import { paths } from "../paths.ts"
import type { Site } from "../people/request.ts"
import { isSignedIn } from "../people/viewer.ts"
import { isNeeded, keepWaiting, lookAtMe, withdrawFromAll } from "./actions.ts"
import { GoodbyePage, LeavingPage } from "./pages/leaving.tsx"
import { MePage } from "./pages/me.tsx"
import { ownPolicy } from "./policy.ts"

export const routes = new Hono<Site>()

routes.get(paths.me.pattern, async (c) => {
  const { viewer, services, show } = c.var
  if (viewer.kind === "visitor") return c.redirect(paths.signIn.to(), 303)
  const own = ownPolicy.require(viewer, "see", { person: viewer.id })
  const page = await lookAtMe(services, own)
  const isOnTheWayIn = !isSignedIn(viewer) && (page.enquiry?.status ?? "started") === "started"
  if (isOnTheWayIn) return c.redirect(paths.signUp.to(), 303)
  const { zone, settings } = services.organisation
  return show(<MePage page={page} zone={zone} retention={settings.retention} />)
})

routes.post(paths.renewal.pattern, async (c) => {
  const { viewer, services } = c.var
  if (viewer.kind === "visitor") return c.redirect(paths.signIn.to(), 303)
  await keepWaiting(services, ownPolicy.require(viewer, "keepWaiting", { person: viewer.id }))
  return c.redirect(paths.me.to(), 303)
})

routes.get(paths.withdrawal.pattern, async (c) => {
  const { viewer, services, show } = c.var
  if (viewer.kind === "visitor") return show(<GoodbyePage />)
  const back = isSignedIn(viewer) ? paths.me.to() : paths.signUp.to()
  return show(<LeavingPage stays={await isNeeded(services, viewer)} back={back} />)
})

routes.post(paths.withdrawal.pattern, async (c) => {
  const { viewer, services, signOut } = c.var
  if (viewer.kind === "visitor") return c.redirect(paths.withdrawal.to(), 303)
  const own = ownPolicy.require(viewer, "withdraw", { person: viewer.id })
  if ((await withdrawFromAll(services, own, viewer)) === "stays") {
    return c.redirect(paths.me.to(), 303)
  }
  await signOut()
  c.header("Clear-Site-Data", '"cache", "storage"')
  return c.redirect(paths.withdrawal.to(), 303)
})
