import type { Recognition, Theme } from "../../src/catalogue/theme.ts"
import { concludeTalk } from "../../src/enquiries/actions.ts"
import type { Enquiry } from "../../src/enquiries/enquiry.ts"
import { listEnquiries } from "../../src/enquiries/enquiry-store.ts"
import { beginSignUp, findSignUp } from "../../src/enquiries/sign-up/actions.ts"
import { keepWishes } from "../../src/enquiries/sign-up/wish-actions.ts"
import { confirmByCode, sayYes } from "../../src/enquiries/sign-up/yes/actions.ts"
import { saveSituation } from "../../src/enquiries/situation-store.ts"
import { listWaits, saveWait } from "../../src/enquiries/waits-store.ts"
import type { Services } from "../../src/organisations/services.ts"
import type { PersonId } from "../../src/people/person.ts"
import { savePerson } from "../../src/people/store.ts"
import { onOwnAuthority } from "../../src/platform/policy.ts"
import type { Seeker } from "../invented/seeker.ts"
import { must } from "./must.ts"

/** The content as the town's organisation has it. */
export type Content = { themes: Theme[]; recognitions: Recognition[] }

const reason = "somebody invented does it"

const draftOf = async (services: Services, person: PersonId) => {
  const draft = await findSignUp(services, person, false)
  if (!draft) throw new Error("nobody has begun to sign up")
  return draft
}

/** All answers at once instead of page by page; the yes and its code are the site's own. */
export const signUp = async (
  services: Services,
  { id, firstName, language, email, phone, safeContact, situation, wishes }: Seeker,
  { themes, recognitions }: Content,
  finished: boolean,
): Promise<void> => {
  await beginSignUp(services, id, language)
  const reached = { ...(email ? { email } : {}), ...(phone ? { phone } : {}) }
  await savePerson(services, id, { firstName, safeContact, ...reached })
  await saveSituation(services, id, situation)

  const wanted = wishes.flatMap(({ theme }) => themes.find(({ slug }) => slug === theme) ?? [])
  const draft = await draftOf(services, id)
  await keepWishes(
    services,
    onOwnAuthority(draft, "answer", reason),
    wanted.map((theme) => theme.id),
  )
  for (const wait of await listWaits(services, { person: id })) {
    const theme = wanted.find((one) => one.id === wait.theme)
    const wish = wishes.find((one) => one.theme === theme?.slug)
    if (!wish) continue
    const { role, event, recency } = wish
    const said = recognitions
      .filter((one) => one.theme === wait.theme && wish.recognitions.includes(one.key))
      .map((one) => one.id)
    await saveWait(services, { ...wait, role, event, recency, recognitions: said })
  }
  if (!finished) return

  const read = onOwnAuthority(await draftOf(services, id), "sayYes", reason)
  const next = must(await sayYes(services, read, language))
  if (next === "code-needed") must(await confirmByCode(services, read))
}

/** Somebody's newest way in. */
export const enquiryOf = async (services: Services, person: PersonId): Promise<Enquiry> => {
  const [enquiry] = await listEnquiries(services, { person })
  if (!enquiry) throw new Error("nobody has asked")
  return enquiry
}

export const talk = async (
  services: Services,
  person: PersonId,
  result: "waiting" | "other-offer" | "not-now",
  note: string,
): Promise<void> => {
  const enquiry = await enquiryOf(services, person)
  const allowed = onOwnAuthority(enquiry, "conclude", reason)
  must(await concludeTalk(services, allowed, { result, note }))
}
