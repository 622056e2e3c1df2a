import { Hono } from "hono"
import { requestId } from "hono/request-id"
import { answerWith } from "./answer.ts"
import type { Feature } from "./features.ts"
import { frameOf, isNeutral } from "./frame/frame.ts"
import { BrokenPage, NotFoundPage, ShortPage } from "./frame/pages.tsx"
import type { House } from "./house.ts"
import { defaultSettings, type Organisation } from "./organisations/organisation.ts"
import { paths } from "./paths.ts"
import type { Site } from "./people/request.ts"
import { visitor } from "./people/viewer.ts"
import type { openAssets } from "./platform/assets.ts"
import { isFromOurPages, securityHeaders } from "./platform/headers.ts"
import { NotFound } from "./platform/policy.ts"
import type { Language } from "./ui/frame.tsx"
import { renderPage } from "./ui/render.ts"
import { languageIn, type Visit, visit, withoutLanguage } from "./visit.tsx"

export type AppParts = {
  house: House
  features: Feature[]
  assets: ReturnType<typeof openAssets>
  /** Whether one more try to get in may come from here now. */
  mayTry: (source: string) => boolean
}

/** Before any organisation is known: an apology still has a frame. */
const nowhere = {
  id: "" as Organisation["id"],
  slug: "",
  name: "Kreds",
  neutralName: "Kreds",
  zone: "Europe/Copenhagen",
  settings: defaultSettings,
} satisfies Organisation

const isOutage = (error: Error & { code?: string }) =>
  /^(ECONN|ENOENT|EPIPE|ETIMEDOUT|57P|08|53)/.test(error.code ?? "") ||
  /Connection terminated|timeout exceeded when trying to connect/.test(error.message)

export const openApp = ({ house, features, assets, mayTry }: AppParts) => {
  const app = new Hono<Visit>({ getPath: withoutLanguage })

  app.use(requestId())
  app.use(async (c, next) => {
    await next()
    for (const [name, value] of Object.entries(securityHeaders)) c.res.headers.set(name, value)
    if (!c.res.headers.has("Cache-Control"))
      c.res.headers.set("Cache-Control", isNeutral(c.req.path) ? "no-store" : "private, no-cache")
  })
  app.use(async (c, next) => assets.serve(c.req.raw) ?? (await next()))

  app.get(paths.health.pattern, async (c) =>
    (await house.web.answers()) ? c.text("ok") : c.text("the database does not answer", 503),
  )

  const bare = (language: Language, path: string) =>
    frameOf({ organisation: nowhere, viewer: visitor, language, path, assets: assets.assets })

  app.use(async (c, next) => {
    if (c.req.method === "GET" || c.req.method === "HEAD" || isFromOurPages(c.req.raw))
      return next()
    const frame = bare(languageIn(c, house), c.req.path)
    return answerWith(c, renderPage(frame, <ShortPage about="foreign" />), 403)
  })
  app.use(visit({ house, assets: assets.assets, mayTry }))

  for (const { routes } of features) if (routes) app.route("/", routes as Hono<Site>)

  app.notFound((c) => {
    if (c.var.show) return c.var.show(<NotFoundPage />, 404)
    const frame = bare(languageIn(c, house), c.req.path)
    return answerWith(c, renderPage(frame, <NotFoundPage />), 404)
  })

  app.onError((error, c) => {
    const show =
      c.var.show ??
      ((node, status = 500) =>
        answerWith(c, renderPage(bare(languageIn(c, house), c.req.path), node), status))
    if (error instanceof NotFound) return show(<NotFoundPage />, 404)
    const request = c.get("requestId")
    house.log.error({ err: error, request, route: c.req.routePath }, "a request failed")
    if (isOutage(error)) return show(<ShortPage about="away" />, 503)
    return show(<BrokenPage reference={request} />, 500)
  })

  return app
}
