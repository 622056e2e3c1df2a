import type { Hono } from "hono"
import { catalogue } from "./catalogue/feature.ts"
import { desk } from "./desk/feature.ts"
import { enquiries } from "./enquiries/feature.ts"
import { formation } from "./formation/feature.ts"
import { groups } from "./groups/feature.ts"
import { leaders } from "./leaders/feature.ts"
import { me } from "./me/feature.ts"
import { meetings } from "./meetings/feature.ts"
import { people } from "./people/feature.ts"
import type { Outward } from "./people/jobs.ts"
import type { Site } from "./people/request.ts"
import { rooms } from "./rooms/feature.ts"

/** What the site plugs in of a feature. */
export type Feature = {
  name: string
  routes?: Hono<Site>
  /** What the queue may ask for, by name; the payload is ids. */
  jobs?: Record<string, (services: Outward, data: Record<string, string>) => Promise<void>>
  /** What is looked after once a minute in every organisation. */
  rounds?: Record<string, (services: Outward) => Promise<void>>
  /** Ends what it keeps warm between requests. */
  close?: () => Promise<void>
}

/** In order of dependence: a feature may use the inside of those before it. */
export const features: Feature[] = [
  people,
  catalogue,
  rooms,
  leaders,
  enquiries,
  formation,
  groups,
  meetings,
  me,
  desk,
]
