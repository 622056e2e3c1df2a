export function focusErrors() {
  document.querySelector<HTMLElement>("[data-error-summary]")?.focus()
}
