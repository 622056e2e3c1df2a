import { paths } from "../../paths.ts"
import { Checkbox, Choice } from "../../ui/choice.tsx"
import { type Errors, fieldId } from "../../ui/field.tsx"
import { Form, Submit } from "../../ui/form.tsx"
import { useWords } from "../../ui/frame.tsx"
import { TextField } from "../../ui/text-field.tsx"
import type { Gathering } from "../circle.ts"
import type { MeetingId } from "../meeting.ts"
import { words } from "../words.ts"

/** What somebody typed about one meeting, when it has to be put right. */
export type Typed = {
  meeting: MeetingId
  held?: string | undefined
  heads?: string | undefined
  sparring?: boolean | undefined
  errors: Errors
}

type Props = { gathering: Gathering; typed?: Typed | undefined }

/** Held or not, how many, and whether the leader wants sparring; nothing about anybody. */
export function RecordForm({ gathering: { meeting, seats }, typed }: Props) {
  const t = useWords(words).record
  const mine = typed?.meeting === meeting.id ? typed : undefined
  const errors = mine?.errors ?? {}
  const id = (name: string) => fieldId(`${name}-${meeting.id}`)
  const known = { held: "yes", cancelled: "no", planned: undefined }[meeting.status]
  const heads = meeting.status === "held" ? String(meeting.headCount) : undefined

  return (
    <Form action={paths.headCount.to({ meeting: meeting.id })}>
      <Choice
        name="held"
        id={id("held")}
        label={t.held}
        error={errors.held}
        inline
        options={[
          { value: "yes", label: t.yes },
          { value: "no", label: t.no },
        ]}
        value={mine?.held ?? known}
      />
      <TextField
        name="heads"
        id={id("heads")}
        type="number"
        inputMode="numeric"
        width="short"
        label={t.heads}
        hint={t.headsHint(seats)}
        error={errors.heads}
        min={0}
        max={seats}
        value={mine?.heads ?? heads}
      />
      <Checkbox
        name="sparring"
        id={id("sparring")}
        label={t.sparring}
        checked={mine?.sparring ?? (meeting.status !== "planned" && meeting.sparring)}
      />
      <Submit kind={meeting.status === "planned" ? "primary" : "secondary"}>{t.save}</Submit>
    </Form>
  )
}
