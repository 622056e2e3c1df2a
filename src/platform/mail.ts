import nodemailer from "nodemailer"

/** One letter to one person: there is no cc and no bcc to get wrong. */
export type Letter = { to: string; subject: string; text: string }

export type Mail = { send(letter: Letter): Promise<void>; close(): void }

/** Sends by SMTP; `from` is the installation's neutral sender. Throws when the server did not accept. */
export const openMail = (url: string, from: { name: string; address: string }): Mail => {
  const transport = nodemailer.createTransport(url)
  return {
    async send({ to, subject, text }) {
      await transport.sendMail({
        from,
        to: { name: "", address: to },
        subject,
        text,
        headers: { "Auto-Submitted": "auto-generated" },
        disableFileAccess: true,
        disableUrlAccess: true,
      })
    },
    close: () => transport.close(),
  }
}

/** Nothing can leave: for work that writes to nobody. */
export const noMail: Mail = {
  async send() {
    throw new Error("no mail server is set up (KREDS_SMTP_URL)")
  },
  close: () => undefined,
}
