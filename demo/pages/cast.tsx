import { paths } from "../../src/paths.ts"
import { Card, CardList } from "../../src/ui/card.tsx"
import { ButtonLink, Form, HiddenField, Submit } from "../../src/ui/form.tsx"
import { useWords } from "../../src/ui/frame.tsx"
import { Page } from "../../src/ui/page.tsx"
import { cast } from "../cast.ts"
import { words } from "../words.ts"

export function CastPage() {
  const t = useWords(words).cast

  return (
    <Page title={t.title} lead={t.lead}>
      <CardList
        items={cast}
        itemKey={(member) => member}
        card={(member) => (
          <Card title={t.people[member].name}>
            <p>{t.people[member].who}</p>
            <Form action={paths.demoSignIn.to()}>
              <HiddenField name="as" value={member} />
              <Submit>{t.be(t.people[member].name)}</Submit>
            </Form>
          </Card>
        )}
      />
      <Card title={t.viggo.name}>
        <p>{t.viggo.who}</p>
        <ButtonLink href={paths.front.to()} kind="secondary">
          {t.visitor}
        </ButtonLink>
      </Card>
      <h2>{t.more}</h2>
      <ul>
        <li>
          <a href={paths.demoMail.to()}>{t.mail}</a>
        </li>
        <li>
          <a href={paths.demoGallery.to()}>{t.gallery}</a>
        </li>
      </ul>
      <p>{t.again}</p>
    </Page>
  )
}
