import { focusErrors } from "./error-summary.ts"
import { enhanceQuickExit } from "./quick-exit.ts"
import { sendOnce } from "./send-once.ts"
import { enhanceWeeks } from "./week.ts"

// Every page works without any of this.
enhanceQuickExit()
sendOnce()
enhanceWeeks()
focusErrors()
