import type { ComponentChildren } from "preact"

type CardProps = {
  title: string
  /** Makes the whole card one target. */
  href?: string | undefined
  tag?: ComponentChildren
  level?: 2 | 3 | undefined
  children?: ComponentChildren
}

export function Card({ title, href, tag, level = 2, children }: CardProps) {
  const Heading = level === 2 ? "h2" : "h3"

  return (
    <article class={href ? "card card-link" : "card"}>
      <Heading class="card-title">{href ? <a href={href}>{title}</a> : title}</Heading>
      {tag}
      {children}
    </article>
  )
}

type CardListProps<Item> = {
  items: readonly Item[]
  itemKey: (item: Item) => string
  card: (item: Item) => ComponentChildren
}

/** Cards side by side where there is room. */
export function CardList<Item>({ items, itemKey, card }: CardListProps<Item>) {
  return (
    <ul class="card-list">
      {items.map((item) => (
        <li key={itemKey(item)}>{card(item)}</li>
      ))}
    </ul>
  )
}
