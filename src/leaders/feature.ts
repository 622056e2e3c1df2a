import { routes } from "./routes.tsx"

export const leaders = { name: "leaders", routes }
