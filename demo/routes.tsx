import { Hono } from "hono"
import { z } from "zod"
import { paths } from "../src/paths.ts"
import type { Site } from "../src/people/request.ts"
import { homeOf } from "../src/people/routes.tsx"
import type { Clock } from "../src/platform/clock.ts"
import type { Outbox } from "../src/platform/outbox.ts"
import { cast, castId } from "./cast.ts"
import type { Days } from "./days.ts"
import { CastPage } from "./pages/cast.tsx"
import { GalleryPage } from "./pages/gallery.tsx"
import { OutboxPage } from "./pages/outbox.tsx"

const chosen = z.object({ as: z.enum(cast) })

type Demo = { outbox: Outbox; clock: Clock; days: Days }

/** The way in as any of the cast, the town's time, and everything that would have left the house. */
export const demoRoutes = ({ outbox, clock, days }: Demo) => {
  const routes = new Hono<Site>()

  routes.get(paths.demo.pattern, (c) => {
    const { zone } = c.var.services.organisation
    return c.var.show(<CastPage now={clock.now().toZonedDateTimeISO(zone)} />)
  })

  routes.post(paths.demoSignIn.pattern, async (c) => {
    const form = chosen.safeParse(await c.req.parseBody())
    if (!form.success) return c.redirect(paths.demo.to(), 303)
    const viewer = await c.var.signIn(castId(form.data.as), "agenda")
    return c.redirect(homeOf(viewer), 303)
  })

  routes.post(paths.demoDay.pattern, (c) => {
    days.letOnePass()
    return c.redirect(paths.demo.to(), 303)
  })

  routes.get(paths.demoMail.pattern, (c) => {
    const { zone } = c.var.services.organisation
    return c.var.show(<OutboxPage sent={outbox.list()} zone={zone} />)
  })

  routes.get(paths.demoGallery.pattern, (c) => c.var.show(<GalleryPage />))

  return routes
}
