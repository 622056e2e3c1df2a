/** The circle as a sign: decoration beside a name. */
export function Sign({ size = 32 }: { size?: number | undefined }) {
  return (
    <svg class="sign" width={size} height={size} viewBox="0 0 32 32" aria-hidden="true">
      <circle cx="16" cy="16" r="12" fill="none" stroke="currentColor" stroke-width="3" />
    </svg>
  )
}
