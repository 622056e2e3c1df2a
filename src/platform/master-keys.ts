import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs"
import { dirname, join } from "node:path"
import { type Key, newKey, unwrap, wrap } from "./keys.ts"
import type { MasterKeys } from "./vault.ts"

const readOnlyByOwner = 0o400

const readKey = (file: string): Key => {
  const key = Buffer.from(readFileSync(file, "utf8").trim(), "base64")
  if (key.length !== 32) throw new Error(`${file} does not hold a key of 32 bytes in base64`)
  return key as Key
}

const writeSecret = (file: string, text: string) => {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
  writeFileSync(file, text, { mode: 0o600, flag: "wx" })
  chmodSync(file, readOnlyByOwner)
}

/**
 * Opens the root key, and the key-store key that lies wrapped beside the data; makes those that do
 * not exist yet. Neither is ever in the database, a log or a data backup.
 */
export const openMasterKeys = (dataDirectory: string, rootKeyFile?: string): MasterKeys => {
  const rootFile = rootKeyFile ?? join(dataDirectory, "keys", "root.key")
  if (!existsSync(rootFile)) writeSecret(rootFile, `${newKey().toString("base64")}\n`)
  const root = readKey(rootFile)

  const keystoreFile = join(dataDirectory, "keys", "keystore.key")
  if (!existsSync(keystoreFile))
    writeSecret(keystoreFile, wrap(root, "keystore", newKey()).toString("base64"))
  const keystore = unwrap(
    root,
    "keystore",
    Buffer.from(readFileSync(keystoreFile, "utf8"), "base64"),
  )
  return { root, keystore }
}
