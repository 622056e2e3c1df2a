import { CircleProgress } from "./circle-progress.tsx"
import { useWords } from "./frame.tsx"
import { words } from "./words.ts"

type Props = {
  /** The step one is at, from 1. */
  at: number
  of: number
  label?: string | undefined
}

/** How far one has come, quietly. */
export function Steps({ at, of, label }: Props) {
  const text = useWords(words)

  return (
    <p class="steps">
      <span class="steps-circle" aria-hidden="true">
        <CircleProgress filled={at} of={of} size={44} />
      </span>
      <span>
        {text.step(at, of)}
        {label && ` · ${label}`}
      </span>
    </p>
  )
}
