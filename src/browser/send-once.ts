const sentFor = 8000

/** A form sent twice by a double tap is sent once; coming back to the page makes it usable again. */
export function sendOnce() {
  document.addEventListener("submit", (event) => {
    const form = event.target
    if (!(form instanceof HTMLFormElement) || form.method !== "post") return
    if (event.defaultPrevented) return
    if (form.dataset.sent) {
      event.preventDefault()
      return
    }
    markSent(form)
    // A download answers without leaving the page.
    setTimeout(() => restore(form), sentFor)
  })
  window.addEventListener("pageshow", () => {
    for (const form of document.querySelectorAll<HTMLFormElement>("form[data-sent]")) restore(form)
  })
}

// The buttons stay enabled, or the name of the one pressed would not be sent.
function markSent(form: HTMLFormElement) {
  form.dataset.sent = "yes"
  for (const button of buttonsOf(form)) button.setAttribute("aria-disabled", "true")
}

function restore(form: HTMLFormElement) {
  delete form.dataset.sent
  for (const button of buttonsOf(form)) button.removeAttribute("aria-disabled")
}

function buttonsOf(form: HTMLFormElement) {
  return form.querySelectorAll('button[type="submit"]')
}
