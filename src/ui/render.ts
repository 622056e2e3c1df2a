import { h, type VNode } from "preact"
import { render } from "preact-render-to-string"
import { type Frame, FrameContext } from "./frame.tsx"

export function renderPage(frame: Frame, node: VNode): string {
  return `<!doctype html>${render(h(FrameContext.Provider, { value: frame }, node))}`
}
