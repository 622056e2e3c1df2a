import { useWords } from "./frame.tsx"
import { words } from "./words.ts"

export function QuickExit({ action, away }: { action: string; away: string }) {
  return (
    <form method="post" action={action} class="quick-exit" data-quick-exit data-away={away}>
      <button type="submit">{useWords(words).quickExit}</button>
    </form>
  )
}
