import type { ComponentChildren } from "preact"
import { useWords } from "./frame.tsx"
import { words } from "./words.ts"

type Answer = {
  term: string
  value: ComponentChildren
  change?: { href: string; label?: string | undefined } | undefined
}

/** What was answered, read back, each with a way to change it. */
export function SummaryList({ items }: { items: readonly Answer[] }) {
  const text = useWords(words)

  return (
    <dl class="summary">
      {items.map(({ term, value, change }) => (
        <div key={term} class="summary-row">
          <dt>{term}</dt>
          <dd class="summary-value">{value || <span class="soft">{text.noAnswer}</span>}</dd>
          {change && (
            <dd class="summary-change">
              <a href={change.href}>
                {change.label ?? text.change}
                <span class="visually-hidden">: {term}</span>
              </a>
            </dd>
          )}
        </div>
      ))}
    </dl>
  )
}

type DefinitionProps = { items: readonly { term: string; value: ComponentChildren }[] }

/** Facts side by side: when, where, who. */
export function Definition({ items }: DefinitionProps) {
  return (
    <dl class="definition">
      {items.map(({ term, value }) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
