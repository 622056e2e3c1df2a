import { routes } from "./routes.tsx"

export const me = { name: "me", routes }
