import type { Theme } from "../../catalogue/theme.ts"
import { useLanguage, useWords } from "../../ui/frame.tsx"
import type { CommonGround } from "../offer.ts"
import { words } from "../words.ts"

type Props = { of: readonly CommonGround[]; theme: Theme | undefined; who: "you" | "them" }

/** What several have in common, one sentence each; nobody is named. */
export function CommonGroundText({ of, theme, who }: Props) {
  const t = useWords(words)
  const language = useLanguage()
  const sentence = ({ about, value, people }: CommonGround): string => {
    if (about === "event") {
      const event = theme?.events.find(({ key }) => key === value)
      return event ? t.inCommon[who](people, event[language]) : ""
    }
    const known: Record<string, string> = t[about]
    return t.common[who](people, known[value] ?? "")
  }

  return (
    <>
      {of
        .map(sentence)
        .filter(Boolean)
        .map((text) => (
          <p key={text}>{text}</p>
        ))}
    </>
  )
}
