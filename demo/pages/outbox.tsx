import type { Sent } from "../../src/platform/outbox.ts"
import { Card, CardList } from "../../src/ui/card.tsx"
import { dayAndTime } from "../../src/ui/dates.ts"
import { useLanguage, useWords } from "../../src/ui/frame.tsx"
import { Page } from "../../src/ui/page.tsx"
import { words } from "../words.ts"

export function OutboxPage({ sent, zone }: { sent: readonly Sent[]; zone: string }) {
  const t = useWords(words).mail

  return (
    <Page title={t.title} lead={t.lead}>
      {sent.length === 0 && <p>{t.none}</p>}
      <CardList
        items={sent}
        itemKey={({ at, to }) => `${at} ${to}`}
        card={(item) => <SentCard item={item} zone={zone} />}
      />
    </Page>
  )
}

function SentCard({ item, zone }: { item: Sent; zone: string }) {
  const t = useWords(words).mail
  const language = useLanguage()
  const { at, channel, to, subject, text } = item

  return (
    <Card title={channel === "sms" ? t.sms : subject}>
      <p>
        {t.to}: {to.join(", ")}
        <br />
        {dayAndTime(at.toZonedDateTimeISO(zone), language)}
      </p>
      {text.split(/\n{2,}/).map((paragraph) => (
        <p key={paragraph}>
          <WithLinks text={paragraph} />
        </p>
      ))}
    </Card>
  )
}

/** The addresses in a letter can be followed, as in a mail program. */
function WithLinks({ text }: { text: string }) {
  return (
    <>
      {text.split(/(https?:\/\/\S+)/).map((part, index) =>
        index % 2 === 1 ? (
          <a key={part} href={part}>
            {part}
          </a>
        ) : (
          part
        ),
      )}
    </>
  )
}
