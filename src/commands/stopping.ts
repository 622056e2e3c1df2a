/** Ctrl-C may arrive twice for one press: from the terminal and from whoever started us. */
const onePress = 500

/**
 * Resolves when somebody asks us to stop, by Ctrl-C or by SIGTERM. Who presses Ctrl-C once more
 * does not want to wait: the process ends there and then.
 */
export function askedToStop(): Promise<void> {
  return new Promise((resolve) => {
    let first: number | undefined
    process.on("SIGINT", () => {
      first ??= performance.now()
      if (performance.now() - first > onePress) process.exit(130)
      resolve()
    })
    process.on("SIGTERM", () => resolve())
    process.on("SIGHUP", () => resolve())
    // Whoever started us was killed.
    process.on("disconnect", () => resolve())
  })
}
