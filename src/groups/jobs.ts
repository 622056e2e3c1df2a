import { listEnquiries } from "../enquiries/enquiry-store.ts"
import { listWaits } from "../enquiries/waits-store.ts"
import type { Services } from "../organisations/services.ts"
import type { PersonId } from "../people/person.ts"
import { erasePerson, listRoles } from "../people/store.ts"
import { forgetBefore } from "./group.ts"
import { eraseGroupLeadersBefore, eraseMemberships, listOver } from "./membership-store.ts"

/** Whether anything but circles long over still ties a person to the organisation. */
const isStillHere = async (services: Services, person: PersonId): Promise<boolean> => {
  const waits = await listWaits(services, { person, status: ["wished", "waiting", "offered"] })
  if (waits.length > 0) return true
  const enquiries = await listEnquiries(services, {
    person,
    status: ["started", "sent", "confirmed", "talk-booked"],
  })
  return enquiries.length > 0 || (await listRoles(services, person)).length > 0
}

/**
 * Ninety days after their last circle a person is erased, and a circle forgets who sat in it and who
 * led it. Who is in another circle, waits, or works here stays, without the tie to the old one.
 */
const forgetCircles = async (services: Services): Promise<void> => {
  const { now, organisation } = services
  const before = forgetBefore(now, organisation.settings.retention)
  for (const { person, groups, hasOthers } of await listOver(services, before)) {
    if (hasOthers || (await isStillHere(services, person))) {
      await eraseMemberships(services, person, groups)
    } else {
      await erasePerson(services, person)
    }
  }
  await eraseGroupLeadersBefore(services, before)
}

export const rounds = { "forget-circles": forgetCircles }
