import type { ComponentChildren } from "preact"

type FormProps = {
  action: string
  /** GET only for what asks and changes nothing: a search, a filter. */
  method?: "post" | "get" | undefined
  label?: string | undefined
  class?: string | undefined
  /** What was typed or ticked does not come back by itself to whoever looks next. */
  forgetful?: boolean | undefined
  children: ComponentChildren
}

/** Checked by the server, which keeps what was typed; the browser's own bubbles stay away. */
export function Form({
  action,
  method = "post",
  label,
  class: name = "form",
  forgetful,
  children,
}: FormProps) {
  return (
    <form
      action={action}
      method={method}
      aria-label={label}
      class={name}
      autocomplete={forgetful ? "off" : undefined}
      noValidate
    >
      {children}
    </form>
  )
}

export function HiddenField({ name, value }: { name: string; value: string }) {
  return <input type="hidden" name={name} value={value} />
}

type ButtonKind = "primary" | "secondary" | "quiet" | "danger"

type SubmitProps = {
  kind?: ButtonKind | undefined
  name?: string | undefined
  value?: string | undefined
  children: ComponentChildren
}

export function Submit({ kind = "primary", name, value, children }: SubmitProps) {
  return (
    <button type="submit" class={`button button-${kind}`} name={name} value={value}>
      {children}
    </button>
  )
}

type ButtonLinkProps = {
  href: string
  kind?: ButtonKind | undefined
  children: ComponentChildren
}

export function ButtonLink({ href, kind = "primary", children }: ButtonLinkProps) {
  return (
    <a class={`button button-${kind}`} href={href}>
      {children}
    </a>
  )
}

/** Buttons side by side, the most important first. */
export function Actions({ children }: { children: ComponentChildren }) {
  return <div class="actions">{children}</div>
}

type PostButtonProps = {
  action: string
  kind?: ButtonKind | undefined
  fields?: Record<string, string> | undefined
  children: ComponentChildren
}

/** A whole form that is one button. */
export function PostButton({ action, kind = "secondary", fields = {}, children }: PostButtonProps) {
  return (
    <Form action={action} class="inline-form">
      {Object.entries(fields).map(([name, value]) => (
        <HiddenField key={name} name={name} value={value} />
      ))}
      <Submit kind={kind}>{children}</Submit>
    </Form>
  )
}
