type Props = { label: string; href: string; method?: "post" | undefined }

/** What changes something is sent as a form; everything else is a link. */
export function LinkOrButton({ label, href, method }: Props) {
  if (method !== "post") return <a href={href}>{label}</a>

  return (
    <form method="post" action={href} class="inline-form">
      <button type="submit" class="link-button">
        {label}
      </button>
    </form>
  )
}
