import { join, resolve } from "node:path"
import { z } from "zod"

/** What the environment decides about an installation. */
export type Configuration = {
  port: number
  /** Absolute; keys, the embedded database and `installation.json` are below it. */
  dataDirectory: string
  /** Undefined: the embedded database. */
  databaseUrl: string | undefined
  /** The address people type, without a slash at the end. */
  origin: string
  rootKeyFile: string | undefined
  smtpUrl: string | undefined
  smsUrl: string | undefined
  metricsPort: number | undefined
}

/** The environment holds a value that cannot be right; the message says which in one sentence. */
export class WrongConfiguration extends Error {
  override name = "WrongConfiguration"
}

type Variable = { example: string; meaning: string }

const variables: Record<string, Variable> = {
  PORT: { example: "3000", meaning: "where the site is served; 3000 unless set" },
  KREDS_DATA: { example: "./data", meaning: "directory of everything kept; ./data unless set" },
  KREDS_DATABASE_URL: {
    example: "postgres://kreds:secret@localhost:5432/kreds",
    meaning: "PostgreSQL 15 or newer; the embedded one unless set",
  },
  KREDS_ORIGIN: {
    example: "https://selvhjaelp.example",
    meaning: "the address people type; http://localhost:PORT unless set",
  },
  KREDS_ROOT_KEY_FILE: {
    example: "/etc/kreds/root.key",
    meaning: "file of the root key; keys/root.key below KREDS_DATA unless set",
  },
  KREDS_SMTP_URL: {
    example: "smtps://name:secret@mail.example:465",
    meaning: "the mail server; no mail leaves unless set",
  },
  KREDS_SMS_URL: { example: "console:", meaning: "the SMS gateway; no SMS leaves unless set" },
  METRICS_PORT: { example: "9464", meaning: "where figures are served; nowhere unless set" },
}

/** One line for each variable of the environment. */
export const environmentHelp = Object.entries(variables)
  .map(([name, { meaning }]) => `  ${name.padEnd(22)}${meaning}`)
  .join("\n")

const port = z
  .string()
  .refine((text) => /^\d{1,5}$/.test(text) && Number(text) >= 1 && Number(text) <= 65_535, {
    error: (issue) => `must be a whole number from 1 to 65535 and is "${issue.input}"`,
  })
  .transform(Number)

const path = z.string().refine((text) => !text.includes("\0"), "must be a path of this machine")

const address = (schemes: string[], kind: string) =>
  z.string().refine((text) => hasScheme(text, schemes), `must be ${kind}`)

const environment = z.object({
  PORT: port.default(3000),
  KREDS_DATA: path.default("./data"),
  KREDS_DATABASE_URL: address(
    ["postgres:", "postgresql:"],
    "the address of a PostgreSQL database",
  ).optional(),
  KREDS_ORIGIN: z
    .string()
    .refine(isOrigin, "must be http or https, a host and perhaps a port, with nothing after it")
    .optional(),
  KREDS_ROOT_KEY_FILE: path.optional(),
  KREDS_SMTP_URL: address(["smtp:", "smtps:"], "the address of a mail server").optional(),
  KREDS_SMS_URL: address(["console:"], "the address of an SMS gateway that Kreds knows").optional(),
  METRICS_PORT: port.optional(),
})

/**
 * Reads the environment; an empty value counts as none.
 * Throws `WrongConfiguration` with a sentence naming the variable, what is wrong and an example.
 * Values are only repeated where they cannot hold a secret.
 */
export function readConfiguration(given: Record<string, string | undefined>): Configuration {
  const set = Object.entries(given).filter(([, value]) => value?.trim())
  const read = environment.safeParse(Object.fromEntries(set))
  if (!read.success) throw new WrongConfiguration(read.error.issues.map(sentence).join("\n"))

  const values = read.data
  if (values.METRICS_PORT === values.PORT) {
    throw new WrongConfiguration(
      `METRICS_PORT must not be the port of the site, ${values.PORT}, for example METRICS_PORT=9464.`,
    )
  }
  return {
    port: values.PORT,
    dataDirectory: resolve(values.KREDS_DATA),
    databaseUrl: values.KREDS_DATABASE_URL,
    origin: new URL(values.KREDS_ORIGIN ?? `http://localhost:${values.PORT}`).origin,
    rootKeyFile: values.KREDS_ROOT_KEY_FILE && resolve(values.KREDS_ROOT_KEY_FILE),
    smtpUrl: values.KREDS_SMTP_URL,
    smsUrl: values.KREDS_SMS_URL,
    metricsPort: values.METRICS_PORT,
  }
}

export const rootKeyFile = (configuration: Configuration) =>
  configuration.rootKeyFile ?? join(configuration.dataDirectory, "keys", "root.key")

function sentence({ path: [name], message }: z.core.$ZodIssue): string {
  const variable = String(name)
  return `${variable} ${message}, for example ${variable}=${variables[variable]?.example}.`
}

function hasScheme(text: string, schemes: string[]): boolean {
  return URL.canParse(text) && schemes.includes(new URL(text).protocol)
}

function isOrigin(text: string): boolean {
  if (!hasScheme(text, ["http:", "https:"])) return false
  const { pathname, search, hash, username, host } = new URL(text)
  return pathname === "/" && search + hash + username === "" && host !== ""
}
