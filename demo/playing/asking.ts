import type { ThemeId } from "../../src/catalogue/theme.ts"
import { listWaits } from "../../src/enquiries/waits-store.ts"
import { acceptOffer, declineOffer } from "../../src/formation/actions.ts"
import { sendOffers } from "../../src/formation/asking.ts"
import { listOffersOf } from "../../src/formation/offer-store.ts"
import type { Draft, ProposalId } from "../../src/formation/proposal.ts"
import { insertProposal } from "../../src/formation/proposal-store.ts"
import { listLeaders } from "../../src/leaders/store.ts"
import type { Services } from "../../src/organisations/services.ts"
import type { PersonId } from "../../src/people/person.ts"
import type { Outcome } from "../../src/platform/outcome.ts"
import { onOwnAuthority } from "../../src/platform/policy.ts"
import { demoId } from "../cast.ts"
import type { Circle } from "../invented/circle.ts"
import { inventedLeaders } from "../invented/leaders.ts"
import { placeId, roomId } from "../places.ts"
import { must } from "./must.ts"

const reason = "somebody invented does it"

const proposalId = (circle: string) => demoId<ProposalId>(`proposal ${circle}`)

/** A proposal of the circle as it was invented, and an offer to everybody in it. */
export const ask = async (services: Services, circle: Circle, theme: ThemeId): Promise<void> => {
  const { key, members, slot, place, room, firstMeeting } = circle
  const { settings } = services.organisation
  const people = circle.leaders.map((one) => inventedLeaders.find(({ key }) => key === one)?.person)
  const leaders = (await listLeaders(services)).filter(({ person }) => people.includes(person))
  const waits = await listWaits(services, { status: ["waiting"] })
  const own = waits.filter((wait) => wait.theme === theme)
  const line = members.flatMap(({ id }) => own.find(({ person }) => person === id) ?? [])
  const draft: Draft = {
    id: proposalId(key),
    status: "draft",
    theme,
    slot,
    place: placeId(place),
    room: room ? roomId(room) : undefined,
    language: "da",
    leaders: leaders.map(({ id }) => id),
    seats: members.length,
    minimum: settings.size.minimum,
    createdAt: services.now,
  }
  await insertProposal(
    services,
    draft,
    line.map(({ person, id }, index) => ({ person, wait: id, place: index + 1 })),
  )
  const day = firstMeeting?.toPlainDate()
  must(await sendOffers(services, onOwnAuthority(draft, "send", reason), day))
}

export const answer = async (
  services: Services,
  circle: string,
  person: PersonId,
  says: "yes" | "no",
): Promise<void> => {
  const offers = await listOffersOf(services, person)
  const offer = offers.find(({ proposal }) => proposal === proposalId(circle))
  if (!offer) throw new Error(`nobody asked ${person} for ${circle}`)
  const outcome: Outcome<unknown, string> =
    says === "yes"
      ? await acceptOffer(services, onOwnAuthority(offer, "accept", reason))
      : await declineOffer(services, onOwnAuthority(offer, "decline", reason))
  must(outcome)
}
