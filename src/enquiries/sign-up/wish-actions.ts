import { listThemes } from "../../catalogue/store.ts"
import type { Theme, ThemeId } from "../../catalogue/theme.ts"
import type { Services } from "../../organisations/services.ts"
import type { Allowed } from "../../platform/policy.ts"
import { type EnquiryId, startEnquiry } from "../enquiry.ts"
import { insertEnquiry } from "../enquiry-store.ts"
import type { WaitId } from "../situation.ts"
import { eraseWait, saveWait } from "../waits-store.ts"
import { type SignUp, standingOf, wishesOf } from "./sign-up.ts"

type Answering = Allowed<SignUp, "answer">

const mostPriorities = 9

/** Makes the themes asked for these, in this order; what was answered about those kept stays. */
export const keepWishes = async (
  services: Services,
  signUp: Answering,
  wanted: readonly ThemeId[],
): Promise<void> => {
  const themes = await listThemes(services)
  const standing = standingOf(signUp)
  const wishes = wishesOf(signUp)
  for (const { id, theme } of wishes) {
    if (!wanted.includes(theme)) await eraseWait(services, id)
  }
  const open = wanted.filter((id) => !standing.some(({ theme }) => theme === id))
  for (const [index, theme] of open.entries()) {
    const priority = Math.min(standing.length + index + 1, mostPriorities)
    const before = wishes.find((wish) => wish.theme === theme)
    const role = onlyRoleOf(themes.find(({ id }) => id === theme))
    const fresh = {
      id: services.chance.id() as WaitId,
      person: signUp.person.id,
      theme,
      ...(role ? { role } : {}),
      recognitions: [],
      status: "wished" as const,
      since: services.now,
    }
    await saveWait(services, { ...(before ?? fresh), priority })
  }
  if (open.length > 0) await beginWayIn(services, signUp)
}

const onlyRoleOf = (theme: Theme | undefined) =>
  theme?.roles.length === 1 ? theme.roles[0] : undefined

/** Asking for something begins a way in, unless one is begun. */
export const beginWayIn = async (services: Services, signUp: SignUp): Promise<void> => {
  if (signUp.enquiry) return
  const { chance, now } = services
  const id = chance.id() as EnquiryId
  await insertEnquiry(services, startEnquiry(id, signUp.person.id, now))
}
