import type { Option } from "./choice.tsx"
import { described, Field, type FieldProps, fieldId } from "./field.tsx"
import { useWords } from "./frame.tsx"
import { words } from "./words.ts"

type Props = FieldProps & {
  options: readonly Option[]
  value?: string | undefined
  /** Without a first empty line something is always chosen. */
  noEmpty?: boolean | undefined
}

export function Select(props: Props) {
  const text = useWords(words)

  return (
    <Field {...props}>
      <select
        id={props.id ?? fieldId(props.name)}
        class="control"
        name={props.name}
        required={props.required}
        {...described(props)}
      >
        {!props.noEmpty && <option value="">{text.choose}</option>}
        {props.options.map(({ value, label, disabled }) => (
          <option key={value} value={value} selected={value === props.value} disabled={disabled}>
            {label}
          </option>
        ))}
      </select>
    </Field>
  )
}
