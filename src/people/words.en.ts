import type { da } from "./words.da.ts"

export const en: typeof da = {
  signIn: {
    title: "Sign in",
    lead: "Type your e-mail address. We will send a code that you can sign in with.",
    email: "Your e-mail address",
    emailHint: "The message does not say what it is about.",
    emailWrong: "Type an e-mail address, for example name@example.com",
    send: "Send me a code",
    noEmail: "No e-mail address with us? Give us a call. We will help you.",
    tooMany: "You have tried many times in a short while. Wait a moment and try again.",
  },
  code: {
    title: "Type the code",
    lead: "If we know the address, a code has been sent to it. It usually arrives within a minute.",
    code: "The code",
    codeHint: "Six digits. It works for 10 minutes and only in this browser.",
    enter: "Sign in",
    again: "Ask for a new code",
    refusals: {
      "wrong-code": "The code does not fit. Look at the message and try again.",
      "code-ended": "The code no longer works. Ask for a new one.",
    },
  },
}
