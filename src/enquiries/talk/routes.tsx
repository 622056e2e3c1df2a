import { type Context, Hono } from "hono"
import { z } from "zod"
import { paths } from "../../paths.ts"
import type { Site } from "../../people/request.ts"
import { awaitsTalk } from "../enquiry.ts"
import { listEnquiries } from "../enquiry-store.ts"
import { enquiryPolicy } from "../policy.ts"
import { chooseTalkTime, leaveTalkOpen } from "./actions.ts"
import { routes as desk } from "./desk-routes.tsx"
import { TalkPage, type TalkPageProps } from "./pages/talk.tsx"
import { isFree, type TalkTimeId } from "./talk-time.ts"
import { listTalkTimes } from "./talk-time-store.ts"

export const routes = new Hono<Site>()

routes.route("/", desk)

type Visit = Context<Site>

const mostShown = 20

/** The person's own enquiry that has a talk before it; whoever has none finds nothing here. */
const ownEnquiry = async (c: Visit) => {
  const { viewer, services } = c.var
  if (viewer.kind === "visitor") return undefined
  const own = await listEnquiries(services, { person: viewer.id })
  return own.find(awaitsTalk)
}

const showTalk = async (c: Visit, refusal?: TalkPageProps["refusal"]) => {
  const { viewer, services, show } = c.var
  const enquiry = enquiryPolicy.require(viewer, "arrangeTalk", await ownEnquiry(c))
  const times = await listTalkTimes(services, services.now)
  const booked = times.find((time) => time.status === "taken" && time.enquiry === enquiry.id)
  const free = times.filter(isFree).slice(0, mostShown)
  const { zone } = services.organisation
  const status = refusal === undefined ? 200 : refusal === "no-choice" ? 422 : 409
  return show(<TalkPage {...{ enquiry, booked, free, zone, refusal }} />, status)
}

routes.get(paths.talk.pattern, (c) => showTalk(c))

routes.post(paths.talk.pattern, async (c) => {
  const { viewer, services } = c.var
  const enquiry = enquiryPolicy.require(viewer, "arrangeTalk", await ownEnquiry(c))
  const { time } = await c.req.parseBody()
  const wanted = z.uuid().safeParse(time)
  if (!wanted.success) return showTalk(c, "no-choice")

  const outcome = await chooseTalkTime(services, enquiry, wanted.data as TalkTimeId)
  return outcome.ok ? c.redirect(paths.me.to(), 303) : showTalk(c, outcome.refusal)
})

const withoutTime = (callMe: boolean) => async (c: Visit) => {
  const { viewer, services } = c.var
  const enquiry = enquiryPolicy.require(viewer, "arrangeTalk", await ownEnquiry(c))
  const outcome = await leaveTalkOpen(services, enquiry, { callMe })
  return outcome.ok ? c.redirect(paths.me.to(), 303) : showTalk(c, outcome.refusal)
}

routes.post(paths.talkCancellation.pattern, withoutTime(false))
routes.post(paths.talkCall.pattern, withoutTime(true))
