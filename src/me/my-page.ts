import type { Theme } from "../catalogue/theme.ts"
import type { Consent } from "../enquiries/consent.ts"
import type { Enquiry } from "../enquiries/enquiry.ts"
import type { Outlook } from "../enquiries/prospect.ts"
import type { Wait } from "../enquiries/situation.ts"
import { isAsked } from "../enquiries/still-waiting.ts"
import type { TalkTime } from "../enquiries/talk/talk-time.ts"
import type { Offer } from "../formation/offer.ts"
import type { MyCircle } from "../meetings/store.ts"
import type { PersonId } from "../people/person.ts"

/** A theme somebody wants a group about, and what stands between them and it. */
export type Wish = { wait: Wait; theme: Theme | undefined; outlook: Outlook | undefined }

/** Everything one person is told about where they are. */
export type MyPage = {
  person: PersonId
  firstName: string | undefined
  /** The way in that matters now; none for those who work here and seek nothing. */
  enquiry: Enquiry | undefined
  talk: TalkTime | undefined
  wishes: Wish[]
  offers: Offer[]
  circles: MyCircle[]
  consents: Consent[]
}

/** The steps of the way, as the page shows them. */
export const stages = ["sign-up", "talk", "waiting", "offer", "group"] as const
export type Stage = (typeof stages)[number]

/** How far somebody has come. */
export const stageOf = ({ enquiry, wishes, offers, circles }: MyPage): Stage | undefined => {
  if (circles.length > 0) return "group"
  if (offers.some(({ status }) => status === "open" || status === "accepted")) return "offer"
  if (wishes.some(({ wait }) => wait.status === "waiting")) return "waiting"
  if (!enquiry) return undefined
  if (enquiry.status === "started") return "sign-up"
  const isTalking = ["sent", "confirmed", "talk-booked"].includes(enquiry.status)
  if (isTalking) return "talk"
  return enquiry.status === "waiting" ? "waiting" : undefined
}

/** The way in that matters most now: one with a talk before it, else the newest that was sent. */
export const currentOf = (enquiries: readonly Enquiry[]): Enquiry | undefined =>
  enquiries.find(({ status }) => ["sent", "confirmed", "talk-booked"].includes(status)) ??
  enquiries.find(({ status }) => status !== "started") ??
  enquiries[0]

/** Somebody has waited long, and has not said yet whether they still want to. */
export const isAskedStill = ({ wishes }: MyPage): boolean =>
  wishes.some(({ wait }) => wait.status === "waiting" && isAsked(wait))
