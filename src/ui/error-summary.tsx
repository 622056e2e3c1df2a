import { type Errors, fieldId } from "./field.tsx"
import { useWords } from "./frame.tsx"
import { words } from "./words.ts"

type Props = {
  errors: Errors
  title?: string | undefined
}

/** Everything that has to be corrected, each a link to its field; nothing when all is well. */
export function ErrorSummary({ errors, title }: Props) {
  const text = useWords(words)
  const found = Object.entries(errors).filter(([, message]) => message)
  if (found.length === 0) return null

  return (
    <div class="error-summary" role="alert" tabIndex={-1} data-error-summary>
      <h2>{title ?? text.errors(found.length)}</h2>
      <ul>
        {found.map(([name, message]) => (
          <li key={name}>
            <a href={`#${fieldId(name)}`}>{message}</a>
          </li>
        ))}
      </ul>
    </div>
  )
}
