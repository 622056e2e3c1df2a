import { useWords } from "../../src/ui/frame.tsx"
import { Gallery } from "../../src/ui/gallery.tsx"
import { Page } from "../../src/ui/page.tsx"
import { words } from "../words.ts"

export function GalleryPage() {
  const t = useWords(words).gallery

  return (
    <Page title={t.title} lead={t.lead}>
      <Gallery />
    </Page>
  )
}
