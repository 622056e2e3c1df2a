import { paths } from "../../paths.ts"
import { useWords } from "../../ui/frame.tsx"
import { words } from "../words.ts"

export function AcuteLink() {
  return (
    <p class="acute">
      <a href={paths.acute.to()}>{useWords(words).acute.title}</a>
    </p>
  )
}
