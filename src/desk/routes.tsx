import { Hono } from "hono"
import { listThemes } from "../catalogue/store.ts"
import { deskPolicy } from "../enquiries/policy.ts"
import { paths } from "../paths.ts"
import type { Site } from "../people/request.ts"
import { lookAtToday } from "./actions.ts"
import { TodayPage } from "./pages/today.tsx"

export const routes = new Hono<Site>()

routes.get(paths.desk.pattern, async (c) => {
  const { viewer, services, show } = c.var
  const desk = deskPolicy.require(viewer, "see", "desk")
  const today = await lookAtToday(services, desk)
  const { zone } = services.organisation
  return show(<TodayPage {...today} themes={await listThemes(services)} zone={zone} />)
})
