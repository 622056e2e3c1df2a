/**
 * Readability by Björnsson's LIX (1968): words per sentence + 100 × long words / words.
 * A word is what stands between spaces and holds a letter or digit; it is long from its seventh
 * letter on. A sentence ends at . ! ? : or at a line break. Below 35 a text is easy to read.
 */
export function lix(text: string): number {
  const sentences = text
    .split(/[.!?:]+(?=[\s»”")]|$)|\n+/u)
    .filter((part) => wordsIn(part).length > 0)
  const words = wordsIn(text)
  if (words.length === 0) return 0

  const long = words.filter((word) => lettersIn(word) > 6)

  return words.length / sentences.length + (100 * long.length) / words.length
}

function wordsIn(text: string): string[] {
  return text.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word))
}

function lettersIn(word: string): number {
  return word.match(/\p{L}/gu)?.length ?? 0
}
