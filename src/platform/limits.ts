import { isIP } from "node:net"

/** Lets so many through per window and source; forgets sources as windows pass. Keeps no list on disk. */
export const openLimits = (most: number, milliseconds: number, now: () => number) => {
  let windowStarted = now()
  let counts = new Map<string, number>()
  return (source: string): boolean => {
    if (now() - windowStarted >= milliseconds) {
      windowStarted = now()
      counts = new Map()
    }
    const count = (counts.get(source) ?? 0) + 1
    counts.set(source, count)
    return count <= most
  }
}

const ourselves = /^(::ffff:)?127\.|^::1$/

/** Who asks; where a proxy on this machine asks for them, the last one it was asked by. */
export const askerOf = (caller: string, forwardedFor = ""): string => {
  const named = forwardedFor.split(",").at(-1)?.trim() ?? ""
  return ourselves.test(caller) && isIP(named) > 0 ? named : caller
}

/** One household or phone cell: the IPv4 address, or the first 64 bits of an IPv6 one. */
export const sourceOf = (address: string): string => {
  if (!address.includes(":")) return address
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)
  return mapped?.[1] ?? firstHalf(address)
}

const partsOf = (text = "") => (text === "" ? [] : text.split(":"))

/** Written in full before it is cut, for "::" stands for any number of zeros. */
const firstHalf = (address: string): string => {
  const [left, right] = address.replace(/%.*$/, "").split("::")
  const before = partsOf(left)
  const after = partsOf(right)
  const zeros = Array.from({ length: Math.max(0, 8 - before.length - after.length) }, () => "0")
  return [...before, ...zeros, ...after]
    .slice(0, 4)
    .map((part) => Number.parseInt(part, 16).toString(16))
    .join(":")
}
