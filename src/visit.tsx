import type { Context, MiddlewareHandler } from "hono"
import type { RequestIdVariables } from "hono/request-id"
import { answerWith } from "./answer.ts"
import { frameOf } from "./frame/frame.ts"
import { ShortPage } from "./frame/pages.tsx"
import type { House } from "./house.ts"
import { cookieJar } from "./jar.ts"
import type { OrganisationId } from "./organisations/organisation.ts"
import type { Services } from "./organisations/services.ts"
import { admit, letIn, letOut } from "./people/door.ts"
import type { Site } from "./people/request.ts"
import { claimsOf, doorClaims, isSignedIn, type Viewer, visitor } from "./people/viewer.ts"
import type { Assets } from "./platform/assets.ts"
import type { Become } from "./platform/database.ts"
import { askerOf, sourceOf } from "./platform/limits.ts"
import type { Language } from "./ui/frame.tsx"
import { renderPage } from "./ui/render.ts"

type Bindings = { incoming?: { socket?: { remoteAddress?: string } } }
export type Visit = { Variables: Site["Variables"] & RequestIdVariables; Bindings: Bindings }

export type VisitParts = {
  house: House
  assets: Assets
  /** Whether one more try to get in may come from here now. */
  mayTry: (source: string) => boolean
}

const prefix = /^\/(da|en)(?=\/|$)/
const guarded = /^\/sign-(in|in\/code|up\/code|up\/theme|up\/yes)$/

const isSecure = ({ origin }: House) => origin.startsWith("https:")

/** "/en/themes" is "/themes" in English. */
export const withoutLanguage = (request: Request): string =>
  new URL(request.url).pathname.replace(prefix, "") || "/"

const languageOfAddress = (c: Context) =>
  prefix.exec(new URL(c.req.url).pathname)?.[1] as Language | undefined

/** The language of the address, else the one chosen before, else Danish. */
export const languageIn = (c: Context, house: House): Language =>
  languageOfAddress(c) ?? (cookieJar(c, isSecure(house)).language() === "en" ? "en" : "da")

/** Carries an error out of the transaction that it must undo. */
class Undone extends Error {}

const carryOut = (error: unknown) => {
  if (!(error instanceof Undone)) throw error
}

/**
 * One request, one transaction, one viewer: recognises the browser, tells the database who asks,
 * lets the route answer, and commits; whatever fails undoes everything.
 */
export const visit = (parts: VisitParts): MiddlewareHandler<Visit> => {
  const { house, mayTry } = parts

  return async (c, next) => {
    const entry = await house.directory.at((c.req.header("Host") ?? "").replace(/:\d+$/, ""))
    if (!entry) return c.text("no organisation is set up here: run kreds init", 503)
    const id = entry.id as OrganisationId
    const token = cookieJar(c, isSecure(house)).session()
    const claims = token ? doorClaims(id) : claimsOf(id, visitor)

    const transaction = house.web.as(claims, async (tx, become) => {
      const services = await house.servicesIn(tx, id)
      await enter(c, parts, services, become, token)
      if (c.req.method === "POST" && guarded.test(c.req.path)) {
        const caller = c.env?.incoming?.socket?.remoteAddress ?? ""
        const asker = askerOf(caller, c.req.header("X-Forwarded-For"))
        if (!mayTry(sourceOf(asker))) return c.var.show(<ShortPage about="busy" />, 429)
      }
      await next()
      if (c.error) throw new Undone()
    })
    return (await transaction.catch(carryOut)) ?? undefined
  }
}

/** Gives the route what it needs to know and to do for this visitor. */
const enter = async (
  c: Context<Visit>,
  { house, assets }: VisitParts,
  services: Services,
  becomeClaims: Become,
  token: string | undefined,
) => {
  const { organisation } = services
  const jar = cookieJar(c, isSecure(house))
  const language = languageIn(c, house)
  if (languageOfAddress(c)) jar.keepLanguage(language)

  const become = async (viewer: Viewer) => {
    c.set("viewer", viewer)
    await becomeClaims(claimsOf(organisation.id, viewer))
  }
  const atTheDoor = async <T,>(act: () => Promise<T>): Promise<T> => {
    await becomeClaims(doorClaims(organisation.id))
    const result = await act()
    await becomeClaims(claimsOf(organisation.id, c.var.viewer))
    return result
  }
  if (token) await become(await admit(services, token))
  else c.set("viewer", visitor)

  c.set("services", services)
  c.set("language", language)
  c.set("atTheDoor", atTheDoor)
  c.set("become", become)
  c.set("show", (page, status = 200) => {
    const { viewer } = c.var
    if (isSignedIn(viewer)) c.header("Cache-Control", "no-store")
    const frame = frameOf({ organisation, viewer, language, path: c.req.path, assets })
    return answerWith(c, renderPage(frame, page), status)
  })
  c.set("signIn", async (person, level) => {
    const { token: fresh, viewer } = await atTheDoor(async () => {
      if (token) await letOut(services, token)
      return letIn(services, person, level)
    })
    jar.keepSession(fresh)
    await become(viewer)
    return viewer
  })
  c.set("signOut", async () => {
    if (token) await atTheDoor(() => letOut(services, token))
    jar.dropSession()
    await become(visitor)
  })
  c.set("browser", () => {
    const known = jar.browser()
    if (known) return known
    const secret = services.chance.token()
    jar.keepBrowser(secret)
    return secret
  })
}
