import type { Context } from "hono"
import { getCookie, setCookie } from "hono/cookie"
import type { Language } from "./ui/frame.tsx"

const hour = 3600
const year = 365 * 24 * hour

/** The three cookies there are: the session, a secret of this browser, the language. */
export const cookieJar = (c: Context, isSecure: boolean) => {
  const named = (name: string) => (isSecure ? `__Host-${name}` : name)
  const attributes = { path: "/", httpOnly: true, secure: isSecure, sameSite: "Lax" } as const

  return {
    session: () => getCookie(c, named("kreds")),
    keepSession: (token: string) => setCookie(c, named("kreds"), token, attributes),
    dropSession: () => setCookie(c, named("kreds"), "", { ...attributes, maxAge: 0 }),
    browser: () => getCookie(c, named("browser")),
    keepBrowser: (secret: string) =>
      setCookie(c, named("browser"), secret, { ...attributes, maxAge: hour }),
    language: () => getCookie(c, named("language")),
    keepLanguage: (language: Language) =>
      setCookie(c, named("language"), language, { ...attributes, maxAge: year }),
  }
}

export type Jar = ReturnType<typeof cookieJar>
