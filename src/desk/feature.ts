import { routes } from "./routes.tsx"

export const desk = { name: "desk", routes }
