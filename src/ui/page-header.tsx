import { useFrame, useWords } from "./frame.tsx"
import { LinkOrButton } from "./link-or-button.tsx"
import { Sign } from "./sign.tsx"
import { words } from "./words.ts"

export function PageHeader() {
  const { organisation, home, navigation, account, language, languages } = useFrame()
  const text = useWords(words)
  const others = languages.filter((item) => item.code !== language)

  return (
    <>
      <a class="skip-link" href="#main">
        {text.skip}
      </a>
      <header class="page-header">
        <a class="organisation" href={home}>
          <Sign />
          <span>{organisation}</span>
        </a>
        <details class="menu">
          <summary>{text.menu}</summary>
          <div class="menu-panel">
            {navigation.length > 0 && (
              <nav aria-label={text.navigation}>
                <ul>
                  {navigation.map((item) => (
                    <li key={item.href}>
                      <a href={item.href} aria-current={item.current ? "page" : undefined}>
                        {item.label}
                      </a>
                    </li>
                  ))}
                </ul>
              </nav>
            )}
            {account.length > 0 && (
              <nav aria-label={text.account} class="account">
                <ul>
                  {account.map((item) => (
                    <li key={item.href}>
                      <LinkOrButton {...item} />
                    </li>
                  ))}
                </ul>
              </nav>
            )}
            {others.length > 0 && (
              <nav aria-label={text.language} class="languages">
                <ul>
                  {others.map((item) => (
                    <li key={item.code}>
                      <a href={item.href} lang={item.code} hreflang={item.code}>
                        {item.label}
                      </a>
                    </li>
                  ))}
                </ul>
              </nav>
            )}
          </div>
        </details>
      </header>
    </>
  )
}
