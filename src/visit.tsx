import type { Context, MiddlewareHandler } from "hono"
import { getCookie, setCookie } from "hono/cookie"
import type { RequestIdVariables } from "hono/request-id"
import { frameOf } from "./frame/frame.ts"
import { ShortPage } from "./frame/pages.tsx"
import type { House } from "./house.ts"
import type { OrganisationId } from "./organisations/organisation.ts"
import { admit, letIn, letOut } from "./people/door.ts"
import type { Site } from "./people/request.ts"
import { claimsOf, doorClaims, isSignedIn, type Viewer, visitor } from "./people/viewer.ts"
import type { Assets } from "./platform/assets.ts"
import { sourceOf } from "./platform/limits.ts"
import type { Language } from "./ui/frame.tsx"
import { renderPage } from "./ui/render.ts"

export type Visit = { Variables: Site["Variables"] & RequestIdVariables; Bindings: Bindings }
type Bindings = { incoming?: { socket?: { remoteAddress?: string } } }

const prefix = /^\/(da|en)(?=\/|$)/

/** "/en/themes" is "/themes" in English. */
export const withoutLanguage = (request: Request): string =>
  new URL(request.url).pathname.replace(prefix, "") || "/"

/** The language of the address, else the one chosen before, else Danish. */
export const languageIn = (c: Context): Language => {
  const wanted = prefix.exec(new URL(c.req.url).pathname)?.[1] ?? getCookie(c, "language")
  return wanted === "en" ? "en" : "da"
}

/** Carries an error out of the transaction that it must undo. */
class Undone extends Error {}

const guarded = /^\/sign-(in|up\/code|in\/code)$/

/**
 * One request, one transaction, one viewer: recognises the browser, tells the database who asks,
 * lets the route answer, and commits; whatever fails undoes everything.
 */
export const visit = (
  house: House,
  assets: Assets,
  mayTry: (source: string) => boolean,
): MiddlewareHandler<Visit> => {
  const isSecure = house.origin.startsWith("https:")
  const cookieName = (name: string) => (isSecure ? `__Host-${name}` : name)
  const cookie = { path: "/", httpOnly: true, secure: isSecure, sameSite: "Lax" } as const

  return async (c, next) => {
    const host = (c.req.header("Host") ?? "").replace(/:\d+$/, "")
    const entry = await house.directory.at(host)
    if (!entry) return c.text("no organisation is set up here: run kreds init", 503)
    const id = entry.id as OrganisationId
    const language = languageIn(c)
    if (prefix.test(new URL(c.req.url).pathname)) {
      setCookie(c, "language", language, { ...cookie, maxAge: 365 * 24 * 3600 })
    }
    const session = cookieName("kreds")
    const token = getCookie(c, session)

    const work = house.web.as(
      token ? doorClaims(id) : claimsOf(id, visitor),
      async (tx, becomeClaims) => {
        const services = await house.servicesIn(tx, id)
        const become = async (viewer: Viewer) => {
          c.set("viewer", viewer)
          await becomeClaims(claimsOf(id, viewer))
        }
        const atTheDoor = async <T,>(act: () => Promise<T>): Promise<T> => {
          await becomeClaims(doorClaims(id))
          const result = await act()
          await becomeClaims(claimsOf(id, c.var.viewer))
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
          const { organisation } = services
          if (isSignedIn(viewer)) c.header("Cache-Control", "no-store")
          const frame = frameOf({ organisation, viewer, language, path: c.req.path, assets })
          return c.html(renderPage(frame, page), status) as Response
        })
        c.set("signIn", async (person, level) => {
          const { token: fresh, viewer } = await atTheDoor(async () => {
            if (token) await letOut(services, token)
            return letIn(services, person, level)
          })
          setCookie(c, session, fresh, cookie)
          await become(viewer)
          return viewer
        })
        c.set("signOut", async () => {
          if (token) await atTheDoor(() => letOut(services, token))
          setCookie(c, session, "", { ...cookie, maxAge: 0 })
          await become(visitor)
        })
        c.set("browser", () => {
          const known = getCookie(c, cookieName("browser"))
          if (known) return known
          const secret = services.chance.token()
          setCookie(c, cookieName("browser"), secret, { ...cookie, maxAge: 3600 })
          return secret
        })

        if (c.req.method === "POST" && guarded.test(c.req.path)) {
          const source = sourceOf(c.env?.incoming?.socket?.remoteAddress ?? "")
          if (!mayTry(source)) {
            c.res = c.var.show(<ShortPage about="busy" />, 429)
            return
          }
        }
        await next()
        if (c.error) throw new Undone()
      },
    )
    await work.catch((error: unknown) => {
      if (!(error instanceof Undone)) throw error
    })
  }
}
