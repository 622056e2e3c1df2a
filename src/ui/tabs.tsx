type Props = {
  label: string
  items: readonly { label: string; href: string; current?: boolean | undefined }[]
}

/** Views of the same thing, each its own page. */
export function Tabs({ label, items }: Props) {
  return (
    <nav class="tabs" aria-label={label}>
      <ul>
        {items.map((item) => (
          <li key={item.href}>
            <a href={item.href} aria-current={item.current ? "page" : undefined}>
              {item.label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
