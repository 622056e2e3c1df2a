import { useFrame, useWords } from "./frame.tsx"
import { words } from "./words.ts"

export function PageFooter() {
  const { acute, footer, organisation, home } = useFrame()
  const text = useWords(words)

  return (
    <footer class="page-footer">
      <p class="acute">
        <a href={acute.href}>{acute.label}</a>
      </p>
      {footer.length > 0 && (
        <nav aria-label={text.further}>
          <ul>
            {footer.map((item) => (
              <li key={item.href}>
                <a href={item.href}>{item.label}</a>
              </li>
            ))}
          </ul>
        </nav>
      )}
      <p>
        <a href={home}>{organisation}</a>
      </p>
    </footer>
  )
}
