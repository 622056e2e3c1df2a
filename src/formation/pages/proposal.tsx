import { paths } from "../../paths.ts"
import { ErrorSummary } from "../../ui/error-summary.tsx"
import { useLanguage, useWords } from "../../ui/frame.tsx"
import { Tag } from "../../ui/notice.tsx"
import { Page } from "../../ui/page.tsx"
import { Section, Split } from "../../ui/section.tsx"
import { Definition } from "../../ui/summary-list.tsx"
import type { Overview } from "../overview.ts"
import { words } from "../words.ts"
import { CircleFacts, NamedCircle } from "./circle-facts.tsx"
import { CommonGroundText } from "./common-ground.tsx"
import { Members } from "./members.tsx"
import { type StepProps, Steps } from "./proposal-steps.tsx"

export function ProposalPage(steps: StepProps) {
  const t = useWords(words)
  const language = useLanguage()
  const { overview } = steps
  const { proposal, theme, alone, members } = overview

  return (
    <Page
      title={t.proposal.title}
      heading={theme?.name[language] ?? t.proposal.title}
      lead={t.proposal.status[proposal.status]}
      above={
        <>
          <ErrorSummary errors={steps.errors ?? {}} />
          <p>
            <a href={paths.proposals.to()}>{t.proposal.back}</a>
          </p>
        </>
      }
    >
      {proposal.status === "started" && (
        <p>
          <a href={paths.groups.to()}>{t.proposal.toGroups}</a>
        </p>
      )}
      {members.length > 0 && (
        <Split aside={<NamedCircle of={overview} size={320} />}>
          <p>
            <Tag tone={alone > 0 ? "warning" : "plain"}>{t.card.alone(alone)}</Tag>
          </p>
          <CircleFacts of={overview} />
        </Split>
      )}
      <Steps {...steps} />
      {members.length > 0 && <Members of={overview} />}
      {members.length > 0 && <Why of={overview} />}
    </Page>
  )
}

/** What speaks for this circle: counted, never named. */
function Why({ of }: { of: Overview }) {
  const t = useWords(words).proposal
  const language = useLanguage()
  const { shared, times, common, theme } = of

  return (
    <Section title={t.why}>
      <Definition
        items={[
          { term: t.times, value: t.timesText(times.good, times.possible) },
          {
            term: t.common,
            value:
              common.length === 0 ? (
                t.noCommon
              ) : (
                <CommonGroundText of={common} theme={theme} who="them" />
              ),
          },
        ]}
      />
      <h3>{t.sharedTitle}</h3>
      {shared.length === 0 ? <p>{t.noShared}</p> : <p class="soft">{t.sharedText}</p>}
      <ul>
        {shared.map(({ recognition, by }) => (
          <li key={recognition.id}>
            »{recognition[language]}« <span class="soft">{t.by(by)}</span>{" "}
            {recognition.shame && <Tag>{t.hard}</Tag>}
          </li>
        ))}
      </ul>
    </Section>
  )
}
