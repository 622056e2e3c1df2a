import type { Organisation } from "../organisations/organisation.ts"
import { paths } from "../paths.ts"
import { awayFrom } from "../people/quick-exit.ts"
import { hasRole, isSignedIn, type Viewer } from "../people/viewer.ts"
import type { Assets } from "../platform/assets.ts"
import type { Frame, Language, Link } from "../ui/frame.tsx"
import { da } from "./words.da.ts"
import { en } from "./words.en.ts"

type Words = typeof da
export const wordsOf = (language: Language): Words => (language === "da" ? da : en)

const link = (label: string, to: { to(): string }): Link => ({ label, href: to.to() })

const coordinatorLinks = (t: Words) => [
  link(t.desk, paths.desk),
  link(t.enquiries, paths.enquiries),
  link(t.waiting, paths.waiting),
  link(t.proposals, paths.proposals),
  link(t.groups, paths.groups),
  link(t.leaders, paths.leaders),
  link(t.rooms, paths.rooms),
]

const navigationOf = (viewer: Viewer, t: Words): Link[] => {
  if (hasRole(viewer, "coordinator")) return coordinatorLinks(t)
  if (hasRole(viewer, "leader")) return [link(t.leader, paths.leader), link(t.me, paths.me)]
  const everybody = [
    link(t.themes, paths.themes),
    link(t.how, paths.how),
    link(t.about, paths.about),
    link(t.signUp, paths.signUp),
  ]
  return isSignedIn(viewer) ? [link(t.me, paths.me), ...everybody.slice(0, 3)] : everybody
}

/** Everything behind sign-up: neutral titles, nothing kept by the browser. */
export const isNeutral = (path: string) =>
  /^\/(sign-|me|offers|groups|meetings|leader|desk|leave)/.test(path)

const contactOf = ({ settings: { contact } }: Organisation, t: Words): Link[] => [
  ...(contact.phone
    ? [{ label: t.call(contact.phone), href: `tel:${contact.phone.replace(/[^+\d]/g, "")}` }]
    : []),
  ...(contact.email ? [{ label: t.write(contact.email), href: `mailto:${contact.email}` }] : []),
]

type Surroundings = {
  organisation: Organisation
  viewer: Viewer
  language: Language
  path: string
  assets: Assets
}

/** What surrounds a page for this viewer. */
export const frameOf = (around: Surroundings): Frame => {
  const { organisation, viewer, language, path, assets } = around
  const t = wordsOf(language)
  const isHere = (href: string) =>
    path === href || (href !== "/desk" && path.startsWith(`${href}/`))
  return {
    language,
    path,
    organisation: organisation.name,
    home: paths.front.to(),
    navigation: navigationOf(viewer, t).map((to) => ({ ...to, current: isHere(to.href) })),
    account: isSignedIn(viewer)
      ? [{ ...link(t.signOut, paths.signOut), method: "post" }]
      : [link(t.signIn, paths.signIn)],
    footer: [
      ...contactOf(organisation, t),
      link(t.privacy, paths.privacy),
      link(t.safeBrowsing, paths.safeBrowsing),
      link(t.recommend, paths.recommend),
      link(t.volunteer, paths.volunteer),
    ],
    acute: link(t.acute, paths.acute),
    quickExit: { action: paths.leave.to(), away: awayFrom(language) },
    languages: [
      { code: "da", label: "Dansk", href: `/da${path === "/" ? "" : path}` },
      { code: "en", label: "English", href: `/en${path === "/" ? "" : path}` },
    ],
    demo: organisation.settings.demo ? { text: t.demo, href: paths.demo.to() } : undefined,
    assets,
    neutral: isNeutral(path),
  }
}
