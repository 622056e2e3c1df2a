import { Paragraphs, Prose } from "../../ui/prose.tsx"
import { Section } from "../../ui/section.tsx"

type Part = { heading: string; text: readonly string[] }

/** Short texts below each other, each under its own heading. */
export function TextSections({ of }: { of: readonly Part[] }) {
  return (
    <>
      {of.map(({ heading, text }) => (
        <Section key={heading} title={heading}>
          <Prose>
            <Paragraphs of={text} />
          </Prose>
        </Section>
      ))}
    </>
  )
}
