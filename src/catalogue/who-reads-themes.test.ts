import { expect, test } from "vitest"
import type { PersonId } from "../people/person.ts"
import { type Viewer, visitor } from "../people/viewer.ts"
import { shippedThemes } from "./actions.ts"
import { themePolicy } from "./policy.ts"
import type { Theme, ThemeId } from "./theme.ts"

const known = {
  kind: "person",
  id: "p" as PersonId,
  level: "agenda",
  roles: [],
  memberOf: [],
  leads: [],
} satisfies Viewer

const viewers: { who: string; viewer: Viewer }[] = [
  { who: "a visitor", viewer: visitor },
  { who: "somebody signing up", viewer: { ...known, level: "enquiry" } },
  { who: "a participant", viewer: known },
  { who: "a leader", viewer: { ...known, level: "staff", roles: ["leader"] } },
  { who: "the coordinator", viewer: { ...known, level: "staff", roles: ["coordinator"] } },
  { who: "an administrator", viewer: { ...known, level: "staff", roles: ["administrator"] } },
]

test.each(viewers)("$who reads every theme", ({ viewer }) => {
  const themes = shippedThemes().map((theme): Theme => ({ id: "t" as ThemeId, ...theme }))
  expect(themes.filter((theme) => !themePolicy.may(viewer, "read", theme))).toEqual([])
})

test("there is nothing else to do with a theme yet", () => {
  expect(themePolicy.abilities).toEqual(["read"])
})
