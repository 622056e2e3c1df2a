import type { ComponentChildren } from "preact"
import { useWords } from "./frame.tsx"
import { words } from "./words.ts"

type Stop = {
  title: string
  /** Left out where the way is described and nobody is on it. */
  state?: "past" | "now" | "coming" | undefined
  when?: string | undefined
  children?: ComponentChildren
}

/** The way from the first step to the last, and where one is. */
export function Timeline({ stops }: { stops: readonly Stop[] }) {
  const text = useWords(words)

  return (
    <ol class="timeline">
      {stops.map(({ title, state, when, children }) => (
        <li
          key={title}
          class={state && `timeline-${state}`}
          aria-current={state === "now" ? "step" : undefined}
        >
          <p class="timeline-title">
            {title}
            {state && <span class="visually-hidden"> ({text.timeline[state]})</span>}
          </p>
          {when && <p class="soft">{when}</p>}
          {children}
        </li>
      ))}
    </ol>
  )
}
