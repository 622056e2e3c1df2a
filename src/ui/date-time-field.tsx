import { FieldGroup, type FieldProps, fieldId } from "./field.tsx"
import { useWords } from "./frame.tsx"
import { words } from "./words.ts"

type Props = FieldProps & {
  /** `date` as 2027-01-31, `time` as 19:00. */
  value?: { date: string; time: string } | undefined
  min?: string | undefined
  max?: string | undefined
}

/** A date and a time of day, sent as `name.date` and `name.time`. */
export function DateTimeField(props: Props) {
  const { name, value, required, id = fieldId(name) } = props
  const text = useWords(words)

  return (
    <FieldGroup {...props}>
      <div class="date-time">
        <div>
          <label for={id}>{text.date}</label>
          <input
            id={id}
            class="control"
            type="date"
            name={`${name}.date`}
            value={value?.date}
            min={props.min}
            max={props.max}
            required={required}
          />
        </div>
        <div>
          <label for={`${id}-time`}>{text.time}</label>
          <input
            id={`${id}-time`}
            class="control"
            type="time"
            step={300}
            name={`${name}.time`}
            value={value?.time}
            required={required}
          />
        </div>
      </div>
    </FieldGroup>
  )
}
