import type { Errors } from "../../../ui/field.tsx"
import { useWords } from "../../../ui/frame.tsx"
import type { Answer, AnswerRefusals, Choices } from "../answer.ts"
import { firstWishOf, isUnder18, type SignUp, type Step, standingOf } from "../sign-up.ts"
import { words } from "../words.ts"
import { ContactPage, NamePage, NotWithPage, SafeContactPage } from "./reach.tsx"
import { AgePage, HomePage, LanguagesPage, PlacesPage, TimesPage, YoungPage } from "./situation.tsx"
import type { Position } from "./step-page.tsx"
import { MorePage, ThemePage } from "./themes.tsx"
import { AboutPage, RecognitionsPage } from "./wish.tsx"

type Props = {
  step: Step
  position: Position
  answer: Answer
  refusals?: AnswerRefusals
  choices: Choices
  signUp: SignUp | undefined
}

const useErrors = (refusals: AnswerRefusals = {}): Errors => {
  const t = useWords(words).refusals
  return Object.fromEntries(
    Object.entries(refusals).flatMap(([name, refusal]) => (refusal ? [[name, t[refusal]]] : [])),
  )
}

/** The page of one question, with what was said or typed. */
export function AnswerPage({ step, position, answer, refusals, choices, signUp }: Props) {
  const errors = useErrors(refusals)
  const standing = signUp ? standingOf(signUp).map(({ theme }) => theme) : []
  const theme = choices.themes.find(({ id }) => id === step.wish?.theme)
  const open = choices.themes.filter(({ id }) => !standing.includes(id))
  const at = { position, errors }

  switch (answer.kind) {
    case "theme": {
      const stands = choices.themes.filter(({ id }) => standing.includes(id))
      return <ThemePage {...at} answer={answer} themes={open} standing={stands} />
    }
    case "more":
      return (
        <MorePage
          {...at}
          answer={answer}
          themes={open}
          first={signUp && firstWishOf(signUp)?.theme}
        />
      )
    case "recognitions": {
      const recognitions = choices.recognitions.filter((sentence) => sentence.theme === theme?.id)
      if (!theme) return null
      return <RecognitionsPage {...at} answer={answer} theme={theme} recognitions={recognitions} />
    }
    case "about":
      return theme ? <AboutPage {...at} answer={answer} theme={theme} /> : null
    case "age":
      return <AgePage {...at} answer={answer} />
    case "young":
      return <YoungPage {...at} />
    case "home":
      return <HomePage {...at} answer={answer} />
    case "times":
      return <TimesPage {...at} answer={answer} slots={choices.slots} />
    case "places":
      return <PlacesPage {...at} answer={answer} places={choices.places} />
    case "languages":
      return <LanguagesPage {...at} answer={answer} />
    case "name":
      return <NamePage {...at} answer={answer} />
    case "contact": {
      const young = signUp !== undefined && isUnder18(signUp.situation)
      return <ContactPage {...at} answer={answer} young={young} />
    }
    case "safe-contact":
      return <SafeContactPage {...at} answer={answer} />
    case "not-with":
      return <NotWithPage {...at} answer={answer} />
  }
}
