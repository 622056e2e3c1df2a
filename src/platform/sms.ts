/** One text message to one number. */
export type Sms = { send(to: string, text: string): Promise<void> }

/** Writes what would have left; for trying things out, never with real people. */
export const consoleSms = (print: (line: string) => void): Sms => ({
  async send(to, text) {
    print(`SMS to ${to}: ${text}`)
  },
})

/** No gateway: what should have left becomes an error, so that the queue keeps it. */
export const noSms: Sms = {
  async send() {
    throw new Error("no SMS gateway is set up (KREDS_SMS_URL)")
  },
}
