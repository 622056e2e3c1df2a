import { install } from "./install.mjs"
import { node } from "./node.mjs"

/** Makes everything ready to run, quietly when it is; returns the path of the Node to run it on. */
export async function setup() {
  install()
  const program = node()
  const { build } = await import("./build.mjs")
  await build()
  return program
}
