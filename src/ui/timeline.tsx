import type { ComponentChildren } from "preact"
import { useWords } from "./frame.tsx"
import { words } from "./words.ts"

type Stop = {
  title: string
  state: "past" | "now" | "coming"
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
          class={`timeline-${state}`}
          aria-current={state === "now" ? "step" : undefined}
        >
          <p class="timeline-title">
            {title}
            <span class="visually-hidden"> ({text.timeline[state]})</span>
          </p>
          {when && <p class="soft">{when}</p>}
          {children}
        </li>
      ))}
    </ol>
  )
}
