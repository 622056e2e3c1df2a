import { paths } from "../../paths.ts"
import { dayAndTime } from "../../ui/dates.ts"
import { ErrorSummary } from "../../ui/error-summary.tsx"
import { useLanguage, useWords } from "../../ui/frame.tsx"
import { Notice, Tag } from "../../ui/notice.tsx"
import { Page } from "../../ui/page.tsx"
import { Section } from "../../ui/section.tsx"
import { Definition, SummaryList } from "../../ui/summary-list.tsx"
import type { OneEnquiry } from "../one-enquiry.ts"
import { Lines, useSafety, useSaid } from "../sign-up/pages/said.tsx"
import { isUnder18 } from "../sign-up/sign-up.ts"
import { words } from "../words.ts"
import { ApartForm } from "./apart.tsx"
import { OutcomeForm, type OutcomeFormProps } from "./outcome.tsx"

type Props = OneEnquiry & Pick<OutcomeFormProps, "typed" | "refusal"> & { zone: string }

export function EnquiryPage(props: Props) {
  const { enquiry, signUp, talk, zone, refusal } = props
  const all = useWords(words)
  const t = all.one
  const language = useLanguage()
  const { person, situation } = signUp

  return (
    <Page
      title={t.title}
      heading={person.firstName ?? all.somebody}
      above={
        <>
          <ErrorSummary errors={refusal ? { result: t.refusals[refusal] } : {}} />
          <p>
            <a href={paths.enquiries.to()}>{t.back}</a>
          </p>
        </>
      }
    >
      <p>
        <Tag tone="deep">{t.states[enquiry.status]}</Tag>{" "}
        {talk && t.talkAt(dayAndTime(talk.startsAt.toZonedDateTimeISO(zone), language))}{" "}
        {enquiry.status === "confirmed" && enquiry.callMe && t.callMe}
      </p>
      {isUnder18(situation) && (
        <Notice kind="warning">
          <p>{t.young}</p>
        </Notice>
      )}
      <Reach {...props} />
      {situation.notWith && (
        <Notice kind="warning" title={all.speakFirst}>
          <details>
            <summary>{t.notWithMore}</summary>
            <p>{situation.notWith}</p>
          </details>
        </Notice>
      )}
      <About {...props} />
      {enquiry.status !== "withdrawn" && (
        <Section title={t.outcome}>
          <OutcomeForm {...props} />
        </Section>
      )}
      <Section title={t.apart}>
        <ApartForm {...props} />
      </Section>
    </Page>
  )
}

/** First of all how to reach them without doing harm. */
function Reach({ enquiry, signUp }: Props) {
  const t = useWords(words).one
  const { email, phone, safeContact } = signUp.person
  const safety = useSafety(signUp)

  return (
    <Section title={t.reach}>
      {!safeContact.write && (
        <Notice kind="warning">
          <p>{t.noWrite}</p>
        </Notice>
      )}
      <Definition
        items={[
          { term: t.phone, value: phone ?? t.none },
          { term: t.email, value: email ?? t.none },
          { term: t.safe, value: <Lines of={safety} /> },
        ]}
      />
      {enquiry.status === "sent" && <p>{t.confirmByCall}</p>}
    </Section>
  )
}

const shownElsewhere = ["name", "contact", "safe-contact", "not-with"]

/** What they said, also about themes they wait for already. */
function About({ signUp, choices }: Props) {
  const t = useWords(words).one
  const waits = signUp.waits.map((wait) => ({ ...wait, status: "wished" as const }))
  const said = useSaid({ ...signUp, waits }, choices)
  const count = new Set(waits.flatMap(({ recognitions }) => recognitions)).size

  return (
    <Section title={t.about}>
      <p>{t.recognitions(count)}</p>
      <SummaryList items={said.filter(({ slug }) => !shownElsewhere.includes(slug))} />
    </Section>
  )
}
