import type { ThemeId } from "../catalogue/theme.ts"
import type { EnquiryId } from "../enquiries/enquiry.ts"
import type { ProposalId } from "../formation/proposal.ts"
import type { GroupId } from "../groups/group.ts"

/** Something only a person can do, and since when or until when it has waited. */
export type Task =
  | { kind: "call"; enquiry: EnquiryId; firstName?: string; at: Temporal.Instant }
  | { kind: "talk"; enquiry: EnquiryId; firstName?: string; at: Temporal.Instant }
  | { kind: "answers"; proposal: ProposalId; theme: ThemeId; open: number; at: Temporal.Instant }
  | { kind: "unrecorded"; group: GroupId; theme: ThemeId; at: Temporal.Instant }
  | { kind: "no-room"; group: GroupId; theme: ThemeId; at: Temporal.Instant }
  | { kind: "sparring"; group: GroupId; theme: ThemeId; at: Temporal.Instant }

/** How much there is of everything. */
export type Numbers = { waiting: number; forming: number; running: number }

/** The oldest promise first. */
export const inOrder = (tasks: readonly Task[]): Task[] =>
  tasks.toSorted((one, other) => Temporal.Instant.compare(one.at, other.at))
