import type { ComponentChildren } from "preact"

type SectionProps = { title: string; id?: string | undefined; children: ComponentChildren }

/** A part of a page under its own heading. */
export function Section({ title, id, children }: SectionProps) {
  return (
    <section class="section" id={id}>
      <h2>{title}</h2>
      {children}
    </section>
  )
}

type HeroProps = {
  title: string
  lead: string
  picture: ComponentChildren
  /** What the picture shows, in a few words. */
  caption?: string | undefined
  children?: ComponentChildren
}

/** The opening of a front page; holds its h1. */
export function Hero({ title, lead, picture, caption, children }: HeroProps) {
  return (
    <div class="hero">
      <div class="hero-text">
        <h1>{title}</h1>
        <p class="lead">{lead}</p>
        {children}
      </div>
      <figure class="hero-picture">
        {picture}
        {caption && <figcaption class="soft">{caption}</figcaption>}
      </figure>
    </div>
  )
}

type SplitProps = { aside: ComponentChildren; children: ComponentChildren }

/** A main column and a narrower one beside it; below each other on a phone. */
export function Split({ aside, children }: SplitProps) {
  return (
    <div class="split">
      <div>{children}</div>
      <div>{aside}</div>
    </div>
  )
}

/** Small things side by side, as many as there is room for. */
export function Row({ children }: { children: ComponentChildren }) {
  return <div class="row">{children}</div>
}
