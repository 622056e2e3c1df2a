import { paths } from "../../paths.ts"
import { PostButton } from "../../ui/form.tsx"
import { useWords } from "../../ui/frame.tsx"
import { Section } from "../../ui/section.tsx"
import { Table } from "../../ui/table.tsx"
import type { Overview, Seated } from "../overview.ts"
import { words } from "../words.ts"

/** Who is in it, by first name, with numbers only beside. */
export function Members({ of: { proposal, members } }: { of: Overview }) {
  const t = useWords(words).proposal
  const { weeks } = useWords(words)
  const isDraft = proposal.status === "draft"

  return (
    <Section title={t.members}>
      <Table
        caption={t.members}
        captionHidden
        columns={[
          { label: t.columns.name, cell: ({ firstName }) => firstName },
          {
            label: t.columns.shared,
            cell: ({ recognitions: { shared, own } }) => t.ownShared(shared, own),
          },
          {
            label: t.columns.time,
            cell: ({ isTimeGood }) => (isTimeGood ? t.timeGood : t.timePossible),
          },
          { label: t.columns.weeks, cell: (member) => weeks(member.weeks) },
          {
            label: isDraft ? t.columns.change : t.columns.answer,
            labelHidden: isDraft,
            cell: (member) =>
              isDraft ? (
                <Removal of={member} from={proposal.id} />
              ) : (
                member.answer && t.answer[member.answer]
              ),
          },
        ]}
        rows={members}
        rowKey={({ person }) => person}
      />
    </Section>
  )
}

type RemovalProps = { of: Seated; from: string }

function Removal({ of: { person, firstName }, from }: RemovalProps) {
  const t = useWords(words).proposal

  return (
    <PostButton
      action={paths.proposalRemoval.to({ proposal: from })}
      kind="quiet"
      fields={{ person }}
    >
      <span aria-hidden="true">{t.remove}</span>
      <span class="visually-hidden">{t.removeLabel(firstName)}</span>
    </PostButton>
  )
}
