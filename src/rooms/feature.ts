import { routes } from "./routes.tsx"

export const rooms = { name: "rooms", routes }
