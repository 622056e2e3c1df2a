import type { ComponentChildren } from "preact"
import { paths } from "../../paths.ts"
import { dayAndTime } from "../../ui/dates.ts"
import { Actions, ButtonLink } from "../../ui/form.tsx"
import { useLanguage, useWords } from "../../ui/frame.tsx"
import type { MyPage } from "../my-page.ts"
import { words } from "../words.ts"

/** What the person can do now about their way in. */
export function NextStep({ page, zone }: { page: MyPage; zone: string }) {
  const t = useWords(words)
  const language = useLanguage()
  const { enquiry, talk } = page

  switch (enquiry?.status) {
    case undefined:
    case "withdrawn":
      return page.circles.length > 0 ? null : (
        <Todo href={paths.signUp.to()} label={t.signUpAgain} />
      )
    case "started":
      return <Todo href={paths.signUp.to()} label={t.goOn} />
    case "sent":
      return <p>{t.willCallAndConfirm}</p>
    case "confirmed":
      return (
        <Todo href={paths.talk.to()} label={t.chooseTime} isQuiet={enquiry.callMe}>
          {enquiry.callMe ? t.willCall : t.noTalk}
        </Todo>
      )
    case "talk-booked":
      return (
        <Todo href={paths.talk.to()} label={t.changeTalk} isQuiet>
          {talk && t.talkAt(dayAndTime(talk.startsAt.toZonedDateTimeISO(zone), language))}
        </Todo>
      )
    case "other-offer":
      return <p>{t.otherOffer}</p>
    case "not-now":
      return <p>{t.notNow}</p>
    case "waiting":
      return null
  }
}

type TodoProps = {
  href: string
  label: string
  isQuiet?: boolean
  children?: ComponentChildren
}

function Todo({ href, label, isQuiet, children }: TodoProps) {
  return (
    <>
      {children && <p>{children}</p>}
      <Actions>
        <ButtonLink href={href} kind={isQuiet ? "secondary" : "primary"}>
          {label}
        </ButtonLink>
      </Actions>
    </>
  )
}
