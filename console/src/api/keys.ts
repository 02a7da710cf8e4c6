/**
 * One Idempotency-Key for one deed of a person. Whoever presses again after an attempt that was never answered sends the same
 * deed with the same key, so that it happens once; a definite answer ends the key.
 */
const unanswered = new Map<string, string>()

/** A random name, also where the page is not on https. */
export function randomKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** The key of this deed: a new one, or that of its unanswered attempt. */
export function keyFor(deed: string): string {
  const known = unanswered.get(deed)
  if (known) return known
  const made = randomKey()
  unanswered.set(deed, made)
  return made
}

/** The deed has been answered, one way or the other. */
export function answered(deed: string): void {
  unanswered.delete(deed)
}
