import { type Context, Hono } from "hono"
import { z } from "zod"
import { findTheme, listThemes } from "../catalogue/store.ts"
import type { ThemeId } from "../catalogue/theme.ts"
import { paths } from "../paths.ts"
import type { PersonId } from "../people/person.ts"
import type { Site } from "../people/request.ts"
import { NotFound } from "../platform/policy.ts"
import { listPlaces } from "../rooms/store.ts"
import { concludeTalk, keepApart, letMeet } from "./actions.ts"
import { type EnquiryId, talkResults } from "./enquiry.ts"
import { findEnquiry } from "./enquiry-store.ts"
import { lookAtDesk, lookAtWaiting } from "./on-the-desk.ts"
import { lookAtEnquiry } from "./one-enquiry.ts"
import { EnquiriesPage } from "./pages/enquiries.tsx"
import { EnquiryPage } from "./pages/enquiry.tsx"
import type { OutcomeFormProps } from "./pages/outcome.tsx"
import { WaitingPage } from "./pages/waiting.tsx"
import { deskPolicy, enquiryPolicy } from "./policy.ts"
import { routes as signUp } from "./sign-up/routes.tsx"
import { routes as talk } from "./talk/routes.tsx"

export const routes = new Hono<Site>()

routes.route("/", signUp)
routes.route("/", talk)

type Visit = Context<Site>

const enquiryIn = async (c: Visit) => {
  const id = z.uuid().safeParse(c.req.param("enquiry"))
  return id.success ? findEnquiry(c.var.services, id.data as EnquiryId) : undefined
}

routes.get(paths.enquiries.pattern, async (c) => {
  const { viewer, services, show } = c.var
  const desk = await lookAtDesk(services, deskPolicy.require(viewer, "see", "desk"))
  return show(<EnquiriesPage desk={desk} zone={services.organisation.zone} />)
})

routes.get(paths.waiting.pattern, async (c) => {
  const { viewer, services, show } = c.var
  const rows = await lookAtWaiting(services, deskPolicy.require(viewer, "see", "desk"))
  const wanted = z.uuid().safeParse(c.req.query("theme"))
  const theme = wanted.success ? (wanted.data as ThemeId) : undefined
  const themes = await listThemes(services)
  const places = await listPlaces(services)
  return show(<WaitingPage {...{ rows, themes, places, theme }} now={services.now} />)
})

type Said = Pick<OutcomeFormProps, "typed" | "refusal">

const showEnquiry = async (c: Visit, said: Said = {}, status: 200 | 409 | 422 = 200) => {
  const { viewer, services, show } = c.var
  const enquiry = enquiryPolicy.require(viewer, "read", await enquiryIn(c))
  const one = await lookAtEnquiry(services, enquiry)
  if (!one) throw new NotFound()
  return show(<EnquiryPage {...one} {...said} zone={services.organisation.zone} />, status)
}

routes.get(paths.enquiry.pattern, (c) => showEnquiry(c))

const longestNote = 500

routes.post(paths.talkOutcome.pattern, async (c) => {
  const { viewer, services } = c.var
  const enquiry = enquiryPolicy.require(viewer, "conclude", await enquiryIn(c))
  const body = await c.req.parseBody()
  const said = (name: string) => String(body[name] ?? "").trim()
  const typed = { result: said("result"), note: said("note"), theme: said("theme") }
  const result = talkResults.find((one) => one === typed.result)
  if (!result) return showEnquiry(c, { typed, refusal: "no-result" }, 422)

  const wanted = z.uuid().safeParse(typed.theme)
  const theme = wanted.success
    ? await findTheme(services, { id: wanted.data as ThemeId })
    : undefined
  const note = typed.note.slice(0, longestNote)
  const outcome = await concludeTalk(services, enquiry, { result, note, theme: theme?.id })
  if (outcome.ok) return c.redirect(paths.enquiry.to({ enquiry: enquiry.id }), 303)
  const status = outcome.refusal === "no-theme-agreed" ? 422 : 409
  return showEnquiry(c, { typed, refusal: outcome.refusal }, status)
})

const otherIn = async (c: Visit): Promise<PersonId | undefined> => {
  const { other } = await c.req.parseBody()
  const id = z.uuid().safeParse(other)
  return id.success ? (id.data as PersonId) : undefined
}

routes.post(paths.apart.pattern, async (c) => {
  const { viewer, services } = c.var
  const enquiry = enquiryPolicy.require(viewer, "keepApart", await enquiryIn(c))
  const other = await otherIn(c)
  const reading = enquiryPolicy.require(viewer, "read", enquiry)
  const one = await lookAtEnquiry(services, reading)
  if (other && one?.others.some(({ person }) => person === other)) {
    await keepApart(services, enquiry, other)
  }
  return c.redirect(paths.enquiry.to({ enquiry: enquiry.id }), 303)
})

routes.post(paths.apartRemoval.pattern, async (c) => {
  const { viewer, services } = c.var
  const enquiry = enquiryPolicy.require(viewer, "keepApart", await enquiryIn(c))
  const other = await otherIn(c)
  if (other) await letMeet(services, enquiry, other)
  return c.redirect(paths.enquiry.to({ enquiry: enquiry.id }), 303)
})
