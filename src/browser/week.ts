/** Choosing again takes the choice back, Delete clears a time, and a button clears the week. */
export function enhanceWeeks() {
  for (const week of document.querySelectorAll<HTMLElement>("[data-week]")) enhance(week)
}

function enhance(week: HTMLElement) {
  let chosenBefore: HTMLInputElement | undefined

  week.addEventListener("pointerdown", ({ target }) => {
    chosenBefore = target instanceof HTMLInputElement && target.checked ? target : undefined
  })
  week.addEventListener("click", ({ target }) => {
    if (target instanceof HTMLInputElement && target === chosenBefore) clear(target)
    chosenBefore = undefined
  })
  week.addEventListener("keydown", ({ key, target }) => {
    if (key !== "Delete" && key !== "Backspace") return
    if (target instanceof HTMLInputElement) clear(target)?.focus()
  })
  week.append(clearButton(week))
}

function clearButton(week: HTMLElement): HTMLButtonElement {
  const button = document.createElement("button")
  button.type = "button"
  button.className = "button button-quiet"
  button.textContent = week.dataset.week ?? ""
  button.addEventListener("click", () => {
    for (const none of week.querySelectorAll<HTMLInputElement>('input[value=""]')) {
      none.checked = true
    }
  })
  return button
}

function clear(input: HTMLInputElement): HTMLInputElement | null | undefined {
  const none = input.closest("[data-slot]")?.querySelector<HTMLInputElement>('input[value=""]')
  if (none) none.checked = true
  return none
}
