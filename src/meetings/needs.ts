import { listSituations } from "../enquiries/situation-store.ts"
import type { Services } from "../organisations/services.ts"
import type { PersonId } from "../people/person.ts"

/** What those people together need of a room, to get in and to hear. */
export const needsOf = async (
  services: Services,
  people: readonly PersonId[],
): Promise<string[]> => {
  const situations = await listSituations(services, people, { withTexts: false })
  return [...new Set([...situations.values()].flatMap(({ needs }) => needs))]
}
