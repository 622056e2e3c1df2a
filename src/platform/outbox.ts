import PostalMime from "postal-mime"
import { SMTPServer } from "smtp-server"

/** What left the house, as its receiver would see it. Kept in memory only. */
export type Sent = {
  at: Temporal.Instant
  channel: "mail" | "sms"
  to: string[]
  from: string
  subject: string
  text: string
}

export type Outbox = {
  url: string
  list(): readonly Sent[]
  add(sent: Sent): void
  clear(): void
  close(): Promise<void>
}

const mostKept = 500

/** A mail server at the outside world's end: takes every letter, delivers none. Listens on loopback only. */
export const openOutbox = async (now: () => Temporal.Instant): Promise<Outbox> => {
  const sent: Sent[] = []
  const add = (item: Sent) => {
    sent.unshift(item)
    sent.length = Math.min(sent.length, mostKept)
  }
  const server = new SMTPServer({
    disabledCommands: ["AUTH", "STARTTLS"],
    logger: false,
    onData(stream, session, answer) {
      const chunks: Buffer[] = []
      stream.on("data", (chunk: Buffer) => chunks.push(chunk))
      stream.on("end", async () => {
        const mail = await PostalMime.parse(Buffer.concat(chunks))
        add({
          at: now(),
          channel: "mail",
          to: session.envelope.rcptTo.map(({ address }) => address),
          from: mail.from?.address ?? "",
          subject: mail.subject ?? "",
          text: mail.text ?? "",
        })
        answer()
      })
    },
  })
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening))
  const address = server.server.address()
  const port = typeof address === "object" && address ? address.port : 0

  return {
    url: `smtp://127.0.0.1:${port}`,
    list: () => sent,
    add,
    clear: () => {
      sent.length = 0
    },
    close: () => new Promise((closed) => server.close(() => closed())),
  }
}
