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

/** One household or phone cell: the IPv4 address, or the first 64 bits of an IPv6 one. */
export const sourceOf = (address: string): string => {
  if (!address.includes(":")) return address
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)
  return mapped?.[1] ?? address.split(":").slice(0, 4).join(":")
}
