import { GalleryForms } from "./gallery-forms.tsx"
import { GalleryLists } from "./gallery-lists.tsx"
import { GalleryParts } from "./gallery-parts.tsx"
import { GalleryPictures } from "./gallery-pictures.tsx"

/** Every component in every state, as the content of a page. */
export function Gallery() {
  return (
    <div lang="da">
      <GalleryPictures />
      <GalleryParts />
      <GalleryForms />
      <GalleryLists />
    </div>
  )
}
