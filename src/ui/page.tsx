import type { ComponentChildren } from "preact"
import { useFrame } from "./frame.tsx"
import { Head } from "./head.tsx"
import { PageFooter } from "./page-footer.tsx"
import { PageHeader } from "./page-header.tsx"
import { QuickExit } from "./quick-exit.tsx"

type Props = {
  /** The document's title, and the heading unless another is given. */
  title: string
  /** The heading on screen where the title has to stay neutral. */
  heading?: string | undefined
  lead?: string | undefined
  /** Stands above the heading: an ErrorSummary, Steps, a Notice. */
  above?: ComponentChildren
  /** Takes the place of heading and lead; it holds the page's h1. */
  hero?: ComponentChildren
  /** One column of reading width, for one question at a time. */
  narrow?: boolean | undefined
  noQuickExit?: boolean | undefined
  description?: string | undefined
  children?: ComponentChildren
}

export function Page(props: Props) {
  const { language, demo, quickExit } = useFrame()

  return (
    <html lang={language}>
      <Head title={props.title} description={props.description} />
      <body>
        <PageHeader />
        {quickExit && !props.noQuickExit && <QuickExit {...quickExit} />}
        {demo && (
          <aside class="demo-banner">
            <a href={demo.href}>{demo.text}</a>
          </aside>
        )}
        <main id="main" tabIndex={-1} class={props.narrow ? "main main-narrow" : "main"}>
          {props.above}
          {props.hero ?? <Heading title={props.heading ?? props.title} lead={props.lead} />}
          {props.children}
        </main>
        <PageFooter />
      </body>
    </html>
  )
}

function Heading({ title, lead }: { title: string; lead: string | undefined }) {
  return (
    <header class="page-heading">
      <h1>{title}</h1>
      {lead && <p class="lead">{lead}</p>}
    </header>
  )
}
