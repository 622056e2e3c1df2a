import { listThemes } from "../catalogue/store.ts"
import { keepPlaces } from "../enquiries/actions.ts"
import { listConsents, saveConsentsWithdrawn } from "../enquiries/consent-store.ts"
import { withdraw } from "../enquiries/enquiry.ts"
import { eraseEnquiry, listEnquiries, saveEnquiry } from "../enquiries/enquiry-store.ts"
import { outlookOf } from "../enquiries/prospect.ts"
import { listProspects } from "../enquiries/prospect-store.ts"
import { openSituation } from "../enquiries/situation.ts"
import { findSituation, saveSituation } from "../enquiries/situation-store.ts"
import { releaseTalk } from "../enquiries/talk/actions.ts"
import { listTalksOf } from "../enquiries/talk/talk-time-store.ts"
import { listWaits, saveWaitStatus } from "../enquiries/waits-store.ts"
import { declineOffer } from "../formation/actions.ts"
import { listOffersOf } from "../formation/offer-store.ts"
import { offerPolicy } from "../formation/policy.ts"
import { listLeaders } from "../leaders/store.ts"
import { listMyCircles } from "../meetings/store.ts"
import type { Services } from "../organisations/services.ts"
import { erasePerson, findPerson } from "../people/store.ts"
import type { SignedIn } from "../people/viewer.ts"
import type { Allowed } from "../platform/policy.ts"
import { listPlaces } from "../rooms/store.ts"
import { currentOf, type MyPage, type Wish } from "./my-page.ts"
import type { Own } from "./policy.ts"

/** Where somebody is, what comes next and what is still missing. */
export const lookAtMe = async (
  services: Services,
  { person }: Allowed<Own, "see">,
): Promise<MyPage> => {
  const enquiry = currentOf(await listEnquiries(services, { person }))
  const talks = enquiry ? await listTalksOf(services, [enquiry.id]) : []
  const wishes = await listWishes(services, person)
  const offers = await listOffersOf(services, person)
  return {
    person,
    firstName: (await findPerson(services, person))?.firstName,
    enquiry,
    talk: talks.find(({ status }) => status === "taken"),
    wishes,
    // A yes that has become a circle is no longer an offer.
    offers: offers.filter((offer) => wishes.some(({ wait }) => wait.id === offer.wait)),
    circles: await listMyCircles(services),
    consents: await listConsents(services, person),
  }
}

const listWishes = async (services: Services, person: Own["person"]): Promise<Wish[]> => {
  const waits = await listWaits(services, { person, status: ["wished", "waiting", "offered"] })
  const { settings } = services.organisation
  const situation = await findSituation(services, person)
  const prospects = await listProspects(services)
  const themes = await listThemes(services)
  const places = await listPlaces(services)
  return waits.map((wait) => {
    const prospect = prospects.find(({ theme }) => theme === wait.theme)
    return {
      wait,
      theme: themes.find(({ id }) => id === wait.theme),
      outlook: prospect && outlookOf(prospect, situation, settings, places),
    }
  })
}

/** "Yes, I still want to wait": the places are kept, and the question is put away. */
export const keepWaiting = (
  services: Services,
  { person }: Allowed<Own, "keepWaiting">,
): Promise<void> => keepPlaces(services, person)

/**
 * Everything is taken back. Who sits in no group and works in none is gone at once; the others keep
 * what their group needs and lose the rest.
 */
export const withdrawFromAll = async (
  services: Services,
  { person }: Allowed<Own, "withdraw">,
  viewer: SignedIn,
): Promise<"gone" | "stays"> => {
  const enquiries = await listEnquiries(services, { person })
  for (const enquiry of enquiries) await releaseTalk(services, enquiry)
  if (!(await isNeeded(services, viewer))) {
    await erasePerson(services, person)
    return "gone"
  }

  for (const offer of await listOffersOf(services, person)) {
    if (offer.status !== "open") continue
    await declineOffer(services, offerPolicy.require(viewer, "decline", offer))
  }
  for (const enquiry of enquiries) {
    if (enquiry.status === "started") await eraseEnquiry(services, enquiry.id)
    else await saveEnquiry(services, withdraw(enquiry, services.now))
  }
  const waits = await listWaits(services, { person, status: ["wished", "waiting"] })
  await saveWaitStatus(
    services,
    waits.map(({ id }) => id),
    "left",
  )
  await saveSituation(services, person, openSituation)
  await saveConsentsWithdrawn(services, person, ["theme"])
  return "stays"
}

/** Somebody else counts on them still: a group, or those they work for. */
export const isNeeded = async (services: Services, viewer: SignedIn): Promise<boolean> => {
  if (viewer.memberOf.length > 0 || viewer.leads.length > 0 || viewer.roles.length > 0) return true
  return (await listLeaders(services)).some((leader) => leader.person === viewer.id)
}
