import { routes } from "./routes.tsx"

export const catalogue = { name: "catalogue", routes }
