import type { Offer } from "../../formation/offer.ts"
import type { MyCircle } from "../../meetings/store.ts"
import { paths } from "../../paths.ts"
import { dayAndTime } from "../../ui/dates.ts"
import { Actions, ButtonLink } from "../../ui/form.tsx"
import { useLanguage, useWords } from "../../ui/frame.tsx"
import { Section } from "../../ui/section.tsx"
import { words } from "../words.ts"

export function Offers({ offers, zone }: { offers: readonly Offer[]; zone: string }) {
  const t = useWords(words)
  const language = useLanguage()
  const shown = offers.filter(({ status }) => status === "open" || status === "accepted")
  if (shown.length === 0) return null

  return (
    <Section title={t.offers}>
      {shown.map(({ id, status, until }) => (
        <div key={id}>
          <p>
            {status === "open"
              ? t.offerOpen(dayAndTime(until.toZonedDateTimeISO(zone), language))
              : t.offerAccepted}
          </p>
          <Actions>
            <ButtonLink
              href={paths.offer.to({ offer: id })}
              kind={status === "open" ? "primary" : "secondary"}
            >
              {t.seeOffer}
            </ButtonLink>
          </Actions>
        </div>
      ))}
    </Section>
  )
}

export function Groups({ circles, zone }: { circles: readonly MyCircle[]; zone: string }) {
  const t = useWords(words)
  const language = useLanguage()
  if (circles.length === 0) return null

  return (
    <Section title={t.groups}>
      {circles.map(({ group, next, iCannotCome }) => (
        <div key={group.id}>
          <p>
            {next
              ? t.nextMeeting(dayAndTime(next.startsAt.toZonedDateTimeISO(zone), language))
              : t.noMeeting}{" "}
            {iCannotCome && t.cannotCome}
          </p>
          <Actions>
            <ButtonLink href={paths.group.to({ group: group.id })}>{t.seeGroup}</ButtonLink>
          </Actions>
        </div>
      ))}
    </Section>
  )
}
