import { listOffersOf } from "../../src/formation/offer-store.ts"
import { paths } from "../../src/paths.ts"
import type { PersonId } from "../../src/people/person.ts"
import { asWorker, signedIn } from "../circle.ts"
import type { World } from "../world.ts"

/** Says yes to the offer somebody has. */
export const sayYesToOffer = async (world: World, person: PersonId): Promise<void> => {
  const offers = await asWorker(world, (services) => listOffersOf(services, person))
  const open = offers.find(({ status }) => status === "open")
  if (!open) throw new Error("there is nothing to say yes to")
  const browser = await signedIn(world, person)
  await browser.post(paths.acceptance.to({ offer: open.id }))
  await world.settle()
}
