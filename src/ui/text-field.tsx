import { described, Field, type FieldProps, fieldId } from "./field.tsx"

// Preact ties the allowed attributes to each literal type, so the type is chosen as a whole.
const types = {
  text: { type: "text" },
  email: { type: "email" },
  tel: { type: "tel" },
  number: { type: "number" },
  search: { type: "search" },
  date: { type: "date" },
  time: { type: "time" },
  month: { type: "month" },
} as const

type Typed = FieldProps & {
  value?: string | undefined
  autocomplete?: string | undefined
  maxLength?: number | undefined
}

type TextFieldProps = Typed & {
  type?: keyof typeof types | undefined
  inputMode?: "text" | "email" | "tel" | "numeric" | "search" | undefined
  /** About how many letters are expected. */
  width?: "short" | "medium" | "full" | undefined
  min?: string | number | undefined
  max?: string | number | undefined
  step?: number | undefined
  spellcheck?: boolean | undefined
}

export function TextField(props: TextFieldProps) {
  const { name, type = "text", width = "full", spellcheck } = props

  return (
    <Field {...props}>
      <input
        id={props.id ?? fieldId(name)}
        class={`control width-${width}`}
        name={name}
        {...types[type]}
        value={props.value}
        required={props.required}
        autocomplete={props.autocomplete}
        inputmode={props.inputMode}
        maxLength={props.maxLength}
        min={props.min}
        max={props.max}
        step={props.step}
        spellcheck={spellcheck}
        {...described(props)}
      />
    </Field>
  )
}

export function TextArea(props: Typed & { rows?: number | undefined }) {
  return (
    <Field {...props}>
      <textarea
        id={props.id ?? fieldId(props.name)}
        class="control"
        name={props.name}
        rows={props.rows ?? 5}
        required={props.required}
        autocomplete={props.autocomplete}
        maxLength={props.maxLength}
        value={props.value}
        {...described(props)}
      />
    </Field>
  )
}
