import type { ComponentChildren } from "preact"
import { features } from "../../../rooms/room.ts"
import { useLanguage, useWords } from "../../../ui/frame.tsx"
import { timesIn } from "../../pages/week.ts"
import { ageBands, recencyBands, type Wait } from "../../situation.ts"
import { type Choices, groupLanguages } from "../answer.ts"
import {
  firstWishOf,
  otherWishesOf,
  type SignUp,
  type Step,
  standingOf,
  stepsOf,
} from "../sign-up.ts"
import { words } from "../words.ts"

export type Said = { slug: string; term: string; value: ComponentChildren }

const sentence = (parts: readonly (string | undefined | false)[]) =>
  parts.filter((part) => part).join(" · ")

/** What was answered on each page, in words. */
export function useSaid(signUp: SignUp, choices: Choices): Said[] {
  const say = useSaying(signUp, choices)
  return stepsOf(signUp).flatMap((step) => {
    const said = say(step)
    return said ? [{ slug: step.slug, ...said }] : []
  })
}

function useSaying(signUp: SignUp, choices: Choices) {
  const language = useLanguage()
  const all = useWords(words)
  const terms = all.readBack.terms
  const { situation, person } = signUp
  const themeName = (wait: Wait | undefined) =>
    choices.themes.find(({ id }) => id === wait?.theme)?.name[language] ?? ""
  const times = (ids: readonly string[]) => timesIn(choices.slots, ids, language)
  const aboutWish = useAbout(choices)
  const safety = useSafety(signUp)

  return (step: Step): Omit<Said, "slug"> | undefined => {
    const wish = step.wish
    switch (step.kind) {
      case "theme":
        return {
          term: terms.theme,
          value:
            situation.missingTheme ??
            (themeName(firstWishOf(signUp)) || standingOf(signUp).map(themeName).join(", ")),
        }
      case "more":
        return { term: terms.more, value: otherWishesOf(signUp).map(themeName).join(", ") }
      case "recognitions":
        return (
          wish && {
            term: terms.recognitions(themeName(wish)),
            value: <Sentences {...{ wish, choices }} />,
          }
        )
      case "about":
        return wish && { term: terms.about(themeName(wish)), value: aboutWish(wish) }
      case "age": {
        const band = ageBands[situation.ageBand ?? -1]
        return { term: terms.age, value: band && all.age.bands[band] }
      }
      case "home": {
        const { living, children } = situation
        const value = sentence([
          living && all.home.livings[living],
          children && all.readBack.children[children],
        ])
        return { term: terms.home, value }
      }
      case "times": {
        const { slotsGood, slotsPossible } = situation
        const value = [
          slotsGood.length > 0 && all.readBack.good(times(slotsGood)),
          slotsPossible.length > 0 && all.readBack.possible(times(slotsPossible)),
        ].filter((line): line is string => Boolean(line))
        return { term: terms.times, value: value.length > 0 && <Lines of={value} /> }
      }
      case "places": {
        const chosen = choices.places.filter(({ id }) => situation.places.includes(id))
        const names = chosen.map(({ name }) => name).join(", ")
        return { term: terms.places, value: names || all.readBack.everywhere }
      }
      case "languages": {
        const value = sentence([
          ...groupLanguages
            .filter((language) => situation.languages.includes(language))
            .map((language) => all.languages.names[language]),
          ...features
            .filter((feature) => situation.needs.includes(feature))
            .map((feature) => all.languages.needNames[feature]),
        ])
        return { term: terms.languages, value }
      }
      case "name":
        return { term: terms.name, value: person.firstName }
      case "contact":
        return { term: terms.contact, value: sentence([person.email, person.phone]) }
      case "safe-contact":
        return { term: terms.safeContact, value: <Lines of={safety} /> }
      case "not-with":
        return { term: terms.notWith, value: situation.notWith }
      default:
        return undefined
    }
  }
}

function useAbout(choices: Choices) {
  const language = useLanguage()
  const t = useWords(words).about
  return ({ theme, role, event, recency }: Wait) => {
    const about = choices.themes.find(({ id }) => id === theme)
    const band = recencyBands[recency ?? -1]
    return sentence([
      role && t.roles[role],
      about?.events.find(({ key }) => key === event)?.[language],
      band && t.recencies[band],
    ])
  }
}

export function useSafety({ person }: SignUp): string[] {
  const t = useWords(words)
  const { write, voicemail, hours, note } = person.safeContact
  const when = hours.map((hour) => t.safeContact.hourNames[hour].toLowerCase()).join(", ")
  return [
    write ? t.readBack.write : t.readBack.noWrite,
    voicemail ? t.readBack.voicemail : t.readBack.noVoicemail,
    when && t.readBack.call(when),
    note,
  ].filter((line) => line !== "")
}

export function Lines({ of }: { of: readonly string[] }) {
  return (
    <ul class="plain-list">
      {of.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  )
}

function Sentences({ wish, choices }: { wish: Wait; choices: Choices }) {
  const language = useLanguage()
  const known = choices.recognitions.filter(({ id }) => wish.recognitions.includes(id))
  return known.length > 0 ? <Lines of={known.map((sentence) => sentence[language])} /> : null
}
