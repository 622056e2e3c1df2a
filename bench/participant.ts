import type { Theme } from "../src/catalogue/theme.ts"
import { type ConsentId, purposes } from "../src/enquiries/consent.ts"
import type { EnquiryId } from "../src/enquiries/enquiry.ts"
import type { WaitId } from "../src/enquiries/situation.ts"
import type { MyPage } from "../src/me/my-page.ts"
import { defaultSettings } from "../src/organisations/organisation.ts"
import type { PersonId } from "../src/people/person.ts"
import type { SignedIn } from "../src/people/viewer.ts"

const person = "00000000-0000-4000-8000-000000000001" as PersonId
const at = (day: string) => Temporal.Instant.from(`${day}T09:00:00Z`)

export const ada: SignedIn = {
  kind: "person",
  id: person,
  level: "agenda",
  roles: [],
  memberOf: [],
  leads: [],
}

/** Ada has had her talk and waits for two themes. */
export const adasPage = (themes: readonly Theme[]): MyPage => ({
  person,
  firstName: "Ada",
  enquiry: {
    id: "e" as EnquiryId,
    person,
    channel: "web",
    startedAt: at("2026-01-12"),
    status: "waiting",
    confirmedAt: at("2026-01-12"),
    closedAt: at("2026-01-20"),
  },
  talk: undefined,
  wishes: themes.slice(0, 2).map((theme, index) => ({
    wait: {
      id: `w${index}` as WaitId,
      person,
      theme: theme.id,
      priority: index + 1,
      recognitions: [],
      status: "waiting",
      since: at("2026-01-20"),
    },
    theme,
    outlook: {
      waiting: 6 - index * 3,
      size: defaultSettings.size,
      weeks: { from: 5, to: 9 },
      hasTimes: true,
      ledDays: index === 0 ? [1, 3] : [],
      unledDays: [0],
    },
  })),
  offers: [],
  circles: [],
  consents: purposes.map((purpose) => ({
    id: purpose as string as ConsentId,
    person,
    purpose,
    wording: "2026-11",
    language: "da",
    givenAt: at("2026-01-12"),
  })),
})
