/** Our class, and the app's after it. */
export function withClass(own: string, given: string | undefined): string {
  return given ? `${own} ${given}` : own
}
