import { paths } from "../paths.ts"
import { ButtonLink } from "../ui/form.tsx"
import { useLanguage } from "../ui/frame.tsx"
import { Page } from "../ui/page.tsx"
import { wordsOf } from "./frame.ts"

export function NotFoundPage() {
  const t = wordsOf(useLanguage()).notFound

  return (
    <Page title={t.title} lead={t.lead} narrow>
      <ButtonLink href={paths.front.to()}>{t.home}</ButtonLink>
    </Page>
  )
}

export function BrokenPage({ reference }: { reference: string }) {
  const t = wordsOf(useLanguage()).broken

  return (
    <Page title={t.title} lead={t.lead} narrow>
      <p>{t.reference(reference)}</p>
    </Page>
  )
}

export function ShortPage({ about }: { about: "away" | "foreign" | "busy" }) {
  const t = wordsOf(useLanguage())[about]

  return <Page title={t.title} lead={t.lead} narrow />
}
