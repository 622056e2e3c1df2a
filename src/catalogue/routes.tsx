import { Hono } from "hono"
import { z } from "zod"
import { paths } from "../paths.ts"
import { codeMinutes } from "../people/code.ts"
import type { Site } from "../people/request.ts"
import { readAcuteLines } from "./actions.ts"
import { AboutPage } from "./pages/about.tsx"
import { AcutePage } from "./pages/acute.tsx"
import { FrontPage } from "./pages/front.tsx"
import { HowPage } from "./pages/how.tsx"
import { PrivacyPage } from "./pages/privacy.tsx"
import { RecommendPage } from "./pages/recommend.tsx"
import { SafeBrowsingPage } from "./pages/safe-browsing.tsx"
import { ThemePage } from "./pages/theme.tsx"
import { ThemesPage } from "./pages/themes.tsx"
import { VolunteerPage } from "./pages/volunteer.tsx"
import { themePolicy } from "./policy.ts"
import { findTheme, listRecognitions, listThemes } from "./store.ts"

export const routes = new Hono<Site>()

const slug = z.string().regex(/^[a-z0-9-]{1,60}$/)
const acuteLines = readAcuteLines()

routes.get(paths.front.pattern, (c) => c.var.show(<FrontPage />))

routes.get(paths.themes.pattern, async (c) => {
  const { services, show } = c.var
  return show(<ThemesPage themes={await listThemes(services)} />)
})

routes.get(paths.theme.pattern, async (c) => {
  const { viewer, services, show } = c.var
  const asked = slug.safeParse(c.req.param("theme"))
  const found = asked.success ? await findTheme(services, { slug: asked.data }) : undefined
  const theme = themePolicy.require(viewer, "read", found)
  return show(
    <ThemePage theme={theme} recognitions={await listRecognitions(services, [theme.id])} />,
  )
})

routes.get(paths.about.pattern, (c) => c.var.show(<AboutPage />))

routes.get(paths.how.pattern, (c) => {
  const { services, show } = c.var
  return show(<HowPage settings={services.organisation.settings} />)
})

routes.get(paths.acute.pattern, (c) => c.var.show(<AcutePage lines={acuteLines} />))

routes.get(paths.recommend.pattern, (c) => c.var.show(<RecommendPage />))

routes.get(paths.volunteer.pattern, (c) => {
  const { services, show } = c.var
  return show(<VolunteerPage organisation={services.organisation.name} />)
})

routes.get(paths.safeBrowsing.pattern, (c) => c.var.show(<SafeBrowsingPage />))

routes.get(paths.privacy.pattern, (c) => {
  const { services, show } = c.var
  const { name, settings } = services.organisation
  return show(<PrivacyPage organisation={name} kept={{ ...settings.retention, codeMinutes }} />)
})
