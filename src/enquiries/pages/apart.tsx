import { paths } from "../../paths.ts"
import { Actions, Form, PostButton, Submit } from "../../ui/form.tsx"
import { useLanguage, useWords } from "../../ui/frame.tsx"
import { Select } from "../../ui/select.tsx"
import type { OneEnquiry, Other } from "../one-enquiry.ts"
import { words } from "../words.ts"

type Props = Pick<OneEnquiry, "enquiry" | "apart" | "others">

export function ApartForm({ enquiry, apart, others }: Props) {
  const t = useWords(words).one
  const nameOf = useNames()
  const at = { enquiry: enquiry.id }

  return (
    <>
      <p>{t.apartLead}</p>
      {apart.length > 0 && (
        <ul>
          {apart.map((other) => (
            <li key={other.person}>
              {nameOf(other)}{" "}
              <PostButton
                action={paths.apartRemoval.to(at)}
                kind="quiet"
                fields={{ other: other.person }}
              >
                {t.apartRemove}
              </PostButton>
            </li>
          ))}
        </ul>
      )}
      <Form action={paths.apart.to(at)}>
        <Select
          name="other"
          label={t.apartWho}
          options={others.map((other) => ({ value: other.person, label: nameOf(other) }))}
        />
        <Actions>
          <Submit kind="secondary">{t.apartAdd}</Submit>
        </Actions>
      </Form>
    </>
  )
}

const useNames = () => {
  const all = useWords(words)
  const language = useLanguage()
  return ({ firstName, isLeader, themes }: Other) =>
    [
      firstName ?? all.somebody,
      ...(isLeader ? [all.one.leader] : []),
      ...themes.map(({ name }) => name[language]),
    ].join(" · ")
}
