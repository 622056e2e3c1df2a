import { type Configuration, rootKeyFile } from "../configuration.ts"
import { openMasterKeys } from "../platform/master-keys.ts"
import type { MasterKeys } from "../platform/vault.ts"
import { CannotStart } from "./command.ts"

/** The keys of the installation, made when there are none. Throws `CannotStart` when they are unfit. */
export function requireKeys(configuration: Configuration): MasterKeys {
  try {
    return openMasterKeys(configuration.dataDirectory, configuration.rootKeyFile)
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause)
    throw new CannotStart(
      `The root key in ${rootKeyFile(configuration)} does not open this installation (${reason}): ` +
        "put back the key it was made with, or set KREDS_ROOT_KEY_FILE to it.",
      { cause },
    )
  }
}
