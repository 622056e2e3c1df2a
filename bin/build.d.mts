export function build(): Promise<void>
export function bundleAssets(into?: string): Promise<void>
