import { Hono } from "hono"
import type { Site } from "../people/request.ts"
import { routes as signUp } from "./sign-up/routes.tsx"

export const routes = new Hono<Site>()

routes.route("/", signUp)
