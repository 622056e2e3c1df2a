import { useFrame } from "./frame.tsx"

const icon =
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 32 32'%3E" +
  "%3Ccircle cx='16' cy='16' r='11' fill='none' stroke='%231b4f4b' stroke-width='5'/%3E%3C/svg%3E"
const noIcon = "data:,"

export function Head({ title, description }: { title: string; description?: string | undefined }) {
  const { assets, neutral, organisation } = useFrame()

  return (
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
      <title>{neutral ? title : `${title} – ${organisation}`}</title>
      {description && <meta name="description" content={description} />}
      {neutral && <meta name="robots" content="noindex" />}
      <link rel="preload" href={assets.font} as="font" type="font/woff2" crossorigin="anonymous" />
      <link rel="stylesheet" href={assets.css} />
      <link rel="icon" href={neutral ? noIcon : icon} />
      <script type="module" src={assets.js} />
    </head>
  )
}
