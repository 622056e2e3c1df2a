import { Hono } from "hono"
import { z } from "zod"
import { paths } from "../src/paths.ts"
import type { Site } from "../src/people/request.ts"
import { homeOf } from "../src/people/routes.tsx"
import type { Outbox } from "../src/platform/outbox.ts"
import { Gallery } from "../src/ui/gallery.tsx"
import { cast, castId } from "./cast.ts"
import { CastPage } from "./pages/cast.tsx"
import { OutboxPage } from "./pages/outbox.tsx"

const chosen = z.object({ as: z.enum(cast) })

/** The way in as any of the cast, and everything that would have left the house. */
export const demoRoutes = (outbox: Outbox) => {
  const routes = new Hono<Site>()

  routes.get(paths.demo.pattern, (c) => c.var.show(<CastPage />))

  routes.post(paths.demoSignIn.pattern, async (c) => {
    const { as } = chosen.parse(await c.req.parseBody())
    const viewer = await c.var.signIn(castId(as), "agenda")
    return c.redirect(homeOf(viewer), 303)
  })

  routes.get(paths.demoMail.pattern, (c) => {
    const { zone } = c.var.services.organisation
    return c.var.show(<OutboxPage sent={outbox.list()} zone={zone} />)
  })

  routes.get(paths.demoGallery.pattern, (c) => c.var.show(<Gallery />))

  return routes
}
