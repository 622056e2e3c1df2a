const pressesToLeave = 3
const pressesWithin = 2000
const longestWait = 600

/** Leaves at once, by the button or by Escape three times, and tells the server on the way. */
export function enhanceQuickExit() {
  const form = document.querySelector<HTMLFormElement>("form[data-quick-exit]")
  if (!form) return

  const leave = () => leaveBy(form)
  form.addEventListener("submit", (event) => {
    event.preventDefault()
    leave()
  })
  listenForEscape(leave)
  window.addEventListener("pageshow", () => {
    if (hasLeft()) location.replace(awayFrom(form))
  })
}

async function leaveBy(form: HTMLFormElement) {
  document.documentElement.classList.add("left")
  document.title = "\u200b"
  await Promise.race([endSession(form), pause(longestWait)])
  location.replace(awayFrom(form))
}

/** Goes through even when the page is gone before the answer; offline it is simply left. */
async function endSession(form: HTMLFormElement) {
  try {
    await fetch(form.action, { method: "POST", keepalive: true, redirect: "manual" })
  } catch {}
}

function listenForEscape(leave: () => void) {
  let presses: number[] = []

  document.addEventListener("keydown", (event) => {
    if (event.repeat) return
    if (event.key !== "Escape") {
      presses = []
      return
    }
    presses = [...presses.filter((at) => event.timeStamp - at < pressesWithin), event.timeStamp]
    if (presses.length >= pressesToLeave) leave()
  })
}

function hasLeft(): boolean {
  return document.documentElement.classList.contains("left")
}

function awayFrom(form: HTMLFormElement): string {
  return form.dataset.away ?? "about:blank"
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds))
}
